/** `amalgam retry`: a job that failed or was cancelled goes on. */
import { jobCommand } from "../cluster/job-command.ts";

export default jobCommand({
  name: "retry",
  summary: "Continue a job that failed or was cancelled.",
  details: "What was done is kept; the tasks that failed get as many attempts as at first.",
  done: "continues",
});
