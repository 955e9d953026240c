/** `amalgam up`: real processes, from one command; what dies is started again, and nothing is left when it ends. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Process, until } from "../cluster/processes.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import { exampleModels, folderDigests, METHOD_RECIPES, scratchFolder, writeRecipe } from "../helpers/merge.ts";
import { repoRoot } from "../helpers/shared.ts";
import { installedNats, NO_NATS } from "../helpers/nats.ts";

const nats = installedNats();
const scratch = scratchFolder("up");
const state = join(scratch, "state");
const out = join(scratch, "out");
const LIMIT = 60_000;

interface Up {
  readonly process: Process;
  readonly server: string;
}

function launch(...args: string[]): Process {
  return Process.amalgam("up", ["up", "--listen", "127.0.0.1:0", "--workers", "2", "--threads", "1", ...args], {
    env: { NATS_SERVER: nats?.path ?? "", NO_COLOR: "1" },
    ownGroup: true,
  });
}

async function start(...args: string[]): Promise<Up> {
  const process = launch("--json", ...args);
  await until("up", 40, () => process.ended || process.output.includes('"event":"up"'));
  const line = process.output.split("\n").find((l) => l.includes('"event":"up"'));
  if (line === undefined) throw new Error(process.output);
  return { process, server: (JSON.parse(line) as { server: string }).server };
}

const roots = ["--root", `models=${exampleModels}`, "--root", `out=${out}`];

/** Processes whose command line names the state folder or that came from `up`: of this test alone. */
function children(of: number): { readonly pid: number; readonly command: string }[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  return rows.flatMap((row) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
    return Number(parent) === of ? [{ pid: Number(pid), command }] : [];
  });
}

function child(up: Up, part: string): number {
  const found = children(up.process.child.pid ?? 0).find((c) => c.command.includes(part));
  if (!found) throw new Error(`no child ${part}`);
  return found.pid;
}

/** Not one that is dead and that nobody has asked after. */
function lives(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

describe.skipIf(nats === null)(`amalgam up${nats === null ? ` (${NO_NATS})` : ""}`, () => {
  const recipe = writeRecipe(scratch, "linear", METHOD_RECIPES["linear"]);
  let up: Up;

  const submit = (name: string): ReturnType<typeof runCli> =>
    runCli(["submit", recipe, join(out, name), "--wait", "--part-size", "200kB", "--server", up.server, "--token-file", join(state, "token"), ...roots]);

  beforeAll(async () => {
    mkdirSync(out);
    up = await start("--state", state, ...roots);
  }, LIMIT);
  afterAll(async () => {
    up.process.signal("SIGTERM");
    await up.process.exited;
  }, LIMIT);

  const merged = async (): Promise<Map<string, string> | Record<string, string>> => {
    const folder = join(scratch, "merged");
    if (!existsSync(folder)) expect((await runCli(["merge", recipe, folder, "--part-size", "200kB"])).code).toBe(0);
    return folderDigests(folder);
  };

  it("submit --wait makes what merge makes", { timeout: LIMIT }, async () => {
    const { code, stderr } = await submit("first");
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain("waiting");
    expect(folderDigests(join(out, "first"))).toEqual(await merged());
  });

  it("coordinator and worker count what docs/metrics.md lists, and nothing else", { timeout: LIMIT }, async () => {
    const listed = [...readFileSync(join(repoRoot, "docs", "metrics.md"), "utf8").matchAll(/^\| `(amalgam_\w+)` \| (\w+) \| ([^|]+) \|/gm)];
    const rows = listed.map(([, name = "", type = "", who = ""]) => ({ name, type, who: who.trim() }));
    for (const service of ["coordinator", "worker"]) {
      const { command } = children(up.process.child.pid ?? 0).find((c) => c.command.includes(`--id ${service}`)) ?? { command: "" };
      const port = /--http (\S+)/.exec(command)?.[1] ?? "";
      const text = await (await fetch(`http://${port}/metrics`)).text();
      const found = [...text.matchAll(/^# TYPE (amalgam_\w+) (\w+)$/gm)].map(([, name = "", type = ""]) => `${name} ${type}`);
      const expected = rows.filter(({ who }) => who === "both" || who === service).map(({ name, type }) => `${name} ${type}`);
      expect(found.sort(), service).toEqual(expected.sort());
      expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
      expect(text).toMatch(/^amalgam_nats_rtt_seconds \d/m);
    }
  });

  it("a second one on the same folder is refused, in one line", { timeout: LIMIT }, async () => {
    const { code, stderr } = await runCli(["up", "--listen", "127.0.0.1:0", "--state", state, ...roots], { env: { NATS_SERVER: nats?.path ?? "" } });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^error: SERVICE_CONFIG [^\n]*a local cluster runs already: process \d+ [^\n]*\nnext: [^\n]+\n$/);
  });

  it("a worker and a nats-server that were killed start again, and a job runs then", { timeout: 2 * LIMIT }, async () => {
    for (const part of ["--id worker-1", "nats-server"]) {
      const before = child(up, part);
      process.kill(before, "SIGKILL");
      await until(`${part} again`, 30, () => children(up.process.child.pid ?? 0).some((c) => c.command.includes(part) && c.pid !== before));
    }
    const { code, stderr } = await submit("second");
    expect(code, stderr).toBe(0);
    expect(folderDigests(join(out, "second"))).toEqual(await merged());
  });

  it("SIGTERM ends every process of it", { timeout: LIMIT }, async () => {
    const own = children(up.process.child.pid ?? 0);
    expect(own.map(({ command }) => /amalgam-guard|--id \S+|nats-server/.exec(command)?.[0]).sort()).toEqual(
      ["--id coordinator", "--id worker-1", "--id worker-2", "amalgam-guard", "nats-server"].sort(),
    );
    up.process.signal("SIGTERM");
    await up.process.exited;
    expect(own.filter(({ pid }) => lives(pid))).toEqual([]);
    expect(existsSync(join(state, "up.json"))).toBe(false);
  });

  it("kill -9 of `up` ends every process of it, and the next one waits for that", { timeout: 2 * LIMIT }, async () => {
    const folder = join(scratch, "killed");
    const first = await start("--state", folder, ...roots);
    const own = children(first.process.child.pid ?? 0);
    await first.process.kill();
    const second = await start("--state", folder, ...roots);
    expect(own.filter(({ pid }) => lives(pid))).toEqual([]);
    const code = await runCli(["jobs", "--cluster", folder]);
    second.process.signal("SIGTERM");
    await second.process.exited;
    expect(code).toEqual({ code: 0, stdout: "no jobs\n", stderr: "" });
  });

  it("Ctrl-C, which a terminal sends to the whole group, stops each in its turn; the command it showed worked", { timeout: 2 * LIMIT }, async () => {
    const folder = join(scratch, "it's a folder");
    const process = launch("--state", folder, ...roots);
    await until("up", 40, () => process.ended || process.output.includes("next, in another terminal"));
    const own = children(process.child.pid ?? 0);
    const shown = /next, in another terminal: amalgam (.*)/.exec(process.output)?.[1] ?? "";
    const shell = `"${global.process.execPath}" "${cliPath}" ${shown.replace("RECIPE OUT", `"${recipe}" "${join(out, "third")}"`)}`;
    const { status, stderr } = spawnSync("/bin/sh", ["-c", shell], { encoding: "utf8", env: { ...global.process.env, AMALGAM_SERVER: "127.0.0.1:1" } });
    expect(status, stderr).toBe(0);
    global.process.kill(-(process.child.pid ?? 0), "SIGINT");
    await process.exited;
    expect(own.filter(({ pid }) => lives(pid))).toEqual([]);
    expect(process.output).not.toContain("starts again");
    for (const name of ["coordinator", "worker-1", "worker-2"]) {
      const log = readFileSync(join(folder, "logs", `${name}.log`), "utf8");
      expect(log, name).toContain("stopping");
      expect(log, name).not.toContain("lost");
    }
  });

  it("a root that is not there and a state that cannot be written are one clear line", { timeout: LIMIT }, async () => {
    writeFileSync(join(scratch, "file"), "");
    const env = { NATS_SERVER: nats?.path ?? "" };
    const wrong = (...args: string[]): ReturnType<typeof runCli> => runCli(["up", "--listen", "127.0.0.1:0", ...args], { env });
    const root = await wrong("--state", join(scratch, "other"), "--root", `models=${join(scratch, "absent")}`);
    expect(root.stderr).toMatch(/^error: [A-Z_]+ [^\n]*absent[^\n]*\nnext: [^\n]+\n$/m);
    const folder = await wrong("--state", join(scratch, "file", "state"), ...roots);
    expect(folder.stderr).toMatch(/^error: SERVICE_CONFIG [^\n]*file\/state[^\n]*\nnext: [^\n]+\n$/);
    expect([root.code, folder.code]).not.toContain(0);
  });
});
