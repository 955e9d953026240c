/** Reads a safetensors header from a ranged file and validates it completely: nothing downstream checks again. checkpoint-formats 1.3. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../errors.ts";
import { HEADER_BYTES_MAX } from "../limits.ts";
import { DTYPE_BITS } from "./dtype.ts";
import { HeaderParser } from "./header-parser.ts";
import type { ParsedHeader } from "./header-parser.ts";
import type { RangedFile, SafetensorsHeader, TensorInfo } from "./types.ts";

const PREFIX_BYTES = 8;
const U64_MAX = 0xffff_ffff_ffff_ffffn;

export interface HeaderWithDigest {
  readonly header: SafetensorsHeader;
  /** SHA-256 of the length prefix and the header text. */
  readonly sha256: string;
}

/** Length of the header text, from the first 8 bytes. Throws SAFETENSORS_HEADER, SAFETENSORS_TRUNCATED; allocates nothing of that length. */
export async function readHeaderLength(file: RangedFile): Promise<number> {
  if (file.bytes < PREFIX_BYTES) {
    throw new AmalgamError("SAFETENSORS_TRUNCATED", `the file has ${file.bytes} bytes; a safetensors file has at least ${PREFIX_BYTES}`, {
      file: file.label,
      offset: 0,
    });
  }
  const prefix = await file.read(0, PREFIX_BYTES);
  const length = new DataView(prefix.buffer, prefix.byteOffset, PREFIX_BYTES).getBigUint64(0, true);
  if (length > BigInt(HEADER_BYTES_MAX)) {
    throw new AmalgamError("SAFETENSORS_HEADER", `the header claims ${length} bytes; at most ${HEADER_BYTES_MAX} are allowed`, { file: file.label, offset: 0 });
  }
  if (PREFIX_BYTES + Number(length) > file.bytes) {
    const what = `the header claims ${length} bytes, but the file ends after ${file.bytes - PREFIX_BYTES} of them`;
    throw new AmalgamError("SAFETENSORS_TRUNCATED", what, { file: file.label, offset: 0 });
  }
  return Number(length);
}

/**
 * @param name path of the file inside its model's folder, kept in each TensorInfo
 * @param known what readHeaderLength said, where it was asked
 * @throws SAFETENSORS_HEADER, SAFETENSORS_TRUNCATED
 */
export async function readHeader(file: RangedFile, name: string, known?: number): Promise<HeaderWithDigest> {
  const length = known ?? (await readHeaderLength(file));
  const bytes = await file.read(0, PREFIX_BYTES + length);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { header: parseHeader(bytes.subarray(PREFIX_BYTES), { label: file.label, name, bytes: file.bytes }), sha256 };
}

/**
 * @param text the header without its length prefix
 * @param file its label for messages, its path inside the model's folder, its length
 */
export function parseHeader(text: Uint8Array, file: { readonly label: string; readonly name: string; readonly bytes: number }): SafetensorsHeader {
  const parsed = new HeaderParser(text, file.label, file.name, PREFIX_BYTES).parse();
  const dataStart = PREFIX_BYTES + text.length;
  const order = offsetOrder(parsed.tensors);
  let expected = dataStart;
  for (const i of order) {
    checkPlace(parsed, i, expected, dataStart, file.label);
    expected += parsed.tensors[i]!.bytes;
  }
  if (expected !== file.bytes) {
    const found = file.bytes - dataStart;
    const needed = expected - dataStart;
    const what =
      found < needed ? `the tensors need ${needed} bytes of data, but the file holds ${found}` : `${found - needed} bytes after the last tensor belong to none`;
    throw new AmalgamError("SAFETENSORS_TRUNCATED", what, { file: file.label, offset: Math.min(file.bytes, expected) });
  }
  return { dataStart, metadata: parsed.metadata, tensors: Array.from(order, (i) => parsed.tensors[i]!) };
}

/** Indices of the tensors by (begin, end). Writers store them so: then nothing is sorted. */
function offsetOrder(tensors: readonly TensorInfo[]): Uint32Array {
  const compare = (a: TensorInfo, b: TensorInfo): number => a.offset - b.offset || a.bytes - b.bytes;
  const order = Uint32Array.from({ length: tensors.length }, (_, i) => i);
  const sorted = tensors.every((t, i) => i === 0 || compare(tensors[i - 1]!, t) <= 0);
  return sorted ? order : order.sort((a, b) => compare(tensors[a]!, tensors[b]!));
}

/** One rule forbids holes and overlaps: each tensor begins where the one before it ends, the first at 0. */
function checkPlace(parsed: ParsedHeader, i: number, expected: number, dataStart: number, file: string): void {
  const { name, dtype, shape, offset, bytes } = parsed.tensors[i]!;
  const fail = (what: string): AmalgamError => new AmalgamError("SAFETENSORS_HEADER", what, { file, tensor: name, offset: parsed.places[i]! });
  if (offset !== expected) {
    const where = expected === dataStart ? "data begins at 0" : `the tensors before end at ${expected - dataStart}`;
    throw fail(`data_offsets begin at ${offset - dataStart}, but ${where}: ${offset < expected ? "they overlap" : "they leave a hole"}`);
  }
  if (fits(shape, DTYPE_BITS[dtype], bytes)) return;
  const written = `shape [${shape.join(", ")}] of ${dtype}`;
  let elements = 1n;
  for (const d of shape) {
    elements *= BigInt(d);
    if (elements > U64_MAX) throw fail(`${written} overflows 64 bits`);
  }
  const bits = elements * BigInt(DTYPE_BITS[dtype]);
  if (bits > U64_MAX) throw fail(`${written} overflows 64 bits`);
  if (bits % 8n !== 0n) throw fail(`${written} does not make whole bytes`);
  if (bits / 8n !== BigInt(bytes)) throw fail(`${written} needs ${bits / 8n} bytes, but data_offsets span ${bytes}`);
}

/** The usual case in plain numbers: right, and nothing on the way needs more than 53 bits. */
function fits(shape: readonly number[], elementBits: number, bytes: number): boolean {
  let bits = elementBits;
  for (const d of shape) {
    bits *= d;
    if (bits > Number.MAX_SAFE_INTEGER) return false;
  }
  return bits === bytes * 8;
}
