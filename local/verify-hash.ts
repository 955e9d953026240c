/**
 * Digests of many tensors and files, several blocks in flight: Node's thread pool reads and hashes, the main thread only
 * hands out work. Neighbouring small tensors share one read.
 */
import { createHash, webcrypto } from "node:crypto";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import type { RangedFile } from "../core/formats/index.ts";
import { DIGEST_BLOCK_BYTES, joinBlockHashes } from "../core/plan/execution.ts";

interface TensorJob {
  readonly kind: "tensor";
  readonly file: RangedFile;
  readonly tensor: string;
  readonly offset: number;
  readonly bytes: number;
  readonly digest: string;
  readonly fail: (what: string) => void;
}

interface FileJob {
  readonly kind: "file";
  readonly file: RangedFile;
  readonly sha256: string;
  readonly fail: (what: string) => void;
}

export type HashJob = TensorJob | FileJob;

/** A block of a tensor's digest. */
interface Block {
  readonly state: TensorState;
  readonly index: number;
  readonly offset: number;
  readonly bytes: number;
}

interface TensorState {
  readonly job: TensorJob;
  readonly hashes: Uint8Array[];
  missing: number;
  failed: boolean;
}

/** Consecutive blocks of one file, read at once. */
interface Window {
  readonly file: RangedFile;
  readonly blocks: Block[];
  bytes: number;
}

/** Reads in flight; each holds a block, and a copy while that is hashed. */
const LANES = 4;
/** Below this a call to the thread pool costs more than hashing. */
const SMALL_BYTES = 1 << 16;

/** Calls `fail` of every job that differs. Throws INTERRUPTED. */
export async function hashAll(
  jobs: readonly HashJob[],
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number, what: string) => void,
): Promise<void> {
  const total = jobs.reduce((n, j) => n + (j.kind === "tensor" ? j.bytes : j.file.bytes), 0);
  const work = windows(jobs);
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let next = work.next(); !next.done; next = work.next()) {
      if (signal?.aborted) throw new AmalgamError("INTERRUPTED", "stopped before every byte was read", { next: "Run the command again." });
      const item = next.value;
      if ("blocks" in item) await hashWindow(item);
      else await hashFile(item);
      done += "blocks" in item ? item.bytes : item.file.bytes;
      onProgress(done, total, "blocks" in item ? (item.blocks.at(-1)?.state.job.tensor ?? "") : item.file.label);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function* windows(jobs: readonly HashJob[]): Generator<Window | FileJob, undefined, undefined> {
  let open: Window | null = null;
  for (const job of jobs) {
    if (job.kind === "file") {
      yield job;
      continue;
    }
    const count = Math.ceil(job.bytes / DIGEST_BLOCK_BYTES);
    const state: TensorState = { job, hashes: new Array<Uint8Array>(count), missing: count, failed: false };
    if (count === 0) finish(state);
    for (let index = 0; index < count; index++) {
      const at = index * DIGEST_BLOCK_BYTES;
      const block: Block = { state, index, offset: job.offset + at, bytes: Math.min(DIGEST_BLOCK_BYTES, job.bytes - at) };
      if (open && (open.file !== job.file || open.bytes + block.bytes > DIGEST_BLOCK_BYTES || endOf(open) !== block.offset)) {
        yield open;
        open = null;
      }
      open ??= { file: job.file, blocks: [], bytes: 0 };
      open.blocks.push(block);
      open.bytes += block.bytes;
    }
  }
  if (open) yield open;
  return undefined;
}

function endOf(window: Window): number {
  const last = window.blocks.at(-1);
  return last ? last.offset + last.bytes : 0;
}

async function hashWindow(window: Window): Promise<void> {
  const start = window.blocks[0]?.offset ?? 0;
  let buffer: Uint8Array;
  try {
    buffer = await window.file.read(start, window.bytes);
  } catch (error) {
    for (const { state } of window.blocks) failOnce(state, whatFailed(error));
    return;
  }
  for (const block of window.blocks) {
    const at = block.offset - start;
    block.state.hashes[block.index] = await sha256(buffer.subarray(at, at + block.bytes));
    if (--block.state.missing === 0) finish(block.state);
  }
}

function finish(state: TensorState): void {
  if (joinBlockHashes(state.hashes) !== state.job.digest) failOnce(state, "its bytes are not those that were written");
}

function failOnce(state: TensorState, what: string): void {
  if (!state.failed) state.job.fail(what);
  state.failed = true;
}

async function hashFile(job: FileJob): Promise<void> {
  const hash = createHash("sha256");
  try {
    for (let at = 0; at < job.file.bytes; at += DIGEST_BLOCK_BYTES) hash.update(await job.file.read(at, Math.min(DIGEST_BLOCK_BYTES, job.file.bytes - at)));
  } catch (error) {
    job.fail(whatFailed(error));
    return;
  }
  if (hash.digest("hex") !== job.sha256) job.fail("its bytes are not those that were written");
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < SMALL_BYTES) return createHash("sha256").update(bytes).digest();
  return new Uint8Array(await webcrypto.subtle.digest("SHA-256", bytes));
}

function whatFailed(error: unknown): string {
  if (!isAmalgamError(error)) throw error;
  return `it cannot be read: ${error.message}`;
}
