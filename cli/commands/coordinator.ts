/** `amalgam coordinator`: the control plane of a cluster. */
import { SERVER_SPECS, SERVICE_SPECS } from "../cluster/service-options.ts";
import { HERE } from "../cluster/options.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";

export default defineCommand({
  name: "coordinator",
  summary: "Run a coordinator: it takes jobs, plans them, queues their tasks and publishes outputs.",
  details: [
    "Several may run: one leads, the others serve the job API; when the leader dies, another leads within about 20 s, when it is stopped, within 5 s.",
    "What it must remember is in --state; NATS may be wiped, and any coordinator be killed at any moment, and jobs go on.",
    "SIGTERM hands over and ends.",
  ].join(" "),
  arguments: [],
  options: [
    { name: "state", type: "text", value: "root:path", doc: "Where the logs of jobs are: the same for all coordinators of a cluster, and for nobody else." },
    { name: "listen", type: "text", value: "host:port", doc: `Where to serve the job API; port 0 is any that is free. Default: ${HERE}.` },
    ...SERVER_SPECS,
    { name: "replicas", type: "integer", value: "n", min: 1, max: 5, doc: "Copies that a cluster of NATS servers keeps. Default: 1." },
    ...SERVICE_SPECS,
  ],
  outlivesReader: true,
  run,
});

async function run({ options, console, signal }: CommandContext): Promise<undefined> {
  const { runCoordinator } = await import("../cluster/coordinator-process.ts");
  await runCoordinator(options, signal, console);
}
