/** The reference ops against definitions of their own: tables of codes, sums lane by lane, full sorts, published random vectors. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FloatDType } from "../../core/formats/dtype.ts";
import { allKeys, binStart, windowOver } from "../../core/ops/keys.ts";
import { draws, philox } from "../../core/ops/philox.ts";
import { referenceOps } from "../../core/ops/reference.ts";
import { BlockAccumulator, joinTotals } from "../../core/ops/blocks.ts";
import { BLOCK } from "../../core/ops/types.ts";
import type { KeyWindow, Tally, Threshold, Vec } from "../../core/ops/types.ts";
import { backendNames, openBackend } from "./backends.ts";
import { fill, kinds, lengths } from "./values.ts";

const ops = { f32: referenceOps("f32"), f64: referenceOps("f64") };

describe("small floats: every code, every midpoint", () => {
  /** Sign, exponent and mantissa widths; the code of the first non-finite magnitude, and what overflow becomes. */
  const FORMATS: readonly [FloatDType, number, number, number, number][] = [
    ["BF16", 8, 7, 0x7f80, 0x7f80],
    ["F16", 5, 10, 0x7c00, 0x7c00],
    ["F8_E4M3", 4, 3, 0x7f, 0x7f],
    ["F8_E5M2", 5, 2, 0x7c, 0x7c],
  ];
  const sets = [
    { name: "reference", make: () => Promise.resolve(ops.f32) },
    ...backendNames.map((name) => ({ name, make: async () => (await openBackend(name)).ops("f32") })),
  ];

  describe.each(sets)("$name", ({ make }) => {
    it.each(FORMATS)("%s", async (dtype, exponentBits, mantissaBits, firstBad, overflow) => {
      const set = await make();
      const size = 1 + exponentBits + mantissaBits === 16 ? 2 : 1;
      const value = (code: number): number => {
        const exponent = code >> mantissaBits;
        const fraction = (code & (2 ** mantissaBits - 1)) / 2 ** mantissaBits;
        const bias = 2 ** (exponentBits - 1) - 1;
        return exponent === 0 ? fraction * 2 ** (1 - bias) : (1 + fraction) * 2 ** (exponent - bias);
      };
      const codes = Array.from({ length: firstBad }, (_, code) => code);
      const bytesOf = (list: readonly number[]): Uint8Array => (size === 2 ? new Uint8Array(Uint16Array.from(list).buffer) : Uint8Array.from(list));
      expect([...set.decode(bytesOf(codes), dtype)]).toEqual(codes.map(value));
      const sign = 2 ** (8 * size - 1);
      expect([...set.decode(bytesOf(codes.map((c) => c + sign)), dtype)]).toEqual(codes.map((c) => -value(c)));
      const encode = (xs: readonly number[]): number[] => {
        const raw = new Uint8Array(xs.length * size);
        set.encode(Float32Array.from(xs), dtype, raw);
        return [...(size === 2 ? new Uint16Array(raw.buffer) : raw)];
      };
      const even = (code: number): number => (code % 2 === 0 ? code : code + 1);
      const below = codes.slice(0, -1);
      const middle = below.map((c) => (value(c) + value(c + 1)) / 2);
      expect(encode(codes.map(value))).toEqual(codes);
      expect(encode(middle)).toEqual(below.map(even));
      expect(encode(middle.map((m) => neighbour(m, -1)))).toEqual(below);
      expect(encode(middle.map((m) => neighbour(m, 1)))).toEqual(below.map((c) => c + 1));
      expect(encode(middle.map((m) => -m))).toEqual(below.map((c) => even(c) + sign));
      const top = value(firstBad - 1) + (value(firstBad - 1) - value(firstBad - 2)) / 2;
      const overflowing = overflow === 0x7f ? [neighbour(top, 1), Infinity] : [top, Infinity];
      expect(encode(overflowing)).toEqual(overflowing.map(() => overflow));
      expect(encode([neighbour(top, -1)])).toEqual([firstBad - 1]);
      const nan = set.decode(bytesOf(encode([NaN])), dtype)[0];
      expect(nan).toBeNaN();
    });
  });

  /** The next f32 above or below a positive one. */
  function neighbour(x: number, step: number): number {
    const bits = new Uint32Array(Float32Array.of(x).buffer);
    bits[0] = bits[0]! + step;
    return new Float32Array(bits.buffer)[0]!;
  }
});

describe("sums", () => {
  /** Element i of a block in lane i mod 8; lanes joined in pairs. */
  function blockByHand(terms: readonly number[]): number {
    const lanes = Array.from({ length: 8 }, (_, lane) => terms.filter((_, i) => i % 8 === lane).reduce((a, b) => a + b, 0));
    const pairUp = (xs: readonly number[]): number => (xs.length === 1 ? xs[0]! : pairUp(xs.slice(0, xs.length / 2)) + pairUp(xs.slice(xs.length / 2)));
    return pairUp(lanes);
  }

  const blocks = (xs: readonly number[]): number[][] => Array.from({ length: Math.ceil(xs.length / BLOCK) }, (_, b) => xs.slice(b * BLOCK, (b + 1) * BLOCK));

  it("a block is eight lanes", () => {
    fc.assert(
      fc.property(lengths, fc.integer(), fc.constantFrom("f32" as const, "f64" as const), (length, seed, float) => {
        const a = fill(float, length, "plain", seed);
        const b = fill(float, length, "plain", seed + 1);
        const products = Array.from(a, (x, i) => x * b[i]!);
        expect([...ops[float].blockSum(a)]).toEqual(blocks([...a]).map(blockByHand));
        expect([...ops[float].blockSumAbs(a)]).toEqual(blocks(Array.from(a, Math.abs)).map(blockByHand));
        expect([...ops[float].blockDot(a, b)]).toEqual(blocks(products).map(blockByHand));
      }),
    );
  });

  it("ranges of whole powers of two of blocks, summed first, give the same tree", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 70 }),
        fc.constantFrom(1, 2, 4, 8, 16),
        (values, range) => {
          const total = (xs: readonly number[]): Float64Array => {
            const sums = new BlockAccumulator(1);
            sums.push(0, Float64Array.from(xs));
            return sums.total();
          };
          const parts = Array.from({ length: Math.ceil(values.length / range) }, (_, r) => total(values.slice(r * range, (r + 1) * range)));
          expect(joinTotals(parts)[0]).toBe(total(values)[0]);
          const exact = values.reduce((s, x) => s + BigInt(Math.round(x * 2 ** 20)), 0n);
          expect(Math.abs(joinTotals(parts)[0]! - Number(exact) / 2 ** 20)).toBeLessThan(1e-3);
        },
      ),
    );
  });
});

describe("order: magnitude descending, then index ascending", () => {
  const descending = (a: ArrayLike<number>): number[] =>
    Array.from({ length: a.length }, (_, i) => i).sort((x, y) => Math.abs(a[y]!) - Math.abs(a[x]!) || x - y);

  it("ascending ranks in a row are its reverse", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        fc.constantFrom("plain" as const, "ties" as const),
        (columns, rows, seed, kind) => {
          const a = fill("f32", rows * columns, kind, seed);
          const [least, slope, key] = [0.25, 0.5 / Math.max(1, columns - 1), [seed >>> 0, 1] as const];
          const bits = new Uint8Array(Math.ceil(a.length / 8));
          ops.f32.rankBits(key, 0, a, columns, least, slope, bits);
          for (let r = 0; r < rows; r++) {
            descending(a.subarray(r * columns, (r + 1) * columns)).forEach((c, place) => {
              const element = r * columns + c;
              const chance = Math.fround(Math.fround((columns - 1 - place) * Math.fround(slope)) + Math.fround(least));
              const drawn = draws(key, element >> 3)[element & 7]!;
              expect((bits[element >> 3]! >> (element & 7)) & 1).toBe(drawn < chance * 65_536 ? 1 : 0);
            });
          }
        },
      ),
    );
  });

  /** The threshold of the k largest, by ever closer looks at the bin that holds it. */
  function thresholdOf(float: "f32" | "f64", a: Vec, k: number): Threshold {
    const bins = 64;
    for (let window = allKeys(float, bins); ;) {
      const { counts, ors, ands } = tallied(float, a, window, bins);
      let above = counts[bins]!;
      let bin = bins - 1;
      for (; above + counts[bin]! < k; bin--) above += counts[bin]!;
      if (ors[bin] === ands[bin]) return { key: ors[bin]!, take: k - above };
      window = windowOver(binStart(window, bin), binStart(window, bin + 1), bins);
    }
  }

  function tallied(float: "f32" | "f64", a: Vec, window: KeyWindow, bins: number): Tally {
    const into = ops[float].newTally(bins);
    ops[float].tally(a, window, into);
    return into;
  }

  it("tallies and ties select what a full sort selects, chunk by chunk", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer(),
        fc.nat(),
        fc.constantFrom("plain" as const, "ties" as const),
        fc.constantFrom("f32" as const, "f64" as const),
        (n, seed, pick, kind, float) => {
          const a = fill(float, n, kind, seed);
          const k = 1 + (pick % n);
          const threshold = thresholdOf(float, a, k);
          const chosen = new Set(descending(a).slice(0, k));
          const ties = { seen: 0 };
          const cut = pick % (n + 1);
          const mask = [...ops[float].topMask(a.subarray(0, cut), threshold, ties), ...ops[float].topMask(a.subarray(cut), threshold, ties)];
          expect(mask).toEqual(Array.from({ length: n }, (_, i) => (chosen.has(i) ? 1 : 0)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("Philox 4x32", () => {
  /** tests/kat_vectors of Random123, the authors' library: rounds, counter, key, answer. */
  const PUBLISHED: readonly [number, string, string, string][] = [
    [7, "00000000 00000000 00000000 00000000", "00000000 00000000", "5f6fb709 0d893f64 4f121f81 4f730a48"],
    [7, "ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "5207ddc2 45165e59 4d8ee751 8c52f662"],
    [7, "243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "4dfccaba 190a87f0 c47362ba b6b5242a"],
    [10, "00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [10, "ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [10, "243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ];
  const hex = (text: string): number[] => text.split(" ").map((w) => parseInt(w, 16));

  it.each(PUBLISHED)("%i rounds of %s under %s", (rounds, counter, key, answer) => {
    expect(philox(hex(counter) as [number, number, number, number], hex(key) as [number, number], rounds)).toEqual(hex(answer));
  });

  /** The algorithm in big integers, seven rounds. */
  function bigPhilox(counter: bigint, key: readonly [bigint, bigint]): bigint[] {
    const word = 0xffffffffn;
    let [c0, c1, c2, c3] = [counter & word, (counter >> 32n) & word, 0n, 0n];
    for (let r = 0n; r < 7n; r++) {
      const p0 = 0xd2511f53n * c0;
      const p1 = 0xcd9e8d57n * c2;
      const k0 = (key[0] + r * 0x9e3779b9n) & word;
      const k1 = (key[1] + r * 0xbb67ae85n) & word;
      [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & word, (p0 >> 32n) ^ c3 ^ k1, p0 & word];
    }
    return [c0, c1, c2, c3];
  }

  it("draws are 16 bits each, low half first, of the block's counter; masks compare them with the threshold", () => {
    const u32 = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(u32, u32, fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 65_536 }), (k0, k1, block, threshold) => {
        const expected = bigPhilox(BigInt(block), [BigInt(k0), BigInt(k1)]).flatMap((w) => [Number(w & 0xffffn), Number(w >> 16n)]);
        expect(draws([k0, k1], block)).toEqual(expected);
        const out = new Uint8Array(1);
        ops.f32.randomBits([k0, k1], 8 * block, 8, threshold, out);
        expect(out[0]).toBe(expected.reduce((bits, x, i) => bits | (x < threshold ? 1 << i : 0), 0));
      }),
    );
  });
});

it("variance, consensus and nothing else round after every step", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), kinds, fc.integer(), (count, kind, seed) => {
      const xs = Array.from({ length: count }, (_, i) => fill("f32", 9, kind === "wild" ? "plain" : kind, seed + i));
      const sum = (terms: readonly number[]): number => terms.reduce((s, t) => Math.fround(s + t));
      const column = (i: number): number[] => xs.map((x) => x[i]!);
      ops.f32.variance(xs).forEach((v, i) => {
        const mean = Math.fround(sum(column(i)) / count);
        expect(v).toBe(Math.fround(sum(column(i).map((x) => Math.fround(Math.fround(x - mean) ** 2))) / count));
      });
      ops.f32.consensus(xs, Array<number>(count).fill(1), false).forEach((v, i) => {
        const majority = sum(column(i)) >= 0 ? 1 : -1;
        expect(v).toBe(sum(column(i).map((x) => (Math.sign(x) === majority ? x : 0))));
      });
    }),
  );
});
