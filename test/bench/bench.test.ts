/** The bench runs and says all it should; how fast anything is, is nobody's business here. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";

const scratch = scratchFolder("bench");

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(repoRoot, "bench", "main.mjs"), ...args], { encoding: "utf8" });
}

type Figure = "parameters" | "bytes" | "bytesPerSecond" | "timesFloor" | "ourStart";

describe("npm run bench", () => {
  it("--json: one line a method, with every figure, and figures that agree", () => {
    const { status, stdout, stderr } = bench("--params", "1M", "--models", "2", "--methods", "linear", "--runs", "1", "--json", "--scratch", scratch);
    expect(status, stderr).toBe(0);
    const row = JSON.parse(stdout) as Record<Figure, number> &
      Record<"ours" | "floor", { seconds: number }> & { estimate: { seconds: number; memoryBytes: number } };
    expect(row).toMatchObject({ method: "linear", models: 2, runs: 1, peer: null, peerStart: null, peerRatio: null, peerRatioNet: null });
    const expected = ["method", "parameters", "models", "threads", "runs", "bytes", "bytesPerSecond", "ours", "floor", "timesFloor", "estimate"];
    const ratios = ["estimatedSecondsRatio", "estimatedMemoryRatio", "ourStart", "peer", "peerStart", "peerRatio", "peerRatioNet"];
    expect(Object.keys(row).sort()).toEqual([...expected, ...ratios].sort());
    // Two inputs and an output of two bytes a parameter, and two headers.
    expect(row.bytes).toBeGreaterThan(3 * 2 * row.parameters);
    expect(row.bytes).toBeLessThan(3 * 2 * row.parameters * 1.01);
    for (const figure of [row.ours.seconds, row.floor.seconds, row.ourStart, row.estimate.seconds, row.estimate.memoryBytes]) expect(figure).toBeGreaterThan(0);
    expect(row.timesFloor * row.floor.seconds).toBeCloseTo(row.ours.seconds, 9);
    expect(row.bytesPerSecond * row.ours.seconds).toBeCloseTo(row.bytes, 0);
    expect(readdirSync(scratch).filter((name) => name.startsWith("out-"))).toEqual([]);
  });

  it("--help explains every option and measures nothing", () => {
    const { status, stdout } = bench("--help");
    expect(status).toBe(0);
    for (const option of ["params", "models", "methods", "threads", "memory", "runs", "peer", "scratch", "json"]) expect(stdout).toContain(`--${option}`);
  });

  it.each([
    [["--params", "lots"], /--params lots/],
    [["--params", "0B"], /--params 0B/],
    [["--models", "0"], /--models 0: say a whole number/],
    [["--models", "1", "--methods", "linear"], /linear needs at least 2/],
    [["--methods", "linear,average"], /--methods average: there is no such method/],
    [["--runs", "-1"], /--runs/],
    [["--memory", "lots"], /--memory lots/],
    [["--peer", "other"], /only mergekit is known/],
    [["--speed"], /'--speed'/],
    [["more"], /'more'/],
    [["--scratch", join(scratch, "no", "such", "folder")], /--scratch .*: there is no folder/],
  ])("%j is one clear line and exit 2", (args, message) => {
    const { status, stdout, stderr } = bench(...args);
    expect({ status, stdout }).toEqual({ status: EXIT.usage, stdout: "" });
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(existsSync(join(scratch, "no"))).toBe(false);
  });
});
