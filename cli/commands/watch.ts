/** `amalgam watch`: a job until it has ended. */
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

export default defineCommand({
  name: "watch",
  summary: "Follow a job until it has ended.",
  details:
    "Shows progress, warnings, failed attempts with their workers, and why nothing goes on. The job's failure is this command's. Ctrl-C leaves the job running.",
  arguments: [{ name: "job", doc: "Id of the job." }],
  options: CLUSTER_SPECS,
  run,
});

async function run({ args: [id = ""], options, console, signal }: CommandContext): Promise<undefined> {
  const [{ withClient }, { failureOf, followJob }, { answer, timeOf }] = await Promise.all([
    import("../cluster/connect.ts"),
    import("../cluster/follow.ts"),
    import("../cluster/show.ts"),
  ]);
  await withClient(options, async ({ client }) => {
    // Asked once, so that an unknown job or an absent server is said at once; following is patient.
    await client.get(id);
    const job = await followJob(client, id, console, signal);
    const failure = failureOf(job);
    if (failure !== null) throw failure;
    answer(console, job, `done in ${timeOf(job, job.endedAt ?? job.submittedAt)}: ${job.output}`);
  });
}
