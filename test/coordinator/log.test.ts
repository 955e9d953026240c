/** A job's log: which event may follow which, and that of many writers one wins each number. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { JobLog } from "../../coordinator/job-log.ts";
import type { EventBody } from "../../coordinator/job-log.ts";
import { apply, hasEnded, refusal } from "../../core/job/fold.ts";
import { checkSpec, parseEvent } from "../../core/job/forms.ts";
import type { JobEvent, JobSpec, JobState } from "../../core/job/types.ts";
import { Scheduler, SimProcess } from "../simulation/clock.ts";
import { MemoryDisk } from "../simulation/memory-disk.ts";
import { MemoryStore } from "../simulation/memory-store.ts";
import { Seeded } from "../simulation/random.ts";
import { OPTIONS } from "./cluster.ts";

const SPEC: JobSpec = {
  ...{ id: "job-01234567", recipe: { text: "{}", name: "r" }, inputs: { base: "models:base" }, output: "out:o" },
  ...{ options: OPTIONS, priority: 10, requestId: "request-1" },
};
const when = { at: 5, by: "a" };
const SUBMITTED: JobEvent = { ...when, kind: "submitted", spec: SPEC };
const stage = (n: number): EventBody => ({ kind: "stage", facts: { stage: String(n), kind: "merge", tasks: 3, bytesProcessed: 30 } });
const BODIES: readonly EventBody[] = [
  { kind: "planned", hash: "ab".repeat(32), staging: ".o.amalgam-0", warnings: [], totals: null },
  ...[1, 2, 3].map(stage),
  { kind: "assembling", shards: 2 },
  ...(["paused", "resumed", "cancelled", "retried", "done"] as const).map((kind): EventBody => ({ kind })),
  { kind: "failed", failure: { code: "NUMERIC", message: "m", next: "n" } },
];
const sign = (body: EventBody): JobEvent => ({ ...body, ...when });

test("any order of events: the fold takes what may follow, refuses the rest, and what it comes to makes sense", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BODIES), { maxLength: 40 }), (bodies) => {
      let state = apply(null, SUBMITTED);
      for (const event of bodies.map(sign)) {
        if (refusal(state, event) !== null) {
          expect(() => apply(state, event)).toThrow(expect.objectContaining({ code: "TASK_INVALID" }) as Error);
          continue;
        }
        const before: JobState = state;
        state = apply(state, event);
        expect(state.next).toBe(before.next + 1);
        expect(hasEnded(state)).toBe(state.endedAt !== null);
        if (hasEnded(before)) expect(event.kind).toBe("retried");
        if (state.phase === "running" || state.phase === "assembling") expect(state.stages.length).toBeGreaterThan(0);
        if (state.stages.length > 0) expect(state.plan).not.toBeNull();
        expect(state.stages.map((s) => s.stage)).toEqual(state.stages.map((_, i) => String(i + 1)));
        expect(state.failure !== null).toBe(state.phase === "failed");
        if (before.phase === "done") expect.fail("something follows done");
        expect(state.epoch).toBeLessThan(state.next);
      }
    }),
  );
});

test("events survive the store's form; what is not of it is refused with its place", () => {
  for (const event of [SUBMITTED, ...BODIES.map(sign)]) {
    expect(parseEvent(new TextEncoder().encode(JSON.stringify(event)), "jobs/x/000001.json")).toEqual(event);
  }
  for (const bad of ["", "{", "[]", '{"kind":"done"}', '{"kind":"worked","at":1,"by":"a"}', JSON.stringify({ ...SUBMITTED, spec: { ...SPEC, id: "../x" } })]) {
    expect(() => parseEvent(new TextEncoder().encode(bad), "jobs/x/000001.json")).toThrow(expect.objectContaining({ code: "TASK_INVALID" }) as Error);
  }
  expect(() => checkSpec({ ...SPEC, priority: 0 })).toThrow(/priority/);
});

test("of writers at one moment one wins each number, the others decide again on what it wrote", async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Seeded(seed);
    const scheduler = new Scheduler(random.fork());
    const disk = new MemoryDisk();
    const logs = ["a", "b", "c"].map((id) => {
      const process = new SimProcess(scheduler, id, random.fork());
      return new JobLog(new MemoryStore(disk, process), process.clock, id);
    });
    await scheduler.drive(async () => {
      expect((await Promise.all(logs.map((log) => log.create(SPEC)))).filter((won) => won)).toHaveLength(1);
      const toggles = logs.flatMap((log) => Array.from({ length: 5 }, () => log.append(SPEC.id, (s) => ({ kind: s.paused ? "resumed" : "paused" }))));
      await Promise.all(toggles);
      const states = await Promise.all(logs.map((log) => log.read(SPEC.id)));
      for (const state of states) expect(state).toMatchObject({ next: 17, paused: true });
      expect(disk.list(`jobs/${SPEC.id}`)).toHaveLength(16);
    });
  }
});
