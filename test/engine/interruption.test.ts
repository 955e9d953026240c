/** A merge that was stopped, at any point and in any way, keeps what it finished and ends with the same bytes when run again. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";

const scratch = scratchFolder("interruption");
const SMALL_PARTS = ["--part-size", "65536", "--threads", "1"];

function stagingOf(out: string): string | undefined {
  const folder = join(out, "..");
  const name = readdirSync(folder).find((n) => /^\.out\.amalgam-[0-9a-f]{16}$/.test(n));
  return name === undefined ? undefined : join(folder, name);
}

/** Starts a merge and sends a signal once at least `records` tasks are committed. */
function stopAfter(recipe: string, out: string, signal: NodeJS.Signals, records: number): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cliPath, "merge", recipe, out, ...SMALL_PARTS], { stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (d: Buffer) => (stderr += d.toString()));
    const timer = setInterval(() => {
      const staging = stagingOf(out);
      if (staging && existsSync(join(staging, "records")) && readdirSync(join(staging, "records")).length >= records) child.kill(signal);
    }, 1);
    child.on("close", (code) => {
      clearInterval(timer);
      resolve({ code, stderr });
    });
  });
}

function freshCase(name: string): { recipe: string; out: string } {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  return { recipe: writeRecipe(folder, "ties", { perModel: "weight: 0.5, density: 0.4" }), out: join(folder, "out") };
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
    if (signal !== "SIGKILL") {
      expect(stopped.code).toBe(EXIT.interrupted);
      expect(stopped.stderr).toContain(stagingOf(out));
    }
    expect(existsSync(out)).toBe(false);
    expect(stagingOf(out)).toBeDefined();
    const again = await runCli(["merge", recipe, out, "--json"]);
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toContain("resumed");
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
    expect((await runCli(["merge", recipe, out])).code).toBe(0);
    expect((await runCli(["verify", out])).code).toBe(0);
    const whole = join(out, "..", "whole");
    expect((await runCli(["merge", recipe, whole])).code).toBe(0);
    expect(folderDigests(out)).toEqual(folderDigests(whole));
  });

  it("an input that changed since the interrupted run is an error, and --clean starts afresh", async () => {
    const { out } = freshCase("changed");
    const models = join(out, "..", "models");
    cpSync(exampleModels, models, { recursive: true });
    const recipe = join(out, "..", "recipe.yaml");
    writeFileSync(recipe, `merge_method: linear\ndtype: float32\nmodels:\n${["base", "expert-sort"].map((m) => `- {model: ${join(models, m)}, parameters: {weight: 1}}`).join("\n")}\n`);
    await stopAfter(recipe, out, "SIGKILL", 2);
    utimesSync(join(models, "base", "model.safetensors"), new Date(), new Date(Date.now() + 60_000));
    const again = await runCli(["merge", recipe, out]);
    expect(again.code).toBe(EXIT.input);
    expect(again.stderr).toContain("INPUT_CHANGED");
    expect(existsSync(out)).toBe(false);
    expect((await runCli(["merge", recipe, out, "--clean"])).code).toBe(0);
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
