/**
 * Everything of the output in `out/`: shards by rename, side files, amalgam.json. Only complete files enter that folder, by rename, so that a
 * stop at any point leaves nothing there that another attempt would have to tell from the whole.
 */
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StoredHead } from "../../core/job/stored.ts";
import { known } from "../../core/known.ts";
import type { OutputTensor, SideFile } from "../../core/plan/types.ts";
import { reportText } from "../../planner/report.ts";
import type { WrittenFile } from "../../planner/report.ts";
import { lastIndex, shardSources } from "./assemble.ts";
import type { StagedPlace } from "./place.ts";
import { readRecords } from "./results.ts";
import { readLines } from "./stage-store.ts";
import { readJson } from "../read-store.ts";
import { below, pieces, writeHashed } from "./store-files.ts";
import type { PlanningWorld } from "./types.ts";

const REPORT = "amalgam.json";

export interface RunOfTasks {
  /** Attempts by task. */
  readonly attempts: Record<string, number>;
  /** Tasks by worker. */
  readonly workers: Record<string, number>;
}

/** Throws TASK_INVALID, INPUT_READ, OUTPUT_WRITE, DISK_FULL. */
export async function gather(world: PlanningWorld, place: StagedPlace, head: StoredHead, stage: string): Promise<void> {
  await takeShards(world, place, head, stage);
  const written: WrittenFile[] = [];
  for (const side of head.plan.sideFiles) written.push({ file: side.file, ...(await makeFile(place, side.file, sideBytes(world, head, side))) });
  const { outputs, digests } = await tensorDigests(place, stage);
  await makeFile(place, REPORT, [Buffer.from(reportText(head.plan, outputs, digests, written))]);
  await checkComplete(place, head, written);
}

async function takeShards(world: PlanningWorld, place: StagedPlace, head: StoredHead, stage: string): Promise<void> {
  const { store, staging } = place;
  const sources = await shardSources(place, head, stage);
  for (const [i, { file, bytes }] of head.plan.shards.entries()) {
    const target = below(staging, `${stored.out}/${file}`);
    const source = below(staging, known(sources[i], "file of a shard"));
    if ((await store.stat(target))?.bytes === bytes) continue;
    const found = await store.stat(source);
    // Another coordinator that still runs may have taken it meanwhile.
    if (found === null && (await store.stat(target))?.bytes === bytes) continue;
    if (found?.bytes !== bytes) {
      const what = found === null ? "is not there" : `has ${found.bytes} bytes`;
      throw new AmalgamError("TASK_INVALID", `the shard ${file} has ${bytes} bytes, but what its record names ${what}`, { file: source });
    }
    await store.rename(source, target);
    await world.crash?.("coordinator:gathering");
  }
}

/** The bytes of a side file. */
function sideBytes(world: PlanningWorld, head: StoredHead, side: SideFile): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (side.kind === "text") return [Buffer.from(side.text)];
  const input = known(head.table.inputs[side.input], "input of a side file");
  if (input.hub !== null) {
    if (!world.hubFile) throw new Error("a model of the Hub was planned where there is no Hub");
    return world.hubFile(input.hub, side.from);
  }
  const { store, path } = world.locate(known(input.location ?? undefined, "location of an input"));
  return inputFile(store, below(path, side.from));
}

async function* inputFile(store: StagedPlace["store"], path: string): AsyncGenerator<Uint8Array> {
  const found = await store.stat(path);
  if (found?.kind !== "file") throw new AmalgamError("INPUT_CHANGED", "the input changed after the job was planned: the file is gone", { file: path });
  yield* pieces(store, path, found.bytes);
}

async function makeFile(
  { store, staging }: StagedPlace,
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Omit<WrittenFile, "file">> {
  const made = below(staging, `${stored.made}/${file}`);
  const digested = await writeHashed(store, made, chunks);
  await store.rename(made, below(staging, `${stored.out}/${file}`));
  return digested;
}

async function tensorDigests(place: StagedPlace, stage: string): Promise<{ outputs: Pick<OutputTensor, "name" | "shard">[]; digests: Record<string, string> }> {
  const outputs: Pick<OutputTensor, "name" | "shard">[] = [];
  const digests: Record<string, string> = {};
  const index = await lastIndex(place, stage);
  const records = readRecords(place.store, place.staging, index);
  for await (const line of readLines(place.store, place.staging, index)) {
    const { value: record } = await records.next();
    if (line.kind === "assemble" || !record) throw new Error(`the stage ${stage} writes no tensors`);
    for (const { output } of line.task.cells) {
      const digest = record.digests[output.name];
      if (typeof digest !== "string")
        throw new AmalgamError("TASK_INVALID", `the record has no digest of ${output.name}`, { file: below(place.staging, stored.record(stage, record.task)) });
      outputs.push({ name: output.name, shard: output.shard });
      digests[output.name] = digest;
    }
  }
  return { outputs, digests };
}

/** Does the output at its place hold this job's tensors, each as its record says? Whatever else is left in staging, it was published then. */
export async function isPublished(place: StagedPlace, stage: string): Promise<boolean> {
  const report = (await readJson(place.store, below(place.path, REPORT))) as {
    readonly shards?: readonly { readonly tensors?: Readonly<Record<string, unknown>> }[];
  } | null;
  const written = new Map((report?.shards ?? []).flatMap(({ tensors }) => Object.entries(tensors ?? {})));
  const digests = await tensorDigests(place, stage).then(
    (found) => found.digests,
    async (error: unknown) => {
      // Without its index staging is being taken away: whoever does that has published, and the output's plan hash is what is left to look at.
      if ((await place.store.stat(below(place.staging, stored.index(stage)))) === null) return null;
      throw error;
    },
  );
  if (digests === null) return true;
  const wanted = Object.entries(digests);
  return wanted.length === written.size && wanted.every(([name, digest]) => written.get(name) === digest);
}

/** Nothing is published that is not whole: another coordinator may have renamed `out/` away meanwhile. */
async function checkComplete({ store, staging }: StagedPlace, head: StoredHead, written: readonly WrittenFile[]): Promise<void> {
  const out = below(staging, stored.out);
  for (const { file, bytes } of [...head.plan.shards, ...written]) {
    const found = await store.stat(below(out, file));
    if (found?.bytes !== bytes) throw new AmalgamError("OUTPUT_WRITE", "the gathered output is not whole", { file: below(out, file) });
  }
}

/** Of the records of the last stage and of the joined shards. */
export async function runOfTasks(place: StagedPlace, stages: readonly string[]): Promise<RunOfTasks> {
  const attempts: Record<string, number> = {};
  const workers: Record<string, number> = {};
  for (const stage of stages) {
    for await (const { task, attempt, worker } of readRecords(place.store, place.staging, await lastIndex(place, stage))) {
      attempts[`${stage}.${task}`] = attempt;
      if (worker !== undefined) workers[worker] = (workers[worker] ?? 0) + 1;
    }
  }
  return { attempts, workers };
}
