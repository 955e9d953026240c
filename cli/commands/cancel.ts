/** `amalgam cancel`: a job ends, and what is done of it stays. */
import { jobCommand } from "../cluster/job-command.ts";

export default jobCommand({
  name: "cancel",
  summary: "Stop a job.",
  details: "Tasks under way end, the output does not appear, and what was done is kept for 'amalgam retry'.",
  done: "cancelled",
});
