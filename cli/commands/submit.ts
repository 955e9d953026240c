/** `amalgam submit`: a recipe to a job of a cluster. */
import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { JobOptions } from "../../core/job/types.ts";
import type { JobView, SubmitRequest } from "../../coordinator/api/job-service.ts";
import type { MergeResult } from "../../local/types.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import type { Connection } from "../cluster/connect.ts";
import { CLUSTER_SPECS } from "../cluster/options.ts";
import { jobNotes, JOB_SPECS, jobOptions } from "../cluster/job-options.ts";
import { finish, tell } from "../merge-summary.ts";

const PRIORITY = 10;

export default defineCommand({
  name: "submit",
  summary: "Hand a recipe to a cluster.",
  details: [
    "The answer is the job's id. Models and OUT are folders in the cluster's roots, written as paths of this machine or as ROOT:PATH; models may be Hub ids.",
    "With --wait the command does what merge does, and Ctrl-C leaves the job running.",
  ].join(" "),
  arguments: [
    { name: "recipe", doc: "The recipe, a YAML file." },
    { name: "out", doc: "Folder of the merged checkpoint." },
  ],
  options: [
    { name: "wait", type: "flag", doc: "Show the progress until the job has ended; its failure is this command's." },
    { name: "priority", type: "integer", value: "n", min: 1, max: 100, doc: `Share of the workers among jobs that run at the same time. Default ${PRIORITY}.` },
    {
      name: "root",
      type: "list",
      value: "name=folder",
      doc: "Where this machine has a root of the cluster, so that paths in it can be named. May be repeated. Default: what the coordinator or 'amalgam up' says of this machine.",
    },
    ...CLUSTER_SPECS,
    ...JOB_SPECS,
  ],
  run,
});

async function run({ args: [recipe = "", out = ""], options, console, signal }: CommandContext): Promise<undefined> {
  const started = performance.now();
  const compiled = jobOptions(options);
  for (const text of jobNotes(options)) tell(console, "note", text);
  const { withClient } = await import("../cluster/connect.ts");
  await withClient(options, async (connection) => {
    const { parseRoots } = await import("../../storage/roots.ts");
    const given = Object.fromEntries(parseRoots(options.list("root")).map(({ name, address }) => [name, address]));
    const request = await makeRequest(recipe, out, compiled, { ...connection, roots: { ...connection.roots, ...given } });
    const job = await connection.client.submit({ ...request, priority: options.number("priority") ?? PRIORITY });
    console.event("submitted", { job: job.id, output: job.output });
    if (options.flag("wait") !== true) {
      console.result(job.id);
      console.status(`next: amalgam watch ${job.id}`);
      return;
    }
    console.detail(`job ${job.id}`);
    const { failureOf, followJob } = await import("../cluster/follow.ts");
    const ended = await followJob(connection.client, job.id, console, signal);
    const failure = failureOf(ended);
    if (failure !== null) throw failure;
    finish(resultOf(ended, (performance.now() - started) / 1000), out, console);
  });
}

/** The recipe is read as the planner will, so that what is wrong with it is said at once and here. */
async function makeRequest(recipe: string, out: string, options: JobOptions, { client, roots: here }: Connection): Promise<Omit<SubmitRequest, "priority">> {
  const [{ readRecipeFile }, { parseRecipe }, { knownRoots, locateInputs, locateOutput }] = await Promise.all([
    import("../../storage/index.ts"),
    import("../../core/recipe/index.ts"),
    import("../cluster/locations.ts"),
  ]);
  const text = await readRecipeFile(recipe);
  const parsed = parseRecipe(text, recipe, { strict: options.strict });
  const roots = knownRoots(await client.cluster(), here);
  const inputs = await locateInputs(parsed, roots, process.cwd());
  const output = await locateOutput(out, roots, process.cwd());
  return { recipe: { text, name: basename(recipe) }, inputs, output, options, requestId: randomBytes(16).toString("hex") };
}

function resultOf({ output, hash, totals, warnings }: JobView, seconds: number): MergeResult {
  const { tensors = 0, tasks = 0, bytesRead = 0, bytesWritten = 0 } = totals ?? {};
  return { out: output, hash: hash ?? "", tensors, tasks, resumedTasks: 0, bytesRead, bytesWritten, seconds, warnings };
}
