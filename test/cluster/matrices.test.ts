/** Jobs whose tasks solve whole matrices: experts and adapters, made by workers of which one dies. */
import { expect } from "vitest";
import type { TestData } from "./data.ts";
import { faultRows } from "./rows.ts";

function recipe(data: TestData, method: string, parameters: string, models: readonly string[]): string {
  const lines = [
    `merge_method: ${method}`,
    "base_model: MODELS/base",
    "models:",
    ...models.map((m) => `  - model: MODELS/${m}`),
    `parameters: {${parameters}}`,
  ];
  return data.recipe(method, `${lines.join("\n")}\n`);
}

faultRows("matrices", ({ data, row }) => {
  row("smile: a worker is killed after a part, another goes on: the bytes are those of merge", {}, async (cluster) => {
    const job = await cluster.submit({
      recipe: recipe(data, "smile", "rank_of_expert: 8, rank_of_router: 4", ["expert-sort", "expert-rev"]),
      args: ["--part-size", "1MiB"],
    });
    await cluster.startWorker("w1", { crash: "worker:after-part@2" });
    await cluster.died("w1", "worker:after-part");
    await cluster.startWorker("w2");
    const { records } = await cluster.settled(job);
    const solved = Object.values(records).filter((r) => r.numericsId !== "exact");
    expect(solved.length).toBeGreaterThan(3);
    expect(new Set(solved.map((r) => r.numericsId)).size).toBe(1);
    await cluster.finish(job);
  });

  row("extract_lora: an adapter, the bytes of merge", {}, async (cluster) => {
    await cluster.startWorker("w1");
    await cluster.finish(await cluster.submit({ recipe: recipe(data, "extract_lora", "rank: 8", ["expert-sort"]), args: [] }));
  });
});
