/** Jobs of many tiny layers, and of one that is larger than what Node reads or holds at once: row 38. */
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { TestData } from "./data.ts";
import { faultRows } from "./rows.ts";
import { StoreNode } from "./store-node.ts";

const LARGE_ARGS = ["--no-copy-tokenizer", "--allow-crimes"];

interface Layer {
  readonly name: string;
  readonly elements: number;
}

/** A model of float16 layers. `fill` gives the bytes at an offset of the data; what it does not give is zero, on disk a hole. */
function makeModel(
  data: TestData,
  name: string,
  layers: readonly Layer[],
  fill: (write: (at: number, bytes: Uint8Array) => void, bytes: number) => void,
): void {
  const folder = data.model(name);
  mkdirSync(folder, { recursive: true });
  // Of no family that we know: the layers are what is there.
  writeFileSync(join(folder, "config.json"), JSON.stringify({ model_type: "layers", architectures: ["LayersModel"] }));
  let at = 0;
  const header: Record<string, unknown> = {};
  for (const { name: layer, elements } of layers) {
    header[layer] = { dtype: "F16", shape: [elements], data_offsets: [at, at + 2 * elements] };
    at += 2 * elements;
  }
  const text = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(text.length));
  const file = openSync(join(folder, "model.safetensors"), "w");
  writeSync(file, head);
  writeSync(file, text);
  const start = 8 + text.length;
  ftruncateSync(file, start + at);
  fill((offset, bytes) => writeSync(file, bytes, 0, bytes.length, start + offset), at);
  closeSync(file);
}

/** Float16 numbers between 1 and 2, other ones for each seed. */
function numbers(seed: number, elements: number): Buffer {
  const bytes = Buffer.alloc(2 * elements);
  for (let i = 0; i < elements; i++) bytes.writeUInt16LE(0x3c00 + ((i * 2_654_435_761 + seed * 40_503) >>> 22), 2 * i);
  return bytes;
}

faultRows("sizes", ({ data, slowRow }) => {
  slowRow("row 38: 10,000 tiny layers, each a task of its own", { coordinator: { crash: "" } }, async (cluster) => {
    const layers = Array.from({ length: 10_000 }, (_, i) => ({ name: `model.layers.${i}.weight`, elements: 8 }));
    for (const [seed, name] of ["tiny-a", "tiny-b"].entries()) makeModel(data, name, layers, (write, bytes) => write(0, numbers(seed + 1, bytes / 2)));
    const recipe = data.recipe(
      "tiny",
      "merge_method: linear\nmodels:\n  - { model: MODELS/tiny-a, parameters: { weight: 0.3 } }\n  - { model: MODELS/tiny-b, parameters: { weight: 0.7 } }\n",
    );
    await cluster.startWorker("w1", { args: ["--slots", "4"] });
    await cluster.startWorker("w2", { args: ["--slots", "4"] });
    const job = await cluster.submit({ recipe, args: ["--part-size", "16", "--allow-crimes", "--no-copy-tokenizer"] });
    const view = await cluster.finish(job, 900);
    expect(view.stages[0]?.tasks).toBeGreaterThanOrEqual(10_000);
  });

  function largeModels(): string {
    const large = 3 * 2 ** 29;
    const layers = [
      { name: "a.weight", elements: 1_000 },
      { name: "large.weight", elements: large },
      { name: "z.weight", elements: 1_000 },
    ];
    const patches = [0, 2 ** 31 - 500, 2 ** 31, 2 ** 32 - 1_000, 2 * large];
    for (const [seed, name] of ["large-a", "large-b"].entries()) {
      makeModel(data, name, layers, (write, bytes) => {
        for (const at of patches) if (at + 4_000 <= bytes) write(at, numbers(seed + 1, 2_000));
      });
    }
    return data.recipe(
      "large",
      "merge_method: linear\nmodels:\n  - { model: MODELS/large-a, parameters: { weight: 0.3 } }\n  - { model: MODELS/large-b, parameters: { weight: 0.7 } }\n",
    );
  }

  slowRow("row 38: one layer of 3 GiB among small ones", { coordinator: { crash: "" } }, async (cluster) => {
    const recipe = largeModels();
    await cluster.startWorker("w1");
    await cluster.startWorker("w2");
    const job = await cluster.submit({ recipe, args: LARGE_ARGS });
    const view = await cluster.finish(job, 1_200);
    expect(view.totals?.bytesWritten).toBeGreaterThan(3 * 2 ** 30);
    rmSync(job.out, { recursive: true });
  });

  slowRow("row 38: one layer of 3 GiB, read and written through the store", {}, async (cluster) => {
    const recipe = largeModels();
    const store = await StoreNode.start(cluster);
    try {
      await cluster.restart("c1", { ...store.client("direct"), crash: "" });
      await cluster.startWorker("w1", store.client("direct"));
      const job = await cluster.submit({ recipe, args: LARGE_ARGS }, { args: ["--root", `data=${data.folder}`] });
      await cluster.finish(job, 1_200);
      rmSync(job.out, { recursive: true });
    } finally {
      await store.end();
    }
  });
});
