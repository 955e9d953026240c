/** A merge that was stopped, at any point and in any way, keeps what it finished and ends with the same bytes when run again. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { merge } from "../../local/merge.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import type { CliResult } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";

const scratch = scratchFolder("interruption");
const hook = new URL("../helpers/stop-after.mjs", import.meta.url).href;
const SMALL_PARTS = ["--part-size", "65536", "--threads", "1"];

function stagingOf(out: string): string | undefined {
  const folder = join(out, "..");
  const name = readdirSync(folder).find((n) => /^\.out\.amalgam-[0-9a-f]{16}$/.test(n));
  return name === undefined ? undefined : join(folder, name);
}

/** A merge that gets a signal as soon as `records` of its parts are recorded. */
function stopAfter(recipe: string, out: string, signal: NodeJS.Signals, records: number): Promise<CliResult> {
  return runCli(["merge", recipe, out, ...SMALL_PARTS], { env: { NODE_OPTIONS: `--import ${hook}`, STOP_AFTER: String(records), STOP_SIGNAL: signal } });
}

function freshCase(name: string): { recipe: string; out: string } {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  return { recipe: writeRecipe(folder, "ties", { perModel: "weight: 0.5, density: 0.4" }), out: join(folder, "out") };
}

/** The lines of --json. */
function events(stdout: string): Record<string, unknown>[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("interruption", () => {
  it.each([
    ["SIGKILL", 1],
    ["SIGKILL", 9],
    ["SIGINT", 3],
    ["SIGTERM", 5],
  ] as const)("%s after %i tasks: continues and ends with the same bytes", async (signal, records) => {
    const { recipe, out } = freshCase(`${signal}-${records}`);
    const whole = await runCli(["merge", recipe, join(out, "..", "whole"), ...SMALL_PARTS]);
    expect(whole.code, whole.stderr).toBe(0);
    const stopped = await stopAfter(recipe, out, signal, records);
    const staging = stagingOf(out);
    expect(staging).toBeDefined();
    expect(existsSync(out)).toBe(false);
    const kept = readdirSync(join(staging!, "records")).filter((n) => n.startsWith("task-")).length;
    expect(kept).toBeGreaterThanOrEqual(records);
    if (signal !== "SIGKILL") {
      expect(stopped.code).toBe(EXIT.interrupted);
      expect(stopped.stderr).toContain(
        `error: INTERRUPTED stopped before the end; ${kept} finished ${kept === 1 ? "part is" : "parts are"} kept in ${staging}`,
      );
      expect(stopped.stderr).toContain("next: Run the same command again: it continues.");
    }
    const again = await runCli(["merge", recipe, out, "--json", ...SMALL_PARTS]);
    expect(again.code, again.stderr).toBe(0);
    expect(events(again.stdout).find((e) => e["event"] === "resumed")).toMatchObject({ tasks: kept, folder: staging });
    expect(events(again.stdout).at(-1)).toMatchObject({ event: "merged", resumedTasks: kept });
    expect(folderDigests(out)).toEqual(folderDigests(join(out, "..", "whole")));
    expect(stagingOf(out)).toBeUndefined();
  });

  it("a part that was damaged after its record is made again", async () => {
    const { recipe, out } = freshCase("damaged");
    await stopAfter(recipe, out, "SIGKILL", 5);
    const shard = join(stagingOf(out)!, "out", "model.safetensors");
    const bytes = readFileSync(shard);
    bytes.fill(0x55, 8192);
    writeFileSync(shard, bytes);
    const again = await runCli(["merge", recipe, out, ...SMALL_PARTS, "--json"]);
    expect(again.code, again.stderr).toBe(0);
    expect(events(again.stdout).at(-1)).toMatchObject({ event: "merged", resumedTasks: 0 });
    expect((await runCli(["verify", out])).code).toBe(0);
    const whole = join(out, "..", "whole");
    expect((await runCli(["merge", recipe, whole, ...SMALL_PARTS])).code).toBe(0);
    expect(folderDigests(out)).toEqual(folderDigests(whole));
  });

  it("an input that changed since the interrupted run is an error, and --clean starts afresh", async () => {
    const { out } = freshCase("changed");
    const models = join(out, "..", "models");
    cpSync(exampleModels, models, { recursive: true });
    const recipe = join(out, "..", "recipe.yaml");
    writeFileSync(
      recipe,
      `merge_method: linear\ndtype: float32\nmodels:\n${["base", "expert-sort"].map((m) => `- {model: ${join(models, m)}, parameters: {weight: 1}}`).join("\n")}\n`,
    );
    await stopAfter(recipe, out, "SIGKILL", 2);
    utimesSync(join(models, "base", "model.safetensors"), new Date(), new Date(Date.now() + 60_000));
    const staging = stagingOf(out);
    const again = await runCli(["merge", recipe, out, ...SMALL_PARTS]);
    expect(again.code).toBe(EXIT.input);
    expect(again.stderr).toContain("INPUT_CHANGED");
    expect(existsSync(out)).toBe(false);
    expect(stagingOf(out), "the finished parts are kept, should the old input come back").toBe(staging);
    expect((await runCli(["merge", recipe, out, "--clean"])).code).toBe(0);
    expect(stagingOf(out)).toBeUndefined();
  });

  it("a merge of another plan names what an earlier one left, and --clean removes that and nothing else", async () => {
    const { recipe, out } = freshCase("left");
    await stopAfter(recipe, out, "SIGKILL", 2);
    const staging = stagingOf(out)!;
    const bystanders = [".out.amalgam-notes", ".out2.amalgam-0123456789abcdef", ".out.amalgam-0123456789abcde"].map((n) => join(out, "..", n));
    for (const folder of bystanders) mkdirSync(folder);
    const other = await runCli(["merge", recipe, out, "--seed", "1"]);
    expect(other.code, other.stderr).toBe(0);
    expect(other.stderr).toContain(`${staging} is left from another merge to this output that was stopped; --clean removes it`);
    expect(existsSync(staging)).toBe(true);
    const clean = await runCli(["merge", recipe, out, "--seed", "1", "--force", "--clean"]);
    expect(clean).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(staging)).toBe(false);
    expect(bystanders.every((f) => existsSync(f))).toBe(true);
  });

  it("a stop before the first part is finished keeps nothing and says so", async () => {
    const { recipe, out } = freshCase("early");
    const stopped = merge(recipe, out, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED", message: expect.stringMatching(/no part was finished, so nothing is kept$/) as string });
    expect(readdirSync(join(out, "..")).filter((n) => n.includes("out"))).toEqual([]);
  });

  it("a signal that comes twice at once, as npx forwards it, is one signal", async () => {
    const { recipe, out } = freshCase("echo");
    const stopped = await runCli(["merge", recipe, out, ...SMALL_PARTS], {
      env: { NODE_OPTIONS: `--import ${hook}`, STOP_AFTER: "2", STOP_SIGNAL: "SIGINT", STOP_TWICE: "1" },
    });
    expect(stopped.code).toBe(EXIT.interrupted);
    expect(stopped.stderr).toContain(`kept in ${stagingOf(out)}`);
  });

  it("two merges to one output: the second says who holds it", async () => {
    const { recipe, out } = freshCase("two");
    const first = spawn(process.execPath, [cliPath, "merge", recipe, out, ...SMALL_PARTS], { stdio: "ignore" });
    const lock = join(out, "..", ".out.amalgam.lock");
    while (!existsSync(lock)) await new Promise((r) => setTimeout(r, 1));
    first.kill("SIGSTOP");
    const second = await runCli(["merge", recipe, out]);
    first.kill("SIGCONT");
    const code = await new Promise((r) => first.on("close", r));
    expect(second.code).toBe(EXIT.output);
    expect(second.stderr).toContain(`process ${first.pid}`);
    expect(code).toBe(0);
  });
});
