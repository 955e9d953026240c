/** The engine behind a worker: tasks on the compute threads, into a part of their own, wherever the stores are. */
import { createHash } from "node:crypto";
import { mkdir, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { headerBytes } from "../core/formats/index.ts";
import type { StoredTask } from "../core/job/stored.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";
import { EXACT } from "../core/plan/execution.ts";
import { loadMethod } from "../extensions/methods.ts";
import { guard, withFile, writeFully } from "../storage/index.ts";
import { uploadFile } from "../storage/stage-in.ts";
import type { Compute } from "./compute.ts";
import { inputPaths } from "./inputs.ts";
import type { InputPaths } from "./inputs.ts";
import type { ComputePool } from "./pool.ts";
import { runReduce } from "./reduce.ts";
import { Scratch } from "./scratch.ts";
import { below } from "./stored-task.ts";
import { runTask } from "./task.ts";
import type { TaskRunner, Work, WorkDone, WorkerWorld } from "./world.ts";

export interface RunnerOptions {
  readonly compute: Compute;
  readonly locate: WorkerWorld["locate"];
  readonly offline: boolean;
  /** Folder of this worker alone, for what stores elsewhere send and get. */
  readonly scratch: string;
  /** Bytes that it may hold for all tasks together; one waits where it must. */
  readonly scratchBytesMax?: number;
}

type CellTask = Extract<StoredTask, { readonly kind: "write" | "reduce" }>;

export class PoolRunner implements TaskRunner {
  readonly #options: RunnerOptions;
  readonly #scratch: Scratch;
  readonly #methods = new Map<string, Promise<MethodDefinition>>();

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#scratch = new Scratch(options.scratch, options.scratchBytesMax);
  }

  async run(work: Work, signal: AbortSignal): Promise<WorkDone> {
    const { stored } = work;
    if (stored.kind === "assemble") return assemble(work, stored);
    const { locate, offline, compute } = this.#options;
    const scratch = this.#scratch.attempt(work.token);
    const outBytes = stored.kind === "write" && work.staging.store.local(work.part) === null ? stored.task.length : 0;
    try {
      const paths = await inputPaths(work.head, stored.task, { locate, offline, signal, scratch, outBytes });
      return await compute.use(work.memoryBytes, (pool) =>
        attempt(pool, work.token, signal, () =>
          stored.kind === "reduce" ? this.#reduce(pool, work, stored, paths) : this.#write(pool, work, stored, paths, scratch.folder),
        ),
      );
    } finally {
      await scratch.remove();
    }
  }

  async #write(pool: ComputePool, work: Work, stored: CellTask, inputPath: InputPaths, scratch: string): Promise<WorkDone> {
    const { task } = stored;
    const { store } = work.staging;
    const local = store.local(work.part);
    const outPath = local ?? join(scratch, "out");
    await createPart(outPath, stored);
    const { digests, bad, numericsId } = await runTask(pool, { ...this.#cells(work, inputPath), task, outPath, outBase: task.offset });
    if (local === null) await uploadFile(store, outPath, work.part);
    return { length: task.length, digests, bad, numericsId };
  }

  async #reduce(pool: ComputePool, work: Work, { task }: CellTask, inputPath: InputPaths): Promise<WorkDone> {
    const bytes = await runReduce(pool, { ...this.#cells(work, inputPath), task });
    await work.staging.store.put(work.part, bytes);
    return { length: bytes.length, digests: {}, bad: [], numericsId: EXACT, sha256: createHash("sha256").update(bytes).digest("hex") };
  }

  #cells({ token, onProgress }: Work, inputPath: InputPaths) {
    return { inputPath, owner: token, method: (name: string) => this.#method(name), onProgress };
  }

  #method(name: string): Promise<MethodDefinition> {
    const known = this.#methods.get(name) ?? loadMethod(name);
    this.#methods.set(name, known);
    known.catch(() => this.#methods.delete(name));
    return known;
  }
}

/** What the attempt left on the threads is gone when this ends, also where it was stopped. */
async function attempt<T>(pool: ComputePool, token: string, signal: AbortSignal, act: () => Promise<T>): Promise<T> {
  const stopped = new AmalgamError("INTERRUPTED", "the attempt was stopped");
  const stop = (): void => pool.end(token, stopped);
  pool.begin(token);
  signal.addEventListener("abort", stop);
  try {
    if (signal.aborted) throw stopped;
    return await act();
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** The part at its full length, with the shard's header where it is the first. */
async function createPart(path: string, { task, header }: CellTask): Promise<void> {
  await guard("OUTPUT_WRITE", path, () => mkdir(dirname(path), { recursive: true }));
  await withFile(path, "wx", "OUTPUT_WRITE", async (file) => {
    if (header !== undefined) await writeFully(file, path, 0, headerBytes(header));
  });
  await guard("OUTPUT_WRITE", path, () => truncate(path, task.length));
}

async function assemble({ staging, part }: Work, { parts, bytes }: Extract<StoredTask, { readonly kind: "assemble" }>): Promise<WorkDone> {
  const sum = parts.reduce((n, p) => n + p.length, 0);
  if (sum !== bytes) throw new AmalgamError("TASK_INVALID", `the parts of a shard have ${sum} bytes, the shard ${bytes}`);
  await staging.store.join(
    part,
    parts.map(({ path, offset, length }) => ({ path: below(staging, path), offset, length })),
  );
  return { length: bytes, digests: {}, bad: [], numericsId: EXACT };
}
