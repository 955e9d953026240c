/** `amalgam worker`: computes tasks of a cluster. */
import { SERVICE_SPECS } from "../cluster/service-options.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";

export default defineCommand({
  name: "worker",
  summary: "Run a worker: it pulls tasks from the queue, computes them and writes their parts.",
  details: [
    "A worker owns nothing durable: it may be killed at any moment, and another does its tasks. Start as many as there are machines.",
    "SIGTERM lets it finish what it is at, or give it back after --grace; a second one ends it at once.",
  ].join(" "),
  arguments: [],
  options: [
    { name: "threads", type: "integer", value: "n", min: 1, max: 1024, doc: "Compute threads. Default: the number of cores." },
    { name: "memory", type: "bytes", value: "size", doc: "Memory of all compute threads together. Default 256MiB." },
    { name: "pools", type: "text", value: "names", doc: "Kinds of tasks it takes, the best first, with commas. Default: cpu." },
    { name: "backend", type: "text", value: "name", doc: "What runs matrices: auto, cpu; see amalgam doctor. Default auto." },
    { name: "slots", type: "integer", value: "n", min: 1, max: 64, doc: "Tasks at a time; two keep the threads busy when one ends. Default: 2." },
    { name: "grace", type: "integer", value: "seconds", min: 0, max: 86_400, doc: "Time to finish what runs after SIGTERM. Default: 60." },
    {
      name: "scratch",
      type: "text",
      value: "folder",
      doc: "Where inputs and parts lie for stores that are no folder here. Default: a folder of its own among temporary files.",
    },
    {
      name: "scratch-size",
      type: "bytes",
      value: "size",
      doc: "What all tasks together may have in it, fetched and made; a task waits where it must. Default: no bound.",
    },
    ...SERVICE_SPECS,
  ],
  outlivesReader: true,
  run,
});

async function run({ options, console, signal }: CommandContext): Promise<undefined> {
  const { runWorker } = await import("../cluster/worker-process.ts");
  await runWorker(options, signal, console);
}
