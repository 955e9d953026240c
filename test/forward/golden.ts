/** Models in memory whose weights are the formula of make_golden.py. */
import { readFileSync } from "node:fs";
import type { ModelFiles, RangedFile } from "../../core/formats/index.ts";
import { elementCount } from "../../core/formats/index.ts";

export interface Golden {
  readonly config: Readonly<Record<string, unknown>>;
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** [tokens][vocabulary] of `ids`. */
  readonly logits: readonly (readonly number[])[];
  /** Greedy continuation of `ids`. */
  readonly answer: readonly number[];
}

export const golden = JSON.parse(readFileSync(new URL("golden.json", import.meta.url), "utf8")) as {
  readonly ids: readonly number[];
  readonly cases: Readonly<Record<string, Golden>>;
};

function values(name: string, count: number): Float32Array {
  let seed = 0;
  for (const byte of new TextEncoder().encode(name)) seed = (Math.imul(seed, 31) + byte) >>> 0;
  const centre = name.includes("norm") ? 1 : 0;
  return Float32Array.from({ length: count }, (_, i) => {
    let x = Math.imul(i + seed, 2654435761) >>> 0;
    x = Math.imul(x ^ (x >>> 15), 2246822519) >>> 0;
    x = Math.imul(x ^ (x >>> 13), 3266489917) >>> 0;
    x = (x ^ (x >>> 16)) >>> 0;
    return centre + (x / 2 ** 32 - 0.5) * 0.8;
  });
}

function inMemory(label: string, bytes: Uint8Array): RangedFile {
  return { label, bytes: bytes.length, read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)) };
}

/** Config and tensors as a model folder. */
export function memoryModel(config: unknown, tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>): ModelFiles {
  let at = 0;
  const header: Record<string, unknown> = {};
  for (const [name, { shape, data }] of tensors) {
    header[name] = { dtype: "F32", shape, data_offsets: [at, at + data.byteLength] };
    at += data.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const weights = new Uint8Array(8 + text.length + at);
  new DataView(weights.buffer).setBigUint64(0, BigInt(text.length), true);
  weights.set(text, 8);
  at = 8 + text.length;
  for (const { data } of tensors.values()) {
    weights.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  const files: Record<string, Uint8Array> = { "config.json": new TextEncoder().encode(JSON.stringify(config)), "model.safetensors": weights };
  return {
    reference: "memory",
    hubId: null,
    localFolder: null,
    list: Object.keys(files).sort(),
    open: (file) => Promise.resolve(inMemory(file, files[file] ?? new Uint8Array())),
    localPath: (file) => Promise.reject(new Error(`${file} is in memory`)),
  };
}

export function goldenTensors({ shapes }: Golden): Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }> {
  return new Map(Object.entries(shapes).map(([name, shape]) => [name, { shape, data: values(name, elementCount(shape)) }]));
}
