/** `amalgam up`: a cluster of real processes on this machine. */
import { availableParallelism } from "node:os";
import { HERE } from "../cluster/options.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";

const WORKERS_MAX = 256;
const THREADS_MAX = 1_024;

export default defineCommand({
  name: "up",
  summary: "Start a cluster on this machine: nats-server, a coordinator and workers.",
  details: [
    "Runs until Ctrl-C. Meanwhile `amalgam submit`, `jobs`, `watch` and `workers` on this machine find it by themselves, with --cluster DIR where --state is given.",
    "What dies is started again; jobs that were running continue when the cluster comes up again.",
    "nats-server is taken from NATS_SERVER, the PATH or our cache, else fetched once.",
  ].join(" "),
  arguments: [],
  options: [
    { name: "workers", short: "n", type: "integer", min: 0, max: WORKERS_MAX, value: "N", doc: "Worker processes. Default 1." },
    { name: "threads", type: "integer", min: 1, max: THREADS_MAX, value: "N", doc: "Compute threads of each worker. Default: the cores, shared out." },
    { name: "memory", type: "bytes", value: "SIZE", doc: "Memory of each worker's compute threads. Default 256MiB." },
    {
      name: "root",
      type: "list",
      value: "NAME=FOLDER",
      doc: "A folder whose models may be read and where outputs may be written; may be repeated. Default: here=., the working directory.",
    },
    { name: "listen", type: "text", value: "HOST:PORT", doc: `Address of the job API. Default ${HERE}.` },
    { name: "state", type: "text", value: "DIR", doc: "Folder of the cluster's own files. Default ~/.local/state/amalgam." },
    { name: "fsync", type: "flag", doc: "Parts are on the disk before they are recorded: a power cut costs nothing but what was running." },
  ],
  run,
});

async function run({ options, console, signal }: CommandContext): Promise<undefined> {
  const [{ LocalCluster }, { upFolder }, { AmalgamError }, { aborted }] = await Promise.all([
    import("../up/local-cluster.ts"),
    import("../up/state.ts"),
    import("../../core/errors.ts"),
    import("../../service/aborted.ts"),
  ]);
  const workers = options.number("workers") ?? 1;
  const roots = options.list("root");
  const state = options.text("state");
  const cluster = await LocalCluster.start(
    {
      folder: upFolder(state, process.env),
      workers,
      threads: options.number("threads") ?? Math.max(1, Math.floor(availableParallelism() / Math.max(1, workers))),
      memoryBytes: options.number("memory"),
      roots: roots.length > 0 ? roots : [`here=${process.cwd()}`],
      listen: options.text("listen") ?? HERE,
      fsync: options.flag("fsync") ?? false,
      signal,
    },
    (text) => console.status(text),
  );
  try {
    console.event("up", { server: cluster.server, http: cluster.http, nats: cluster.natsVersion, workers, logs: cluster.logs, state: cluster.folder });
    console.result(`the cluster is up: ${workers} worker${workers === 1 ? "" : "s"}, nats-server ${cluster.natsVersion}, job API at ${cluster.server}`);
    console.status(`logs: ${cluster.logs}; metrics: ${cluster.http}/metrics; Ctrl-C stops it`);
    console.status(`next, in another terminal: amalgam submit RECIPE OUT --wait${state === undefined ? "" : ` --cluster ${shellWord(cluster.folder)}`}`);
    const gone = await Promise.race([cluster.broken, aborted(signal).then(() => null)]);
    if (gone !== null) throw new AmalgamError("NATS_SERVER", gone);
    return undefined;
  } finally {
    await cluster.stop();
  }
}

/** As a shell takes it for one word. */
function shellWord(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
