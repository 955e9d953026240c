/** Where the collector comes from, and what is left of the flag that exposes it. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { Garbage } from "../../worker/garbage.ts";

const isExposed = (): unknown => runInNewContext("typeof gc === 'function'");

afterEach(() => {
  vi.unstubAllGlobals();
  setFlagsFromString("--no-expose-gc");
});

test("a process started with --expose-gc keeps its flag, and its collector is the one called", () => {
  const given = vi.fn();
  setFlagsFromString("--expose-gc");
  vi.stubGlobal("gc", given);
  const garbage = new Garbage(2);
  garbage.tick();
  expect(given).not.toHaveBeenCalled();
  garbage.tick();
  expect(given).toHaveBeenCalledOnce();
  expect(isExposed()).toBe(true);
});

test("without it the flag is unset again", () => {
  vi.stubGlobal("gc", undefined);
  new Garbage(1).tick();
  expect(isExposed()).toBe(false);
});
