/** A disk that is too small, that fills up while merging, and a folder that may not be written: named errors, nothing at the output path, and on it goes. */
import { spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { runProcess, whileStopped } from "./process.ts";

const scratch = scratchFolder("disk");
const root = process.getuid?.() === 0;
const NOBODY = 65_534;

const mounted: string[] = [];
afterAll(() => {
  for (const path of mounted) spawnSync("umount", [path]);
});

/** A file system of its own in memory; null where this process may not make one. */
function smallDisk(name: string, size: string): string | null {
  const path = join(scratch, name);
  mkdirSync(path);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", path]).status !== 0) return null;
  mounted.push(path);
  return path;
}

/** Writes a file until nothing more goes in. */
function fill(path: string): void {
  const file = openSync(path, "w");
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}

const recipe = writeRecipe(scratch, "ties", { perModel: "weight: 0.5, density: 0.4" });
const SMALL_PARTS = ["--part-size", "16384", "--threads", "1"];
const merge = (out: string, during?: (child: ChildProcess) => void): ReturnType<typeof runProcess> =>
  runProcess(["merge", recipe, out, ...SMALL_PARTS], { cwd: scratch, ...(during ? { during } : {}) });

describe("disk", () => {
  it("too small from the start: says how much is needed and free, and writes nothing", async (test) => {
    const disk = smallDisk("small", "512k");
    if (disk === null) return test.skip("no right to mount a file system");
    const { code, stderr } = await merge(join(disk, "out"));
    expect(stderr).toMatch(
      /^error: DISK_FULL .*: the output needs [\d.]+ MB, but 0\.\d MB are free; no part was finished, so nothing is kept\nnext: Free space/,
    );
    expect(code).toBe(EXIT.output);
    expect(readdirSync(disk)).toEqual([]);
  });

  it("fills up while merging: keeps what is done, and continues with the same bytes when there is space", async (test) => {
    const disk = smallDisk("filling", "16m");
    if (disk === null) return test.skip("no right to mount a file system");
    const [out, ballast] = [join(disk, "out"), join(disk, "ballast")];
    const full = await merge(
      out,
      whileStopped(disk, () => fill(ballast)),
    );
    expect(full.stderr).toMatch(/^error: DISK_FULL .*\nnext: Free space and run the same command again: it continues\.\n$/);
    expect(full.code).toBe(EXIT.output);
    expect(existsSync(out)).toBe(false);
    const still = await merge(out);
    expect(still).toMatchObject({ code: EXIT.output, stderr: expect.stringContaining("DISK_FULL") as string });
    rmSync(ballast);
    const { code, stderr } = await merge(out);
    expect(code, stderr).toBe(EXIT.ok);
    expect(stderr).toMatch(/continuing from .*: \d+ parts are done/);
    const whole = join(scratch, "whole");
    expect((await merge(whole)).code).toBe(EXIT.ok);
    expect(folderDigests(out)).toEqual(folderDigests(whole));
    expect(readdirSync(disk).sort()).toEqual(["out", "out.run.json"]);
  });

  it("an output folder that may not be written", async () => {
    const folder = join(scratch, "read-only");
    mkdirSync(folder);
    for (const path of [scratch, folder]) chmodSync(path, path === folder ? 0o555 : 0o755);
    const options = root ? { cwd: "/", uid: NOBODY } : { cwd: "/" };
    const { code, stderr } = await runProcess(["merge", recipe, join(folder, "out")], options);
    expect(stderr).toMatch(/^error: OUTPUT_WRITE .*read-only: permission denied\nnext: Check permissions/);
    expect(code).toBe(EXIT.output);
    expect(readdirSync(folder)).toEqual([]);
    const deeper = await runProcess(["merge", recipe, join(folder, "a", "b", "out")], options);
    expect(deeper).toMatchObject({ code: EXIT.output, stderr: expect.stringContaining("error: OUTPUT_WRITE") as string });
  });

  it("an input that may not be read", async () => {
    const folder = join(scratch, "secret");
    mkdirSync(folder);
    const copy = join(folder, "models");
    cpSync(exampleModels, copy, { recursive: true });
    const weights = join(copy, "expert-sort", "model.safetensors");
    chmodSync(weights, 0o000);
    const own = join(folder, "linear.yaml");
    const text = `merge_method: linear\nmodels:\n${["base", "expert-sort"].map((m) => `- {model: ${join(copy, m)}, parameters: {weight: 1}}`).join("\n")}\n`;
    writeFileSync(own, text);
    chmodSync(folder, 0o777);
    const { code, stderr } = await runProcess(["merge", own, join(folder, "out")], root ? { cwd: "/", uid: NOBODY } : { cwd: "/" });
    expect(stderr).toMatch(/^error: INPUT_READ .*expert-sort\/model\.safetensors: permission denied; no part was finished, so nothing is kept\nnext: /);
    expect(code).toBe(EXIT.input);
    expect(readdirSync(folder).sort()).toEqual(["linear.yaml", "models"]);
    chmodSync(weights, 0o644);
  });
});
