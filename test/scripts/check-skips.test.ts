/** The gate on skipped tests: what no row of test/skips.md allows fails, and so does a run that left no report. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const report = join(scratchFolder("skips"), "report.json");

function check(text: string): { status: number | null; stderr: string } {
  writeFileSync(report, text);
  const { status, stderr } = spawnSync(process.execPath, ["scripts/check-skips.mjs", report], { cwd: repoRoot, encoding: "utf8" });
  return { status, stderr };
}

it("a skip that nobody listed fails, by name and reason", () => {
  const skips = [{ file: "test/made-up.test.ts", name: "a test of nothing", reason: "too lazy" }];
  const { status, stderr } = check(JSON.stringify({ passed: 1, failed: 0, skipped: 1, skips }));
  expect(status).toBe(1);
  expect(stderr).toContain("test/made-up.test.ts: a test of nothing (too lazy)");
});

it("no skips pass", () => {
  expect(check(JSON.stringify({ passed: 1, failed: 0, skipped: 0, skips: [] }))).toEqual({ status: 0, stderr: "" });
});

it("tests that did not end fail", () => {
  expect(check("")).toMatchObject({ status: 1, stderr: expect.stringContaining("no report") as string });
});
