import { expect, test } from "vitest";
import type { Bus, TaskAddress } from "../../../bus/types.ts";
import { isAmalgamError } from "../../../core/errors.ts";
import { encodeMessage } from "../../../proto/codec.ts";
import { amalgam } from "../../../proto/gen/amalgam.js";
import type { BusWorld, MakeWorld, WorldTimes } from "./world.ts";

export const TIMES: WorldTimes = { ackWaitMs: 1_500, duplicateWindowMs: 60_000, ttlMs: 2_000, maxAckPending: 64 };

/** Longer than a server takes to notice that a moment is over. */
export const SLACK_MS = 700;
/** Within this a server has written what it acknowledged; a death before may bring acknowledged tasks back. */
export const WRITTEN_MS = 1_500;
export const PULL_MS = 1_000;

/** A test in a world of its own, which ends whatever happens. */
export function row(name: string, makeWorld: MakeWorld, body: (world: BusWorld) => Promise<void>, times: Partial<WorldTimes> = {}): void {
  test(name, async () => {
    const world = await makeWorld({ ...TIMES, ...times });
    try {
      await body(world);
    } finally {
      await world.end();
    }
  });
}

export const address = (task: number, job = "job-1", pool = "cpu"): TaskAddress => ({ pool, job, stage: "1", task });

/** A task message as coordinators send it. */
export const body = (to: TaskAddress): Uint8Array =>
  encodeMessage(amalgam.v1.TaskMessage, new amalgam.v1.TaskMessage({ job: to.job, stage: to.stage, task: to.task, pool: to.pool, staging: "out:s" }));

/** Publishes under an id made of `to` and `generation`. */
export const enqueue = (bus: Bus, to: TaskAddress, generation = 0) => bus.tasks.publish(to, body(to), `${to.job}.${to.stage}.${to.task}:0:${generation}`);

export const pull = (bus: Bus, pool = "cpu") => bus.tasks.pull(pool, { expiresMs: PULL_MS });

/** The next task; fails where there is none. */
export async function take(bus: Bus, pool = "cpu") {
  const delivery = await pull(bus, pool);
  if (delivery === null) throw new Error(`no task came from pool ${pool}`);
  return delivery;
}

export async function coordinator(world: BusWorld, pools: readonly string[] = ["cpu"]): Promise<Bus> {
  const bus = await world.connect("coordinator");
  await bus.tasks.ensure(pools);
  return bus;
}

/** What an operation does that does not reach the server. */
export async function unavailable(operation: Promise<unknown>): Promise<void> {
  const outcome = await operation.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
  expect(isAmalgamError(outcome) ? outcome.code : outcome).toBe("BUS_UNAVAILABLE");
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (value: Uint8Array | undefined): string => new TextDecoder().decode(value);
