/** amalgam.json: what was merged from what, and the digest of every byte beside it. A function of plan and inputs alone. DESIGN section 1. */
import { headerBytes } from "../core/formats/index.ts";
import type { OutputTensor, Plan } from "../core/plan/types.ts";
import { planIdentity, sha256Hex } from "../core/plan/index.ts";

/** Raised when the form of amalgam.json changes. */
export const REPORT_FORMAT = 1;

/** Stands for the seal while the text is hashed. */
const UNSEALED = "0".repeat(64);
const SEAL = /"reportSha256": "[0-9a-f]{64}"\n\}\n$/;

export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * @param outputs the output tensors, in the order of the plan's cells
 * @param digests of every output tensor, by name
 */
export function reportText(
  plan: Omit<Plan, "tasks">,
  outputs: readonly Pick<OutputTensor, "name" | "shard">[],
  digests: Readonly<Record<string, string>>,
  files: readonly WrittenFile[],
): string {
  const shards = plan.shards.map((shard, index) => ({
    file: shard.file,
    bytes: shard.bytes,
    headerSha256: headerSha256(shard.header),
    tensors: Object.fromEntries(outputs.filter((o) => o.shard === index).map((o) => [o.name, digests[o.name]])),
  }));
  const report = {
    format: REPORT_FORMAT,
    plan: planIdentity(plan),
    versions: { plan: plan.format, numerics: plan.numerics },
    layout: plan.layout,
    method: plan.method,
    ...(plan.methodsSha256 === undefined ? {} : { methodsSha256: plan.methodsSha256 }),
    seed: plan.seed,
    recipe: { text: plan.recipeText, resolved: plan.resolved },
    inputs: plan.inputs,
    shards,
    files,
    warnings: plan.warnings,
  };
  return sealed(`${JSON.stringify({ ...report, reportSha256: UNSEALED }, null, 2)}\n`) ?? "";
}

/** In the order of the plan's cells. */
export function outputsOf({ tasks }: Pick<Plan, "tasks">): OutputTensor[] {
  return tasks.flatMap((t) => t.cells.map((c) => c.output));
}

/** The text with the SHA-256 of itself, its own place counted as zeros: the record vouches for everything else, and nothing else for the record. Null where it has no such place. */
export function sealed(text: string): string | null {
  if (!SEAL.test(text)) return null;
  const bare = text.replace(SEAL, sealLine(UNSEALED));
  return bare.replace(SEAL, sealLine(sha256Hex(bare)));
}

function sealLine(digest: string): string {
  return `"reportSha256": "${digest}"\n}\n`;
}

function headerSha256(header: string): string {
  return sha256Hex(headerBytes(header));
}
