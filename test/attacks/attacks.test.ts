/** Every generator of the folder against the real command line: the named error with its place, the exit code, and nothing left behind. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ERRORS, EXIT } from "../../core/errors.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { stage } from "./attack.ts";
import type { Attack } from "./attack.ts";
import { runProcess } from "./process.ts";

const RSS_MAX_MB = 250;

const folder = fileURLToPath(new URL("generators/", import.meta.url));
const scratch = scratchFolder("attacks");
const attacks = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const module = (await import(join(folder, name))) as { default: Attack };
    return [name.replace(/\.ts$/, ""), module.default] as const;
  }),
);

function expectedPlace({ file, offset, line, tensor }: Attack): string {
  const path = file === undefined ? "evil/model.safetensors" : (file ?? "");
  return `${path}${line === undefined ? "" : `:${line}:`}${offset === undefined ? "" : ` at byte ${offset}`}${tensor === undefined ? "" : `${path === "" ? "" : ", "}tensor ${tensor}`}`;
}

describe("attacks", () => {
  it.concurrent.each(attacks)("%s", async (name, attack) => {
    const place = join(scratch, name);
    mkdirSync(place);
    stage(place, attack);
    const before = readdirSync(place, { recursive: true }).sort();
    const args = ["merge", "recipe.yaml", attack.out ?? "out", "--offline", ...(attack.args ?? [])];
    const { code, stdout, peakRssMb, ...outcome } = await runProcess(args, { cwd: place });
    const stderr = outcome.stderr.replaceAll(`${place}/`, "");
    const words = `${attack.rule}\n${stderr.slice(0, 2000)}`;
    expect(stderr, words).toContain(`error: ${attack.code} ${expectedPlace(attack)}`);
    expect(stderr, words).toContain(attack.says);
    expect(stderr, words).toMatch(/\nnext: .+\n$/);
    expect(stderr, words).not.toMatch(/^\s+at .+:\d+:\d+\)?$|node:internal|dist\//m);
    expect(stderr.length, words).toBeLessThan(4000);
    expect(stdout).toBe("");
    expect(code, words).toBe(EXIT[ERRORS[attack.code].exit]);
    const after = (readdirSync(place, { recursive: true }) as string[]).sort();
    const staging = after.filter((path) => path.startsWith(".out.amalgam-"));
    expect(attack.keepsParts ? after.filter((path) => !staging.includes(path)) : after, words).toEqual(before);
    expect(staging.length > 0, words).toBe(attack.keepsParts ?? false);
    expect(peakRssMb, words).toBeLessThan(attack.rssMaxMb ?? RSS_MAX_MB);
  });

  it("there is a generator for every rule of checkpoint-formats 1.3", () => {
    const names = attacks.map(([name]) => name);
    for (let rule = 1; rule <= 16; rule++)
      expect(names.filter((n) => n.startsWith(`safetensors-${String(rule).padStart(2, "0")}-`)).length, `rule ${rule}`).toBeGreaterThan(0);
  });
});
