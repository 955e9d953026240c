/** The exports of the WebAssembly module, as TypeScript sees them. Addresses and lengths are numbers; n counts elements. */
import { readFileSync } from "node:fs";
import { buildPath } from "../../../storage/build-path.ts";

type Unary = (a: number, out: number, n: number) => void;
type Scalar = (a: number, s: number, out: number, n: number) => void;
type Binary = (a: number, b: number, out: number, n: number) => void;

type PanelProduct = (a: number, b: number, c: number, rows: number, cols: number, k: number, ldc: number) => void;
type PackRows = (from: number, ld: number, k: number, panels: number, to: number) => void;
type PackColumns = (from: number, ld: number, k: number, panels: number, width: number, to: number) => void;

export interface Kernels {
  readonly add: Binary;
  readonly sub: Binary;
  readonly mul: Binary;
  readonly div: Binary;
  readonly abs: Unary;
  readonly addScalar: Scalar;
  readonly scale: Scalar;
  readonly divScalar: Scalar;
  readonly maxScalar: Scalar;
  readonly minScalar: Scalar;
  readonly greaterScalar: Scalar;
  readonly greaterEqualScalar: Scalar;
  readonly decodeBf16: Unary;
  readonly decodeF16: Unary;
  readonly encodeBf16: Unary;
  readonly encodeF16: Unary;
  readonly encodeE4m3: Unary;
  readonly encodeE5m2: Unary;
  readonly decodeF64: Unary;
  readonly encodeF64: Unary;
  readonly roundToBf16: Unary;
  readonly roundToF16: Unary;
  /** f32 to f32 with one NaN pattern. */
  readonly copyF32: Unary;
  deltaBf16(raw: number, base: number, out: number, n: number): void;
  lincombBf16(list: number, weights: number, count: number, divisor: number, out: number, n: number): void;
  decodeByte(raw: number, table: number, out: number, n: number): void;
  fill(s: number, out: number, n: number): void;
  readonly reciprocal: Scalar;
  axpy(acc: number, s: number, a: number, n: number): void;
  lincomb(list: number, weights: number, count: number, out: number, n: number): void;
  select(mask: number, a: number, b: number, out: number, n: number): void;
  variance(list: number, count: number, out: number, n: number): void;
  consensus(list: number, weights: number, count: number, divide: number, out: number, n: number): void;
  consensusMasks(list: number, count: number, outs: number, n: number): void;
  countMasked16(raw: number, n: number, mask: number): number;
  countMasked32(raw: number, n: number, mask: number): number;
  tally(a: number, n: number, low: number, last: number, shift: number, often: number, bins: number, table: number): void;
  countNonZero(a: number, n: number): number;
  keepTop(a: number, n: number, key: number, take: number, seen: number, out: number): number;
  topMask(a: number, n: number, key: number, take: number, seen: number, out: number): number;
  rankFlags(a: number, rows: number, n: number, drawn: number, least: number, slope: number, work: number, flags: number): void;
  packBits(flags: number, n: number, out: number): void;
  blockDot(a: number, b: number, n: number, tail: number): number;
  blockDots2(a: number, b: number, c: number, n: number, out: number): void;
  gramRow3(a: number, b: number, c: number, n: number, out: number): void;
  gramCorner(a: number, b: number, n: number, out: number): void;
  blockSum(a: number, n: number, magnitude: number, tail: number): number;
  randomBits(block: number, blocks: number, threshold: number, k0: number, k1: number, out: number, work: number): void;
  draws(block: number, blocks: number, k0: number, k1: number, out: number, work: number): void;
  keepBits(a: number, bits: number, out: number, n: number): void;
  readonly gemmF32: PanelProduct;
  readonly gemmF64: PanelProduct;
  readonly packRows16: PackRows;
  readonly packRows32: PackRows;
  readonly packColumnsF32: PackColumns;
  readonly packColumnsF64: PackColumns;
  dotF64(a: number, b: number, n: number): number;
  reflectRows(v: number, n: number, tau: number, x: number, rows: number, stride: number): void;
  rotateRows(x: number, y: number, n: number, c: number, s: number): void;
  updateAndMultiply(a: number, stride: number, rows: number, n: number, v: number, w: number, x: number, out: number): void;
  jacobiSweep(w: number, v: number, m: number, n: number, tolerance: number): number;
}

/** Compiled once a thread. */
export function loadKernels(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(buildPath(import.meta.url, "kernels.wasm")));
}

export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  const abort = (): never => {
    throw new Error("a kernel aborted");
  };
  return new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as Kernels;
}
