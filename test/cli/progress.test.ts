/** Progress without a terminal: how often, in what form, and at what rate. The clock is the test's. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Console } from "../../cli/console.ts";
import { Progress } from "../../cli/progress.ts";
import { RateMeter } from "../../cli/rate-meter.ts";

let now = 0;
beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, "now").mockImplementation(() => now * 1000);
});
afterEach(() => void vi.restoreAllMocks());

/** Runs a merge of 100 GB at 1 GB/s, an event each 0.1 s. */
function run(options: { json?: boolean; quiet?: boolean }): { stdout: string[]; stderr: string[] } {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const stream = (into: string[]): { write: (text: string) => boolean } => ({ write: (text) => into.push(text) > 0 });
  const console = new Console({ json: false, quiet: false, verbose: 0, ...options, stdout: stream(stdout), stderr: stream(stderr), env: {} });
  const progress = new Progress(console, "merging");
  for (let i = 1; i <= 1000; i++) {
    now += 0.1;
    progress.update(i * 1e8, 1e11, `layer.${i}`);
  }
  progress.stop();
  return { stdout, stderr };
}

describe("where no bar can be drawn", () => {
  it("a line every few seconds, with share, bytes, rate and time left", () => {
    const { stdout, stderr } = run({});
    expect(stdout).toEqual([]);
    expect(stderr.length).toBeGreaterThanOrEqual(15);
    expect(stderr.length).toBeLessThanOrEqual(20);
    expect(stderr[3]).toMatch(/^merging: 2\d %, 2\d\.\d GB of 100 GB, 1\.00 GB\/s, 1 min \d+ s left\n$/);
  });

  it("--json: lines of JSON, the last one complete", () => {
    const { stdout, stderr } = run({ json: true });
    expect(stderr).toEqual([]);
    const events = stdout.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.length).toBeLessThanOrEqual(201);
    expect(events.every((e) => e["event"] === "progress")).toBe(true);
    expect(events.at(-1)).toMatchObject({ done: 1e11, total: 1e11, tensor: "layer.1000" });
    expect(events[100]?.["bytesPerSecond"]).toBeCloseTo(1e9, -6);
  });

  it("--quiet: nothing", () => expect(run({ quiet: true })).toEqual({ stdout: [], stderr: [] }));
});

describe("the rate", () => {
  it("is the mean of a steady flow, whatever was done before it began", () => {
    const steps = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 40, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 1e12 }), (gaps, before) => {
        const meter = new RateMeter();
        let at = 0;
        meter.add(at, before);
        for (const gap of gaps) meter.add((at += gap), before + at * 1e6);
        expect(meter.perSecond).not.toBeNull();
        expect(Math.abs((meter.perSecond ?? 0) / 1e6 - 1)).toBeLessThan(1e-2);
      }),
    );
  });

  it("follows a flow that slows down", () => {
    const meter = new RateMeter();
    let done = 0;
    for (let i = 0; i < 200; i++) meter.add(i / 10, (done += i < 100 ? 1000 : 10));
    expect(meter.perSecond).toBeCloseTo(100, 0);
  });

  it("is unknown at first, and when nothing moves", () => {
    const meter = new RateMeter();
    expect(meter.perSecond).toBeNull();
    meter.add(0, 5);
    meter.add(10, 5);
    expect(meter.perSecond).toBeNull();
  });
});
