/** amalgam.json of an output, read back for verifying. It is outside input: its form is checked and its paths are plain names. */
import { z } from "zod";
import { AmalgamError } from "../core/errors.ts";
import { SHARDS_MAX } from "../core/limits.ts";
import { REPORT_FORMAT, sealed } from "../planner/report.ts";

export const REPORT_FILE = "amalgam.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");
const bytes = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
/** A name, or a name in one subfolder. */
const file = z
  .string()
  .max(512)
  .refine(
    (path) => path !== REPORT_FILE && /^[^/\\\p{Cc}]+(\/[^/\\\p{Cc}]+)?$/u.test(path) && path.split("/").every((part) => part !== "." && part !== ".."),
    "must be a plain file name, or one in one subfolder",
  );

const reportForm = z.object({
  format: z.literal(REPORT_FORMAT),
  recipe: z.object({ text: z.string() }),
  shards: z
    .array(
      z.object({
        file,
        bytes,
        headerSha256: sha256,
        tensors: z.custom<object>((v) => v !== null && typeof v === "object" && !Array.isArray(v), "must be an object"),
      }),
    )
    .max(SHARDS_MAX),
  files: z.array(z.object({ file, bytes, sha256 })).max(SHARDS_MAX),
});

export interface WrittenShard {
  readonly file: string;
  readonly bytes: number;
  readonly headerSha256: string;
  /** Tensor to digest. */
  readonly tensors: ReadonlyMap<string, string>;
}

export interface WrittenReport {
  readonly recipeText: string;
  readonly shards: readonly WrittenShard[];
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

/** @param path for messages. Throws VERIFY_FAILED: a damaged record proves nothing about the rest. */
export function parseReport(text: string, path: string): WrittenReport {
  const refuse = (what: string): AmalgamError => new AmalgamError("VERIFY_FAILED", what, { file: path });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new AmalgamError("VERIFY_FAILED", `the record of the merge is damaged: it is not JSON (${cause instanceof Error ? cause.message : ""})`, {
      file: path,
      cause,
    });
  }
  const format = json !== null && typeof json === "object" ? (json as Readonly<Record<string, unknown>>)["format"] : undefined;
  if (typeof format === "number" && format > REPORT_FORMAT) {
    throw new AmalgamError("VERIFY_FAILED", `the record has format ${format}; this version reads format ${REPORT_FORMAT}`, {
      file: path,
      next: "Verify with the version that wrote it.",
    });
  }
  const parsed = reportForm.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refuse(`the record of the merge is damaged: ${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "unknown form"}`);
  }
  if (sealed(text) !== text) throw refuse("the record of the merge is damaged: its text is not the one that was written");
  const { shards, files, recipe } = parsed.data;
  const names = new Set<string>();
  for (const { file: name } of [...shards, ...files]) {
    if (names.has(name)) throw refuse(`the record of the merge is damaged: it lists ${name} twice`);
    names.add(name);
  }
  return { recipeText: recipe.text, files, shards: shards.map((s) => ({ ...s, tensors: digests(s.tensors, s.file, refuse) })) };
}

function digests(tensors: object, shard: string, refuse: (what: string) => AmalgamError): Map<string, string> {
  const map = new Map<string, string>();
  for (const [name, digest] of Object.entries(tensors)) {
    const known = sha256.safeParse(digest);
    if (!known.success) throw refuse(`the record of the merge is damaged: tensor ${name} of ${shard} has no digest`);
    map.set(name, known.data);
  }
  return map;
}
