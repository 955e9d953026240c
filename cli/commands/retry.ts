/** `amalgam retry`: a job that failed or was cancelled goes on. */
import { defineCommand } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

export default defineCommand({
  name: "retry",
  summary: "Continue a job that failed or was cancelled.",
  details: "What was done is kept; the tasks that failed get as many attempts as at first.",
  arguments: [{ name: "job", doc: "Id of the job." }],
  options: CLUSTER_SPECS,
  async run({ args: [id = ""], options, console }) {
    const [{ withClient }, { answer }] = await Promise.all([import("../cluster/connect.ts"), import("../cluster/show.ts")]);
    answer(console, await withClient(options, ({ client }) => client.retry(id)), "continues");
    return undefined;
  },
});
