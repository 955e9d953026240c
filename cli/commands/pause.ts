/** `amalgam pause`: no further task of a job begins. */
import { defineCommand } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

export default defineCommand({
  name: "pause",
  summary: "Let no further task of a job begin.",
  details: "Tasks under way finish. 'amalgam resume' lets the job go on.",
  arguments: [{ name: "job", doc: "Id of the job." }],
  options: CLUSTER_SPECS,
  async run({ args: [id = ""], options, console }) {
    const [{ withClient }, { answer }] = await Promise.all([import("../cluster/connect.ts"), import("../cluster/show.ts")]);
    answer(console, await withClient(options, ({ client }) => client.pause(id)), "paused; tasks under way finish");
    return undefined;
  },
});
