/** `merge` and `explain` as processes: events, silence, stopping and going on, and what explain says of a tensor. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import { f32, writeCheckpoint } from "./handmade.ts";

const scratch = mkdtempSync(join(tmpdir(), "amalgam-merge-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const layers = 12;
const rows = 512;

beforeAll(() => {
  for (const [seed, name] of ["base", "a", "b"].entries()) {
    const tensors = Array.from({ length: layers }, (_, l) => {
      const values = Array.from({ length: rows * 256 }, (_, i) => Math.sin(i * (seed + 1) + l));
      return [`model.layers.${l}.mlp.weight`, f32([rows, 256], values)] as const;
    });
    writeCheckpoint(join(scratch, name, "model.safetensors"), Object.fromEntries(tensors));
    writeFileSync(join(scratch, name, "config.json"), JSON.stringify({ architectures: ["PlainForCausalLM"], model_type: "plain", num_hidden_layers: layers }));
  }
  const models = ["a", "b"].map((m, i) => `  - model: ${m}\n    parameters: {weight: ${i + 1}, density: 0.5}\n`).join("");
  writeFileSync(join(scratch, "ties.yaml"), `merge_method: ties\nbase_model: base\nmodels:\n${models}dtype: float32\n`);
});

function cli(...args: string[]): ReturnType<typeof runCli> {
  return runCli(args, { cwd: scratch });
}

function lines(stdout: string): Record<string, unknown>[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A merge that gets a signal when its first part is recorded. */
function interrupted(out: string, signal: NodeJS.Signals): ReturnType<typeof runCli> {
  const hook = new URL("../helpers/stop-after.mjs", import.meta.url).href;
  return runCli(["merge", "ties.yaml", out, "--json", "--part-size", "1MB"], {
    cwd: scratch,
    env: { NODE_OPTIONS: `--import ${hook}`, STOP_AFTER: "1", STOP_SIGNAL: signal },
  });
}

describe("merge", () => {
  it("says what it wrote, where, and what to do next", async () => {
    const { code, stdout, stderr } = await cli("merge", "ties.yaml", "plain");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^wrote plain: 12 tensors, 6\.29 MB in .* s \(read 18\.9 MB, .*\/s\)\nnext: amalgam verify plain\n$/);
    expect((await cli("verify", "plain")).code).toBe(0);
  });

  it("--quiet prints nothing, not even notes", async () => {
    expect(await cli("merge", "ties.yaml", "quiet", "--quiet", "--cuda")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("--json: notes, the plan, progress, the result", async () => {
    const { code, stdout, stderr } = await cli("merge", "ties.yaml", "json", "--json", "--cuda", "--no-lazy-unpickle");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const events = lines(stdout);
    const notes = events.filter((e) => e["event"] === "note").map((e) => String(e["text"]).split(" ")[0]);
    expect(notes.sort()).toEqual(["--cuda", "--no-lazy-unpickle"]);
    expect(events.find((e) => e["event"] === "planned")).toMatchObject({ tensors: 12 });
    const progress = events.filter((e) => e["event"] === "progress");
    const done = progress.map((e) => Number(e["done"]) / Number(e["total"]));
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect(events.at(-1)).toMatchObject({ event: "merged", tensors: 12, resumedTasks: 0 });
  });

  it("a note on standard error names what has no effect", async () => {
    const { code, stderr } = await cli("merge", "ties.yaml", "noted", "--device", "cuda:0", "--write-threads", "4");
    expect(code).toBe(0);
    expect(stderr.trim().split("\n").sort()).toEqual([
      expect.stringMatching(/^note: --device has no effect here: /),
      expect.stringMatching(/^note: --write-threads has no effect here: /),
    ]);
  });

  it("goes on in silence when its reader goes away", async () => {
    const child = spawn(process.execPath, [cliPath, "merge", "ties.yaml", "unread", "--json", "--part-size", "1MB"], {
      cwd: scratch,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (d: Buffer) => (stderr += d.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect((await cli("verify", "unread")).code).toBe(0);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("%s: parts are kept and named, and the same command continues", async (signal) => {
    const out = `stopped-${signal.toLowerCase()}`;
    const first = await interrupted(out, signal);
    expect(first.code).toBe(EXIT.interrupted);
    expect(first.stderr).toMatch(/stopping; once more quits at once/);
    const error = lines(first.stdout).at(-1);
    const staging = readdirSync(scratch).find((f) => f.startsWith(`.${out}.amalgam-`)) ?? "(none)";
    expect(error).toMatchObject({ event: "error", code: "INTERRUPTED", message: expect.stringContaining(staging) as string });
    expect(readdirSync(scratch)).not.toContain(out);
    const second = await cli("merge", "ties.yaml", out, "--json", "--part-size", "1MB");
    expect(second.code).toBe(0);
    const events = lines(second.stdout);
    expect(events.find((e) => e["event"] === "resumed")?.["tasks"]).toBeGreaterThanOrEqual(1);
    expect(readdirSync(scratch).filter((f) => f.startsWith(`.${out}.`))).toEqual([]);
    expect(readFileSync(join(scratch, out, "model.safetensors")).equals(readFileSync(join(scratch, "plain", "model.safetensors")))).toBe(true);
  });
});

describe("explain", () => {
  it("prints the recipe, defaults and totals, and an estimate with its basis", async () => {
    const { code, stdout } = await cli("explain", "ties.yaml");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^merge_method: ties\n/);
    expect(stdout).toMatch(/# not set, so by default for the merge: .*lambda 1/);
    expect(stdout).toMatch(/^reads {5}18\.9 MB of 3 models$/m);
    expect(stdout).toMatch(/^writes {4}6\.29 MB in 1 file$/m);
    expect(stdout).toMatch(/^memory {4}about .* MB$/m);
    expect(stdout).toMatch(/^time {6}about .* s$/m);
    expect(stdout).toMatch(/^basis {5}ties on \d+ threads?: .* measured for .* s/m);
  });

  it("--json is one line, with what the text says", async () => {
    const { stdout } = await cli("explain", "ties.yaml", "--json", "--seed", "7");
    const [plan, ...more] = lines(stdout);
    expect(more).toEqual([]);
    expect(plan).toMatchObject({ event: "plan", method: "ties", seed: 7, inputs: 3, tensors: 12, shards: 1, notes: [], defaults: { global: { lambda: 1 } } });
    expect((plan?.["estimate"] as { seconds: number }).seconds).toBeGreaterThan(0);
  });

  it("--tensor: every parameter that reaches it, with its line", async () => {
    const { stdout } = await cli("explain", "ties.yaml", "--tensor", "model.layers.3.mlp.weight");
    expect(stdout).toMatch(/^density +b +0\.5 +models\[1\]\.parameters, ties\.yaml:7:\d+$/m);
    expect(stdout).toMatch(/^weight +a +1 +models\[0\]\.parameters, ties\.yaml:5:\d+$/m);
    expect(stdout).toMatch(/^lambda +all +1 +default$/m);
    const json = await cli("explain", "ties.yaml", "--tensor", "model.layers.3.mlp.weight", "--json");
    expect(lines(json.stdout)[0]).toMatchObject({
      event: "tensor",
      kind: "merge",
      method: "ties",
      inputs: [{ role: "base" }, { role: "input" }, { role: "input" }],
    });
  });

  it("--tensor of nothing suggests the closest", async () => {
    const { code, stderr } = await cli("explain", "ties.yaml", "--tensor", "model.layers.3.mlp.wieght");
    expect(code).toBe(EXIT.input);
    expect(stderr).toMatch(/did you mean model\.layers\.3\.mlp\.weight\?/);
  });
});
