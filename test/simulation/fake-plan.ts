/** Plans of models that do not exist: shards, parts and side files as of real ones, and bytes that are a function of the task alone. */
import { createHash } from "node:crypto";
import { NUMERICS_VERSION, PLAN_FORMAT, type Cell, type Plan, type Shard, type Task } from "../../core/plan/types.ts";

export interface Shape {
  /** Parts of each shard. */
  readonly parts: readonly number[];
  /** A stage of reduce tasks comes first, whose results are part of what the tasks after it write. */
  readonly reduce: boolean;
}

const INPUT_BYTES = 64;
export const INPUT_FILES: Readonly<Record<string, Uint8Array>> = {
  "model.safetensors": new Uint8Array(INPUT_BYTES).fill(1),
  "tokenizer.json": new TextEncoder().encode('{"version":"1.0"}'),
};
export const INPUT_REFERENCE = "base";

/** @param salt what else the bytes depend on: results of a stage before */
export function fakePlan(name: string, shape: Shape, stage: 1 | 2 = 1, salt = ""): Plan {
  const shards: Shard[] = [];
  const tasks: Task[] = [];
  for (const [shard, parts] of shape.parts.entries()) {
    let offset = 0;
    for (let part = 0; part < parts; part++) {
      const index = tasks.length;
      const length = 8 + ((index * 7 + name.length) % 25);
      tasks.push({
        index,
        shard,
        offset,
        length,
        cells: [cell(index, shard, offset, length, name, salt)],
        cost: { bytesRead: length, bytesWritten: length, bytesProcessed: length },
      });
      offset += length;
    }
    const file =
      shape.parts.length === 1
        ? "model.safetensors"
        : `model-${String(shard + 1).padStart(5, "0")}-of-${String(shape.parts.length).padStart(5, "0")}.safetensors`;
    shards.push({ file, header: "{}", headerBytes: 10, bytes: offset });
  }
  const base = {
    format: PLAN_FORMAT,
    numerics: NUMERICS_VERSION,
    layout: "dense" as const,
    hash: digest(`${name} ${JSON.stringify(shape)} ${stage} ${salt}`),
    method: "fake",
    seed: 0,
    recipeText: name,
    resolved: { name },
    inputs: [{ reference: INPUT_REFERENCE, files: [{ file: "model.safetensors", bytes: INPUT_BYTES, headerSha256: digest("header") }] }],
    shards,
    sideFiles: [
      { kind: "text" as const, file: "config.json", text: `{"name":${JSON.stringify(name)}}\n` },
      { kind: "copy" as const, file: "tokenizer.json", input: 0, from: "tokenizer.json" },
    ],
    tasks,
    warnings: [],
  };
  if (!shape.reduce) return base;
  if (stage === 1) return { ...base, stage: { index: 1, kind: "reduce", laterBytes: 0 } };
  return { ...base, origin: fakePlan(name, shape).hash, stage: { index: 2, kind: "merge", laterBytes: 0 } };
}

/** What a task writes, by the text of what it is to do. A reduce task writes its result. */
export function taskBytes(task: Task): Uint8Array {
  const seed = createHash("sha256").update(JSON.stringify(task.cells)).digest();
  return Uint8Array.from({ length: task.length }, (_, i) => seed[i % seed.length]! ^ i);
}

/** What one process would have put into each shard. */
export function expectedShards(name: string, shape: Shape): Map<string, Uint8Array> {
  const first = fakePlan(name, shape);
  const plan = shape.reduce ? fakePlan(name, shape, 2, saltOf(first.tasks.map(taskBytes))) : first;
  return new Map(plan.shards.map((shard, i) => [shard.file, Buffer.concat(plan.tasks.filter((t) => t.shard === i).map(taskBytes))]));
}

export function saltOf(results: readonly Uint8Array[]): string {
  return digest(Buffer.concat(results));
}

function cell(index: number, shard: number, offset: number, bytes: number, name: string, salt: string): Cell {
  return {
    kind: "copy",
    index,
    output: { name: `t${index}.${name}`, dtype: "U8", shape: [bytes], shard, offset, bytes },
    source: { kind: "bytes", input: 0, file: "model.safetensors", offset: 0, dtype: "U8", shape: [bytes], tensor: `t${index}${salt}` },
    mustEqual: [],
  };
}

function digest(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
