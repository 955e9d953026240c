/** Bytes that come short or wrong, a scratch disk that is full, memory that runs out: rows 25, 29 and 30. */
import { cpSync, openSync, readSync, writeSync, closeSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { known } from "../../core/known.ts";
import { freePorts } from "../../service/ports.ts";
import { repoRoot } from "../helpers/shared.ts";
import type { Case } from "./data.ts";
import { fill, MemoryGroup, NO_CGROUP, NO_MOUNT, smallDisk } from "./limits.ts";
import { Process, until } from "./processes.ts";
import { faultRows } from "./rows.ts";
import { attempts, orphans } from "./settled.ts";

const NODE_OPTIONS = `--import=${pathToFileURL(join(repoRoot, "test", "cluster", "reads.mjs")).href}`;

function flipByte(path: string, at: number): void {
  const file = openSync(path, "r+");
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 1;
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}

faultRows("bytes, disks and memory", ({ data, row }) => {
  /** TIES over the whole model: its first stage counts, its results have digests. */
  function wholeModel(): Case {
    const text = `merge_method: ties
base_model: MODELS/base
parameters: { scope: model }
models:
  - model: MODELS/expert-sort
    parameters: { weight: 1.0, density: 0.5 }
  - model: MODELS/expert-rev
    parameters: { weight: 0.7, density: 0.3 }
dtype: float32
`;
    return { recipe: data.recipe("whole", text), args: ["--part-size", "256KiB"] };
  }

  row("row 25: every read comes short", {}, async (cluster) => {
    await cluster.startWorker("w1", { env: { NODE_OPTIONS, READS_SHORT: "1" } });
    const job = await cluster.submit(wholeModel());
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length });
    await cluster.finish(job);
  });

  row("row 25: a flipped bit in what a worker reads of its task: another attempt, the same bytes", {}, async (cluster) => {
    await cluster.startWorker("w1", { env: { NODE_OPTIONS, READS_FLIP: "/plan/stage-1\\.tasks$" } });
    const job = await cluster.submit(data.ties());
    const settled = await cluster.settled(job);
    expect(cluster.process("w1").output).toContain("flipped a bit");
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length - 1, 2: 1 });
    expect((await cluster.view(job)).attempts).toMatchObject([{ code: "TASK_INVALID", worker: "w1", final: false }]);
    await cluster.finish(job);
  });

  row("row 25: a flipped bit in a stage's result on the disk: the job fails and says so, and goes on when the byte is right", {}, async (cluster) => {
    const job = await cluster.submit(wholeModel());
    const stage = await cluster.tasks(job);
    await cluster.startWorker("w1", { crash: `worker:after-part=hold@${stage}` });
    await cluster.reached("w1", "worker:after-part");
    const { file } = known(Object.values(cluster.records(job))[0], "a record");
    const path = join(cluster.staging(job) ?? "", file);
    flipByte(path, 3);
    cluster.release("w1");
    const { failure } = await cluster.failure(job);
    expect(failure).toMatchObject({ code: "TASK_INVALID", message: expect.stringContaining("is not what its record says") as string });
    expect(existsSync(job.out)).toBe(false);
    flipByte(path, 3);
    await cluster.retry(job);
    await cluster.finish(job);
  });

  row("row 25: a byte of a source is flipped between two passes of a task: nothing is published", {}, async (cluster) => {
    cpSync(data.model("expert-sort"), data.model("changing"), { recursive: true });
    const text =
      "merge_method: ties\nbase_model: MODELS/base\nmodels:\n  - { model: MODELS/changing, parameters: { weight: 1, density: 0.5 } }\n  - { model: MODELS/expert-rev, parameters: { weight: 1, density: 0.5 } }\ndtype: float32\n";
    const changing = { recipe: data.recipe("changing", text), args: ["--part-size", "4MiB"] };
    await cluster.startWorker("w1", { crash: "worker:computing=stop@2" });
    const job = await cluster.submit(changing);
    await cluster.reached("w1", "worker:computing");
    flipByte(join(data.model("changing"), "model.safetensors"), 100_000);
    cluster.process("w1").signal("SIGCONT");
    const { failure } = await cluster.failure(job);
    expect(failure).toMatchObject({ code: "INPUT_CHANGED", message: expect.stringContaining("written since it was planned") as string, worker: "w1" });
    expect(existsSync(job.out)).toBe(false);
    // Planned anew it is a model as any other.
    await cluster.finish(await cluster.submit(changing));
  });

  row("row 29: a scratch disk that is full: the task is another worker's", {}, async (cluster) => {
    const disk = smallDisk("2m");
    if (disk === null) return NO_MOUNT;
    const tokenFile = join(cluster.folder, "store-token");
    writeFileSync(tokenFile, "fedcba9876543210".repeat(2), { mode: 0o600 });
    const [port = 0] = await freePorts(1);
    const store = Process.amalgam("store", ["store", "--root", `data=${data.folder}`, "--listen", `127.0.0.1:${port}`, "--token-file", tokenFile]);
    try {
      await until("the store serves", 30, () => store.output.includes("serving data"));
      const far = { data: `grpc://127.0.0.1:${port}`, args: ["--store-token-file", tokenFile] };
      await cluster.startWorker("w1", { ...far, args: [...far.args, "--scratch", disk] });
      fill(join(disk, "filler"));
      const job = await cluster.submit(data.ties());
      await until("w1 has no space", 60, async () => (await cluster.view(job)).attempts.some((a) => a.code === "DISK_FULL" && a.worker === "w1"));
      await cluster.startWorker("w2", far);
      const settled = await cluster.settled(job);
      // Shards are joined in the store: that needs no scratch.
      const merged = Object.entries(settled.records).filter(([name]) => name.startsWith("1/"));
      expect(new Set(merged.map(([, r]) => r.worker))).toEqual(new Set(["w2"]));
      expect(orphans(settled)).toEqual([]);
      await cluster.finish(job);
      return null;
    } finally {
      await store.kill();
    }
  });

  row("row 30: the kernel kills a worker that is out of memory: the task is another's", {}, async (cluster) => {
    const group = MemoryGroup.open("oom", 65_536);
    if (group === null) return NO_CGROUP;
    await cluster.startWorker("w1", { crash: "worker:computing=stop@5" });
    const job = await cluster.submit(data.ties());
    await cluster.reached("w1", "worker:computing");
    const worker = cluster.process("w1");
    group.add(known(worker.child.pid, "pid"));
    worker.signal("SIGCONT");
    expect(await worker.exited).toBe("SIGKILL");
    expect(group.kills).toBe(1);
    await cluster.startWorker("w2");
    const settled = await cluster.settled(job);
    expect(attempts(settled)).toEqual({ 1: Object.keys(settled.records).length - 1, 2: 1 });
    await cluster.finish(job);
    return null;
  });

  row(
    "row 30: a task that kills its worker each time: the job fails with its name, and a retry goes on from the records",
    { timing: { attemptsMax: 3 } },
    async (cluster) => {
      const job = await cluster.submit(data.ties());
      const tasks = await cluster.tasks(job);
      // The last one, so that there is no other to take.
      await cluster.startWorker("w1", { crash: `worker:after-part@${tasks}` });
      await cluster.died("w1", "worker:after-part");
      for (let i = 0; i < 2; i++) {
        await cluster.restart("w1", { crash: "worker:after-part" });
        await cluster.died("w1", "worker:after-part");
      }
      await cluster.restart("w1");
      const { failure } = await cluster.failure(job);
      expect(failure).toMatchObject({ code: "TASK_ATTEMPTS", worker: "w1", message: expect.stringContaining("out of memory?") as string });
      const before = cluster.records(job);
      expect(Object.keys(before).length).toBe(tasks - 1);
      await cluster.retry(job);
      const settled = await cluster.settled(job);
      expect(settled.records).toMatchObject(before);
      await cluster.finish(job);
    },
  );
});
