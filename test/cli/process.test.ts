/** The command line as a process: start, help, errors, exit codes, and what a terminal, a pipe and a missing build see. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import { repoRoot } from "../helpers/shared.ts";
import { f32, writeCheckpoint } from "./handmade.ts";

const scratch = mkdtempSync(join(tmpdir(), "amalgam-cli-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const version = (JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as { version: string }).version;
const commands = readdirSync(join(repoRoot, "cli", "commands")).map((f) => f.replace(/\.ts$/, ""));

describe("amalgam", () => {
  it("prints its version", async () => {
    expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    const { stdout } = await runCli(["--version", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ event: "version", version });
  });

  it("lists every command of the folder, with and without being asked", async () => {
    const asked = await runCli(["--help"]);
    const bare = await runCli([]);
    expect([asked.code, bare.code]).toEqual([EXIT.ok, EXIT.usage]);
    for (const { stdout } of [asked, bare]) for (const name of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });

  it.each(commands)("%s has help", async (name) => {
    const [long, word] = await Promise.all([runCli([name, "--help"]), runCli(["help", name])]);
    expect(long).toMatchObject({ code: 0, stderr: "" });
    expect(long.stdout).toContain(`Usage: amalgam ${name}`);
    expect(word).toEqual(long);
  });

  it.each([
    [["mrge"], /unknown command 'mrge' \(Did you mean merge\?\)/],
    [["merge", "only-a-recipe"], /missing required argument 'out'/],
    [["inspect", "x", "--sats"], /unknown option '--sats' \(Did you mean --stats\?\)/],
    [["diff", "a", "b", "--top", "none"], /--top is "none"/],
    [["--nonsense"], /unknown option '--nonsense'/],
  ])("%j is refused with the exit code of usage errors", async (args, message) => {
    const plain = await runCli(args);
    expect(plain).toMatchObject({ code: EXIT.usage, stdout: "" });
    expect(plain.stderr).toMatch(/^error: USAGE .*\nnext: .*\n$/);
    expect(plain.stderr).toMatch(message);
    const json = await runCli([...args, "--json"]);
    expect(json).toMatchObject({ code: EXIT.usage, stderr: "" });
    expect(JSON.parse(json.stdout)).toMatchObject({ event: "error", code: "USAGE", message: expect.stringMatching(message) as string });
  });

  it("errors carry their table's exit code and place, and no stack", async () => {
    const path = join(scratch, "broken.safetensors");
    writeCheckpoint(path, { "a.weight": f32([2], [1, 2, 3]) });
    const { code, stderr } = await runCli(["inspect", path]);
    expect(code).toBe(EXIT.input);
    expect(stderr).toMatch(/^error: SAFETENSORS_HEADER .*broken\.safetensors at byte \d+, tensor a\.weight: .*\nnext: .*\n$/);
    const json = await runCli(["inspect", path, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ event: "error", code: "SAFETENSORS_HEADER", tensor: "a.weight", offset: expect.any(Number) as number });
  });

  it("a bug is one line, and its stack is there for the asking", () => {
    const path = join(scratch, "break.cjs");
    writeFileSync(path, "JSON.parse = () => { throw new Error('out of cheese\\nsecond line'); };");
    const broken = (env: Record<string, string>): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ["--require", path, cliPath, "--version"], { encoding: "utf8", env: { ...process.env, ...env } });
    expect(broken({ AMALGAM_DEBUG: "" })).toMatchObject({
      status: EXIT.bug,
      stdout: "",
      stderr: "error: BUG out of cheese\nnext: this is a bug: rerun with AMALGAM_DEBUG=1 for the stack\n",
    });
    expect(broken({ AMALGAM_DEBUG: "1" }).stderr).toMatch(/ at .*main\.js/);
  });

  it("escape sequences in names do not reach the terminal", async () => {
    const path = join(scratch, "evil.safetensors");
    writeCheckpoint(path, { "\u001b]0;owned\u0007\u202ex": f32([1], [1]) });
    const { code, stdout } = await runCli(["inspect", path]);
    expect(code).toBe(0);
    expect(stdout).toContain("\\u001b]0;owned\\u0007\\u202ex");
    for (const evil of ["\u001b", "\u0007", "\u202e"]) expect(stdout).not.toContain(evil);
  });

  it("a reader that goes away is no error", async () => {
    const path = join(scratch, "wide.safetensors");
    writeCheckpoint(path, Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`layers.${i}.weight`, f32([1], [i])])));
    const child = spawn(process.execPath, [cliPath, "inspect", path], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (d: Buffer) => (stderr += d.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("a slow reader gets all of a long output", async () => {
    const path = join(scratch, "wide.safetensors");
    const { stdout } = await runCli(["inspect", path, "--json"]);
    expect((JSON.parse(stdout) as { tensors: unknown[] }).tensors).toHaveLength(20_000);
  });
});

describe("the entry", () => {
  it("says how to build when it is not built", () => {
    cpSync(join(repoRoot, "bin"), join(scratch, "clone", "bin"), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(scratch, "clone", "bin", "amalgam.cjs"), "--version"], { encoding: "utf8" });
    expect(status).toBe(EXIT.usage);
    expect(stderr).toMatch(/npm ci && npm run build/);
  });

  it("refuses an old Node in one sentence", () => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "18.20.1" }); require(${JSON.stringify(cliPath)})`;
    const { status, stderr } = spawnSync(process.execPath, ["-e", pretend], { encoding: "utf8" });
    expect(status).toBe(EXIT.usage);
    expect(stderr).toMatch(/needs Node 20 or later/);
  });

  it("starts without loading what it does not need", async () => {
    const started = performance.now();
    await runCli(["--version"]);
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThan(2);
    const source = readFileSync(join(repoRoot, "cli", "main.ts"), "utf8");
    expect(source.match(/^import .* from "[a-z@][^"]*";$/gm)).toEqual(['import { readFileSync } from "node:fs";']);
  });
});
