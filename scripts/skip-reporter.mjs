/** A reporter for vitest: lists what was skipped and why, ends with one plain line of counts, and can write both as JSON. */
import { writeFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { root } from "./tools.mjs";

/** @typedef {{ file: string, name: string, reason: string }} Skip */

export default class SkipReporter {
  /** @param {readonly import("vitest/node").TestModule[]} modules @param {readonly unknown[]} errors */
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    /** @type {Skip[]} */
    const skips = [];
    for (const module of modules) {
      const file = relative(root, module.moduleId).split(sep).join("/");
      if (module.errors().length > 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") counts.passed++;
        else if (result.state === "failed") counts.failed++;
        else {
          counts.skipped++;
          skips.push({ file, name: test.fullName, reason: ("note" in result && result.note) || "" });
        }
      }
    }
    const target = process.env["AMALGAM_TEST_REPORT"];
    if (target !== undefined) writeFileSync(target, JSON.stringify({ ...counts, skips }, null, 2));
    print(skips);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

/** @param {readonly Skip[]} skips */
function print(skips) {
  if (skips.length === 0) return;
  console.log("\nskipped:");
  for (const { file, name, reason } of skips) console.log(`  ${file}: ${name}${reason === "" ? "" : ` (${reason})`}`);
  console.log("");
}
