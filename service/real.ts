/** Time and chance of this process: what the logic's ports are outside of a simulation. */
import { randomBytes } from "node:crypto";
import type { Chance, Clock } from "../bus/types.ts";

export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener("abort", end);
    }),
};

export const realChance: Chance = {
  id: () => randomBytes(8).toString("hex"),
  fraction: () => randomBytes(4).readUInt32LE(0) / 2 ** 32,
};
