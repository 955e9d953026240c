/** What the stages of one merge share: the pool, the files, how far the work is, and what happens when it stops. */
import { join } from "node:path";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";
import type { Task } from "../core/plan/types.ts";
import { loadMethod } from "../extensions/methods.ts";
import type { Planned } from "../planner/plan.ts";
import type { ComputePool } from "../worker/pool.ts";
import type { InputWatch } from "./input-watch.ts";
import type { OutputFolder } from "./output.ts";
import type { MergeEvent } from "./types.ts";

/** Tasks in flight: the next one's units fill the threads while the last one's tail ends. */
const TASKS_AT_ONCE = 2;

export interface Run {
  readonly pool: ComputePool;
  readonly planned: Planned;
  readonly output: OutputFolder;
  readonly watch: InputWatch;
  readonly meter: Meter;
  readonly signal: AbortSignal | undefined;
  readonly emit: (event: MergeEvent) => void;
}

/** Work done, in bytes processed; the total may grow when a stage ends. */
export class Meter {
  readonly #emit: (event: MergeEvent) => void;
  #done = 0;
  #total = 0;

  constructor(emit: (event: MergeEvent) => void) {
    this.#emit = emit;
  }

  /** @param done work of the stages before, and of this one's tasks that were done before. @param left of this stage and those after it */
  begin(done: number, left: number): void {
    this.#done = done;
    this.#total = done + left;
  }

  add(bytes: number, tensor: string): void {
    this.#done += bytes;
    this.#emit({ kind: "progress", done: Math.min(this.#total, this.#done), total: this.#total, tensor });
  }

  /** A consumer of events learns that the work is done, whatever passes a method left out. */
  end(tensor: string): void {
    if (this.#done < this.#total) this.add(this.#total - this.#done, tensor);
  }
}

export function methodOf({ planned }: Run, name: string): Promise<MethodDefinition> {
  return name === planned.method.name ? Promise.resolve(planned.method) : loadMethod(name, { outside: planned.outside });
}

/** Runs `one` for each task, a few at a time. The first failure stops the pool. */
export async function eachTask(run: Run, tasks: readonly Task[], one: (task: Task) => Promise<void>): Promise<void> {
  const stop = (): void => run.pool.abort(new AmalgamError("INTERRUPTED", "stopped before the end"));
  run.signal?.addEventListener("abort", stop);
  if (run.signal?.aborted) stop();
  try {
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let task = tasks[next++]; task; task = tasks[next++]) {
        await run.watch.check(task);
        await one(task);
      }
    };
    // Each lane stops the pool before it ends, so that the others end soon; and all have ended before it is said how many parts are kept.
    const lanes = Array.from({ length: TASKS_AT_ONCE }, () =>
      lane().catch((error: unknown) => {
        run.pool.abort(methodFailure(error, run.planned));
        throw error;
      }),
    );
    const ends = await Promise.allSettled(lanes);
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } catch (error) {
    const told = methodFailure(error, run.planned);
    // A file that was cut off is first noticed as a short read.
    if (isAmalgamError(error) && error.code === "INPUT_READ") await run.watch.check();
    throw told;
  } finally {
    run.signal?.removeEventListener("abort", stop);
  }
}

/** What goes wrong inside a method from outside is not our bug: the message names its file. */
function methodFailure(error: unknown, { method, outside }: Planned): unknown {
  const file = outside?.files[method.name];
  if (isAmalgamError(error) || outside === null || file === undefined) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new AmalgamError("METHODS_FOLDER", `the method failed: ${what}`, {
    file: join(outside.folder, file),
    cause: error,
    next: "Mend the method; AMALGAM_DEBUG=1 shows where it failed.",
  });
}
