/**
 * What every bus must do: NATS itself (nats.test.ts), and the simulation's double. The ways in which NATS is weaker than it looks
 * are rows of this suite too, so that the double cannot be kinder than the real thing.
 */
import { describe } from "vitest";
import { eventRows } from "./events.ts";
import { faultRows } from "./faults.ts";
import { kvRows } from "./kv.ts";
import { leaseRows } from "./leases.ts";
import { queueRows } from "./queue.ts";
import type { MakeWorld } from "./world.ts";

export function busConformance(name: string, makeWorld: MakeWorld): void {
  describe(`bus: ${name}`, () => {
    describe("queue", () => queueRows(makeWorld));
    describe("redelivery", () => leaseRows(makeWorld));
    describe("buckets", () => kvRows(makeWorld));
    describe("events", () => eventRows(makeWorld));
    describe("faults", () => faultRows(makeWorld));
  });
}
