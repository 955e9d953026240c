/** Digests of bytes on disk: of whole files, and of a tensor's range block by block. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { DIGEST_BLOCK_BYTES, joinBlockHashes } from "../core/plan/execution.ts";
import { guard, readFully } from "./io.ts";

const READ_BYTES = 4 * 2 ** 20;

export async function hashFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await guard("OUTPUT_WRITE", path, () => open(path, "r"));
  try {
    const { size } = await file.stat();
    return { bytes: size, sha256: await hashRange(file, path, 0, size, "hex") };
  } finally {
    await file.close();
  }
}

/** The digest of a tensor that lies at [offset, offset + bytes). */
export async function tensorDigest(file: FileHandle, path: string, offset: number, bytes: number): Promise<string> {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes; at += DIGEST_BLOCK_BYTES) {
    blocks.push(Buffer.from(await hashRange(file, path, offset + at, Math.min(DIGEST_BLOCK_BYTES, bytes - at), "hex"), "hex"));
  }
  return joinBlockHashes(blocks);
}

async function hashRange(file: FileHandle, path: string, offset: number, bytes: number, encoding: "hex"): Promise<string> {
  const hash = createHash("sha256");
  for (let done = 0; done < bytes; done += READ_BYTES) hash.update(await readFully(file, path, offset + done, Math.min(READ_BYTES, bytes - done)));
  return hash.digest(encoding);
}
