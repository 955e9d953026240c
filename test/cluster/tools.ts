/** What tests of coordinators and jobs share beyond the harness. */
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { SubmitRequest } from "../../coordinator/api/job-service.ts";
import type { JobEvent } from "../../core/job/types.ts";
import { runCli } from "../helpers/cli.ts";
import type { CliResult } from "../helpers/cli.ts";
import type { Case } from "./data.ts";
import type { Cluster, Job } from "./harness.ts";

/** Runs a command against a coordinator of the cluster. */
export function clusterCli(cluster: Cluster, args: readonly string[], coordinator = "c1"): Promise<CliResult> {
  const client = cluster.client(coordinator);
  client.close();
  return runCli([...args, "--server", client.server, "--token-file", join(cluster.folder, "token")]);
}

/** As `cluster.submit`, to an output of the test's own. */
export async function submitTo(cluster: Cluster, of: Case, out: string, args: readonly string[] = []): Promise<Job> {
  const { code, stdout, stderr } = await clusterCli(cluster, ["submit", of.recipe, out, ...of.args, ...args]);
  expect(code, stderr).toBe(0);
  return { id: stdout.trim(), out, of };
}

/** The log of a job, as the state store has it. */
export function eventsOf(cluster: Cluster, { id }: Job): JobEvent[] {
  const folder = join(cluster.folder, "state", "jobs", "jobs", id);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as JobEvent);
}

/** Value of a metric with exactly these labels, as `name{label="value"}` or `name`; 0 where it is not told. */
export async function metric(http: string, name: string): Promise<number> {
  const text = await (await fetch(`http://${http}/metrics`)).text();
  const line = text.split("\n").find((l) => l.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}

/** Options of a service that tells its metrics; `httpOf` says where. */
export const HTTP = ["--http", "127.0.0.1:0"] as const;

export function httpOf(cluster: Cluster, name: string): string {
  const [, address = ""] = /"address":"([^"]+)"[^\n]*"msg":"HTTP is up"/.exec(cluster.process(name).output) ?? [];
  expect(address, `${name} has no HTTP port`).not.toBe("");
  return address;
}

/** What `amalgam submit` would send. */
export function requestOf({ data }: Cluster, { recipe }: Case, out: string): SubmitRequest {
  const models = ["base", "expert-sort", "expert-rev"];
  const options = {
    strict: false,
    allowCrimes: false,
    unsafeTruncateEmbeddings: false,
    writeModelCard: true,
    copyTokenizer: true,
    allowNan: false,
    force: false,
  };
  return {
    recipe: { text: readFileSync(recipe, "utf8"), name: basename(recipe) },
    inputs: Object.fromEntries(models.map((name) => [data.model(name), `data:models/${name}`])),
    output: `data:${basename(out)}`,
    options: { ...options, outShardBytes: 1_000_000, partBytes: 256 * 1024, seed: 0 },
    priority: 10,
    requestId: randomBytes(8).toString("hex"),
  };
}
