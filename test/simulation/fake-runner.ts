/** The work of a task without the work: bytes that are a function of the task alone, written in several steps that take time. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../../core/errors.ts";
import type { Task } from "../../core/plan/types.ts";
import type { TaskRunner, Work, WorkDone } from "../../worker/world.ts";
import { taskBytes } from "./fake-plan.ts";
import type { Life } from "./node.ts";
import type { Nature } from "./scenario.ts";
import type { World } from "./world.ts";

const STEPS = 3;
/** Longer than any lease; short enough that a slow machine is done some time. */
const STEP_MS_MAX = 150_000;
const NUMERICS_ID = "exact";

export function fakeRunner(world: World, life: Life): TaskRunner {
  return {
    run: async (work, signal) => {
      if (work.stored.kind === "assemble") return assemble(world, life, work, work.stored, signal);
      const { task, kind } = work.stored;
      const bytes = taskBytes(task);
      await write(world, life, work, bytes, signal);
      fail(natureOf(world, task), task, life);
      const digests = kind === "write" ? Object.fromEntries(task.cells.map((cell) => [cell.output.name, sha256(bytes)])) : {};
      const bad = natureOf(world, task) === "nan" && task.index === 0 ? [{ input: 0, tensor: "t0", count: 1 }] : [];
      return {
        length: bytes.length,
        offset: task.offset,
        digests,
        bad,
        numericsId: NUMERICS_ID,
        ...(kind === "reduce" ? { sha256: sha256(bytes) } : {}),
      } as WorkDone;
    },
  };
}

function fail(nature: Nature, task: Task, life: Life): void {
  if (task.index !== 0) return;
  if (nature === "poison") throw new AmalgamError("NUMERIC", "this task is poison");
  if (nature === "flaky" && life.process.random.happens(0.4)) throw new AmalgamError("OUTPUT_WRITE", "this task fails now and then");
}

async function write({ scenario }: World, life: Life, work: Work, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const { clock, random, slowness } = life.process;
  const step = Math.ceil(bytes.length / STEPS);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    await clock.sleep(Math.min(STEP_MS_MAX, ((scenario.taskMs * slowness) / STEPS) * random.between(0.2, 2)), signal);
    if (signal.aborted) throw new AmalgamError("INTERRUPTED", "the attempt was stopped");
    const piece = bytes.subarray(at, at + step);
    if (scenario.localFiles) {
      life.stores.out.disk.actor = life.process.name;
      // An open file that was removed takes what is written, and nobody sees it.
      const { disk } = life.stores.out;
      if (life.process.alive && (at === 0 || disk.peek(work.part) !== null)) disk.writeAt(work.part, at, piece);
    } else pieces.push(piece);
    work.onProgress(piece.length, "t");
  }
  if (!scenario.localFiles) await work.staging.store.write(work.part, each(pieces));
}

async function assemble(
  { scenario }: World,
  life: Life,
  work: Work,
  task: Extract<Work["stored"], { kind: "assemble" }>,
  signal: AbortSignal,
): Promise<WorkDone> {
  const { clock, random } = life.process;
  await clock.sleep(scenario.taskMs * random.between(0.1, 1), signal);
  if (signal.aborted) throw new AmalgamError("INTERRUPTED", "the attempt was stopped");
  const ranges = task.parts.map(({ path, offset, length }) => ({ path: `${work.staging.path}/${path}`, offset, length }));
  await work.staging.store.join(work.part, ranges);
  return { length: task.bytes, offset: 0, digests: {}, bad: [], numericsId: NUMERICS_ID } as WorkDone;
}

function natureOf({ scenario }: World, task: Task): Nature {
  const name = task.cells[0]?.output.name.split(".")[1];
  return scenario.jobs.find((job) => job.name === name)?.nature ?? "sound";
}

// eslint-disable-next-line @typescript-eslint/require-await -- a store takes a stream
async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
