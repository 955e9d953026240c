/** Bounds of what goes between a store's server and its clients. */

/** Of file data in one message: large enough that a message's own cost vanishes, small enough that many streams fit in memory. */
export const STORE_CHUNK_BYTES = 2 * 2 ** 20;
/** A message: a chunk, or the parts of a join (10,000 shards and some). */
export const STORE_MESSAGE_BYTES_MAX = 4 * 2 ** 20;
/** A file that is put if absent is held whole in memory by the server. The largest is the index of a stage: 100 bytes a task. */
export const STORE_PUT_BYTES_MAX = 64 * 2 ** 20;
/** Bytes that may be on their way to a reader that has not taken them. */
export const STORE_WINDOW_BYTES = 4 * 2 ** 20;
