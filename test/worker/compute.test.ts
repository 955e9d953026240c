/** The real engine behind a worker: parts of their own with the bytes of `amalgam merge`, threads that die, tasks that are stopped. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import type { StoredHead, StoredTask } from "../../core/job/stored.ts";
import type { Plan, Task } from "../../core/plan/types.ts";
import { loadMethod, openMethods } from "../../extensions/methods.ts";
import { merge } from "../../local/merge.ts";
import { planRecipe } from "../../planner/plan.ts";
import { store as fileStores } from "../../storage/stores/file.ts";
import type { Store } from "../../storage/stores/types.ts";
import { Compute } from "../../worker/compute.ts";
import { ComputePool } from "../../worker/pool.ts";
import { poolOptions } from "../../worker/pool-options.ts";
import { PoolRunner } from "../../worker/runner.ts";
import { runTask } from "../../worker/task.ts";
import type { Work } from "../../worker/world.ts";

const MODELS = new URL("../../examples/models/", import.meta.url).pathname;
const RECIPE = `merge_method: della
base_model: ${MODELS}base
models:
  - { model: ${MODELS}expert-rev, parameters: { weight: 0.6, density: 0.5, epsilon: 0.1 } }
  - { model: ${MODELS}expert-sort, parameters: { weight: 0.4, density: 0.6, epsilon: 0.1 } }
dtype: bfloat16
`;
const OPTIONS = { partBytes: 200_000, outShardBytes: 600_000 };
const KILO = 1024;

let folder: string;
let plan: Plan;
let store: Store;
const compute = new Compute({ threads: 2, memoryBytes: 64 * KILO * KILO });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amalgam-compute-"));
  mkdirSync(join(folder, "root"));
  writeFileSync(join(folder, "recipe.yaml"), RECIPE);
  plan = (await planRecipe(join(folder, "recipe.yaml"), OPTIONS)).plan;
  await merge(join(folder, "recipe.yaml"), join(folder, "merged"), OPTIONS);
  store = await fileStores.open(join(folder, "root"), { root: "root", fsync: false, tls: null, token: null });
});

afterAll(async () => {
  await compute.close();
  rmSync(folder, { recursive: true, force: true });
});

function storedTask(task: Task): StoredTask {
  const shard = plan.shards[task.shard]!;
  return { kind: "write", task, shardFile: shard.file, ...(task.offset === 0 ? { header: shard.header } : {}) };
}

function head(): StoredHead {
  const { tasks: _, ...rest } = plan;
  const inputs = plan.inputs.map(({ reference, files }) => ({
    reference,
    location: `models:${reference.slice(MODELS.length)}`,
    hub: null,
    files: files.map(({ file, bytes }) => ({ file, bytes, version: "" })),
  }));
  return { plan: rest, table: { inputs } };
}

let works = 0;

function work(stored: StoredTask, memoryBytes = 1): Work {
  const token = `t${works++}`;
  return { token, stored, head: head(), staging: { store, path: "staging" }, memoryBytes, part: `staging/parts/1-0-${token}`, onProgress: () => undefined };
}

/** @param remote as if the stores were no folders here */
async function runner(remote = false): Promise<PoolRunner> {
  const models = await fileStores.open(MODELS, { root: "models", fsync: false, tls: null, token: null });
  const place = remote ? elsewhere(models) : models;
  return new PoolRunner({
    compute,
    locate: (location) => ({ store: place, path: location.slice("models:".length) }),
    offline: true,
    scratch: join(folder, "scratch"),
  });
}

function elsewhere(of: Store): Store {
  return new Proxy(of, { get: (target, name) => (name === "local" ? () => null : (Reflect.get(target, name) as () => unknown).bind(target)) });
}

function merged(task: Task): Buffer {
  const bytes = readFileSync(join(folder, "merged", plan.shards[task.shard]!.file));
  return bytes.subarray(task.offset, task.offset + task.length);
}

const part = (of: Work): Buffer => readFileSync(join(folder, "root", of.part));
const running = new AbortController().signal;

test("every part has the bytes of its range in the shard that merge writes, and the digests of its tensors", async () => {
  expect(plan.shards.length).toBeGreaterThan(1);
  expect(plan.tasks.length).toBeGreaterThan(5);
  const engine = await runner();
  const report = JSON.parse(readFileSync(join(folder, "merged", "amalgam.json"), "utf8")) as { shards: { tensors: Record<string, string> }[] };
  const known = Object.assign({}, ...report.shards.map((s) => s.tensors)) as Record<string, string>;
  await Promise.all(
    plan.tasks.map(async (task) => {
      const mine = work(storedTask(task));
      const done = await engine.run(mine, running);
      expect(part(mine).equals(merged(task))).toBe(true);
      expect(done.length).toBe(task.length);
      expect(done.digests).toEqual(Object.fromEntries(task.cells.map((c) => [c.output.name, known[c.output.name]])));
    }),
  );
});

test("the same from stores that are no folders here, and nothing stays in scratch", async () => {
  const engine = await runner(true);
  for (const task of plan.tasks.slice(0, 3)) {
    const local = work(storedTask(task));
    const mine = { ...local, staging: { ...local.staging, store: elsewhere(store) } };
    await engine.run(mine, running);
    expect(part(mine).equals(merged(task))).toBe(true);
  }
  expect(readdirSync(join(folder, "scratch"))).toEqual([]);
});

test("parts are joined to the shard", async () => {
  const engine = await runner();
  const tasks = plan.tasks.filter((t) => t.shard === 0);
  const parts = [];
  for (const task of tasks) {
    const one = work(storedTask(task));
    await engine.run(one, running);
    parts.push({ path: one.part.slice("staging/".length), offset: 0, length: task.length });
  }
  const shard = plan.shards[0]!;
  const joining = work({ kind: "assemble", shard: 0, file: shard.file, bytes: shard.bytes, parts });
  expect((await engine.run(joining, running)).length).toBe(shard.bytes);
  expect(part(joining).equals(readFileSync(join(folder, "merged", shard.file)))).toBe(true);
});

test("a task that needs much memory for one thread gets fewer threads, in its turn, and the same bytes", async () => {
  const engine = await runner();
  const [first, second] = [plan.tasks[0]!, plan.tasks[1]!];
  const large = work(storedTask(first), 60 * KILO * KILO);
  const ordinary = work(storedTask(second));
  await Promise.all([engine.run(work(storedTask(second)), running), engine.run(large, running), engine.run(ordinary, running)]);
  expect(part(large).equals(merged(first))).toBe(true);
  expect(part(ordinary).equals(merged(second))).toBe(true);
});

test("a stopped attempt ends, and the one beside it does not notice", async () => {
  const engine = await runner();
  const [first, second] = [plan.tasks[0]!, plan.tasks[1]!];
  const stop = new AbortController();
  const stopped = engine.run(work(storedTask(first)), stop.signal);
  const other = work(storedTask(second));
  const going = engine.run(other, running);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
  await going;
  expect(part(other).equals(merged(second))).toBe(true);
});

test("an input that is replaced between two tasks is read anew: no thread keeps the old file open", async () => {
  const model = join(folder, "root", "m");
  mkdirSync(model);
  const file = join(model, "model.safetensors");
  const from = plan.tasks.find((t) => t.cells.length > 0)!.cells[0]!;
  const bytes = 4096;
  const cell = {
    kind: "copy" as const,
    index: 0,
    output: { ...from.output, dtype: "U8" as const, shape: [bytes], shard: 0, offset: 0, bytes },
    source: { kind: "bytes" as const, input: 0, file: "model.safetensors", offset: 0, dtype: "U8" as const, shape: [bytes], tensor: "t" },
    mustEqual: [],
  };
  const task: Task = { index: 0, shard: 0, offset: 0, length: bytes, cells: [cell], cost: { bytesRead: bytes, bytesWritten: bytes, bytesProcessed: bytes } };
  const engine = new PoolRunner({ compute, locate: () => ({ store, path: "m" }), offline: true, scratch: join(folder, "scratch") });
  for (const value of [1, 2]) {
    rmSync(file, { force: true });
    writeFileSync(file, Buffer.alloc(bytes, value));
    const mine = work({ kind: "write", task, shardFile: "s" });
    const { digests } = await engine.run(mine, running);
    expect(part(mine).equals(Buffer.alloc(bytes, value))).toBe(true);
    const block = createHash("sha256").update(Buffer.alloc(bytes, value)).digest();
    expect(Object.values(digests)).toEqual([createHash("sha256").update(block).digest("hex")]);
  }
  expect(statSync(file).size).toBe(bytes);
});

test("a thread that ends in the middle of a unit fails the pool with a clear error: nothing waits for it", async () => {
  const methods = join(folder, "methods");
  mkdirSync(methods);
  const example = readFileSync(new URL("../../examples/methods/clipped_mean.mjs", import.meta.url), "utf8");
  writeFileSync(
    join(methods, "dies.mjs"),
    example.replace('"clipped_mean"', '"dies"').replace("visit(ops, cell, chunk) {", "visit(ops, cell, chunk) { process.exit(3);"),
  );
  const outside = await openMethods(methods);
  const pool = new ComputePool({ ...poolOptions({ threads: 2, memoryBytes: 64 * KILO * KILO }), outside });
  const [task] = plan.tasks;
  const dying = { ...task!, cells: task!.cells.map((c) => (c.kind === "merge" ? { ...c, method: "dies", global: { limit: 1 }, models: [{}, {}] } : c)) };
  const mine = work(storedTask(task!));
  mkdirSync(join(folder, "root", "staging", "parts"), { recursive: true });
  writeFileSync(join(folder, "root", mine.part), new Uint8Array(task!.length));
  const run = runTask(pool, {
    task: dying,
    outPath: join(folder, "root", mine.part),
    inputPath: (input, file) => join(plan.inputs[input]!.reference, file),
    method: (name) => loadMethod(name, { outside }),
    onProgress: () => undefined,
  });
  await expect(run).rejects.toMatchObject({ code: "COMPUTE_FAILED", message: "a compute thread ended with code 3 in the middle of its work" });
  expect(pool.failed).toBe(true);
  await pool.close();
});

test("after a pool has failed the next task gets fresh threads", async () => {
  const engine = await runner();
  const [task] = plan.tasks;
  await expect(
    compute.use(1, async (pool) => {
      pool.abort(new AmalgamError("COMPUTE_FAILED", "a compute thread ran out of memory"));
      await pool.room();
    }),
  ).rejects.toMatchObject({ code: "COMPUTE_FAILED" });
  const mine = work(storedTask(task!));
  await engine.run(mine, running);
  expect(part(mine).equals(merged(task!))).toBe(true);
});
