/** The commands that speak with a cluster, as processes, against a coordinator whose jobs go as the test says. */
import { spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { serveJobs } from "../../coordinator/api/server.ts";
import type { ApiServer } from "../../coordinator/api/server.ts";
import { clock, CountingMetrics, MemoryJobs, TOKEN } from "../api/memory-jobs.ts";
import { cliPath, runCli } from "../helpers/cli.ts";
import { scratchFolder } from "../helpers/merge.ts";

const scratch = scratchFolder("cluster-cli");
const root = join(scratch, "models");
const state = join(scratch, "state");
let service: MemoryJobs;
let server: ApiServer;

beforeAll(() => {
  for (const name of ["a", "b"]) mkdirSync(join(root, "family", name), { recursive: true });
  mkdirSync(join(scratch, "elsewhere"));
  symlinkSync(root, join(scratch, "link"));
  writeFileSync(join(scratch, "token"), `${TOKEN}\n`);
  recipe("good", "models/family/a", join(root, "family", "b"), "org/name@main");
});

beforeEach(async () => {
  service = new MemoryJobs();
  service.roots = [
    { name: "models", folder: null },
    { name: "out", folder: join(scratch, "out") },
  ];
  const security = { tls: null, token: TOKEN };
  server = await serveJobs(service, {
    address: "127.0.0.1:0",
    security,
    roots: ["models", "out"],
    clock,
    metrics: new CountingMetrics(),
    onBug: () => undefined,
  });
  mkdirSync(join(state, "amalgam"), { recursive: true });
  const up = { host: hostname(), pid: 1, start: "", guard: 0, server: server.address, tokenFile: join(scratch, "token"), roots: { models: root } };
  writeFileSync(join(state, "amalgam", "up.json"), JSON.stringify(up));
  return () => server.close();
});

function recipe(name: string, ...models: string[]): void {
  writeFileSync(join(scratch, `${name}.yaml`), `merge_method: linear\nmodels:\n${models.map((m) => `- {model: "${m}", parameters: {weight: 1}}\n`).join("")}`);
}

function cli(args: readonly string[], env: Record<string, string> = {}): ReturnType<typeof runCli> {
  return runCli(args, { cwd: scratch, env: { XDG_STATE_HOME: state, AMALGAM_SERVER: "", AMALGAM_TOKEN_FILE: "", ...env } });
}

function lines(stdout: string): Record<string, unknown>[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function submitted(): Promise<string> {
  return (await cli(["submit", "good.yaml", "out/x"])).stdout.trim();
}

describe("submit", () => {
  it("prints the job's id; paths have become locations, Hub ids have not", async () => {
    const { code, stdout, stderr } = await cli([
      "submit",
      "good.yaml",
      "out/x",
      "--priority",
      "30",
      "--seed",
      "5",
      "--out-shard-size",
      "1B",
      "--no-copy-tokenizer",
      "-j",
      "4",
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "job-1\n" });
    expect(stderr).toBe("note: --num-threads has no effect here: each worker has its own threads\nnext: amalgam watch job-1\n");
    expect(service.submitted).toMatchObject([
      {
        recipe: { name: "good.yaml" },
        inputs: { "models/family/a": "models:family/a", [join(root, "family", "b")]: "models:family/b" },
        output: "out:x",
        priority: 30,
        options: { seed: 5, outShardBytes: 1e9, partBytes: null, copyTokenizer: false, writeModelCard: true, strict: false },
      },
    ]);
  });

  it("locations may be written, and links lead into a root", async () => {
    recipe("located", "models:family/a", "link/family/b");
    expect((await cli(["submit", "located.yaml", "models:new/x"])).code).toBe(0);
    expect(service.submitted[0]).toMatchObject({
      inputs: { "models:family/a": "models:family/a", "link/family/b": "models:family/b" },
      output: "models:new/x",
    });
  });

  it("--root says where this machine has a root", async () => {
    const { code } = await cli(["submit", "good.yaml", "elsewhere/x", "--root", "out=elsewhere"]);
    expect(code).toBe(0);
    expect(service.submitted[0]?.output).toBe("out:x");
    expect((await cli(["submit", "good.yaml", "elsewhere/x", "--root", "other=elsewhere"])).stderr).toMatch(/^error: ROOT_UNKNOWN /);
    expect((await cli(["submit", "good.yaml", "elsewhere/x", "--root", "elsewhere"])).stderr).toMatch(/^error: SERVICE_CONFIG /);
  });

  it.each([
    ["a model outside of every root", ["elsewhere"], "out/x", "ROOT_UNKNOWN"],
    ["an output outside of every root", ["models/family/a"], "elsewhere/x", "ROOT_UNKNOWN"],
    ["an output that climbs out", ["models/family/a"], "out/../elsewhere", "ROOT_UNKNOWN"],
    ["a root as the output", ["models/family/a"], "models", "LOCATION_INVALID"],
    ["a location that climbs out", ["models:../elsewhere"], "out/x", "LOCATION_INVALID"],
    ["a model that is not there", ["models/family/c/d"], "out/x", "MODEL_NOT_FOUND"],
  ])("%s", async (name, models, out, expected) => {
    recipe("bad", ...models);
    const { code, stdout } = await cli(["submit", "bad.yaml", out, "--json"]);
    expect(lines(stdout).at(-1), name).toMatchObject({ event: "error", code: expected });
    expect(code).toBe(expected === "MODEL_NOT_FOUND" ? EXIT.input : EXIT.recipe);
    expect(service.submitted).toEqual([]);
  });

  it("a recipe that is wrong is refused here, with its line", async () => {
    writeFileSync(join(scratch, "wrong.yaml"), "merge_method: linear\nmodels: 3\n");
    const { code, stderr } = await cli(["submit", "wrong.yaml", "out/x"]);
    expect(code).toBe(EXIT.recipe);
    expect(stderr).toMatch(/^error: RECIPE_SCHEMA wrong\.yaml:2:/);
    expect(service.calls).toEqual([]);
  });

  it("--wait does what merge does", async () => {
    service.onSubmit = ({ id }) => service.complete(id);
    const { code, stdout, stderr } = await cli(["submit", "good.yaml", "out/x", "--wait"]);
    expect(stdout).toMatch(/^wrote out\/x: 12 tensors, 1\.00 kB in .* s \(read 3\.00 kB, .*\/s\)\nnext: amalgam verify out\/x\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "warning: a warning of the plan\n" });
  });

  it("--wait --json: the events of merge, and the job", async () => {
    service.onSubmit = ({ id }) => service.complete(id);
    const { code, stdout } = await cli(["submit", "good.yaml", "out/x", "--wait", "--json"]);
    expect(code).toBe(0);
    const events = lines(stdout);
    expect(events.map((e) => e["event"])).toEqual(["submitted", "warning", "planned", "progress", "merged"]);
    expect(events.at(-1)).toMatchObject({ out: "out:x", tensors: 12, tasks: 3, bytesWritten: 1_000 });
  });

  it("--wait: the job's failure has merge's code and exit code, and says on which worker", async () => {
    service.onSubmit = ({ id }) => {
      const attempt = { stage: "1", task: 4, attempt: 1, worker: "w7", code: "DISK_FULL", message: "no space", next: "", at: 1, final: false };
      service.send(id, { kind: "attempt", attempt });
      const failure = { code: "NOT_FINITE", message: "inputs hold NaN", next: "Mend it.", stage: "1", task: 4, worker: "w7" };
      service.change(id, { phase: "failed", attempts: [attempt], failure });
    };
    const { code, stderr } = await cli(["submit", "good.yaml", "out/x", "--wait"]);
    expect(code).toBe(EXIT.numbers);
    expect(stderr.split("\n")).toEqual([
      "warning: attempt 1 at task 4 of stage 1 failed on worker w7: DISK_FULL no space; it is tried again",
      "error: NOT_FINITE inputs hold NaN (task 4 of stage 1 on worker w7)",
      "next: Mend it. Then: amalgam retry job-1",
      "",
    ]);
  });

  it("--wait: Ctrl-C leaves the job running and says so", async () => {
    const child = spawn(process.execPath, [cliPath, "submit", "good.yaml", "out/x", "--wait"], {
      cwd: scratch,
      env: { ...process.env, NO_COLOR: "1", XDG_STATE_HOME: state, AMALGAM_SERVER: "", AMALGAM_TOKEN_FILE: "" },
    });
    let stderr = "";
    child.stderr.on("data", (d: Buffer) => (stderr += d.toString("utf8")));
    await expect.poll(() => service.watching, { timeout: 20_000 }).toBe(1);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(EXIT.interrupted);
    expect(stderr).toContain("job job-1 goes on");
    expect(stderr).toContain("`amalgam cancel job-1` ends it");
    expect(service.calls).not.toContain("cancel job-1");
  });
});

describe("one job", () => {
  it("watch: says why nothing goes on, survives a coordinator that starts again, ends with the job", async () => {
    await submitted();
    const watching = cli(["watch", "job-1"]);
    await expect.poll(() => service.watching, { timeout: 20_000 }).toBe(1);
    service.change("job-1", { waiting: "needs 9 GiB, the largest worker has 4 GiB" });
    const { address } = server;
    await server.close();
    const security = { tls: null, token: TOKEN };
    server = await serveJobs(service, { address, security, roots: ["models"], clock, metrics: new CountingMetrics(), onBug: () => undefined });
    await expect.poll(() => service.watching, { timeout: 20_000 }).toBe(1);
    service.complete("job-1");
    const { code, stdout, stderr } = await watching;
    expect({ code, stdout }).toEqual({ code: 0, stdout: "job-1: done in 3.5 s: out:x\n" });
    expect(stderr).toContain("note: waiting: needs 9 GiB, the largest worker has 4 GiB\n");
    expect(stderr).toContain("waiting for a coordinator\n");
  });

  it("cancel, retry, pause, resume", async () => {
    await submitted();
    for (const [command, phrase] of [
      ["pause", "paused; tasks under way finish"],
      ["resume", "goes on"],
      ["cancel", "cancelled"],
      ["retry", "continues"],
    ] as const) {
      expect(await cli([command, "job-1"])).toEqual({ code: 0, stdout: `job-1: ${phrase}\n`, stderr: "" });
      expect(service.calls.at(-1)).toBe(`${command} job-1`);
    }
    const { code, stderr } = await cli(["retry", "job-1"]);
    expect({ code, stderr }).toEqual({ code: EXIT.cluster, stderr: "error: JOB_STATE job job-1 is running\nnext: See `amalgam jobs`.\n" });
    const [event] = lines((await cli(["cancel", "job-1", "--json"])).stdout);
    expect(event).toMatchObject({ event: "job", id: "job-1", phase: "cancelled" });
    expect((await cli(["watch", "job-1"])).stderr).toMatch(/^error: JOB_CANCELLED /);
  });

  it("an unknown one", async () => {
    for (const command of ["watch", "cancel", "retry", "pause", "resume"]) {
      expect((await cli([command, "job-7"])).stderr).toBe("error: JOB_UNKNOWN there is no job job-7\nnext: See `amalgam jobs`.\n");
    }
  });
});

describe("lists", () => {
  it("jobs: as a table, as JSON, by state, as many as wanted", async () => {
    expect((await cli(["jobs"])).stdout).toBe("no jobs\n");
    for (let i = 0; i < 3; i++) await submitted();
    service.change("job-2", { phase: "failed", endedAt: 1_005_000, failure: { code: "DISK_FULL", message: "no space", next: "" } });
    service.change("job-3", { phase: "running", paused: true, progress: { done: 1, total: 3, tasksDone: 0, tasks: 1, tensor: "" } });
    const { stdout } = await cli(["jobs"]);
    const rows = stdout.split("\n").map((row) => row.split(/ {2,}/));
    expect(rows[0]).toEqual(["job", "state", "done", "time", "priority", "output", "note"]);
    expect(rows[1]?.slice(0, 3)).toEqual(["job-3", "running, paused", "33 %"]);
    expect(rows[2]?.slice(0, 5)).toEqual(["job-2", "failed", "5.0 s", "10", "out:x"]);
    expect(stdout).toContain("DISK_FULL");
    expect(lines((await cli(["jobs", "--json", "--state", "active"])).stdout).map((j) => j["id"])).toEqual(["job-3", "job-1"]);
    const limited = await cli(["jobs", "--limit", "1"]);
    expect(limited.stdout).not.toContain("job-2");
    expect(limited.stderr).toBe("the latest 1; --limit shows more\n");
    expect((await cli(["jobs", "--state", "lost"])).code).toBe(EXIT.usage);
  });

  it("workers", async () => {
    const { stdout } = await cli(["workers"]);
    expect(stdout).toMatch(/^worker +host +pools +busy +threads/);
    expect(stdout).toMatch(/\nw1 +h +cpu +1 of 2 +4 +1\.07 GB +9 .* ready +job-1 1\/2\n/);
    expect(lines((await cli(["workers", "--json"])).stdout)).toMatchObject([
      { event: "cluster", leader: "c1" },
      { event: "worker", id: "w1", slots: 2 },
    ]);
  });
});

describe("where the server is", () => {
  it("an option goes before the variable, the variable before the local cluster; a token of another server is not sent", async () => {
    const gone = "127.0.0.1:1";
    expect((await cli(["jobs"], { AMALGAM_SERVER: gone })).stderr).toMatch(/^error: API_UNAVAILABLE 127\.0\.0\.1:1 cannot be reached: connect ECONNREFUSED/);
    expect((await cli(["jobs", "--server", server.address], { AMALGAM_SERVER: gone })).code).toBe(0);
    const other = server.address.replace("127.0.0.1", "localhost");
    expect((await cli(["jobs", "--server", other])).stderr).toMatch(/^error: API_REFUSED the request has no token\n/);
    expect((await cli(["jobs", "--server", other, "--token-file", "token"])).code).toBe(0);
    expect((await cli(["jobs", "--server", other], { AMALGAM_TOKEN_FILE: join(scratch, "token") })).code).toBe(0);
  });

  it("--cluster names the folder of a local cluster, before the variable; a folder without one is said", async () => {
    const elsewhere = { XDG_STATE_HOME: join(scratch, "none"), AMALGAM_SERVER: "127.0.0.1:1" };
    expect((await cli(["jobs", "--cluster", join(state, "amalgam")], elsewhere)).code).toBe(0);
    expect((await cli(["jobs", "--cluster", scratch], elsewhere)).stderr).toMatch(/^error: SERVICE_CONFIG .*no cluster runs with this folder\nnext: /);
  });

  it("what cannot be an address, a token or a state file", async () => {
    expect((await cli(["jobs", "--server", "http://x/y"])).code).toBe(EXIT.usage);
    expect((await cli(["jobs", "--token-file", "good.yaml"])).stderr).toMatch(/^error: SERVICE_CONFIG good\.yaml: the file holds no token/);
    writeFileSync(join(state, "amalgam", "up.json"), "[]");
    expect((await cli(["jobs"])).stderr).toMatch(/^error: SERVICE_CONFIG .*up\.json: is not what `amalgam up` writes\n/);
  });
});
