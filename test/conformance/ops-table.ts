/** One run of every op on drawn inputs: the same table drives the reference and every backend. A key a method of `Ops`. */
import fc from "fast-check";
import { keyReader } from "../../core/ops/keys.ts";
import type { KeyWindow, Ops, Threshold, Vec } from "../../core/ops/types.ts";
import type { DType, FloatDType } from "../../core/formats/dtype.ts";
import { elementBytes, FLOAT_DTYPES } from "../../core/formats/dtype.ts";
import { bitsOf, doubles, fill, kinds, lengths, scalars, words } from "./values.ts";
import type { Float, Kind } from "./values.ts";

const DECODED: readonly DType[] = [...FLOAT_DTYPES, "I64", "U64", "I32", "U32", "I16", "U16", "I8", "U8", "BOOL"];

/** Where a result goes: scratch, over the first input, over the second, or to an array of the caller's. */
type Place = "fresh" | "first" | "second" | "outside";

export interface Draw {
  readonly length: number;
  readonly kind: Kind;
  readonly seed: number;
  readonly place: Place;
  readonly scalar: number;
  readonly count: number;
  readonly weights: readonly number[];
  readonly rowLength: number;
  readonly pick: number;
  readonly flag: boolean;
  readonly unaligned: boolean;
}

export const draws = fc.record<Draw>({
  length: lengths,
  kind: kinds,
  seed: fc.integer(),
  place: fc.constantFrom<Place>("fresh", "first", "second", "outside"),
  scalar: scalars,
  count: fc.integer({ min: 1, max: 6 }),
  weights: fc.array(scalars, { minLength: 6, maxLength: 6 }),
  rowLength: fc.constantFrom(1, 2, 3, 7, 8, 16, 17, 64, 100, 4099),
  pick: fc.nat(),
  flag: fc.boolean(),
  unaligned: fc.boolean(),
});

/** An op set, and how inputs come into the memory that it works on. */
export interface Bench {
  readonly ops: Ops;
  /** `bytes` of raw memory, at any address. */
  raw(bytes: number, unaligned: boolean): Uint8Array;
}

type Run = (bench: Bench, draw: Draw) => string;

class Inputs {
  readonly #bench: Bench;
  readonly #draw: Draw;

  constructor(bench: Bench, draw: Draw) {
    this.#bench = bench;
    this.#draw = draw;
  }

  data(which: number, length = this.#draw.length): Vec {
    return fill(this.#bench.ops.float, length, this.#draw.kind, this.#draw.seed + 7919 * which);
  }

  vec(which: number, length?: number): Vec {
    return this.place(this.data(which, length));
  }

  place(data: Vec): Vec {
    const vec = this.#bench.ops.vec(data.length);
    vec.set(data);
    return vec;
  }

  list(): Vec[] {
    return Array.from({ length: this.#draw.count }, (_, i) => this.vec(i));
  }

  out(first: Vec, second = first): Vec | undefined {
    switch (this.#draw.place) {
      case "fresh":
        return undefined;
      case "first":
        return first;
      case "second":
        return second;
      case "outside":
        return first.slice();
    }
  }

  /** Any bytes; as many elements as drawn. */
  bytes(dtype: DType): Uint8Array {
    const raw = this.#bench.raw(this.#draw.length * elementBytes(dtype), this.#draw.unaligned);
    const next = words(this.#draw.seed);
    for (let i = 0; i < raw.length; i++) raw[i] = next() >>> 11;
    return raw;
  }

  /** Whole rows of the drawn length. */
  rows(which: number): Vec {
    const rows = Math.min(40, Math.ceil(this.#draw.length / this.#draw.rowLength));
    return this.vec(which, rows * this.#draw.rowLength);
  }
}

const unary =
  (apply: (ops: Ops, a: Vec, d: Draw, out: Vec | undefined) => Vec): Run =>
  (bench, d) => {
    const inputs = new Inputs(bench, d);
    const a = inputs.vec(0);
    return bitsOf(apply(bench.ops, a, d, inputs.out(a)));
  };

const binary =
  (apply: (ops: Ops, a: Vec, b: Vec, out: Vec | undefined) => Vec): Run =>
  (bench, d) => {
    const inputs = new Inputs(bench, d);
    const [a, b] = [inputs.vec(0), inputs.vec(1)];
    return bitsOf(apply(bench.ops, a, b, inputs.out(a, b)));
  };

const listed =
  (apply: (ops: Ops, xs: Vec[], d: Draw, out: Vec | undefined) => Vec | Vec[]): Run =>
  (bench, d) => {
    const inputs = new Inputs(bench, d);
    const xs = inputs.list();
    const result = apply(bench.ops, xs, d, d.place === "outside" ? xs[0]!.slice() : d.place === "fresh" ? undefined : xs[0]);
    return [result].flat().map(bitsOf).join("\n");
  };

const rowwise =
  (apply: (ops: Ops, a: Vec, b: Vec, d: Draw, inputs: Inputs) => Vec | Uint8Array): Run =>
  (bench, d) => {
    const inputs = new Inputs(bench, d);
    return bitsOf(apply(bench.ops, inputs.rows(0), inputs.rows(1), d, inputs));
  };

const dtypeOf = (d: Draw): FloatDType => FLOAT_DTYPES[d.pick % FLOAT_DTYPES.length]!;

/** A key that some element has, or one that selects none or all. */
function thresholdOf(float: Float, data: Vec, d: Draw): Threshold {
  const edges = float === "f32" ? [0x7fffffff, 0] : [0x7fffffffffffffffn, 0n];
  const key = data.length === 0 || d.pick % 5 === 0 ? edges[d.pick % 2]! : keyReader(data)(d.pick % data.length);
  return { key, take: d.flag ? Infinity : d.pick % 9 };
}

const selecting =
  (apply: (ops: Ops, a: Vec, t: Threshold, ties: { seen: number }, out: Vec | undefined) => Vec): Run =>
  (bench, d) => {
    const inputs = new Inputs(bench, d);
    const ties = { seen: d.pick % 4 };
    const a = inputs.vec(0);
    const kept = bitsOf(apply(bench.ops, a, thresholdOf(bench.ops.float, inputs.data(0), d), ties, inputs.out(a)));
    return `${kept} seen ${ties.seen}`;
  };

/** A window that starts at some element's key or anywhere; the hint may be right, wrong or absent. */
function tally(bench: Bench, d: Draw): string {
  const { ops } = bench;
  const bins = 2 ** (1 + (d.pick % 7));
  const inputs = new Inputs(bench, d);
  const data = inputs.data(0);
  const key = (i: number): number | bigint => (data.length === 0 ? (ops.float === "f32" ? 0 : 0n) : keyReader(data)(i % data.length));
  const low = d.pick % 3 === 0 ? (ops.float === "f32" ? 0 : 0n) : key(d.pick);
  const shift = (d.seed >>> 0) % (ops.float === "f32" ? 31 : 63);
  const window: KeyWindow = d.flag ? { low, shift, often: key(d.pick + 1) } : { low, shift };
  const into = ops.newTally(bins);
  ops.tally(inputs.vec(0), window, into);
  ops.tally(inputs.vec(1), window, into);
  return `${[...into.counts].join()} ${[...into.ors].join()} ${[...into.ands].join()}`;
}

/** Counters beyond 32 bits too. */
const startOf = (d: Draw): number => (d.flag ? 8 * 2 ** 33 : 0) + 8 * (d.pick % 1000);
const keyOf = (d: Draw): [number, number] => [d.seed >>> 0, d.pick >>> 0];

type Methods = Exclude<keyof Ops, "float" | "vec" | "newTally">;

export const OPS: Readonly<Record<Methods, Run>> = {
  fill: unary((o, a, d, out) => o.fill(d.scalar, a.length, out)),
  copy: unary((o, a, _, out) => o.copy(a, out)),
  decode: (bench, d) => {
    const inputs = new Inputs(bench, d);
    const dtype = DECODED[d.pick % DECODED.length]!;
    const raw = inputs.bytes(dtype);
    return bitsOf(bench.ops.decode(raw, dtype, d.place === "fresh" ? undefined : bench.ops.vec(d.length)));
  },
  decodeDelta: (bench, d) => {
    const inputs = new Inputs(bench, d);
    const base = inputs.vec(0);
    const dtype = DECODED[d.pick % DECODED.length]!;
    return bitsOf(bench.ops.decodeDelta(inputs.bytes(dtype), dtype, base, inputs.out(base)));
  },
  decodeLincomb: (bench, d) => {
    const dtype = DECODED[d.pick % DECODED.length]!;
    const raws = Array.from({ length: d.count }, (_, i) => new Inputs(bench, { ...d, seed: d.seed + i }).bytes(dtype).slice());
    return bitsOf(bench.ops.decodeLincomb(raws, dtype, d.weights.slice(0, d.count), d.flag ? d.scalar : 1));
  },
  encode: (bench, d) => {
    const raw = bench.raw(d.length * elementBytes(dtypeOf(d)), d.unaligned);
    bench.ops.encode(new Inputs(bench, d).vec(0), dtypeOf(d), raw);
    return bitsOf(raw);
  },
  roundTo: unary((o, a, d, out) => o.roundTo(a, dtypeOf(d), out)),
  countNonFinite: (bench, d) => String(bench.ops.countNonFinite(new Inputs(bench, d).bytes(dtypeOf(d)), dtypeOf(d))),
  add: binary((o, a, b, out) => o.add(a, b, out)),
  sub: binary((o, a, b, out) => o.sub(a, b, out)),
  mul: binary((o, a, b, out) => o.mul(a, b, out)),
  div: binary((o, a, b, out) => o.div(a, b, out)),
  abs: unary((o, a, _, out) => o.abs(a, out)),
  addScalar: unary((o, a, d, out) => o.addScalar(a, d.scalar, out)),
  scale: unary((o, a, d, out) => o.scale(a, d.scalar, out)),
  divScalar: unary((o, a, d, out) => o.divScalar(a, d.scalar, out)),
  reciprocal: unary((o, a, d, out) => o.reciprocal(d.scalar, a, out)),
  maxScalar: unary((o, a, d, out) => o.maxScalar(a, d.scalar, out)),
  minScalar: unary((o, a, d, out) => o.minScalar(a, d.scalar, out)),
  axpy: (bench, d) => {
    const inputs = new Inputs(bench, d);
    return bitsOf(bench.ops.axpy(d.place === "outside" ? inputs.data(0) : inputs.vec(0), d.scalar, inputs.vec(1)));
  },
  lincomb: listed((o, xs, d, out) => o.lincomb(xs, d.weights.slice(0, xs.length), out)),
  greaterScalar: unary((o, a, d, out) => o.greaterScalar(a, d.scalar, out)),
  greaterEqualScalar: unary((o, a, d, out) => o.greaterEqualScalar(a, d.scalar, out)),
  select: (bench, d) => {
    const inputs = new Inputs(bench, d);
    const mask = inputs.place(inputs.data(2).map((x) => (x > 0 ? 1 : 0)));
    const [a, b] = [inputs.vec(0), inputs.vec(1)];
    return bitsOf(bench.ops.select(mask, a, b, inputs.out(a, b)));
  },
  variance: listed((o, xs, _, out) => o.variance(xs, out)),
  consensus: listed((o, xs, d, out) => o.consensus(xs, d.weights.slice(0, xs.length), d.flag, out)),
  consensusMasks: listed((o, xs) => o.consensusMasks(xs)),
  tally,
  keepTop: selecting((o, a, t, ties, out) => o.keepTop(a, t, ties, out)),
  topMask: selecting((o, a, t, ties, out) => o.topMask(a, t, ties, out)),
  countNonZero: (bench, d) => String(bench.ops.countNonZero(new Inputs(bench, d).vec(0))),
  randomBits: (bench, d) => {
    const out = new Uint8Array(Math.ceil(d.length / 8)).fill(255);
    bench.ops.randomBits(keyOf(d), startOf(d), d.length, d.pick % 7 === 0 ? 65_536 : (d.seed >>> 0) % 65_536, out);
    return bitsOf(out);
  },
  rankBits: rowwise((o, a, _, d) => {
    const out = new Uint8Array(Math.ceil(a.length / 8)).fill(255);
    const [least, spread] = d.flag ? [0.35, 0.3] : [(d.seed >>> 0) / 2 ** 32, (d.pick % 100) / 50];
    o.rankBits(keyOf(d), startOf(d) + (d.pick % 8), a, d.rowLength, least, spread / Math.max(1, d.rowLength - 1), out);
    return out;
  }),
  keepBits: unary((o, a, d, out) => {
    const next = words(d.pick);
    return o.keepBits(
      a,
      Uint8Array.from({ length: Math.ceil(a.length / 8) }, () => next() >>> 9),
      out,
    );
  }),
  blockSum: unary((o, a) => o.blockSum(a)),
  blockSumAbs: unary((o, a) => o.blockSumAbs(a)),
  blockDot: binary((o, a, b) => o.blockDot(a, b)),
  blockGram: listed((o, xs) => o.blockGram(xs)),
  rowDot: rowwise((o, a, b, d) => o.rowDot(a, b, d.rowLength)),
  rowSumAbs: rowwise((o, a, _, d) => o.rowSumAbs(a, d.rowLength)),
  rowScale: rowwise((o, a, _, d, inputs) => o.rowScale(a, doubles(a.length / d.rowLength, d.kind, d.seed), d.rowLength, inputs.out(a))),
  rowSoftmaxKl: rowwise((o, a, b, d) => o.rowSoftmaxKl(a, b, d.rowLength)),
  columnDot: rowwise((o, a, b, d) => {
    const lanes = doubles(8 * d.rowLength, "plain", d.seed);
    o.columnDot(a, b, d.rowLength, d.pick % 20, lanes);
    return lanes;
  }),
  columnScale: rowwise((o, a, _, d, inputs) => o.columnScale(a, doubles(d.rowLength, d.kind, d.seed), d.rowLength, inputs.out(a))),
};
