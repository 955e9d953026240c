/** Headers, shards and index of an output: a pure function of names, shapes and dtypes. checkpoint-formats 1.4, 2.2. */
import { AmalgamError } from "../errors.ts";
import { HEADER_BYTES_WRITE_MAX } from "../limits.ts";
import { DTYPE_BITS, dtypeRank } from "./dtype.ts";
import type { DType } from "./dtype.ts";

export interface TensorShape {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/** Offsets relative to the end of the header. */
export interface PlacedTensor extends TensorShape {
  readonly begin: number;
  readonly end: number;
}

export interface BuiltHeader {
  /** Length prefix and padded JSON. */
  readonly bytes: Uint8Array;
  readonly tensors: readonly PlacedTensor[];
}

export interface PackedShard<T extends TensorShape> {
  readonly file: string;
  readonly tensors: readonly T[];
}

/** The reference writer's order: dtype, then name in UTF-8 byte order. */
function compareTensors(a: TensorShape, b: TensorShape): number {
  return dtypeRank(a.dtype) - dtypeRank(b.dtype) || Buffer.compare(Buffer.from(a.name, "utf8"), Buffer.from(b.name, "utf8"));
}

/** Bytes of a tensor's data. Throws TENSOR_SHAPE for sub-byte shapes that do not make whole bytes. */
function tensorBytes(t: TensorShape): number {
  const bits = t.shape.reduce((n, d) => n * d, DTYPE_BITS[t.dtype]);
  if (bits % 8 !== 0) throw new AmalgamError("TENSOR_SHAPE", `shape [${t.shape.join(", ")}] of ${t.dtype} does not make whole bytes`, { tensor: t.name });
  return bits / 8;
}

/** Byte for byte what the reference writer makes. Throws SAFETENSORS_HEADER above HEADER_BYTES_WRITE_MAX. */
export function buildHeader(tensors: readonly TensorShape[], metadata: ReadonlyMap<string, string> = new Map([["format", "pt"]])): BuiltHeader {
  const placed: PlacedTensor[] = [];
  const parts: string[] = [];
  if (metadata.size > 0) parts.push(`"__metadata__":${JSON.stringify(Object.fromEntries(metadata))}`);
  let begin = 0;
  for (const t of [...tensors].sort(compareTensors)) {
    const end = begin + tensorBytes(t);
    placed.push({ name: t.name, dtype: t.dtype, shape: t.shape, begin, end });
    parts.push(`${JSON.stringify(t.name)}:{"dtype":"${t.dtype}","shape":[${t.shape.join(",")}],"data_offsets":[${begin},${end}]}`);
    begin = end;
  }
  const json = Buffer.from(`{${parts.join(",")}}`, "utf8");
  const length = Math.ceil(json.length / 8) * 8;
  if (length > HEADER_BYTES_WRITE_MAX) {
    throw new AmalgamError("SAFETENSORS_HEADER", `the output's header would have ${length} bytes; loaders stop at ${HEADER_BYTES_WRITE_MAX}`, {
      next: "Lower --out-shard-size.",
    });
  }
  const bytes = Buffer.alloc(8 + length, 0x20);
  bytes.writeBigUInt64LE(BigInt(length), 0);
  json.copy(bytes, 8);
  return { bytes, tensors: placed };
}

/** A file's first bytes from its header's text: the length prefix before it. */
export function headerBytes(text: string): Uint8Array {
  const json = Buffer.from(text, "utf8");
  const bytes = Buffer.alloc(8 + json.length);
  bytes.writeBigUInt64LE(BigInt(json.length), 0);
  json.copy(bytes, 8);
  return bytes;
}

/**
 * Fills shards greedily in writer's order; a tensor above the limit gets its own; a tensor never spans shards, and all tensors between
 * the first and the last of a `group` are in one.
 */
export function packShards<T extends TensorShape & { readonly group?: string }>(
  tensors: readonly T[],
  shardBytesMax: number,
  stem = "model",
): PackedShard<T>[] {
  const groups: T[][] = [];
  let used = Infinity;
  for (const run of inseparable([...tensors].sort(compareTensors))) {
    const bytes = run.reduce((n, t) => n + tensorBytes(t), 0);
    if (used + bytes > shardBytesMax || groups.length === 0) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(...run);
    used += bytes;
  }
  if (groups.length <= 1) return [{ file: `${stem}.safetensors`, tensors: groups[0] ?? [] }];
  const count = String(groups.length).padStart(5, "0");
  return groups.map((group, i) => ({ file: `${stem}-${String(i + 1).padStart(5, "0")}-of-${count}.safetensors`, tensors: group }));
}

function inseparable<T extends { readonly group?: string }>(tensors: readonly T[]): T[][] {
  const last = new Map(tensors.flatMap(({ group }, i) => (group === undefined ? [] : [[group, i] as const])));
  const runs: T[][] = [];
  let end = -1;
  for (const [i, tensor] of tensors.entries()) {
    if (i > end) runs.push([]);
    runs.at(-1)!.push(tensor);
    end = Math.max(end, (tensor.group === undefined ? undefined : last.get(tensor.group)) ?? i);
  }
  return runs;
}

/** Text of model.safetensors.index.json. */
export function buildIndex(entries: readonly { readonly name: string; readonly file: string; readonly bytes: number }[]): string {
  const total = entries.reduce((n, e) => n + e.bytes, 0);
  const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.name, "utf8"), Buffer.from(b.name, "utf8")));
  const lines = sorted.map((e) => `    ${JSON.stringify(e.name)}: ${JSON.stringify(e.file)}`);
  return `{\n  "metadata": {\n    "total_size": ${total}\n  },\n  "weight_map": {\n${lines.join(",\n")}\n  }\n}\n`;
}
