/** Reads a checkpoint folder for tests, independently of the product's reader: small files, whole in memory. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface TestTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
  /** Values as doubles (integers too). */
  readonly values: Float64Array;
  readonly file: string;
}

export function readCheckpoint(folder: string): Map<string, TestTensor> {
  const index = join(folder, "model.safetensors.index.json");
  if (!existsSync(index)) return readFile(folder, "model.safetensors");
  const map = (JSON.parse(readFileSync(index, "utf8")) as { weight_map: Record<string, string> }).weight_map;
  const all = new Map<string, TestTensor>();
  for (const file of new Set(Object.values(map))) {
    for (const [name, tensor] of readFile(folder, file)) {
      if (all.has(name)) throw new Error(`${name} is in two shards`);
      if (map[name] !== file) throw new Error(`${name} is in ${file}, but the index says ${map[name]}`);
      all.set(name, tensor);
    }
  }
  const gone = Object.keys(map).filter((n) => !all.has(n));
  if (gone.length > 0) throw new Error(`the index names tensors that are in no shard: ${gone[0]}`);
  return all;
}

function readFile(folder: string, file: string): Map<string, TestTensor> {
  const raw = readFileSync(join(folder, file));
  const n = Number(raw.readBigUInt64LE(0));
  const head = JSON.parse(raw.subarray(8, 8 + n).toString("utf8")) as Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>;
  const tensors = new Map<string, TestTensor>();
  for (const [name, info] of Object.entries(head)) {
    if (name === "__metadata__") continue;
    const [a, b] = info.data_offsets;
    const bytes = new Uint8Array(raw.subarray(8 + n + a, 8 + n + b));
    tensors.set(name, { dtype: info.dtype, shape: info.shape, bytes, values: toDoubles(info.dtype, bytes), file });
  }
  return tensors;
}

const READERS: Readonly<Record<string, [number, (v: DataView, at: number) => number]>> = {
  F64: [8, (v, i) => v.getFloat64(i, true)],
  F32: [4, (v, i) => v.getFloat32(i, true)],
  BF16: [2, (v, i) => bits(v.getUint16(i, true) * 65536)],
  F16: [2, (v, i) => half(v.getUint16(i, true))],
  I64: [8, (v, i) => Number(v.getBigInt64(i, true))],
  I32: [4, (v, i) => v.getInt32(i, true)],
  U8: [1, (v, i) => v.getUint8(i)],
  I8: [1, (v, i) => v.getInt8(i)],
  BOOL: [1, (v, i) => v.getUint8(i)],
};

const scratch = new DataView(new ArrayBuffer(4));

function bits(u32: number): number {
  scratch.setUint32(0, u32, true);
  return scratch.getFloat32(0, true);
}

function half(h: number): number {
  const sign = h & 0x8000 ? -1 : 1;
  const exponent = (h >> 10) & 31;
  const fraction = h & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

function toDoubles(dtype: string, bytes: Uint8Array): Float64Array {
  const reader = READERS[dtype];
  if (!reader) throw new Error(`dtype ${dtype} is not known to the tests`);
  const [size, read] = reader;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / size }, (_, i) => read(view, i * size));
}
