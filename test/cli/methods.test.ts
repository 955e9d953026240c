/** `methods` says what the definitions say, and the docs' table of mergekit's options what the program's says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MERGEKIT_OPTIONS } from "../../cli/mergekit-options.ts";
import { EXIT } from "../../core/errors.ts";
import { loadMethods } from "../../extensions/methods.ts";
import { runCli } from "../helpers/cli.ts";
import { repoRoot } from "../helpers/shared.ts";

/** The row of a parameter, its meaning in one line however it was wrapped. */
function rowOf(stdout: string, name: string): string | undefined {
  const row = stdout.split(/\n(?=\S)/).find((part) => part.startsWith(`${name} `));
  return row?.replace(/\s+/g, " ");
}

describe("methods", () => {
  it("lists every file of core/methods", async () => {
    const names = readdirSync(join(repoRoot, "core", "methods")).flatMap((f) => /^([a-z].*)\.ts$/.exec(f)?.[1] ?? []);
    const { stdout } = await runCli(["methods", "--json"]);
    const listed = (JSON.parse(stdout) as { methods: { name: string }[] }).methods.map((m) => m.name);
    expect(listed).toEqual(names.sort());
    const table = await runCli(["methods"]);
    for (const name of names) expect(table.stdout).toMatch(new RegExp(`^${name} `, "m"));
  });

  it("explains every parameter of every method", async () => {
    for (const method of await loadMethods()) {
      const { stdout, code } = await runCli(["methods", method.name]);
      expect(code).toBe(0);
      expect(stdout).toContain(`${method.name}: ${method.title}\n${method.summary}\n`);
      for (const [name, spec] of Object.entries({ ...method.parameters.global, ...method.parameters.perModel })) {
        const line = rowOf(stdout, name);
        expect(line, `${method.name} ${name}`).toContain(spec.doc);
        if (spec.default !== undefined) expect(line).toContain(String(spec.default));
      }
    }
  });

  it("an unknown one is refused, with the closest", async () => {
    const { code, stderr } = await runCli(["methods", "linaer"]);
    expect(code).toBe(EXIT.recipe);
    expect(stderr).toMatch(/METHOD_UNKNOWN .*did you mean linear\?/);
  });
});

it("docs/cli.md names every option of mergekit, in the right row", () => {
  const rows = readFileSync(join(repoRoot, "docs", "cli.md"), "utf8").split("\n");
  for (const { name, short, effect } of MERGEKIT_OPTIONS) {
    const row = rows.find((r) => r.startsWith("|") && (r.includes(`\`--${name}\``) || (short !== undefined && r.includes(`\`-${short}\``))));
    expect(row, name).toBeDefined();
    expect(row?.includes("no effect"), name).toBe(effect.kind === "none");
  }
});
