/** `amalgam resume`: a paused job goes on. */
import { defineCommand } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

export default defineCommand({
  name: "resume",
  summary: "Let a paused job go on.",
  details: "The opposite of 'amalgam pause'.",
  arguments: [{ name: "job", doc: "Id of the job." }],
  options: CLUSTER_SPECS,
  async run({ args: [id = ""], options, console }) {
    const [{ withClient }, { answer }] = await Promise.all([import("../cluster/connect.ts"), import("../cluster/show.ts")]);
    answer(console, await withClient(options, ({ client }) => client.resume(id)), "goes on");
    return undefined;
  },
});
