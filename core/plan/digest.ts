/** A tensor's digest: SHA-256 over the concatenated SHA-256 of its 16 MiB blocks, so that threads hash what they write. DESIGN section 1. */
import { createHash } from "node:crypto";

/** Bytes of a block. */
export const DIGEST_BLOCK_BYTES = 16 * 2 ** 20;

/** @param blocks SHA-256 of each block, in order; a tensor without bytes has none */
export function joinBlockHashes(blocks: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const block of blocks) hash.update(block);
  return hash.digest("hex");
}
