/** What bytes mean: every code decoded, every midpoint and its neighbours encoded, on the reference ops and on the kernels. checkpoint-formats 1.2. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DTYPE_BITS, FLOAT_DTYPES, dtypeRank, isDType } from "../../core/formats/dtype.ts";
import type { DType, FloatDType } from "../../core/formats/dtype.ts";
import { referenceOps } from "../../core/ops/reference.ts";
import type { Ops, Vec } from "../../core/ops/types.ts";
import { createCpuBackend, loadKernels } from "../../worker/backends/cpu/index.ts";
import { SMALL_FLOATS, allValues, codeBytes, f32Neighbour, f64Neighbour, nearestCode, positiveValues } from "./small-floats.ts";
import type { SmallFloat } from "./small-floats.ts";

const backend = createCpuBackend({ memoryBytes: 32 * 2 ** 20, wasm: loadKernels() });
/** Asking for the ops gives back the memory of what they made before. */
const BACKENDS: Readonly<Record<string, () => Ops>> = {
  "reference f32": () => referenceOps("f32"),
  "reference f64": () => referenceOps("f64"),
  "kernels f32": () => {
    backend.beginUnit();
    return backend.ops("f32");
  },
};
const SMALL = Object.keys(SMALL_FLOATS) as SmallFloat[];
const pairs = Object.keys(BACKENDS).flatMap((b) => SMALL.map((t) => [b, t] as const));

const vec = (ops: Ops, values: ArrayLike<number>): Vec => (ops.float === "f32" ? Float32Array.from(values) : Float64Array.from(values));

function codesToBytes(codes: ArrayLike<number>, type: SmallFloat): Uint8Array {
  return codeBytes(type) === 1 ? Uint8Array.from(codes) : new Uint8Array(Uint16Array.from(codes).buffer);
}

function encode(ops: Ops, values: ArrayLike<number>, type: SmallFloat): ArrayLike<number> {
  const raw = new Uint8Array(values.length * codeBytes(type));
  ops.encode(vec(ops, values), type, raw);
  return codeBytes(type) === 1 ? raw : new Uint16Array(raw.buffer);
}

/** Compares without a message per element: there are hundreds of thousands. */
function firstDifference(found: ArrayLike<number>, wanted: ArrayLike<number>, inputs: ArrayLike<number>): unknown {
  if (found.length !== wanted.length) return `${found.length} values instead of ${wanted.length}`;
  for (let i = 0; i < wanted.length; i++) if (!Object.is(found[i], wanted[i])) return { input: inputs[i], found: found[i], wanted: wanted[i] };
  return null;
}

describe.each(pairs)("%s, %s", (name, type) => {
  const values = allValues(type);
  const positive = positiveValues(type);
  const ops = (): Ops => BACKENDS[name]!();
  const negate = values.length / 2;

  it(`decodes all ${values.length} codes`, () => {
    const codes = Array.from(values.keys());
    expect(firstDifference(ops().decode(codesToBytes(codes, type), type), values, codes)).toBeNull();
  });

  it("encodes every value to its own code, of either sign; NaN to one NaN", () => {
    const codes = Array.from(values.keys()).filter((c) => !Number.isNaN(values[c]));
    expect(
      firstDifference(
        encode(
          ops(),
          codes.map((c) => values[c]!),
          type,
        ),
        codes,
        codes,
      ),
    ).toBeNull();
    const nans = encode(ops(), [NaN, -NaN, 0 / 0], type);
    expect(new Set(Array.from(nans)).size).toBe(1);
    expect(values[nans[0]!]).toBeNaN();
  });

  it("rounds every midpoint to even, and what lies just beside it to the nearer", () => {
    const neighbour = ops().float === "f32" ? f32Neighbour : f64Neighbour;
    const inputs: number[] = [];
    const wanted: number[] = [];
    for (let code = 0; code + 1 < positive.length; code++) {
      const middle = (positive[code]! + positive[code + 1]!) / 2;
      inputs.push(neighbour(middle, -1), middle, neighbour(middle, 1));
      wanted.push(code, code % 2 === 0 ? code : code + 1, code + 1);
    }
    expect(firstDifference(encode(ops(), inputs, type), wanted, inputs)).toBeNull();
    expect(
      firstDifference(
        encode(
          ops(),
          inputs.map((x) => -x),
          type,
        ),
        wanted.map((c) => c + negate),
        inputs,
      ),
    ).toBeNull();
  });

  it("overflows as torch casts: halfway past the largest value to infinity, or NaN where there is none", () => {
    const last = positive.length - 1;
    const half = positive[last]! + (positive[last]! - positive[last - 1]!) / 2;
    const neighbour = ops().float === "f32" ? f32Neighbour : f64Neighbour;
    const over = [neighbour(half, 1), 2 * positive[last]!, 3.4e38, Infinity].map((x) => encode(ops(), [x], type)[0]!);
    for (const code of over) expect(values[code]).toBe(SMALL_FLOATS[type].infinities ? Infinity : NaN);
    expect(encode(ops(), [neighbour(half, -1)], type)[0]).toBe(last);
    // The largest code of the infinite types is odd, so the tie goes up; of E4M3 it is even, so the tie stays.
    expect(encode(ops(), [half], type)[0]).toBe(last % 2 === 0 ? last : last + 1);
  });

  it("is the nearest value for any number", () => {
    const float = ops().float === "f32" ? fc.float({ min: 0, noNaN: true, noDefaultInfinity: true }) : fc.double({ min: 0, max: 3e38, noNaN: true });
    fc.assert(
      fc.property(fc.array(float, { minLength: 1, maxLength: 67 }), (xs) => {
        const wanted = xs.map((x) => nearestCode(x, positive));
        expect(firstDifference(encode(ops(), xs, type), wanted, xs)).toBeNull();
      }),
    );
  });

  it("roundTo is encode, then decode; countNonFinite counts NaN and infinities", () => {
    const xs = Array.from({ length: 999 }, (_, i) => (i - 500) * 0.37);
    const rounded = encode(ops(), xs, type);
    expect(
      firstDifference(
        ops().roundTo(vec(ops(), xs), type),
        Array.from(rounded, (c) => values[c]!),
        xs,
      ),
    ).toBeNull();
    const codes = Array.from(values.keys());
    expect(ops().countNonFinite(codesToBytes(codes, type), type)).toBe(values.filter((v) => !Number.isFinite(v)).length);
  });
});

describe.each(Object.keys(BACKENDS))("%s", (name) => {
  const ops = (): Ops => BACKENDS[name]!();
  const bytes = (typed: { buffer: ArrayBufferLike; byteLength: number }): Uint8Array => new Uint8Array(typed.buffer as ArrayBuffer, 0, typed.byteLength);

  it("F32 and F64 pass through, F64 rounded once where the ops are f32", () => {
    const doubles = Float64Array.from([0, -0, 1 / 3, 1e-45, 1e300, -1e300, 5e-324, Infinity, -Infinity, 1 + 2 ** -24, 1 + 3 * 2 ** -24, 16777217]);
    const f64 = ops().decode(bytes(doubles), "F64");
    expect(firstDifference(f64, ops().float === "f64" ? doubles : Float32Array.from(doubles), doubles)).toBeNull();
    const singles = Float32Array.from(doubles);
    expect(firstDifference(ops().decode(bytes(singles), "F32"), singles, singles)).toBeNull();
    for (const [dtype, size] of [
      ["F32", 4],
      ["F64", 8],
    ] as const) {
      const raw = new Uint8Array(size * singles.length);
      ops().encode(vec(ops(), singles), dtype, raw);
      expect(firstDifference(dtype === "F32" ? new Float32Array(raw.buffer) : new Float64Array(raw.buffer), singles, singles)).toBeNull();
    }
  });

  it("every NaN is stored as one pattern", () => {
    const words = Uint32Array.from([0x7fc00000, 0x7f800001, 0xffc00000, 0xffffffff]);
    for (const dtype of FLOAT_DTYPES) {
      const size = DTYPE_BITS[dtype] / 8;
      const raw = new Uint8Array(size * words.length);
      const one = ops();
      one.encode(one.decode(bytes(words), "F32"), dtype, raw);
      const patterns = new Set(Array.from(words, (_, i) => Buffer.from(raw.subarray(i * size, (i + 1) * size)).toString("hex")));
      expect([dtype, patterns.size]).toEqual([dtype, 1]);
    }
  });

  it("integers and booleans become numbers", () => {
    const check = (dtype: DType, typed: { buffer: ArrayBufferLike; byteLength: number }, wanted: readonly number[]): void => {
      const rounded = ops().float === "f64" ? wanted : Array.from(Float32Array.from(wanted));
      expect([dtype, Array.from(ops().decode(bytes(typed), dtype))]).toEqual([dtype, rounded]);
    };
    check("I64", BigInt64Array.from([0n, -1n, 2n ** 53n, -(2n ** 63n)]), [0, -1, 2 ** 53, -(2 ** 63)]);
    check("U64", BigUint64Array.from([0n, 2n ** 64n - 1n]), [0, 2 ** 64]);
    check("I32", Int32Array.from([0, -1, 2 ** 31 - 1, -(2 ** 31)]), [0, -1, 2 ** 31 - 1, -(2 ** 31)]);
    check("U32", Uint32Array.from([0, 2 ** 32 - 1]), [0, 2 ** 32 - 1]);
    check("I16", Int16Array.from([0, -1, 32767, -32768]), [0, -1, 32767, -32768]);
    check("U16", Uint16Array.from([0, 65535]), [0, 65535]);
    check("I8", Int8Array.from([0, -1, 127, -128]), [0, -1, 127, -128]);
    check("U8", Uint8Array.from([0, 255]), [0, 255]);
    check("BOOL", Uint8Array.from([0, 1]), [0, 1]);
  });

  it("the length of a vector does not matter: lanes and tails agree", () => {
    for (const dtype of FLOAT_DTYPES) {
      const size = DTYPE_BITS[dtype] / 8;
      const xs = Array.from({ length: 41 }, (_, i) => (i - 20) * 1.37);
      const whole = new Uint8Array(size * xs.length);
      ops().encode(vec(ops(), xs), dtype satisfies FloatDType, whole);
      for (let n = 0; n <= xs.length; n++) {
        const raw = new Uint8Array(size * n);
        ops().encode(vec(ops(), xs.slice(0, n)), dtype, raw);
        expect(Buffer.compare(raw, whole.subarray(0, size * n))).toBe(0);
      }
    }
  });
});

describe("the table of dtypes", () => {
  it("is the reference writer's order", () => {
    const order = "U64 I64 F64 C64 F32 U32 I32 BF16 F16 U16 I16 F8_E5M2FNUZ F8_E4M3FNUZ F8_E8M0 F8_E4M3 F8_E5M2 I8 U8 F6_E3M2 F6_E2M3 F4 BOOL".split(" ");
    expect(Object.keys(DTYPE_BITS).sort((a, b) => dtypeRank(a as DType) - dtypeRank(b as DType))).toEqual(order);
  });

  it.each(["FP4", "E8M0", "UE8", "bf16", "", "constructor", "__proto__"])("%j is no dtype", (name) => {
    expect(isDType(name)).toBe(false);
  });
});
