/** The forms of what a store holds of a job, checked before it is believed: anyone who may write to the store may have written it. */
import { z } from "zod";
import { AmalgamError } from "../errors.ts";
import { RECIPE_BYTES_MAX } from "../limits.ts";
import type { JobEvent, JobSpec, JobState } from "./types.ts";

/** An event holds at most a recipe's text and some lists; JSON doubles the odd character. */
export const EVENT_BYTES_MAX = 4 * RECIPE_BYTES_MAX;
const MODELS_MAX = 1_000;
const WARNINGS_MAX = 10_000;
const TEXT_MAX = 20_000;

const text = z.string().max(TEXT_MAX);
const count = z.int().min(0);
const location = z
  .string()
  .max(1_200)
  .regex(/^[A-Za-z0-9_-]{1,64}:/);

const options = z.object({
  strict: z.boolean(),
  allowCrimes: z.boolean(),
  unsafeTruncateEmbeddings: z.boolean(),
  outShardBytes: count.nullable(),
  partBytes: count.nullable(),
  seed: count,
  writeModelCard: z.boolean(),
  copyTokenizer: z.boolean(),
  allowNan: z.boolean(),
  force: z.boolean(),
});

const jobId = z.string().regex(/^[a-z0-9-]{1,40}$/);

const spec = z.object({
  id: jobId,
  recipe: z.object({ text: z.string().max(RECIPE_BYTES_MAX), name: z.string().max(1_000) }),
  inputs: z.record(z.string().max(4_096), location).refine((inputs) => Object.keys(inputs).length <= MODELS_MAX, `more than ${MODELS_MAX} inputs`),
  output: location,
  options,
  priority: z.int().min(1).max(100),
  requestId: z.string().min(1).max(200),
});

const failure = z.object({ code: text, message: text, next: text, stage: text.optional(), task: count.optional(), worker: text.optional() });

const facts = z.object({ stage: z.string().regex(/^[1-9]\d{0,3}$/), kind: z.enum(["reduce", "merge"]), tasks: count, bytesProcessed: count });

const totals = z.object({ tensors: count, tasks: count, bytesRead: count, bytesWritten: count, bytesProcessed: count });

const when = { at: z.number(), by: z.string().max(200) };

const event = z.discriminatedUnion("kind", [
  z.object({ ...when, kind: z.literal("submitted"), spec }),
  z.object({
    ...when,
    kind: z.literal("planned"),
    hash: z.string().regex(/^[0-9a-f]{16,128}$/),
    staging: z.string().min(1).max(1_100),
    warnings: z.array(text).max(WARNINGS_MAX),
    totals: totals.nullable(),
  }),
  z.object({ ...when, kind: z.literal("stage"), facts }),
  z.object({ ...when, kind: z.literal("assembling"), shards: count }),
  z.object({ ...when, kind: z.literal("paused") }),
  z.object({ ...when, kind: z.literal("resumed") }),
  z.object({ ...when, kind: z.literal("cancelled") }),
  z.object({ ...when, kind: z.literal("failed"), failure }),
  z.object({ ...when, kind: z.literal("retried") }),
  z.object({ ...when, kind: z.literal("done") }),
  z.object({ ...when, kind: z.literal("removed") }),
]);

const state = z.object({
  spec: spec.extend({ recipe: z.object({ text: z.literal(""), name: z.string().max(1_000) }) }),
  next: z.int().min(2),
  phase: z.enum(["done", "failed", "cancelled"]),
  paused: z.literal(false),
  submittedAt: z.number(),
  endedAt: z.number(),
  plan: z
    .object({ hash: z.string().max(128), staging: z.string().max(1_100), warnings: z.array(text).max(WARNINGS_MAX), totals: totals.nullable() })
    .nullable(),
  stages: z.array(facts),
  failure: failure.nullable(),
  retries: count,
  epoch: count,
});

/** State of an ended job without the recipe's text, as the index keeps it. Throws TASK_INVALID. */
export function parseEnded(bytes: Uint8Array, where: string): JobState {
  return checked(state, parseJson(bytes, where), "TASK_INVALID", where) as JobState;
}

/** Throws TASK_INVALID. `where`: path of the event in the store. */
export function parseEvent(bytes: Uint8Array, where: string): JobEvent {
  return checked(event, parseJson(bytes, where), "TASK_INVALID", where) as JobEvent;
}

/** Throws TASK_INVALID. */
export function parseJson(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AmalgamError("TASK_INVALID", "it is not JSON", { file: where, cause });
  }
}

/** What a client asks for, before it becomes a job. Throws RECIPE_SCHEMA with the field named. */
export function checkSpec(value: JobSpec): JobSpec {
  return checked(spec, value, "RECIPE_SCHEMA", "job") as JobSpec;
}

function checked(form: z.ZodType, value: unknown, code: "TASK_INVALID" | "RECIPE_SCHEMA", where: string): unknown {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join(".") ?? "";
  throw new AmalgamError(code, `${path === "" ? "" : `${path}: `}${issue?.message ?? "not of its form"}`, { file: where });
}
