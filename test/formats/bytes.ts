/** Safetensors files made by hand, and files in memory. */
import type { RangedFile } from "../../core/formats/types.ts";

/** Length, header text, data. */
export function file(header: string | Uint8Array, data: string | Uint8Array = ""): Buffer {
  const text = typeof header === "string" ? Buffer.from(header, "utf8") : Buffer.from(header);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, typeof data === "string" ? Buffer.from(data, "latin1") : data]);
}

export function memoryFile(bytes: Uint8Array, label = "m.safetensors"): RangedFile {
  return { label, bytes: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) };
}
