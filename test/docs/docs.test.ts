/** The docs say what the code does: generated pages are current, every code, method and option is there, recipes run, commands parse, links lead somewhere. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../cli/program.ts";
import { commandNames, loadCommand } from "../../cli/scan.ts";
import { ERRORS, EXIT } from "../../core/errors.ts";
import { loadMethods } from "../../extensions/methods.ts";
import { runCli } from "../helpers/cli.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const SKIPPED = /(^|\/)\.|^(node_modules|dist|coverage|test\/golden\/mergekit)(\/|$)/;
const pages = pagesBelow(repoRoot).sort();
const page = (path: string): string => readFileSync(join(repoRoot, path), "utf8");

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(repoRoot, join(folder, entry.name)).replaceAll("\\", "/");
    if (SKIPPED.test(path)) return [];
    if (entry.isDirectory()) return pagesBelow(join(folder, entry.name));
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** Fenced blocks of a language. */
function fences(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, "gm"))].map((m) =>
    (m[2] ?? "").replaceAll(new RegExp(`^${m[1] ?? ""}`, "gm"), ""),
  );
}

/** As GitHub makes anchors of headings. */
function anchors(text: string): Set<string> {
  const headings = text.replaceAll(/^```[\s\S]*?^```/gm, "").match(/^#+ .*$/gm) ?? [];
  return new Set(
    headings.map((h) =>
      h
        .replace(/^#+ /, "")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

describe("generated pages", () => {
  it("are what npm run docs writes now", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/docs.mjs", "--check"], { cwd: repoRoot, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("errors.md has every code, and no other", () => {
    const listed = [...page("docs/errors.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map((m) => m[1]);
    expect(listed.sort()).toEqual(Object.keys(ERRORS).sort());
    const exits = [...page("docs/errors.md").matchAll(/^\| (\d+) \|/gm)].map((m) => Number(m[1]));
    expect(exits).toEqual(Object.values(EXIT));
  });

  it("methods.md has every method with every parameter", async () => {
    const methods = await loadMethods();
    const sections = page("docs/methods.md").split(/^## /m).slice(1);
    expect(sections.map((s) => s.split("\n")[0])).toEqual(methods.map((m) => m.name));
    for (const [i, { parameters }] of methods.entries()) {
      const listed = [...(sections[i] ?? "").matchAll(/^\| `(\w+)` \|/gm)].map((m) => m[1]);
      expect(listed).toEqual([...Object.keys(parameters.perModel), ...Object.keys(parameters.global)]);
    }
  });
});

describe("hand-written pages", () => {
  it.each(pages)("%s: links lead to files and headings", (path) => {
    for (const [, target = ""] of page(path)
      .replaceAll(/^```[\s\S]*?^```/gm, "")
      .matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file = "", anchor] = target.split("#");
      const full = file === "" ? join(repoRoot, path) : resolve(repoRoot, dirname(path), file);
      expect(existsSync(full), `${path} -> ${target}`).toBe(true);
      if (anchor !== undefined) expect([...anchors(readFileSync(full, "utf8"))], `${path} -> ${target}`).toContain(anchor);
    }
  });

  const recipes = pages.flatMap((path) => fences(page(path), "yaml").map((text, i) => ({ name: `${path}, recipe ${i + 1}`, text })));
  it.each(recipes)("$name plans without a warning", async ({ text }) => {
    const file = join(scratchFolder("docs"), "recipe.yaml");
    writeFileSync(file, text);
    const { code, stderr } = await runCli(["explain", file, "--no-calibrate", "--strict", "--offline"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  const lines = pages.flatMap((path) =>
    fences(page(path), "(?:sh|console)").flatMap((text) =>
      text
        .replace(/\\\n\s*/g, " ")
        .split("\n")
        .flatMap((line) => {
          const [, rest] = /^(?:\$ )?(?:npx )?(?:node bin\/)?amalgam(?:\.cjs)? ([^#]*)/.exec(line) ?? [];
          return rest === undefined ? [] : [{ path, line: rest.trim() }];
        }),
    ),
  );
  it("there are commands to check", () => expect(lines.length).toBeGreaterThan(5));
  it.each(lines)("$path: amalgam $line is understood", async ({ line }) => {
    const commands = await Promise.all((await commandNames()).map(loadCommand));
    expect(() => parseCommandLine(line.split(/\s+/), commands)).not.toThrow();
  });

  it("every npm script that a page names is there", () => {
    const { scripts } = JSON.parse(page("package.json")) as { scripts: Record<string, string> };
    for (const path of pages)
      for (const [, name = ""] of page(path).matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts), `${path}: npm run ${name}`).toContain(name);
  });

  it("nothing names a place on somebody's machine", () => {
    for (const path of pages) expect(page(path), path).not.toMatch(/\/(?:root|work|Users)\/|\/home\/[a-z]/);
  });
});
