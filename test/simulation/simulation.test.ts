/** Some of the seeds; `npm run simulate -- --seeds 10000` runs the rest. */
import { describe, expect, it } from "vitest";
import { simulate } from "./simulate.ts";

const SEEDS = 200;
const AT_ONCE = 25;

describe("a simulated cluster: nothing lost, nothing twice, every job ends, the bytes of one process", () => {
  it.each(Array.from({ length: SEEDS / AT_ONCE }, (_, i) => 1 + i * AT_ONCE))(`seeds from %i, ${AT_ONCE} of them`, async (from) => {
    for (let seed = from; seed < from + AT_ONCE; seed++) {
      const { violations } = await simulate(seed);
      expect(violations, `again with: npm run simulate -- --seed ${seed} --trace`).toEqual([]);
    }
  });

  it("a seed is a run: the same twice", async () => {
    for (const seed of [3, 11, 42]) {
      const lines: string[][] = [[], []];
      const [first, second] = [
        await simulate(seed, { print: (line) => lines[0]?.push(line) }),
        await simulate(seed, { print: (line) => lines[1]?.push(line) }),
      ];
      expect(first).toEqual(second);
      expect(lines[0]).toEqual(lines[1]);
    }
  });
});
