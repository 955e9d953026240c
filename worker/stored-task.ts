/** What the store holds of a task: its line, the plan's head, its inputs as they were when they were planned. */
import { AmalgamError } from "../core/errors.ts";
import { stored } from "../core/job/stored.ts";
import type { StoredHead, StoredTask } from "../core/job/stored.ts";
import { sha256Hex } from "../core/plan/index.ts";
import { cellFiles } from "../core/plan/execution.ts";
import type { Task } from "../core/plan/types.ts";
import { STORE_READ_MAX } from "../storage/stores/types.ts";
import { TaskKind } from "./message.ts";
import type { TaskMessage } from "./message.ts";
import type { Place, WorkerWorld } from "./world.ts";

const KINDS = { write: TaskKind.TASK_KIND_WRITE, reduce: TaskKind.TASK_KIND_REDUCE, assemble: TaskKind.TASK_KIND_ASSEMBLE } as const;
/** Heads hold every shard's header: some hundred bytes a tensor. */
const HEAD_BYTES_MAX = 256 * 2 ** 20;

export function below(place: Place, path: string): string {
  return place.path === "" ? path : `${place.path}/${path}`;
}

/** Exactly these bytes of a file, in as many reads as it takes. */
export async function readRange(store: Place["store"], path: string, offset: number, length: number): Promise<Uint8Array> {
  if (length <= STORE_READ_MAX) return store.read(path, offset, length);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += STORE_READ_MAX) bytes.set(await store.read(path, offset + at, Math.min(STORE_READ_MAX, length - at)), at);
  return bytes;
}

/** The task. Throws TASK_INVALID where the line is not what the message says, and what the store throws. */
export async function readStoredTask(staging: Place, message: TaskMessage): Promise<StoredTask> {
  const path = below(staging, stored.tasks(message.stage));
  const line = await readRange(staging.store, path, message.lineOffset, message.lineLength);
  if (sha256Hex(line) !== Buffer.from(message.lineSha256).toString("hex"))
    throw new AmalgamError("TASK_INVALID", `the line of task ${message.task} does not have its digest`, { file: path, offset: message.lineOffset });
  const task = parse(line, path) as StoredTask;
  const index = task.kind === "assemble" ? task.shard : task.task.index;
  if (KINDS[task.kind] !== message.kind || index !== message.task)
    throw new AmalgamError("TASK_INVALID", `the line of task ${message.task} is that of another task`, { file: path, offset: message.lineOffset });
  return task;
}

/** Heads of the jobs worked on last: each task needs its job's. */
export class Heads {
  readonly #heads = new Map<string, Promise<StoredHead>>();

  /** @param job names the staging folder. Throws what the store throws, TASK_INVALID. */
  read(job: string, staging: Place): Promise<StoredHead> {
    const known = this.#heads.get(job);
    const head = known ?? readHead(staging);
    this.#heads.delete(job);
    this.#heads.set(job, head);
    head.catch(() => this.#heads.delete(job));
    const oldest = this.#heads.size > HEADS_MAX ? this.#heads.keys().next().value : undefined;
    if (oldest !== undefined) this.#heads.delete(oldest);
    return head;
  }
}

const HEADS_MAX = 8;

async function readHead(staging: Place): Promise<StoredHead> {
  const path = below(staging, stored.head);
  const found = await staging.store.stat(path);
  if (found === null) throw new AmalgamError("INPUT_READ", "the plan's head is not there", { file: path });
  if (found.bytes > HEAD_BYTES_MAX)
    throw new AmalgamError("TASK_INVALID", `the plan's head has ${found.bytes} bytes; at most ${HEAD_BYTES_MAX} are read`, { file: path });
  const { plan, table } = parse(await readRange(staging.store, path, 0, found.bytes), path) as StoredHead;
  // Headers are in the tasks' lines; shards of a large model would fill memory.
  return { plan: { ...plan, shards: [], sideFiles: [], resolved: null, recipeText: "" }, table };
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (value !== null && typeof value === "object") return value;
  } catch {
    // Said below.
  }
  throw new AmalgamError("TASK_INVALID", "it is no JSON object", { file: path });
}

/** Throws INPUT_CHANGED where an input of the task is not what was planned, INPUT_READ where it is not there, and what locating throws. */
export async function checkInputs({ locate }: Pick<WorkerWorld, "locate">, { table }: StoredHead, task: Task): Promise<void> {
  const wanted = new Set(task.cells.flatMap((cell) => cellFiles(cell).map(({ input, file }) => `${input}/${file}`)));
  await Promise.all(
    table.inputs.flatMap(({ location, files, reference }, input) =>
      files.map(async ({ file, bytes, version }) => {
        // A commit of the Hub does not change.
        if (location === null || !wanted.has(`${input}/${file}`)) return;
        const folder = locate(location);
        const found = await folder.store.stat(below(folder, file));
        const name = { file: `${reference}/${file}` };
        if (found === null) throw new AmalgamError("INPUT_READ", "the input is not there", name);
        if (found.bytes !== bytes) throw new AmalgamError("INPUT_CHANGED", `the input had ${bytes} bytes when it was planned and has ${found.bytes} now`, name);
        if (found.version !== version) throw new AmalgamError("INPUT_CHANGED", "the input was written since it was planned", name);
      }),
    ),
  );
}
