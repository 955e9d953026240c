/** The door for those who carry a plan out. The planner is not behind it: compute threads load what they need and no more. */
export { BadValues } from "./bad-values.ts";
export { DIGEST_BLOCK_BYTES, joinBlockHashes } from "./digest.ts";
export { KERNEL_DATA_BYTES, MEMORY_PAGE, THREAD_MEMORY_MIN, threadAreas, threadMemory, vectorBytes, windowBytes } from "./memory.ts";
export { planCell } from "./method-cell.ts";
export { cellCost } from "./tasks.ts";
export { EXACT } from "./record.ts";
export { RANGE_BYTES, rangesOf, unitOf } from "./ranges.ts";
export type { BadTensor, CommitRecord } from "./record.ts";
export { cellFiles, sourceFile, sourcesOf } from "./sources.ts";
export { roundOf } from "./round.ts";
export type { Round } from "./round.ts";
