/** `inspect` and `diff` on handmade checkpoints, against figures worked out from the same values in doubles. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { runCli } from "../helpers/cli.ts";
import { f32, i64, u8, writeCheckpoint } from "./handmade.ts";
import type { HandTensors } from "./handmade.ts";

const scratch = mkdtempSync(join(tmpdir(), "amalgam-inspect-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let made = 0;

function checkpoint(tensors: HandTensors): string {
  const path = join(scratch, `${made++}.safetensors`);
  writeCheckpoint(path, tensors);
  return path;
}

type Figures = Readonly<Record<string, unknown>>;

/** Figures by tensor. */
function byTensor(line: Line): Readonly<Record<string, Figures>> {
  return Object.fromEntries(line.tensors.map((t) => [String(t["name"]), t]));
}

interface Line {
  readonly [key: string]: unknown;
  readonly tensors: Figures[];
}

async function json(...args: string[]): Promise<Line> {
  const { code, stdout, stderr } = await runCli([...args, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Line;
}

describe("inspect", () => {
  it("shows dtype, shape, size and totals, in the order of numbers", async () => {
    const path = checkpoint({ "layers.10.w": f32([2, 2], [1, 2, 3, 4]), "layers.9.w": f32([1], [5]), ids: i64([3], [0n, 1n, 2n]) });
    const { stdout, code } = await runCli(["inspect", path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ids +I64 +\[3\] +24 B\nlayers\.9\.w +F32 +\[1\] +4 B\nlayers\.10\.w +F32 +\[2, 2\] +16 B\n/);
    expect(stdout).toContain("3 tensors, 8 parameters, 44 B in 1 file");
    const line = await json("inspect", path);
    expect(line).toMatchObject({
      event: "checkpoint",
      parameters: 8,
      bytes: 44,
      dtypes: [
        { dtype: "I64", tensors: 1 },
        { dtype: "F32", tensors: 2 },
      ],
    });
  });

  it("--stats: norm, extremes, mean, zeros and what is not finite", async () => {
    const path = checkpoint({ w: f32([6], [3, -4, 0, NaN, Infinity, -Infinity]), ids: i64([2], [-(2n ** 40n), 7n]), none: f32([0], []) });
    const byName = byTensor(await json("inspect", path, "--stats"));
    expect(byName["w"]).toMatchObject({ norm: 5, min: -4, max: 3, mean: -1 / 3, zeros: 1, nonFinite: 3 });
    expect(byName["ids"]).toMatchObject({ min: -(2 ** 40), max: 7 });
    expect(byName["none"]).toMatchObject({ norm: 0, min: null, max: null, mean: null, nonFinite: 0 });
  });

  it("decodes every 8- and 16-bit float, and runs longer than one read", async () => {
    const bf16 = Uint8Array.from([0x80, 0x3f, 0x00, 0xc0]);
    const f16 = Uint8Array.from([0x00, 0x3c, 0x01, 0x00]);
    const long = Float32Array.from({ length: 2 ** 21 + 5 }, (_, i) => (i === 2 ** 21 + 4 ? 9 : 1));
    const path = checkpoint({
      bf: { dtype: "BF16", shape: [2], bytes: bf16 },
      half: { dtype: "F16", shape: [2], bytes: f16 },
      e4m3: { dtype: "F8_E4M3", shape: [2], bytes: Uint8Array.from([0x38, 0x7e]) },
      long: f32([long.length], [...long]),
    });
    const { tensors } = await json("inspect", path, "--stats");
    const range = Object.fromEntries(tensors.map((t) => [String(t["name"]), [t["min"], t["max"]]]));
    expect(range).toEqual({ bf: [-2, 1], half: [2 ** -24, 1], e4m3: [1, 448], long: [1, 9] });
  });

  it("a folder: its index says which files count; without one, all of them", async () => {
    const folder = join(scratch, "sharded");
    writeCheckpoint(join(folder, "a.safetensors"), { a: f32([1], [1]) });
    writeCheckpoint(join(folder, "b.safetensors"), { b: f32([1], [1]) });
    expect((await json("inspect", folder)).tensors.map((t) => t["name"])).toEqual(["a", "b"]);
    writeFileSync(join(folder, "model.safetensors.index.json"), JSON.stringify({ metadata: { total_size: 4 }, weight_map: { b: "b.safetensors" } }));
    expect((await json("inspect", folder)).tensors.map((t) => t["name"])).toEqual(["b"]);
  });

  it("what is not there is named", async () => {
    const { code, stderr } = await runCli(["inspect", join(scratch, "nothing")]);
    expect(code).toBe(EXIT.input);
    expect(stderr).toContain("nothing");
  });
});

describe("diff", () => {
  const a = { same: f32([2], [1, 2]), close: f32([2, 2], [1, 0, 0, 1]), gone: f32([1], [1]), shape: f32([2, 1], [1, 2]), bits: u8([1, 2, 3]) };
  const b = { same: f32([2], [1, 2]), close: f32([2, 2], [1, 3, 0, -3]), extra: f32([1], [1]), shape: f32([1, 2], [1, 2]), bits: u8([1, 2, 4]) };

  it("finds equal checkpoints equal", async () => {
    const [left, right] = [checkpoint(a), checkpoint(a)];
    const { code, stdout } = await runCli(["diff", left, right, "--exit-code"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "5 compared: 5 equal, 0 different\n" });
  });

  it("gives norms, cosine and the largest difference, the most different first", async () => {
    const line = await json("diff", checkpoint(a), checkpoint(b));
    expect(line).toMatchObject({ event: "diff", onlyInA: ["gone"], onlyInB: ["extra"], compared: 4, equal: 1, same: false });
    const names = line.tensors.map((t) => t["name"]);
    expect(names).toEqual(["shape", "close", "bits", "same"]);
    const [, close, bits, same] = line.tensors;
    expect(close).toMatchObject({ equal: false, normDifference: 5, relative: 5 / Math.SQRT2, maxAbs: 4 });
    expect(close?.["cosine"]).toBeCloseTo((1 - 3) / (Math.SQRT2 * Math.sqrt(19)), 12);
    expect(bits).toMatchObject({ equal: false, normDifference: 1, maxAbs: 1 });
    expect(same).toMatchObject({ equal: true, normDifference: 0, relative: 0, cosine: 1 });
  });

  it("--top cuts the list, --exit-code tells scripts", async () => {
    const [left, right] = [checkpoint(a), checkpoint(b)];
    const plain = await runCli(["diff", left, right, "--top", "1"]);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/^shape /m);
    expect(plain.stdout).not.toMatch(/^close /m);
    expect(plain.stdout).toContain("... and 2 more that differ");
    expect(plain.stdout).toContain("only in A:\n  gone");
    expect((await runCli(["diff", left, right, "--exit-code"])).code).toBe(EXIT.differs);
  });

  it("compares across dtypes, and counts what is not finite", async () => {
    const half = { dtype: "BF16", shape: [2], bytes: Uint8Array.from([0x80, 0x3f, 0x00, 0x40]) };
    const line = await json("diff", checkpoint({ x: half, y: f32([2], [NaN, 1]) }), checkpoint({ x: f32([2], [1, 2]), y: f32([2], [NaN, 1]) }));
    const byName = byTensor(line);
    expect(byName["x"]).toMatchObject({ dtypeA: "BF16", dtypeB: "F32", equal: false, normDifference: 0, relative: 0 });
    expect(byName["y"]).toMatchObject({ equal: true, nonFinite: 1 });
  });

  it("types without single values are compared as bytes", async () => {
    const packed = (last: number): HandTensors => ({ p: { dtype: "F4", shape: [4], bytes: Uint8Array.from([1, last]) } });
    const [x, y, z] = [checkpoint(packed(1)), checkpoint(packed(1)), checkpoint(packed(2))];
    expect((await runCli(["diff", x, y, "--exit-code"])).code).toBe(0);
    expect((await runCli(["diff", x, z, "--exit-code"])).code).toBe(EXIT.differs);
  });
});
