/** Reads a safetensors header from a ranged file and validates it completely: nothing downstream checks again. checkpoint-formats 1.3. */
import { createHash } from "node:crypto";
import { AmalgamError } from "../errors.ts";
import { HEADER_BYTES_MAX } from "../limits.ts";
import { DTYPE_BITS } from "./dtype.ts";
import { HeaderParser } from "./header-parser.ts";
import type { HeaderEntry } from "./header-parser.ts";
import type { RangedFile, SafetensorsHeader, TensorInfo } from "./types.ts";

const PREFIX_BYTES = 8;

export interface HeaderWithDigest {
  readonly header: SafetensorsHeader;
  /** SHA-256 of the length prefix and the header text. */
  readonly sha256: string;
}

/**
 * @param name path of the file inside its model's folder, kept in each TensorInfo
 * @throws SAFETENSORS_HEADER, SAFETENSORS_TRUNCATED
 */
export async function readHeader(file: RangedFile, name: string): Promise<HeaderWithDigest> {
  if (file.bytes < PREFIX_BYTES) throw new AmalgamError("SAFETENSORS_TRUNCATED", `the file has ${file.bytes} bytes; a safetensors file has at least 8`, { file: file.label, offset: 0 });
  const prefix = Buffer.from(await file.read(0, PREFIX_BYTES));
  const length = prefix.readBigUInt64LE(0);
  if (length > BigInt(HEADER_BYTES_MAX)) {
    throw new AmalgamError("SAFETENSORS_HEADER", `the header claims ${length} bytes; at most ${HEADER_BYTES_MAX} are allowed`, { file: file.label, offset: 0 });
  }
  const headerBytes = Number(length);
  if (PREFIX_BYTES + headerBytes > file.bytes) {
    throw new AmalgamError("SAFETENSORS_TRUNCATED", `the header claims ${headerBytes} bytes, but the file ends after ${file.bytes - PREFIX_BYTES} of them`, { file: file.label, offset: 0 });
  }
  const text = await file.read(PREFIX_BYTES, headerBytes);
  const sha256 = createHash("sha256").update(prefix).update(text).digest("hex");
  return { header: parseHeader(text, { label: file.label, name, bytes: file.bytes }), sha256 };
}

/** @param text the header without its length prefix */
export function parseHeader(text: Uint8Array, file: { label: string; name: string; bytes: number }): SafetensorsHeader {
  const { metadata, entries } = new HeaderParser(text, file.label, PREFIX_BYTES).parse();
  const dataStart = PREFIX_BYTES + text.length;
  const sorted = [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let expected = 0;
  for (const entry of sorted) {
    checkEntry(entry, expected, file.label);
    expected = entry.end;
  }
  if (dataStart + expected !== file.bytes) {
    const found = file.bytes - dataStart;
    const what = found < expected ? `the tensors need ${expected} bytes of data, but the file holds ${found}` : `${found - expected} bytes after the last tensor belong to none`;
    throw new AmalgamError("SAFETENSORS_TRUNCATED", what, { file: file.label, offset: Math.min(file.bytes, dataStart + expected) });
  }
  const tensors = sorted.map((e): TensorInfo => ({ name: e.name, dtype: e.dtype, shape: e.shape, file: file.name, offset: dataStart + e.begin, bytes: e.end - e.begin }));
  return { dataStart, metadata, tensors };
}

function checkEntry(entry: HeaderEntry, expected: number, file: string): void {
  const fail = (what: string): AmalgamError => new AmalgamError("SAFETENSORS_HEADER", what, { file, tensor: entry.name, offset: entry.at });
  if (entry.end < entry.begin) throw fail(`data_offsets [${entry.begin}, ${entry.end}] end before they begin`);
  if (entry.begin !== expected) {
    throw fail(`data_offsets begin at ${entry.begin}, but the tensors before end at ${expected}: ${entry.begin < expected ? "they overlap" : "they leave a hole"}`);
  }
  let bits = BigInt(DTYPE_BITS[entry.dtype]);
  for (const d of entry.shape) {
    bits *= BigInt(d);
    if (bits > 0xffff_ffff_ffff_ffffn) throw fail(`shape [${entry.shape.join(", ")}] overflows 64 bits`);
  }
  if (bits % 8n !== 0n) throw fail(`shape [${entry.shape.join(", ")}] of ${entry.dtype} does not make whole bytes`);
  if (bits / 8n !== BigInt(entry.end - entry.begin)) {
    throw fail(`shape [${entry.shape.join(", ")}] of ${entry.dtype} needs ${bits / 8n} bytes, but data_offsets span ${entry.end - entry.begin}`);
  }
}
