/** The plan without its tasks, and where its inputs are and what they looked like. Stored once: a second planning of the job finds the first one's. */
import { AmalgamError } from "../../core/errors.ts";
import { stored } from "../../core/job/stored.ts";
import type { StoredHead, StoredInput } from "../../core/job/stored.ts";
import type { JobSpec } from "../../core/job/types.ts";
import { cellFiles } from "../../core/plan/execution.ts";
import type { Plan, PlanInput } from "../../core/plan/types.ts";
import { readJson } from "../read-store.ts";
import { below } from "./store-files.ts";
import type { StagedPlace } from "./place.ts";
import type { Drafted, PlanningWorld } from "./types.ts";

/** Throws INPUT_CHANGED where a file is not as long as it was when its header was read. */
export async function storeHead(world: PlanningWorld, place: StagedPlace, spec: JobSpec, drafted: Drafted): Promise<void> {
  const path = below(place.staging, stored.head);
  if ((await place.store.stat(path)) !== null) return;
  const { tasks, ...plan } = drafted.plan;
  const used = filesRead(tasks);
  const inputs: StoredInput[] = [];
  for (const [i, input] of plan.inputs.entries()) inputs.push(await storedInput(world, spec, input, drafted.hub?.[i] ?? null, used[i] ?? new Set()));
  const head: StoredHead = { plan, table: { inputs } };
  await place.store.putIfAbsent(path, Buffer.from(JSON.stringify(head)));
}

/** Null where there is none: nothing was planned, or the job was published. Throws TASK_INVALID. */
export async function readHead(place: StagedPlace): Promise<StoredHead | null> {
  const path = below(place.staging, stored.head);
  const head = (await readJson(place.store, path)) as Partial<StoredHead> | null;
  if (head === null) return null;
  if (!Array.isArray(head.plan?.shards) || !Array.isArray(head.table?.inputs))
    throw new AmalgamError("TASK_INVALID", "the head of a plan does not have its form", { file: path });
  return head as StoredHead;
}

/** Files of each input that tasks read. */
function filesRead(tasks: Plan["tasks"]): Set<string>[] {
  const used: Set<string>[] = [];
  for (const task of tasks) for (const cell of task.cells) for (const { input, file } of cellFiles(cell)) (used[input] ??= new Set()).add(file);
  return used;
}

async function storedInput(world: PlanningWorld, spec: JobSpec, input: PlanInput, hub: StoredInput["hub"], used: ReadonlySet<string>): Promise<StoredInput> {
  const { reference } = input;
  const read = input.files.filter((f) => used.has(f.file));
  if (hub !== null) return { reference, location: null, hub, files: read.map(({ file, bytes }) => ({ file, bytes, version: "" })) };
  const location = Object.hasOwn(spec.inputs, reference) ? spec.inputs[reference] : undefined;
  if (location === undefined) throw new Error(`input ${reference} was planned from nowhere`);
  const files: StoredInput["files"][number][] = [];
  for (const { file, bytes } of read) {
    const found = await statInput(world, location, file);
    if (found?.bytes !== bytes) throw changed(location, file, `it had ${bytes} bytes when it was planned and has ${found?.bytes ?? "none"} now`);
    files.push({ file, bytes, version: found.version });
  }
  return { reference, location, hub: null, files };
}

/** Throws INPUT_CHANGED when an input is not what was planned. */
export async function checkInputs(world: PlanningWorld, head: StoredHead): Promise<void> {
  for (const { location, files } of head.table.inputs) {
    if (location === null) continue;
    for (const { file, bytes, version } of files) {
      const found = await statInput(world, location, file);
      if (found === null) throw changed(location, file, "it is gone");
      if (found.bytes !== bytes) throw changed(location, file, `it had ${bytes} bytes and has ${found.bytes} now`);
      if (found.version !== version) throw changed(location, file, "it was written since");
    }
  }
}

async function statInput(world: PlanningWorld, location: string, file: string): ReturnType<ReturnType<PlanningWorld["locate"]>["store"]["stat"]> {
  const { store, path } = world.locate(location);
  return store.stat(below(path, file));
}

function changed(location: string, file: string, what: string): AmalgamError {
  return new AmalgamError("INPUT_CHANGED", `the input changed after the job was planned: ${what}`, { file: `${location}/${file}` });
}
