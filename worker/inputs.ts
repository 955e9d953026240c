/** Where the inputs of a task are on this machine: in place, fetched into scratch from a store elsewhere, or in the cache of the Hub. */
import { join } from "node:path";
import type { StoredHead, StoredInput } from "../core/job/stored.ts";
import { elementBytes, elementCount } from "../core/formats/index.ts";
import { cellFiles } from "../core/plan/execution.ts";
import type { BytesSource, Cell, Task } from "../core/plan/types.ts";
import { known } from "../core/known.ts";
import { openHubModel } from "../storage/index.ts";
import { stagedBytes, stageIn } from "../storage/stage-in.ts";
import type { FileRange, Store } from "../storage/stores/types.ts";
import type { AttemptScratch } from "./scratch.ts";
import { below } from "./stored-task.ts";
import type { WorkerWorld } from "./world.ts";

export interface InputOptions {
  readonly locate: WorkerWorld["locate"];
  /** Never ask the Hub. */
  readonly offline: boolean;
  /** Who calls removes it. */
  readonly scratch: AttemptScratch;
  /** Scratch that the output needs: taken together with what the inputs need. */
  readonly outBytes: number;
  readonly signal: AbortSignal;
}

export type InputPaths = (input: number, file: string) => string;

/** Throws what locating, fetching and the Hub throw. */
export async function inputPaths({ table }: StoredHead, task: Task, options: InputOptions): Promise<InputPaths> {
  const paths = new Map<string, string>();
  const remote = new Map<Store, { readonly ranges: FileRange[]; readonly keys: Map<string, string> }>();
  for (const { input, file, range } of rangesOf(task)) {
    const stored = known(table.inputs[input], "input of the plan");
    const key = keyOf(input, file);
    if (stored.location === null) {
      if (!paths.has(key)) paths.set(key, await hubPath(stored, file, options));
      continue;
    }
    const folder = options.locate(stored.location);
    const path = below(folder, file);
    const local = folder.store.local(path);
    if (local !== null) paths.set(key, local);
    else {
      const wanted = remote.get(folder.store) ?? { ranges: [], keys: new Map<string, string>() };
      remote.set(folder.store, wanted);
      wanted.ranges.push({ path, ...range });
      wanted.keys.set(key, path);
    }
  }
  const { scratch, signal } = options;
  const bytes = [...remote.values()].reduce((n, { ranges }) => n + stagedBytes(ranges), options.outBytes);
  await scratch.take(bytes, signal);
  for (const [index, [store, { ranges, keys }]] of [...remote].entries()) {
    const fetched = await stageIn(store, ranges, join(scratch.folder, `in-${index}`), { signal });
    for (const [key, path] of keys) paths.set(key, fetched(path));
  }
  return (input, file) => known(paths.get(keyOf(input, file)), "file of an input");
}

async function hubPath({ hub, reference }: StoredInput, file: string, { offline, signal }: InputOptions): Promise<string> {
  const { id, commit } = known(hub ?? undefined, "place of an input");
  const model = await openHubModel({ path: id, revision: commit, reference }, { offline, signal });
  return model.localPath(file);
}

function rangesOf(task: Task) {
  return task.cells.flatMap((cell) => cellFiles(cell).map((source) => ({ input: source.input, file: source.file, range: rangeOf(cell, source) })));
}

/** All of the source, also where the cell takes a corner of it: rows are far apart. */
function rangeOf(cell: Cell, source: BytesSource): { readonly offset: number; readonly length: number } {
  const length = cell.kind === "copy" ? cell.output.bytes : elementCount(source.shape) * elementBytes(source.dtype);
  return { offset: source.offset, length };
}

function keyOf(input: number, file: string): string {
  return `${input}\n${file}`;
}
