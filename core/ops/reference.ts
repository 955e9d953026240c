/** The op set in plain TypeScript: the definition that every backend must equal bit for bit. Clear, not fast. See types.ts for what each op means. */
import { elementBytes } from "../formats/dtype.ts";
import type { DType, FloatDType } from "../formats/dtype.ts";
import { elementReader, roundTo, writeElement } from "./convert.ts";
import { binOf, keyReader } from "./keys.ts";
import { draws } from "./philox.ts";
import { blockGram, blockSums, rowSums } from "./reduce.ts";
import { rowRanks, rowSoftmaxKl } from "./rows.ts";
import type { BlockSums, Key, KeyWindow, Ops, RandomKey, Tally, Threshold, TieCounter, Vec } from "./types.ts";

export function referenceOps(float: "f32" | "f64"): Ops {
  return new ReferenceOps(float);
}

class ReferenceOps implements Ops {
  readonly float: "f32" | "f64";

  constructor(float: "f32" | "f64") {
    this.float = float;
  }

  vec(length: number): Vec {
    return this.float === "f32" ? new Float32Array(length) : new Float64Array(length);
  }

  newTally(bins: number): Tally {
    const counts = new Uint32Array(bins + 1);
    if (this.float === "f32") return { counts, ors: new Uint32Array(bins), ands: new Uint32Array(bins).fill(0xffffffff) };
    return { counts, ors: new BigUint64Array(bins), ands: new BigUint64Array(bins).fill(0xffffffffffffffffn) };
  }

  /** out[i] = value(i), rounded to the working type by the store. */
  #each(length: number, out: Vec | undefined, value: (i: number) => number): Vec {
    const to = out ?? this.vec(length);
    for (let i = 0; i < length; i++) to[i] = canonical(value(i));
    return to;
  }

  /** A scalar in the working type. */
  #round(x: number): number {
    return this.float === "f32" ? Math.fround(x) : x;
  }

  fill(value: number, length: number, out?: Vec): Vec {
    return this.#each(length, out, () => value);
  }

  copy(a: Vec, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]!);
  }

  decode(raw: Uint8Array, dtype: DType, out?: Vec): Vec {
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    const size = elementBytes(dtype);
    const read = elementReader(dtype);
    if (!read) throw new Error(`${dtype} has no values`);
    return this.#each(raw.length / size, out, (i) => read(view, i * size));
  }

  decodeDelta(raw: Uint8Array, dtype: DType, base: Vec, out?: Vec): Vec {
    return this.sub(this.decode(raw, dtype), base, out);
  }

  decodeLincomb(raws: readonly Uint8Array[], dtype: DType, ws: readonly number[], divisor: number): Vec {
    const sum = this.lincomb(
      raws.map((raw) => this.decode(raw, dtype)),
      ws,
    );
    return divisor === 1 ? sum : this.divScalar(sum, divisor, sum);
  }

  encode(a: Vec, dtype: FloatDType, raw: Uint8Array): void {
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    const size = elementBytes(dtype);
    for (let i = 0; i < a.length; i++) writeElement(view, i * size, a[i]!, dtype);
  }

  roundTo(a: Vec, dtype: FloatDType, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => roundTo(a[i]!, dtype));
  }

  countNonFinite(raw: Uint8Array, dtype: FloatDType): number {
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    const size = elementBytes(dtype);
    const read = elementReader(dtype)!;
    let count = 0;
    for (let at = 0; at < raw.length; at += size) if (!Number.isFinite(read(view, at))) count++;
    return count;
  }

  add(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]! + b[i]!);
  }

  sub(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]! - b[i]!);
  }

  mul(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]! * b[i]!);
  }

  div(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]! / b[i]!);
  }

  abs(a: Vec, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => Math.abs(a[i]!));
  }

  addScalar(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => a[i]! + r);
  }

  scale(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => a[i]! * r);
  }

  divScalar(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => a[i]! / r);
  }

  reciprocal(s: number, a: Vec, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => r / a[i]!);
  }

  maxScalar(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => (a[i]! < r ? r : a[i]!));
  }

  minScalar(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => (a[i]! > r ? r : a[i]!));
  }

  axpy(acc: Vec, s: number, x: Vec): Vec {
    const r = this.#round(s);
    return this.#each(acc.length, acc, (i) => acc[i]! + this.#round(x[i]! * r));
  }

  lincomb(xs: readonly Vec[], ws: readonly number[], out?: Vec): Vec {
    const rounded = ws.map((w) => this.#round(w));
    return this.#each(xs[0]!.length, out, (i) => this.#sum(xs.map((x, k) => this.#round(x[i]! * rounded[k]!))));
  }

  #sum(terms: readonly number[]): number {
    return terms.slice(1).reduce((s, t) => this.#round(s + t), terms[0] ?? 0);
  }

  greaterScalar(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => (a[i]! > r ? 1 : 0));
  }

  greaterEqualScalar(a: Vec, s: number, out?: Vec): Vec {
    const r = this.#round(s);
    return this.#each(a.length, out, (i) => (a[i]! >= r ? 1 : 0));
  }

  select(mask: Vec, a: Vec, b: Vec, out?: Vec): Vec {
    return this.#each(mask.length, out, (i) => (mask[i] !== 0 ? a[i]! : b[i]!));
  }

  variance(xs: readonly Vec[], out?: Vec): Vec {
    const n = xs.length;
    return this.#each(xs[0]!.length, out, (i) => {
      const mean = this.#round(this.#sum(xs.map((x) => x[i]!)) / n);
      const squares = xs.map((x) => {
        const d = this.#round(x[i]! - mean);
        return this.#round(d * d);
      });
      return this.#sum(squares) / n;
    });
  }

  consensus(ps: readonly Vec[], ws: readonly number[], divide: boolean, out?: Vec): Vec {
    const rounded = ws.map((w) => this.#round(w));
    return this.#each(ps[0]!.length, out, (i) => {
      const agree = this.#agreeing(ps, i);
      const mixed = this.#sum(ps.map((p, k) => (agree[k] ? p[i]! : 0)));
      if (!divide) return mixed;
      const total = this.#sum(rounded.map((w, k) => (agree[k] ? w : 0)));
      return mixed / (total === 0 ? 1 : total);
    });
  }

  /** Which inputs have the sign of the sum at element i; a zero sum counts as plus, a zero input agrees with neither. */
  #agreeing(ps: readonly Vec[], i: number): boolean[] {
    const plus = this.#sum(ps.map((p) => p[i]!)) >= 0;
    return ps.map((p) => (plus ? p[i]! > 0 : p[i]! < 0));
  }

  consensusMasks(ps: readonly Vec[]): Vec[] {
    return ps.map((p, k) => this.#each(p.length, undefined, (i) => (this.#agreeing(ps, i)[k] ? 1 : 0)));
  }

  tally(a: Vec, window: KeyWindow, into: Tally): void {
    const key = keyReader(a);
    const bins = into.ors.length;
    for (let i = 0; i < a.length; i++) {
      const k = key(i);
      const bin = binOf(window, bins, k);
      if (bin < 0) continue;
      into.counts[bin] = into.counts[bin]! + 1;
      if (bin === bins) continue;
      into.ors[bin] = bitwise(into.ors[bin]!, k, "or");
      into.ands[bin] = bitwise(into.ands[bin]!, k, "and");
    }
  }

  keepTop(a: Vec, threshold: Threshold, ties: TieCounter, out?: Vec): Vec {
    const kept = this.#topFlags(a, threshold, ties);
    return this.#each(a.length, out, (i) => (kept[i] ? a[i]! : 0));
  }

  topMask(a: Vec, threshold: Threshold, ties: TieCounter, out?: Vec): Vec {
    const kept = this.#topFlags(a, threshold, ties);
    return this.#each(a.length, out, (i) => kept[i]!);
  }

  #topFlags(a: Vec, threshold: Threshold, ties: TieCounter): Uint8Array {
    const key = keyReader(a);
    return Uint8Array.from(a, (_, i) => {
      const k = key(i);
      if (k !== threshold.key) return k > threshold.key ? 1 : 0;
      return ties.seen++ < threshold.take ? 1 : 0;
    });
  }

  countNonZero(a: Vec): number {
    let count = 0;
    for (const x of a) if (x !== 0) count++;
    return count;
  }

  randomBits(key: RandomKey, start: number, length: number, threshold16: number, out: Uint8Array): void {
    setBits(key, start, length, out, () => threshold16);
  }

  rankBits(key: RandomKey, start: number, a: Vec, rowLength: number, least: number, slope: number, out: Uint8Array): void {
    const ranks = rowRanks(a, rowLength);
    const [low, step] = [this.#round(least), this.#round(slope)];
    setBits(key, start, a.length, out, (i) => this.#round(this.#round(ranks[i]! * step) + low) * 65536);
  }

  keepBits(a: Vec, bits: Uint8Array, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => ((bits[i >> 3]! >> (i & 7)) & 1 ? a[i]! : 0));
  }

  blockSum(a: Vec): BlockSums {
    return blockSums(a.length, (i) => a[i]!);
  }

  blockSumAbs(a: Vec): BlockSums {
    return blockSums(a.length, (i) => Math.abs(a[i]!));
  }

  blockDot(a: Vec, b: Vec): BlockSums {
    return blockSums(a.length, (i) => a[i]! * b[i]!);
  }

  blockGram(xs: readonly Vec[]): BlockSums {
    return blockGram(xs);
  }

  rowDot(a: Vec, b: Vec, rowLength: number): Float64Array {
    return rowSums(a.length, rowLength, (i) => a[i]! * b[i]!);
  }

  rowSumAbs(a: Vec, rowLength: number): Float64Array {
    return rowSums(a.length, rowLength, (i) => Math.abs(a[i]!));
  }

  rowScale(a: Vec, coefficients: Float64Array, rowLength: number, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]! * this.#round(coefficients[Math.floor(i / rowLength)]!));
  }

  rowSoftmaxKl(a: Vec, b: Vec, rowLength: number): Float64Array {
    return rowSoftmaxKl(a, b, rowLength);
  }

  columnDot(a: Vec, b: Vec, rowLength: number, firstRow: number, lanes: Float64Array): void {
    for (let i = 0; i < a.length; i++) {
      const row = Math.floor(i / rowLength);
      const at = 8 * (i - row * rowLength) + ((firstRow + row) % 8);
      lanes[at] = lanes[at]! + a[i]! * b[i]!;
    }
  }

  columnScale(a: Vec, coefficients: Float64Array, rowLength: number, out?: Vec): Vec {
    return this.#each(a.length, out, (i) => a[i]! * this.#round(coefficients[i % rowLength]!));
  }
}

function bitwise(a: Key, b: Key, how: "or" | "and"): Key {
  if (typeof a === "number") return (how === "or" ? a | (b as number) : a & (b as number)) >>> 0;
  return how === "or" ? a | (b as bigint) : a & (b as bigint);
}

/** One NaN pattern, whatever made it. */
function canonical(x: number): number {
  return Number.isNaN(x) ? NaN : x;
}

function setBits(key: RandomKey, start: number, length: number, out: Uint8Array, threshold: (i: number) => number): void {
  out.fill(0, 0, Math.ceil(length / 8));
  let block = -1;
  let drawn: number[] = [];
  for (let i = 0; i < length; i++) {
    const element = start + i;
    const own = Math.floor(element / 8);
    if (own !== block) {
      block = own;
      drawn = draws(key, block);
    }
    if (drawn[element % 8]! < threshold(i)) out[i >> 3] = out[i >> 3]! | (1 << (i & 7));
  }
}
