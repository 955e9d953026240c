/** How many compute threads, and how the memory is divided among them. */
import { availableParallelism } from "node:os";
import { THREAD_MEMORY_MIN } from "../core/plan/execution.ts";
import { BLOCK } from "../core/ops/types.ts";

export interface PoolWishes {
  readonly threads?: number;
  /** Of all threads together. */
  readonly memoryBytes?: number;
  readonly chunkElements?: number;
  /** What runs matrices; absent: the best that is here. */
  readonly backend?: string;
}

const MEMORY_BYTES = 256 * 2 ** 20;
/** Elements of a chunk, whole blocks of the numerics: long enough to hide the cost of a call a step, short enough for the vectors of a chunk to stay in the second-level cache. */
const CHUNK_ELEMENTS = 16_384;

/** `memoryBytes`: of one thread. */
export function poolOptions(options: PoolWishes): { threads: number; memoryBytes: number; chunkElements: number; backend: string } {
  const memory = options.memoryBytes ?? MEMORY_BYTES;
  const wanted = options.threads ?? availableParallelism();
  const threads = Math.max(1, Math.min(wanted, Math.floor(memory / THREAD_MEMORY_MIN)));
  const chunkElements = Math.ceil((options.chunkElements ?? CHUNK_ELEMENTS) / BLOCK) * BLOCK;
  return { threads, memoryBytes: Math.floor(memory / threads), chunkElements, backend: options.backend ?? "auto" };
}
