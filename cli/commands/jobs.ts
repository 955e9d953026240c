/** `amalgam jobs`: the jobs of a cluster, or one of them. */
import type { JobPhase } from "../../core/job/types.ts";
import type { JobView } from "../../coordinator/api/job-service.ts";
import { AmalgamError } from "../../core/errors.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";

const PHASES: readonly JobPhase[] = ["planning", "running", "assembling", "done", "failed", "cancelled"];
const ACTIVE: readonly JobPhase[] = ["planning", "running", "assembling"];
const LIMIT = 20;
const PAGE_MAX = 500;

export default defineCommand({
  name: "jobs",
  summary: "List the jobs of a cluster, the latest first.",
  arguments: [],
  options: [
    {
      name: "state",
      type: "text",
      value: "states",
      doc: `Only jobs in these, separated by commas: ${PHASES.join(", ")}; active for those that have not ended.`,
    },
    { name: "limit", type: "integer", value: "n", min: 1, max: 100_000, doc: `As many at most. Default ${LIMIT}.` },
    ...CLUSTER_SPECS,
  ],
  run,
});

async function run({ options, console }: CommandContext): Promise<undefined> {
  const phases = phasesOf(options.text("state"));
  const limit = options.number("limit") ?? LIMIT;
  const { withClient } = await import("../cluster/connect.ts");
  const { jobs, more } = await withClient(options, async ({ client }) => {
    const found: JobView[] = [];
    let token = "";
    do {
      const page = await client.list({ phases, pageSize: Math.min(PAGE_MAX, limit - found.length), pageToken: token });
      found.push(...page.jobs);
      token = page.next;
    } while (token !== "" && found.length < limit);
    return { jobs: found.slice(0, limit), more: token !== "" };
  });
  for (const job of jobs) console.event("job", { ...job });
  if (console.json) return;
  console.result(jobs.length === 0 ? "no jobs" : await list(jobs));
  if (more) console.status(`the latest ${limit}; --limit shows more`);
}

async function list(jobs: readonly JobView[]): Promise<string> {
  const [{ table }, { shareOf, stateOf, timeOf }] = await Promise.all([import("../table.ts"), import("../cluster/show.ts")]);
  const rows = jobs.map((job) => [job.id, stateOf(job), shareOf(job), timeOf(job, Date.now()), String(job.priority), job.output, noteOf(job)]);
  return table(
    [
      { title: "job" },
      { title: "state" },
      { title: "done", right: true },
      { title: "time", right: true },
      { title: "priority", right: true },
      { title: "output", shrink: "elide" },
      { title: "note", shrink: "wrap" },
    ],
    rows,
  );
}

function noteOf({ failure, waiting }: JobView): string {
  return failure === null ? waiting : `${failure.code} ${failure.message}`;
}

/** Throws USAGE. */
function phasesOf(text: string | undefined): JobPhase[] {
  if (text === undefined) return [];
  return text.split(",").flatMap((word) => {
    if (word === "active") return ACTIVE;
    const phase = PHASES.find((p) => p === word);
    if (phase === undefined) throw new AmalgamError("USAGE", `--state ${JSON.stringify(word)} is none of: ${PHASES.join(", ")}, active`);
    return [phase];
  });
}
