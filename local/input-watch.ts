/** Where the inputs' files are on this machine, and whether they are still what was planned. A changed input is an error, never a mixed output. */
import { join } from "node:path";
import { AmalgamError } from "../core/errors.ts";
import { cellFiles } from "../core/plan/execution.ts";
import type { Task } from "../core/plan/types.ts";
import { fingerprint } from "../storage/index.ts";
import type { Fingerprint } from "../storage/index.ts";
import { filesOf } from "../planner/inputs.ts";
import type { Planned } from "../planner/plan.ts";
import type { MergeEvent } from "./types.ts";

export interface WatchedFile {
  readonly input: number;
  readonly file: string;
  readonly path: string;
  readonly fingerprint: Fingerprint;
}

export class InputWatch {
  readonly files: readonly WatchedFile[];
  readonly #byKey: ReadonlyMap<string, WatchedFile>;

  private constructor(files: readonly WatchedFile[]) {
    this.files = files;
    this.#byKey = new Map(files.map((f) => [key(f.input, f.file), f]));
  }

  /** Downloads what is not on this machine yet and takes the fingerprint of every file that the plan reads. */
  static async open(planned: Planned, emit: (event: MergeEvent) => void): Promise<InputWatch> {
    const { plan } = planned.draft;
    const needed = new Map<string, { input: number; file: string }>();
    for (const task of plan.tasks) for (const cell of task.cells) for (const { input, file } of cellFiles(cell)) needed.set(key(input, file), { input, file });
    await downloadSideFiles(planned);
    const files: WatchedFile[] = [];
    for (const { input, file } of needed.values()) {
      const total = planned.inputs.models[input]?.weightFiles.find((w) => w.file === file)?.bytes ?? 0;
      const label = join(plan.inputs[input]?.reference ?? "", file);
      const path = await filesOf(planned.inputs, input).localPath(file, (bytes) => emit({ kind: "download", file: label, bytes, total }));
      const found = await fingerprint(path);
      if (found.bytes !== total) throw changed(path, `it had ${total} bytes when it was planned and has ${found.bytes} now`);
      files.push({ input, file, path, fingerprint: found });
    }
    return new InputWatch(files);
  }

  path(input: number, file: string): string {
    const known = this.#byKey.get(key(input, file));
    if (!known) throw new Error(`input ${input} file ${file} is not part of the plan`);
    return known.path;
  }

  /** Throws INPUT_CHANGED when a file of the task (of the whole plan without one) is not what it was. */
  async check(task?: Task): Promise<void> {
    const wanted = task ? new Set(task.cells.flatMap((c) => cellFiles(c).map((f) => key(f.input, f.file)))) : null;
    await Promise.all(
      this.files
        .filter((f) => wanted === null || wanted.has(key(f.input, f.file)))
        .map(async (f) => {
          const difference = compare(f.fingerprint, await fingerprint(f.path));
          if (difference) throw changed(f.path, difference);
        }),
    );
  }
}

/** Before the weights, so that a cached model with all its weights has everything: the next run, and the tools that share the cache, rely on that. */
async function downloadSideFiles({ inputs }: Planned): Promise<void> {
  for (const [i, files] of inputs.files.entries()) {
    if (files.localFolder !== null) continue;
    for (const file of inputs.models[i]?.sideFiles ?? []) await files.localPath(file);
  }
}

/** What changed between two looks at a file; null when nothing did. */
export function compare(before: Fingerprint, after: Fingerprint): string | null {
  if (before.bytes !== after.bytes) return `it had ${before.bytes} bytes and has ${after.bytes} now`;
  if (before.mtimeMs !== after.mtimeMs) return "its modification time changed";
  return null;
}

function changed(path: string, what: string): AmalgamError {
  return new AmalgamError("INPUT_CHANGED", `the input changed while it was read: ${what}`, { file: path });
}

function key(input: number, file: string): string {
  return `${input}\n${file}`;
}
