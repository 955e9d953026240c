/** The linear memory of one compute thread: fixed areas at the bottom, scratch vectors above them, given back after every chunk. */
import { AmalgamError } from "../../../core/errors.ts";
import { KERNEL_DATA_BYTES, MEMORY_PAGE } from "../../../core/plan/execution.ts";

/** Cache lines; also room for kernels that work on whole lanes past a vector's end. */
const ALIGN = 64;

export class ThreadMemory {
  readonly memory: WebAssembly.Memory;
  readonly bytes: Uint8Array;
  #reserved = KERNEL_DATA_BYTES;
  /** End of what the current unit holds across its chunks. */
  #unit = KERNEL_DATA_BYTES;
  #top = KERNEL_DATA_BYTES;
  /** Views of the last chunk, in order of allocation: the next chunk asks for the same ones. */
  readonly #views: Float32Array[] = [];
  #next = 0;

  constructor(memoryBytes: number) {
    const pages = Math.floor(memoryBytes / MEMORY_PAGE);
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.bytes = new Uint8Array(this.memory.buffer);
  }

  /** An area that stays; returns its offset. */
  reserve(bytes: number): number {
    const at = this.#reserved;
    this.#reserved = this.#unit = this.#top = at + align(bytes);
    this.#check();
    return at;
  }

  /** A new unit of work: tables and scratch of the last one are free. */
  beginUnit(): void {
    this.#unit = this.#reserved;
    this.reset();
  }

  /** A new chunk: scratch of the last one is free. */
  reset(): void {
    this.#top = this.#unit;
    this.#next = 0;
  }

  /** A table of zeros that lasts until the unit ends. Asked for before the first chunk. */
  table(words: number): Uint32Array {
    const at = this.#unit;
    this.#unit = this.#top = at + align(4 * words);
    this.#check();
    return new Uint32Array(this.memory.buffer, at, words).fill(0);
  }

  /** Scratch bytes until the next reset. */
  scratch(bytes: number): number {
    const at = this.#top;
    this.#top = at + align(bytes);
    this.#check();
    return at;
  }

  /** A scratch vector until the next reset. */
  vec(length: number): Float32Array {
    const at = this.scratch(length * 4);
    const known = this.#views[this.#next];
    if (known?.byteOffset === at && known.length === length) {
      this.#next++;
      return known;
    }
    const fresh = new Float32Array(this.memory.buffer, at, length);
    this.#views[this.#next++] = fresh;
    return fresh;
  }

  #check(): void {
    if (this.#top <= this.bytes.length) return;
    throw new AmalgamError("MEMORY_LIMIT", `a compute thread needs more than its ${this.bytes.length} bytes for the vectors of one chunk`, {
      next: "Raise --memory, or lower --threads.",
    });
  }
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGN) * ALIGN;
}
