/** `amalgam resume`: a paused job goes on. */
import { jobCommand } from "../cluster/job-command.ts";

export default jobCommand({
  name: "resume",
  summary: "Let a paused job go on.",
  details: "The opposite of 'amalgam pause'.",
  done: "goes on",
});
