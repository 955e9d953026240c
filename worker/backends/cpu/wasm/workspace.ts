/** A linear memory of its own for one factorisation, as large as it needs: gone when it is done. */
import { AmalgamError } from "../../../../core/errors.ts";
import { instantiate } from "../kernels.ts";
import type { Kernels } from "../kernels.ts";

const PAGE = 65_536;
const PAGES_MAX = 65_536;
const WORD = 8;
/** The module's own data lies below. */
const START = 4096;

export class Workspace {
  readonly kernels: Kernels;
  readonly #words: Float64Array;
  #top = START / WORD;

  /** @param words f64 elements that will be asked for. Throws MEMORY_LIMIT where 4 GiB do not hold them */
  constructor(module: WebAssembly.Module, words: number) {
    const pages = Math.ceil((START + words * WORD) / PAGE);
    if (pages > PAGES_MAX)
      throw new AmalgamError("MEMORY_LIMIT", `a factorisation needs ${words * WORD} bytes; WebAssembly has 4 GiB`, {
        next: "Install OpenBLAS: `amalgam doctor` tells how.",
      });
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.kernels = instantiate(module, memory);
    this.#words = new Float64Array(memory.buffer);
  }

  /** Zeros. */
  take(words: number): Float64Array {
    const at = this.#top;
    this.#top += words;
    return this.#words.subarray(at, this.#top);
  }
}
