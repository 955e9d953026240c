/**
 * Every golden of mergekit, found by scanning: the small ones in this repository, and all of the shared set where it is
 * present. A case counts as skipped only when the command exits with the code that names a feature of a later version.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { runCli } from "../helpers/cli.ts";
import { repoRoot, sharedFolder } from "../helpers/shared.ts";
import type { GoldenCase } from "./case.ts";
import { compareOutput } from "./compare.ts";
import { checkStatistical } from "./statistical.ts";

/** The one tool of mergekit whose input is no recipe, so that `merge` cannot name it as a later feature. */
const EXTRACT_LORA = "mergekit-extract-lora";

const sets = [
  { title: "goldens in this repository", root: join(repoRoot, "test", "golden", "mergekit") },
  { title: "shared goldens", root: sharedFolder("goldens") },
];

const scratch = mkdtempSync(join(tmpdir(), "amalgam-golden-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

for (const { title, root } of sets) {
  describe.skipIf(root === null)(`${title}${root === null ? " (skipped: AMALGAM_SHARED and ../shared are absent)" : ""}`, () => {
    for (const name of root === null ? [] : caseNames(root)) {
      const golden = JSON.parse(readFileSync(join(root!, "cases", name, "case.json"), "utf8")) as GoldenCase;
      const later = golden.tool === EXTRACT_LORA;
      it.skipIf(later)(`${name}${later ? ` (skipped: ${golden.tool} is a later command)` : ""}`, { concurrent: true }, async (context) => {
        const reasons = await runGolden(root!, name, golden, (why) => context.skip(`later feature: ${why}`));
        context.expect(reasons, golden.note).toEqual([]);
      });
    }
  });
}

function caseNames(root: string): string[] {
  return readdirSync(join(root, "cases"))
    .filter((n) => existsSync(join(root, "cases", n, "case.json")))
    .sort();
}

async function runGolden(root: string, name: string, golden: GoldenCase, skip: (why: string) => void): Promise<string[]> {
  const caseFolder = join(root, "cases", name);
  const out = join(mkdtempSync(join(scratch, `${name}-`)), "out");
  const args = (golden.tool === "mergekit-yaml" ? (golden.args ?? []) : []).map((a) => a.replaceAll("{out}", out).replaceAll("{work}", join(out, "..")));
  const { code, stdout, stderr } = await runCli(["merge", join(caseFolder, "recipe.yaml"), out, ...args], { cwd: root });
  const log = stdout + stderr;
  if (golden.error !== undefined) {
    const reasons = code === 0 ? ["succeeded, but must be refused"] : [];
    if (code === EXIT.bug) reasons.push(`ended as a bug: ${log}`);
    const matches = new RegExp(golden.checks.mentions ?? "\\S", "i").test(log);
    if (!matches && code === EXIT.later) skip(whatIsLater(log));
    if (!matches) reasons.push(`the message does not match /${golden.checks.mentions}/: ${log}`);
    if (existsSync(out)) reasons.push("something was left at the output path");
    return reasons;
  }
  if (code === EXIT.later) skip(whatIsLater(log));
  if (code !== 0) return [`exit code ${code}: ${log}`];
  const reasons = compareOutput(golden, join(caseFolder, "expected"), out, caseFolder, root);
  if (golden.statistical) reasons.push(...checkStatistical(golden.statistical, root, out));
  return reasons;
}

function whatIsLater(log: string): string {
  return /^error: (.*)$/m.exec(log)?.[1] ?? log.trim();
}
