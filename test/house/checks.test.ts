/** `npm run check` bites: violations planted in a copy of the sources are found by the tool that should find them, and only there. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { scratchFolder } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";
import { productSources } from "../helpers/sources.ts";

const COPIED = [...productSources(), "scripts", "bin", "package.json", "tsconfig.json", "vitest.config.ts", "eslint.config.js"];
const HIDDEN = [".dependency-cruiser.cjs", "knip.json", "test/tsconfig.json", "test/helpers"];
const copy = join(scratchFolder("house"), "amalgam");
const lines = (n: number): string => Array.from({ length: n }, (_, i) => `  // line ${i}`).join("\n");
const longFunction = `export function planted(): void {\n${lines(61)}\n}\n`;

/** File, what is planted, and the rules of each tool that must fire for it. */
const IMPORTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "core/plan/planted.ts",
    'import { now } from "../../storage/index.ts";\nimport { Command } from "commander";\nexport const x = [now, Command, import("node:fs")];\n',
    ["arrow-core", "core-is-pure"],
  ],
  ["storage/planted.ts", 'import { loadFamilies } from "../extensions/families.ts";\nexport const x = loadFamilies;\n', ["arrow-storage"]],
  ["extensions/planted.ts", 'import type { PlanOptions } from "../planner/types.ts";\nexport type X = PlanOptions;\n', ["arrow-extensions"]],
  ["worker/planted.ts", 'import type { MergeOptions } from "../local/types.ts";\nexport type X = MergeOptions;\n', ["arrow-worker"]],
  [
    "planner/planted.ts",
    'import { commandNames } from "../cli/scan.ts";\nimport { makeCell } from "../core/plan/cells.ts";\nexport const x = [commandNames, makeCell];\n',
    ["arrow-planner", "one-door"],
  ],
  [
    "cli/planted.ts",
    'import fc from "fast-check";\nimport { runCli } from "../test/helpers/cli.ts";\nimport { y } from "./other.ts";\nexport const x = [fc, runCli, y];\n',
    ["arrow-cli", "no-tools-in-product"],
  ],
  ["cli/other.ts", 'import { x } from "./planted.ts";\nexport const y = (): unknown => x;\n', ["no-cycles"]],
];

const LINT: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "core/plan/ranges.ts",
    "export const planted = [Date.now(), new Date(), Math.random(), Math.sin(1), process.pid];\nsetTimeout(() => undefined, 1);\n",
    ["no-restricted-globals", "no-restricted-properties"],
  ],
  [
    "core/plan/hash.ts",
    'import { readFileSync } from "node:fs";\nimport { randomUUID } from "node:crypto";\nexport const planted = [readFileSync, randomUUID];\n',
    ["no-restricted-imports"],
  ],
  ["worker/task.ts", "export const planted = Date.now();\nsetTimeout(() => undefined, 1);\n", ["no-restricted-globals", "no-restricted-properties"]],
  ["planner/report.ts", "export const planted = Math.random();\n", ["no-restricted-properties"]],
  ["storage/clock.ts", lines(400), ["max-lines"]],
  ["scripts/test.mjs", `${lines(400)}\n${longFunction.replace(": void", "")}`, ["max-lines", "max-lines-per-function"]],
  ["worker/backends/cpu/assembly/lanes.ts", `${lines(400)}\n${longFunction}`, ["max-lines", "max-lines-per-function"]],
  ["cli/sizes.ts", `${longFunction}export const planted2: any = 1;\n`, ["max-lines-per-function", "@typescript-eslint/no-explicit-any"]],
];

function tool(script: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(repoRoot, "node_modules", script), ...args], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (stdout === "") throw new Error(stderr);
  return stdout;
}

beforeAll(() => {
  mkdirSync(copy);
  for (const path of [...COPIED, ...HIDDEN]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(repoRoot, path), join(copy, path), { recursive: true });
  }
  for (const folder of ["node_modules", "dist"]) symlinkSync(join(repoRoot, folder), join(copy, folder), "junction");
  for (const [file, text] of IMPORTS) writeFileSync(join(copy, file), text);
  for (const [file, text] of LINT) appendFileSync(join(copy, file), text);
});

describe("planted violations", () => {
  it("import direction, purity, cycles, tools in the product: dependency-cruiser", () => {
    const report = JSON.parse(tool("dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", "--output-type", "json", ".")) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    const found = IMPORTS.map(([file]) => [file, [...new Set(report.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name))].sort()]);
    expect(found).toEqual(IMPORTS.map(([file, , rules]) => [file, [...rules].sort()]));
    const planted = [...IMPORTS, ...LINT].map(([file]) => file);
    expect(report.summary.violations.filter((v) => !planted.includes(v.from))).toEqual([]);
  });

  it("clocks, randomness, files, sizes, any: ESLint", () => {
    const report = JSON.parse(tool("eslint/bin/eslint.js", "--format", "json", ...LINT.map(([file]) => file))) as {
      filePath: string;
      messages: { ruleId: string }[];
    }[];
    for (const [file, , rules] of LINT) {
      const fired = report.find((r) => r.filePath === join(copy, file))?.messages.map((m) => m.ruleId);
      expect(fired, file).toEqual(expect.arrayContaining([...rules]));
    }
    const clocks = report.find((r) => r.filePath.endsWith("ranges.ts"))?.messages.filter((m) => m.ruleId.startsWith("no-restricted"));
    expect(clocks).toHaveLength(7);
  });

  it("what nobody uses: knip", () => {
    const found = tool("knip/bin/knip.js", "--no-config-hints");
    for (const name of ["planted", "planted2"]) expect(found).toMatch(new RegExp(`^${name} .*(ranges|hash|task|report|sizes)\\.ts`, "m"));
    expect(found).toMatch(/^extensions\/planted\.ts/m);
    expect(found).not.toMatch(/core\/methods\/[a-z]\w*\.ts|core\/families\/[a-z]\w*\.ts/);
  });
});
