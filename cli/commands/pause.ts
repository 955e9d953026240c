/** `amalgam pause`: no further task of a job begins. */
import { jobCommand } from "../cluster/job-command.ts";

export default jobCommand({
  name: "pause",
  summary: "Let no further task of a job begin.",
  details: "Tasks under way finish. 'amalgam resume' lets the job go on.",
  done: "paused; tasks under way finish",
});
