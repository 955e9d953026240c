/** What the staging folder of a job says when all its tasks are done. */
import { basename } from "node:path";
import type { Settled } from "./harness.ts";

/** How often each number of attempts was needed. */
export function attempts({ records }: Settled): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { attempt } of Object.values(records)) counts[attempt] = (counts[attempt] ?? 0) + 1;
  return counts;
}

/** Parts that no record names. */
export function orphans({ records, parts }: Settled): string[] {
  const named = new Set(Object.values(records).map((r) => basename(r.file)));
  return parts.filter((name) => !named.has(name));
}

/** Of a part's name: stage and task. */
export function taskOf(part: string): string {
  return basename(part).split("-").slice(0, 2).join("/");
}
