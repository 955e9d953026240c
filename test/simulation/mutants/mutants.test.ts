import { describe, expect, it } from "vitest";
import { simulate } from "../simulate.ts";
import { MUTANTS } from "./index.ts";

const SEEDS_MAX = 1_000;

describe("planted bugs are found within 1,000 seeds", () => {
  it.each(Object.entries(MUTANTS))("%s", { timeout: 600_000 }, async (_name, injection) => {
    let seed = 1;
    while (seed < SEEDS_MAX && (await simulate(seed, { injection })).violations.length === 0) seed++;
    const found = await simulate(seed, { injection });
    expect(found.violations).not.toEqual([]);
    expect((await simulate(seed)).violations).toEqual([]);
  });
});
