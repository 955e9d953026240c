/** Has a job ended? From its log alone, as planning has no other part of the coordinator. */
import type { JobEvent } from "../../core/job/types.ts";
import type { Store } from "../../storage/stores/types.ts";
import { readJson } from "../read-store.ts";

const ENDS: readonly (JobEvent["kind"] | "removed")[] = ["done", "failed", "cancelled", "removed"];

/** False for a job that the log does not know: it may be another cluster's. */
export async function hasEnded(state: Store, job: string): Promise<boolean> {
  const last = (await state.list(`jobs/${job}`)).at(-1);
  if (last === undefined) return false;
  const event = (await readJson(state, `jobs/${job}/${last}`)) as Partial<JobEvent> | null;
  return event?.kind !== undefined && ENDS.includes(event.kind);
}
