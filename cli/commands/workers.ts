/** `amalgam workers`: who computes for a cluster, and what. */
import { hostname } from "node:os";
import type { ClusterView, WorkerView } from "../../coordinator/api/job-service.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

export default defineCommand({
  name: "workers",
  summary: "List the workers of a cluster and what they do.",
  arguments: [],
  options: CLUSTER_SPECS,
  run,
});

async function run({ options, console }: CommandContext): Promise<undefined> {
  const { withClient } = await import("../cluster/connect.ts");
  const { workers, cluster } = await withClient(options, async ({ client }) => ({ workers: await client.workers(), cluster: await client.cluster() }));
  console.event("cluster", { ...cluster });
  for (const worker of workers) console.event("worker", { ...worker });
  if (console.json) return;
  console.detail(describe(cluster));
  console.result(workers.length === 0 ? "no workers; `amalgam worker` starts one" : await list(workers, cluster));
}

function describe({ version, natsVersion, leader, host, roots }: ClusterView): string {
  const shown = roots.map(({ name, folder }) => (folder === null ? name : `${name}=${folder}`)).join(", ");
  return `amalgam ${version}, nats-server ${natsVersion}, leader ${leader === "" ? "none" : leader}, roots ${shown} (on ${host === hostname() ? "this machine" : host})`;
}

async function list(workers: readonly WorkerView[], cluster: ClusterView): Promise<string> {
  const [{ table }, { formatBytes, formatSeconds }] = await Promise.all([import("../table.ts"), import("../sizes.ts")]);
  const rows = workers.map((w) => [
    w.id,
    w.host,
    w.pools.join(","),
    `${w.running.length} of ${w.slots}`,
    String(w.threads),
    formatBytes(w.memoryBytes),
    String(w.tasksCommitted),
    formatSeconds(Math.max(0, Date.now() - w.startedAt) / 1000),
    stateOf(w, cluster),
    w.running.map((t) => `${t.job} ${t.stage}/${t.task}`).join(", "),
  ]);
  return table(
    [
      { title: "worker" },
      { title: "host" },
      { title: "pools" },
      { title: "busy", right: true },
      { title: "threads", right: true },
      { title: "memory", right: true },
      { title: "done", right: true },
      { title: "up", right: true },
      { title: "state" },
      { title: "at work on", shrink: "wrap" },
    ],
    rows,
  );
}

/** A worker of another version gets no tasks: that is worth a word. */
function stateOf(worker: WorkerView, cluster: ClusterView): string {
  if (worker.planFormat !== cluster.planFormat || worker.numerics !== cluster.numerics) return `other version (${worker.packageVersion})`;
  return worker.draining ? "draining" : "ready";
}
