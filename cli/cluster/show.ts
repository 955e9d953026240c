/** Jobs as people and programs read them. */
import type { JobView } from "../../coordinator/api/job-service.ts";
import type { Console } from "../console.ts";
import { formatSeconds } from "../sizes.ts";

/** "running, paused", "failed". */
export function stateOf({ phase, paused }: JobView): string {
  return paused && phase !== "done" && phase !== "failed" && phase !== "cancelled" ? `${phase}, paused` : phase;
}

/** "42 %", or nothing where no plan is made yet. */
export function shareOf({ progress, phase }: JobView): string {
  if (phase === "done") return "100 %";
  return progress === null || progress.total === 0 ? "" : `${Math.floor((progress.done / progress.total) * 100)} %`;
}

/** How long it took, or takes by now. @param now milliseconds since 1970 */
export function timeOf({ submittedAt, endedAt }: JobView, now: number): string {
  return formatSeconds(Math.max(0, (endedAt ?? now) - submittedAt) / 1000);
}

/** What a command that changes one job answers. */
export function answer(console: Console, job: JobView, what: string): void {
  console.event("job", { ...job });
  console.result(`${job.id}: ${what}`);
}
