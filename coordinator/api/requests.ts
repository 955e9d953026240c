/** Requests of the job API: written by clients, read with bounds and checked before a coordinator sees them. */
import { z } from "zod";
import { AmalgamError } from "../../core/errors.ts";
import { parseLocation } from "../../core/job/location.ts";
import type { JobOptions, Location } from "../../core/job/types.ts";
import { API_REQUEST_BYTES_MAX, API_SMALL_REQUEST_BYTES_MAX, RECIPE_BYTES_MAX, RECIPE_MODELS_MAX } from "../../core/limits.ts";
import type { Plain } from "../../proto/codec.ts";
import type { amalgam } from "../../proto/gen/amalgam.js";
import type { ListQuery, SubmitRequest, ValidateRequest } from "./job-service.ts";
import { phaseMessage, phaseOf } from "./messages.ts";

type SubmitMessage = amalgam.v1.SubmitJobRequest.$Properties;
type ValidateMessage = amalgam.v1.ValidateRecipeRequest.$Properties;
type ListMessage = amalgam.v1.ListJobsRequest.$Properties;
type OptionsMessage = amalgam.v1.JobOptions.$Properties;

/** Bytes of one request of each method. */
export const REQUEST_BYTES_MAX = { recipe: API_REQUEST_BYTES_MAX, small: API_SMALL_REQUEST_BYTES_MAX } as const;

const PRIORITY = 10;
const PAGE = 100;
const PAGE_MAX = 500;
const NAME_MAX = 255;
const REFERENCE_MAX = 4_096;

const size = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const printable = z.string().regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u, "has control characters");
const options = z.object({
  strict: z.boolean(),
  allowCrimes: z.boolean(),
  unsafeTruncateEmbeddings: z.boolean(),
  outShardBytes: size,
  partBytes: size,
  seed: size,
  omitModelCard: z.boolean(),
  omitTokenizer: z.boolean(),
  allowNan: z.boolean(),
  force: z.boolean(),
});
const recipe = {
  recipeText: z.string(),
  recipeName: printable.max(NAME_MAX),
  inputs: z.record(z.string().min(1).max(REFERENCE_MAX), z.string()),
  options: options.nullable(),
};
const validateSchema = z.object(recipe);
const submitSchema = z.object({
  ...recipe,
  output: z.string(),
  priority: z.number().int().min(0).max(100),
  requestId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be 8 to 64 of A-Z a-z 0-9 _ -"),
});
const jobSchema = z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/, "is no id of a job") });
const listSchema = z.object({
  phases: z.array(z.number().int()).max(16),
  pageSize: z.number().int().min(0).max(PAGE_MAX),
  pageToken: z.string().regex(/^[\x21-\x7e]{0,256}$/, "is no page token"),
});

/** Throws API_REQUEST, RECIPE_LIMIT, LOCATION_INVALID, ROOT_UNKNOWN. @param roots names of the roots that the cluster has */
export function validateRequest(message: unknown, roots: ReadonlySet<string>): ValidateRequest {
  return recipeOf(checked(validateSchema, message), roots);
}

/** Throws API_REQUEST, RECIPE_LIMIT, LOCATION_INVALID, ROOT_UNKNOWN. */
export function submitRequest(message: unknown, roots: ReadonlySet<string>): SubmitRequest {
  const { output, priority, requestId, ...rest } = checked(submitSchema, message);
  if (checkLocation(output, roots) === "") throw new AmalgamError("LOCATION_INVALID", `the output ${output} is a root itself; name a folder in it`);
  return { ...recipeOf(rest, roots), output, priority: priority === 0 ? PRIORITY : priority, requestId };
}

/** Throws API_REQUEST. */
export function jobRequest(message: unknown): string {
  return checked(jobSchema, message).id;
}

/** Throws API_REQUEST. */
export function listRequest(message: unknown): ListQuery {
  const { phases, pageSize, pageToken } = checked(listSchema, message);
  const known = phases.map((p) => {
    const phase = phaseOf(p);
    if (phase === null) throw new AmalgamError("API_REQUEST", `the request does not have its form: phases: there is no phase ${p}`);
    return phase;
  });
  return { phases: known, pageSize: pageSize === 0 ? PAGE : pageSize, pageToken };
}

function checked<T>(schema: z.ZodType<T>, message: unknown): T {
  const result = schema.safeParse(message);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.map(String).join(".").slice(0, NAME_MAX)}: `;
  throw new AmalgamError("API_REQUEST", `the request does not have its form: ${where}${issue?.message ?? ""}`);
}

function recipeOf({ recipeText, recipeName, inputs, options }: z.infer<typeof validateSchema>, roots: ReadonlySet<string>): ValidateRequest {
  const bytes = Buffer.byteLength(recipeText);
  const name = recipeName === "" ? "recipe" : recipeName;
  if (bytes > RECIPE_BYTES_MAX) throw new AmalgamError("RECIPE_LIMIT", `the recipe has ${bytes} bytes; at most ${RECIPE_BYTES_MAX} are read`, { file: name });
  const locations = Object.values(inputs);
  if (locations.length > RECIPE_MODELS_MAX) throw new AmalgamError("RECIPE_LIMIT", `the recipe has more than ${RECIPE_MODELS_MAX} models`, { file: name });
  for (const location of locations) checkLocation(location, roots);
  return { recipe: { text: recipeText, name }, inputs, options: optionsOf(options) };
}

/** The path in the root. */
function checkLocation(location: Location, roots: ReadonlySet<string>): string {
  const { root, path } = parseLocation(location);
  if (!roots.has(root)) throw new AmalgamError("ROOT_UNKNOWN", `${location} is in no root of this cluster; its roots are: ${[...roots].join(", ") || "none"}`);
  return path;
}

function optionsOf(message: z.infer<typeof options> | null): JobOptions {
  const { omitModelCard = false, omitTokenizer = false, outShardBytes = 0, partBytes = 0, ...same } = message ?? {};
  const standard = { strict: false, allowCrimes: false, unsafeTruncateEmbeddings: false, seed: 0, allowNan: false, force: false };
  return {
    ...standard,
    ...same,
    outShardBytes: outShardBytes === 0 ? null : outShardBytes,
    partBytes: partBytes === 0 ? null : partBytes,
    writeModelCard: !omitModelCard,
    copyTokenizer: !omitTokenizer,
  };
}

function optionsMessage({ outShardBytes, partBytes, writeModelCard, copyTokenizer, ...same }: JobOptions): OptionsMessage {
  return { ...same, outShardBytes: outShardBytes ?? 0, partBytes: partBytes ?? 0, omitModelCard: !writeModelCard, omitTokenizer: !copyTokenizer };
}

export function validateMessage({ recipe: { text, name }, inputs, options }: ValidateRequest): ValidateMessage {
  return { recipeText: text, recipeName: name, inputs, options: optionsMessage(options) };
}

export function submitMessage(request: SubmitRequest): SubmitMessage {
  const { output, priority, requestId } = request;
  return { ...validateMessage(request), output, priority, requestId };
}

export function listMessage({ phases, pageSize, pageToken }: ListQuery): Plain<ListMessage> {
  return { phases: phases.map(phaseMessage), pageSize, pageToken };
}
