/** A stage's tasks in the store: one line each, and an index that is written last. Lines are made and read one by one. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StageIndex, StoredTask } from "../../core/job/stored.ts";
import type { StageFacts } from "../../core/job/types.ts";
import { known } from "../../core/known.ts";
import type { Plan } from "../../core/plan/types.ts";
import type { Store } from "../../storage/stores/types.ts";
import { readJson } from "../read-store.ts";
import { below, pieces } from "./store-files.ts";

export interface StageTask {
  readonly line: StoredTask;
  readonly bytesProcessed: number;
  readonly memoryBytes: number;
  readonly shard: number;
}

export interface StageOf {
  readonly stage: string;
  readonly kind: StageIndex["kind"];
  readonly plan: Pick<Plan, "format" | "numerics">;
}

interface Columns {
  readonly lineOffset: number[];
  readonly lineLength: number[];
  readonly lineSha256: string[];
  readonly bytesProcessed: number[];
  readonly memoryBytes: number[];
  readonly pool: number[];
  readonly shard: number[];
}

/** Lines that go to the store in one piece. */
const PIECE_BYTES = 2 ** 20;
const NEWLINE = 10;

/** Stores the stage unless it is there; the index that the store holds. @param tasks a pure function of the plan, so that a second writer writes the same bytes */
export async function storeStage(store: Store, staging: string, of: StageOf, tasks: Iterable<StageTask>): Promise<StageIndex> {
  const { stage, plan } = of;
  const there = await readIndex(store, staging, stage);
  if (there !== null) return there;
  const columns: Columns = { lineOffset: [], lineLength: [], lineSha256: [], bytesProcessed: [], memoryBytes: [], pool: [], shard: [] };
  await store.write(below(staging, stored.tasks(stage)), linePieces(tasks, columns));
  const versions = { planFormat: plan.format, numerics: plan.numerics };
  const index: StageIndex = { stage, kind: of.kind, count: columns.lineOffset.length, ...versions, pools: ["cpu"], ...columns };
  await store.putIfAbsent(below(staging, stored.index(stage)), Buffer.from(JSON.stringify(index)));
  return known((await readIndex(store, staging, stage)) ?? undefined, "the index just stored");
}

// eslint-disable-next-line @typescript-eslint/require-await -- a store takes a stream
async function* linePieces(tasks: Iterable<StageTask>, columns: Columns): AsyncGenerator<Uint8Array> {
  let offset = 0;
  let open: Uint8Array[] = [];
  let bytes = 0;
  for (const { line, bytesProcessed, memoryBytes, shard } of tasks) {
    const text = Buffer.from(`${JSON.stringify(line)}\n`);
    columns.lineOffset.push(offset);
    columns.lineLength.push(text.length - 1);
    columns.lineSha256.push(digest(text.subarray(0, -1)));
    columns.bytesProcessed.push(bytesProcessed);
    columns.memoryBytes.push(memoryBytes);
    columns.pool.push(0);
    columns.shard.push(shard);
    offset += text.length;
    open.push(text);
    bytes += text.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(open);
    open = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(open);
}

/** Null where the stage is not stored whole. Throws TASK_INVALID. */
export async function readIndex(store: Store, staging: string, stage: string): Promise<StageIndex | null> {
  const path = below(staging, stored.index(stage));
  const index = (await readJson(store, path)) as Partial<StageIndex> | null;
  if (index === null) return null;
  const { count, lineOffset, lineLength, lineSha256, shard } = index;
  if (![lineOffset, lineLength, lineSha256, shard].every((column) => Array.isArray(column) && column.length === count))
    throw new AmalgamError("TASK_INVALID", "the index of a stage does not have its form", { file: path });
  return index as StageIndex;
}

export function stageFacts(index: StageIndex): StageFacts {
  if (index.kind === "assemble") throw new Error("shards are joined after the last stage");
  return { stage: index.stage, kind: index.kind, tasks: index.count, bytesProcessed: index.bytesProcessed.reduce((n, b) => n + b, 0) };
}

/** The stage's lines in order. Throws TASK_INVALID where one is not what was written. */
export async function* readLines(store: Store, staging: string, index: StageIndex): AsyncGenerator<StoredTask> {
  const path = below(staging, stored.tasks(index.stage));
  const found = await store.stat(path);
  let rest: Uint8Array = new Uint8Array(0);
  let task = 0;
  for await (const piece of pieces(store, path, found?.bytes ?? 0)) {
    let bytes: Uint8Array = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      const line = bytes.subarray(0, end);
      if (digest(line) !== index.lineSha256[task]) throw new AmalgamError("TASK_INVALID", `the line of task ${task} is not what was stored`, { file: path });
      yield JSON.parse(Buffer.from(line).toString("utf8")) as StoredTask;
      task++;
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  if (task !== index.count || rest.length > 0) throw new AmalgamError("TASK_INVALID", `the file holds ${task} of ${index.count} tasks`, { file: path });
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
