/** `amalgam cancel`: a job ends, and what is done of it stays. */
import { defineCommand } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

export default defineCommand({
  name: "cancel",
  summary: "Stop a job.",
  details: "Tasks under way end, the output does not appear, and what was done is kept for 'amalgam retry'.",
  arguments: [{ name: "job", doc: "Id of the job." }],
  options: CLUSTER_SPECS,
  async run({ args: [id = ""], options, console }) {
    const [{ withClient }, { answer }] = await Promise.all([import("../cluster/connect.ts"), import("../cluster/show.ts")]);
    answer(console, await withClient(options, ({ client }) => client.cancel(id)), "cancelled");
    return undefined;
  },
});
