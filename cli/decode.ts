/** Values of any dtype as numbers, for showing. Small dtypes by a table of all their codes, made by the definition in `core/ops`. */
import type { DType } from "../core/formats/dtype.ts";
import { elementBytes } from "../core/formats/dtype.ts";
import { elementReader } from "../core/ops/convert.ts";
import type { Vec } from "../core/ops/types.ts";

/** Its result may be overwritten by the next call. */
export type Decoder = (raw: Uint8Array) => Vec;

const tables = new Map<DType, Float32Array>();

/** false: several values share a byte, or the values are scales and not numbers. */
export function hasValues(dtype: DType): boolean {
  return elementReader(dtype) !== undefined;
}

/** A decoder for runs of at most `length` elements. Only for dtypes with values; 64-bit integers beyond 2^53 are rounded. */
export function decoder(dtype: DType, length: number): Decoder {
  const size = elementBytes(dtype);
  if (dtype === "F32") return (raw) => new Float32Array(...view(raw, size));
  if (dtype === "F64") return (raw) => new Float64Array(...view(raw, size));
  if (dtype === "BF16") return byShift(new Float32Array(length));
  if (size <= 2) return byTable(tableOf(dtype), size, new Float32Array(length));
  return oneByOne(dtype, new Float64Array(length));
}

/** A bf16 is the upper half of an f32. */
function byShift(out: Float32Array): Decoder {
  const bits = new Uint32Array(out.buffer);
  return (raw) => {
    const codes = new Uint16Array(...view(raw, 2));
    for (let i = 0; i < codes.length; i++) bits[i] = (codes[i] ?? 0) << 16;
    return out.subarray(0, codes.length);
  };
}

function byTable(table: Float32Array, size: number, out: Float32Array): Decoder {
  return (raw) => {
    const codes = size === 1 ? raw : new Uint16Array(...view(raw, size));
    for (let i = 0; i < codes.length; i++) out[i] = table[codes[i] ?? 0] ?? 0;
    return out.subarray(0, codes.length);
  };
}

function oneByOne(dtype: DType, out: Float64Array): Decoder {
  const read = readerOf(dtype);
  const size = elementBytes(dtype);
  return (raw) => {
    const data = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    const count = raw.length / size;
    for (let i = 0; i < count; i++) out[i] = read(data, i * size);
    return out.subarray(0, count);
  };
}

/** The value of every code of an 8- or 16-bit dtype: exact in f32. */
function tableOf(dtype: DType): Float32Array {
  const known = tables.get(dtype);
  if (known) return known;
  const read = readerOf(dtype);
  const data = new DataView(new ArrayBuffer(2));
  const table = Float32Array.from({ length: 2 ** (8 * elementBytes(dtype)) }, (_, code) => {
    data.setUint16(0, code, true);
    return read(data, 0);
  });
  tables.set(dtype, table);
  return table;
}

function readerOf(dtype: DType): (v: DataView, at: number) => number {
  const read = elementReader(dtype);
  if (!read) throw new Error(`${dtype} has no values`);
  return read;
}

/** Where a typed array may lie over `raw`: on `raw` itself, or on a copy where it is not aligned. */
function view(raw: Uint8Array, size: number): [ArrayBufferLike, number, number] {
  const aligned = raw.byteOffset % size === 0 ? raw : raw.slice();
  return [aligned.buffer, aligned.byteOffset, aligned.length / size];
}
