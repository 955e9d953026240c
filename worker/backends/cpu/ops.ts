/** The op set for f32 on WebAssembly SIMD. Equal to the reference bit for bit (NaN apart, which is one pattern once stored). */
import { treeSum } from "../../../core/ops/blocks.ts";
import { elementBytes } from "../../../core/formats/dtype.ts";
import type { DType, FloatDType } from "../../../core/formats/dtype.ts";
import { referenceOps } from "../../../core/ops/reference.ts";
import { BLOCK } from "../../../core/ops/types.ts";
import type { BlockSums, KeyWindow, Ops, RandomKey, Tally, Threshold, TieCounter, Vec } from "../../../core/ops/types.ts";
import type { Kernels } from "./kernels.ts";
import type { ThreadMemory } from "./memory.ts";

/** Work space of ranked rows beside 12 bytes an element: tables of bins, then of the digits of a sort. */
const RANK_TABLE_BYTES = 16 * 32_768 + 12 * 2048;
const TAIL_BYTES = 64;
/** Words between a tally's counts and the rest: one is the count above the window, the others align. */
const TALLY_PADDING = 4;
/** Four blocks of random words, which are drawn at once. */
const DRAW_BYTES = 64;
/** Largest magnitude key of an f32. */
const KEY_MAX = 0x7fffffff;

const DECODERS = { BF16: "decodeBf16", F16: "decodeF16", F32: "copyF32", F64: "decodeF64" } as Readonly<
  Partial<Record<DType, "decodeBf16" | "decodeF16" | "copyF32" | "decodeF64">>
>;
const ENCODERS = {
  BF16: "encodeBf16",
  F16: "encodeF16",
  F32: "copyF32",
  F64: "encodeF64",
  F8_E4M3: "encodeE4m3",
  F8_E5M2: "encodeE5m2",
} as const satisfies Record<FloatDType, string>;

export class WasmOps implements Ops {
  readonly float = "f32";
  readonly #k: Kernels;
  readonly #memory: ThreadMemory;
  readonly #reference = referenceOps("f32");
  readonly #byteTables = new Map<DType, Float32Array>();

  constructor(kernels: Kernels, memory: ThreadMemory) {
    this.#k = kernels;
    this.#memory = memory;
  }

  /** Address of an array's content; one that lies elsewhere is copied in. */
  #at(a: Vec | Uint8Array): number {
    if (a.buffer === this.#memory.memory.buffer) return a.byteOffset;
    const at = this.#memory.scratch(a.byteLength);
    this.#memory.bytes.set(new Uint8Array(a.buffer, a.byteOffset, a.byteLength), at);
    return at;
  }

  /** Runs with an output in this memory; copies it out where `out` lies elsewhere. */
  #to(length: number, out: Vec | undefined, run: (at: number) => void): Vec {
    if (out === undefined || out.buffer === this.#memory.memory.buffer) {
      const to = out ?? this.vec(length);
      run(to.byteOffset);
      return to;
    }
    const inside = this.vec(length);
    run(inside.byteOffset);
    out.set(inside);
    return out;
  }

  #addresses(xs: readonly (Vec | Uint8Array)[]): number {
    const list = this.#memory.scratch(4 * xs.length);
    const words = new Uint32Array(this.#memory.memory.buffer, list, xs.length);
    xs.forEach((x, i) => (words[i] = this.#at(x)));
    return list;
  }

  vec(length: number): Float32Array {
    return this.#memory.vec(length);
  }

  newTally(bins: number): Tally {
    const words = this.#memory.table(3 * bins + TALLY_PADDING);
    const ors = bins + TALLY_PADDING;
    return { counts: words.subarray(0, bins + 1), ors: words.subarray(ors, ors + bins), ands: words.subarray(ors + bins).fill(0xffffffff) };
  }

  fill(value: number, length: number, out?: Vec): Vec {
    return this.#to(length, out, (at) => this.#k.fill(value, at, length));
  }

  copy(a: Vec, out?: Vec): Vec {
    const to = out ?? this.vec(a.length);
    to.set(a);
    return to;
  }

  decode(raw: Uint8Array, dtype: DType, out?: Vec): Vec {
    const n = raw.length / elementBytes(dtype);
    const kernel = DECODERS[dtype];
    if (kernel !== undefined) return this.#to(n, out, (at) => this.#k[kernel](this.#at(raw), at, n));
    if (elementBytes(dtype) === 1) return this.#to(n, out, (at) => this.#k.decodeByte(this.#at(raw), this.#byteTable(dtype), at, n));
    return this.#reference.decode(raw, dtype, out ?? this.vec(n));
  }

  decodeDelta(raw: Uint8Array, dtype: DType, base: Vec, out?: Vec): Vec {
    const n = base.length;
    if (dtype === "BF16") return this.#to(n, out, (at) => this.#k.deltaBf16(this.#at(raw), this.#at(base), at, n));
    const x = this.decode(raw, dtype);
    return this.sub(x, base, out ?? x);
  }

  decodeLincomb(raws: readonly Uint8Array[], dtype: DType, ws: readonly number[], divisor: number): Vec {
    const n = raws[0]!.length / elementBytes(dtype);
    if (dtype === "BF16") return this.#to(n, undefined, (at) => this.#k.lincombBf16(this.#addresses(raws), this.#weights(ws), raws.length, divisor, at, n));
    const xs = raws.map((raw) => this.decode(raw, dtype));
    const sum = this.lincomb(xs, ws, xs[0]);
    return divisor === 1 ? sum : this.divScalar(sum, divisor, sum);
  }

  /** What the 256 codes of an 8-bit type stand for. */
  #byteTable(dtype: DType): number {
    let table = this.#byteTables.get(dtype);
    if (table === undefined) {
      table = this.#reference.decode(
        Uint8Array.from({ length: 256 }, (_, code) => code),
        dtype,
      ) as Float32Array;
      this.#byteTables.set(dtype, table);
    }
    return this.#at(table);
  }

  encode(a: Vec, dtype: FloatDType, raw: Uint8Array): void {
    const from = this.#at(a);
    if (raw.buffer === this.#memory.memory.buffer) {
      this.#k[ENCODERS[dtype]](from, raw.byteOffset, a.length);
      return;
    }
    const inside = this.#memory.scratch(raw.length);
    this.#k[ENCODERS[dtype]](from, inside, a.length);
    raw.set(this.#memory.bytes.subarray(inside, inside + raw.length));
  }

  roundTo(a: Vec, dtype: FloatDType, out?: Vec): Vec {
    if (dtype === "F32" || dtype === "F64") return this.#to(a.length, out, (at) => this.#k.copyF32(this.#at(a), at, a.length));
    if (dtype === "BF16") return this.#to(a.length, out, (at) => this.#k.roundToBf16(this.#at(a), at, a.length));
    if (dtype === "F16") return this.#to(a.length, out, (at) => this.#k.roundToF16(this.#at(a), at, a.length));
    const codes = this.#memory.scratch(a.length);
    const stored = this.#memory.bytes.subarray(codes, codes + a.length);
    this.encode(a, dtype, stored);
    return this.decode(stored, dtype, out);
  }

  countNonFinite(raw: Uint8Array, dtype: FloatDType): number {
    if (dtype === "BF16") return this.#k.countMasked16(this.#at(raw), raw.length / 2, 0x7f80);
    if (dtype === "F16") return this.#k.countMasked16(this.#at(raw), raw.length / 2, 0x7c00);
    if (dtype === "F32") return this.#k.countMasked32(this.#at(raw), raw.length / 4, 0x7f800000);
    return this.#reference.countNonFinite(raw, dtype);
  }

  add(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.add(this.#at(a), this.#at(b), at, a.length));
  }

  sub(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.sub(this.#at(a), this.#at(b), at, a.length));
  }

  mul(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.mul(this.#at(a), this.#at(b), at, a.length));
  }

  div(a: Vec, b: Vec, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.div(this.#at(a), this.#at(b), at, a.length));
  }

  abs(a: Vec, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.abs(this.#at(a), at, a.length));
  }

  addScalar(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.addScalar(this.#at(a), s, at, a.length));
  }

  scale(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.scale(this.#at(a), s, at, a.length));
  }

  divScalar(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.divScalar(this.#at(a), s, at, a.length));
  }

  reciprocal(s: number, a: Vec, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.reciprocal(this.#at(a), s, at, a.length));
  }

  maxScalar(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.maxScalar(this.#at(a), s, at, a.length));
  }

  minScalar(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.minScalar(this.#at(a), s, at, a.length));
  }

  axpy(acc: Vec, s: number, x: Vec): Vec {
    if (acc.buffer !== this.#memory.memory.buffer) return this.#reference.axpy(acc, s, x);
    this.#k.axpy(acc.byteOffset, s, this.#at(x), acc.length);
    return acc;
  }

  lincomb(xs: readonly Vec[], ws: readonly number[], out?: Vec): Vec {
    const n = xs[0]!.length;
    if (xs.length === 1) return this.scale(xs[0]!, ws[0]!, out);
    return this.#to(n, out, (at) => this.#k.lincomb(this.#addresses(xs), this.#weights(ws), xs.length, at, n));
  }

  #weights(ws: readonly number[]): number {
    const at = this.#memory.scratch(4 * ws.length);
    new Float32Array(this.#memory.memory.buffer, at, ws.length).set(ws);
    return at;
  }

  greaterScalar(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.greaterScalar(this.#at(a), s, at, a.length));
  }

  greaterEqualScalar(a: Vec, s: number, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.greaterEqualScalar(this.#at(a), s, at, a.length));
  }

  select(mask: Vec, a: Vec, b: Vec, out?: Vec): Vec {
    return this.#to(mask.length, out, (at) => this.#k.select(this.#at(mask), this.#at(a), this.#at(b), at, mask.length));
  }

  variance(xs: readonly Vec[], out?: Vec): Vec {
    const n = xs[0]!.length;
    return this.#to(n, out, (at) => this.#k.variance(this.#addresses(xs), xs.length, at, n));
  }

  consensus(ps: readonly Vec[], ws: readonly number[], divide: boolean, out?: Vec): Vec {
    const n = ps[0]!.length;
    return this.#to(n, out, (at) => this.#k.consensus(this.#addresses(ps), this.#weights(ws), ps.length, Number(divide), at, n));
  }

  consensusMasks(ps: readonly Vec[]): Vec[] {
    const masks = ps.map((p) => this.vec(p.length));
    this.#k.consensusMasks(this.#addresses(ps), ps.length, this.#addresses(masks), ps[0]!.length);
    return masks;
  }

  tally(a: Vec, window: KeyWindow, into: Tally): void {
    if (into.counts.buffer !== this.#memory.memory.buffer) {
      this.#reference.tally(a, window, into);
      return;
    }
    const bins = into.ors.length;
    const low = Number(window.low);
    const last = Math.min(KEY_MAX - low, bins * 2 ** window.shift - 1);
    const often = Number(window.often ?? low);
    this.#k.tally(this.#at(a), a.length, low, last, window.shift, often >= low && often - low <= last ? often : low, bins, into.counts.byteOffset);
  }

  keepTop(a: Vec, threshold: Threshold, ties: TieCounter, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => {
      ties.seen = this.#k.keepTop(this.#at(a), a.length, Number(threshold.key), threshold.take, ties.seen, at);
    });
  }

  topMask(a: Vec, threshold: Threshold, ties: TieCounter, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => {
      ties.seen = this.#k.topMask(this.#at(a), a.length, Number(threshold.key), threshold.take, ties.seen, at);
    });
  }

  countNonZero(a: Vec): number {
    return this.#k.countNonZero(this.#at(a), a.length);
  }

  randomBits(key: RandomKey, start: number, length: number, threshold16: number, out: Uint8Array): void {
    const blocks = Math.ceil(length / 8);
    const at = this.#memory.scratch(blocks + 16);
    this.#k.randomBits(start / 8, blocks, threshold16, key[0], key[1], at, this.#memory.scratch(DRAW_BYTES));
    out.set(this.#memory.bytes.subarray(at, at + blocks));
    clearTail(out, length);
  }

  rankBits(key: RandomKey, start: number, a: Vec, rowLength: number, least: number, slope: number, out: Uint8Array): void {
    const skipped = start % 8;
    const blocks = Math.ceil((skipped + a.length) / 8);
    const drawn = this.#memory.scratch(blocks * 16 + DRAW_BYTES);
    this.#k.draws((start - skipped) / 8, blocks, key[0], key[1], drawn, this.#memory.scratch(DRAW_BYTES));
    const bytes = Math.ceil(a.length / 8);
    const bits = this.#memory.scratch(bytes + 2);
    const work = this.#memory.scratch(RANK_TABLE_BYTES + 12 * rowLength);
    const flags = this.#memory.scratch(a.length + 16);
    this.#k.rankFlags(this.#at(a), a.length / rowLength, rowLength, drawn + 2 * skipped, least, slope, work, flags);
    this.#k.packBits(flags, a.length, bits);
    out.set(this.#memory.bytes.subarray(bits, bits + bytes));
  }

  keepBits(a: Vec, bits: Uint8Array, out?: Vec): Vec {
    return this.#to(a.length, out, (at) => this.#k.keepBits(this.#at(a), this.#at(bits), at, a.length));
  }

  blockSum(a: Vec): BlockSums {
    return this.#blocks(a.length, (offset, n, tail) => this.#k.blockSum(this.#at(a) + offset, n, 0, tail));
  }

  blockSumAbs(a: Vec): BlockSums {
    return this.#blocks(a.length, (offset, n, tail) => this.#k.blockSum(this.#at(a) + offset, n, 1, tail));
  }

  blockDot(a: Vec, b: Vec): BlockSums {
    return this.#blocks(a.length, (offset, n, tail) => this.#k.blockDot(this.#at(a) + offset, this.#at(b) + offset, n, tail));
  }

  #blocks(length: number, one: (offset: number, n: number, tail: number) => number): BlockSums {
    const tail = this.#memory.scratch(TAIL_BYTES);
    return Float64Array.from({ length: Math.ceil(length / BLOCK) }, (_, b) => one(b * BLOCK * 4, Math.min(BLOCK, length - b * BLOCK), tail));
  }

  blockGram(xs: readonly Vec[]): BlockSums {
    const n = xs.length;
    const k = (n * (n + 1)) / 2;
    const length = xs[0]!.length;
    const out = new Float64Array(Math.ceil(length / BLOCK) * k);
    const at = xs.map((x) => this.#at(x));
    const work = this.#memory.scratch(TAIL_BYTES);
    for (let start = 0, block = 0; start < length; start += BLOCK, block++) {
      const count = Math.min(BLOCK, length - start);
      const dots = gramOfBlock(
        this.#k,
        at.map((x) => x + 4 * start),
        count,
        work,
        new Float64Array(this.#memory.memory.buffer, work, 3),
      );
      out.set(dots, block * k);
    }
    return out;
  }

  rowDot(a: Vec, b: Vec, rowLength: number): Float64Array {
    return this.#rows(a.length, rowLength, (start) => this.blockDot(a.subarray(start, start + rowLength), b.subarray(start, start + rowLength)));
  }

  rowSumAbs(a: Vec, rowLength: number): Float64Array {
    return this.#rows(a.length, rowLength, (start) => this.blockSumAbs(a.subarray(start, start + rowLength)));
  }

  #rows(length: number, rowLength: number, sums: (start: number) => BlockSums): Float64Array {
    return Float64Array.from({ length: length / rowLength }, (_, r) => treeSum(sums(r * rowLength), 1)[0]!);
  }

  rowScale(a: Vec, coefficients: Float64Array, rowLength: number, out?: Vec): Vec {
    return this.#reference.rowScale(a, coefficients, rowLength, out ?? this.vec(a.length));
  }

  rowSoftmaxKl(a: Vec, b: Vec, rowLength: number): Float64Array {
    return this.#reference.rowSoftmaxKl(a, b, rowLength);
  }

  columnDot(a: Vec, b: Vec, rowLength: number, firstRow: number, lanes: Float64Array): void {
    this.#reference.columnDot(a, b, rowLength, firstRow, lanes);
  }

  columnScale(a: Vec, coefficients: Float64Array, rowLength: number, out?: Vec): Vec {
    return this.#reference.columnScale(a, coefficients, rowLength, out ?? this.vec(a.length));
  }
}

/** Bits past the last element are 0. */
function clearTail(bits: Uint8Array, length: number): void {
  const last = length >> 3;
  if (length % 8 !== 0) bits[last] = bits[last]! & ((1 << (length % 8)) - 1);
}

/** Upper triangle of the dots of one block, row by row; as many dots a kernel call as share their loads. */
function gramOfBlock(k: Kernels, at: readonly number[], count: number, work: number, found: Float64Array): number[] {
  const dots: number[] = [];
  const whole = count % 8 === 0;
  for (let i = 0; i < at.length; i++) {
    const [a, b, c] = [at[i]!, at[i + 1], at[i + 2]];
    let j = i;
    if (whole && b !== undefined && c === undefined) {
      k.gramCorner(a, b, count, work);
      return [...dots, ...found];
    }
    if (whole && b !== undefined && c !== undefined) {
      k.gramRow3(a, b, c, count, work);
      dots.push(...found);
      j += 3;
    }
    for (; whole && j + 1 < at.length; j += 2) {
      k.blockDots2(a, at[j]!, at[j + 1]!, count, work);
      dots.push(found[0]!, found[1]!);
    }
    for (; j < at.length; j++) dots.push(k.blockDot(a, at[j]!, count, work));
  }
  return dots;
}
