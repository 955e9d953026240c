/** A stage's index in memory: columns of numbers, some 60 bytes a task. */
import { AmalgamError } from "../core/errors.ts";
import { parseJson } from "../core/job/forms.ts";
import type { StageIndex } from "../core/job/stored.ts";
import { NUMERICS_VERSION, PLAN_FORMAT } from "../core/plan/types.ts";

/** Of a million tasks. */
export const INDEX_BYTES_MAX = 512 * 2 ** 20;
const TASKS_MAX = 4_000_000;
const POOL = /^[A-Za-z0-9_-]{1,64}$/;

export interface StageTable {
  readonly stage: string;
  readonly kind: StageIndex["kind"];
  readonly count: number;
  readonly planFormat: number;
  readonly numerics: number;
  readonly pools: readonly string[];
  /** Bytes of all tasks, in the unit of progress. */
  readonly bytesProcessedSum: number;
  readonly lineOffset: Float64Array;
  readonly lineLength: Float64Array;
  /** 32 bytes a task. */
  readonly lineSha256: Uint8Array;
  readonly bytesProcessed: Float64Array;
  readonly memoryBytes: Float64Array;
  /** Index into `pools`. */
  readonly pool: Uint8Array;
}

/** Throws TASK_INVALID. */
export function parseStageIndex(bytes: Uint8Array, stage: string, where: string): StageTable {
  const refuse = (what: string): never => {
    throw new AmalgamError("TASK_INVALID", what, { file: where });
  };
  const value = parseJson(bytes, where) as Partial<StageIndex> | null;
  if (value === null || typeof value !== "object") return refuse("no stage index");
  const { count, kind, pools } = value;
  if (value.stage !== stage || (kind !== "reduce" && kind !== "merge" && kind !== "assemble")) return refuse(`no index of stage ${stage}`);
  if (!isWhole(count) || count > TASKS_MAX) return refuse("the number of tasks is out of range");
  if (!Array.isArray(pools) || pools.length > 255 || !pools.every((p) => typeof p === "string" && POOL.test(p))) return refuse("pools are not names");
  const column = (name: "lineOffset" | "lineLength" | "bytesProcessed" | "memoryBytes" | "pool", max = Number.MAX_SAFE_INTEGER): Float64Array => {
    const numbers = value[name];
    if (!Array.isArray(numbers) || numbers.length !== count || !numbers.every((n) => isWhole(n) && n <= max))
      return refuse(`${name} is not ${count} whole numbers`);
    return Float64Array.from(numbers);
  };
  const bytesProcessed = column("bytesProcessed");
  const { planFormat = PLAN_FORMAT, numerics = NUMERICS_VERSION } = value;
  if (!isWhole(planFormat) || !isWhole(numerics)) return refuse("versions are no numbers");
  return {
    stage,
    kind,
    count,
    planFormat,
    numerics,
    pools,
    bytesProcessedSum: bytesProcessed.reduce((a, b) => a + b, 0),
    lineOffset: column("lineOffset"),
    lineLength: column("lineLength"),
    lineSha256: digests(value.lineSha256, count) ?? refuse("lineSha256 is not a digest for each task"),
    bytesProcessed,
    memoryBytes: column("memoryBytes"),
    pool: Uint8Array.from(column("pool", Math.max(0, pools.length - 1))),
  };
}

function digests(texts: unknown, count: number): Uint8Array | null {
  if (!Array.isArray(texts) || texts.length !== count) return null;
  const all = new Uint8Array(32 * count);
  for (const [i, text] of texts.entries()) {
    if (typeof text !== "string" || !/^[0-9a-f]{64}$/.test(text)) return null;
    all.set(Buffer.from(text, "hex"), 32 * i);
  }
  return all;
}

function isWhole(n: unknown): n is number {
  return typeof n === "number" && Number.isSafeInteger(n) && n >= 0;
}
