/** Bytes that a method keeps of each chunk from one pass to the next (a mask, say); bounded by the region they lie in. */
import { Slabs } from "./slabs.ts";

/** What one range keeps in one slot: a piece for each of its chunks, all of the first one's size. */
interface Slot {
  readonly bytes: Uint8Array;
  readonly pieceBytes: number;
  readonly filled: Uint8Array;
}

/** Alignment of a piece: a method may keep doubles. */
const ALIGN = 8;

export class KeptBytes {
  readonly #slabs: Slabs;
  readonly #slots = new Map<string, Map<number, Slot | null>>();

  constructor(region: Uint8Array) {
    this.#slabs = new Slabs(region);
  }

  /**
   * @param range its key
   * @param chunk index of the chunk in the range
   * @param chunks how many the range has
   */
  piece(range: string, slot: number, chunk: number, chunks: number, bytes: number): { bytes: Uint8Array; filled: boolean } {
    const kept = this.#slot(range, slot, chunks, bytes);
    if (!kept || bytes > kept.pieceBytes) return { bytes: new Uint8Array(bytes), filled: false };
    const filled = kept.filled[chunk] === 1;
    kept.filled[chunk] = 1;
    const at = chunk * kept.pieceBytes;
    return { bytes: kept.bytes.subarray(at, at + bytes), filled };
  }

  drop(range: string): void {
    if (!this.#slots.delete(range)) return;
    this.#slabs.drop(range);
  }

  /** Drops every range whose key starts so. */
  dropAll(prefix: string): void {
    for (const range of [...this.#slots.keys()]) if (range.startsWith(prefix)) this.drop(range);
  }

  #slot(range: string, slot: number, chunks: number, bytes: number): Slot | null {
    let slots = this.#slots.get(range);
    if (!slots) this.#slots.set(range, (slots = new Map<number, Slot | null>()));
    const known = slots.get(slot);
    if (known !== undefined) return known;
    const pieceBytes = Math.ceil(bytes / ALIGN) * ALIGN;
    const slab = this.#slabs.reserve(range, pieceBytes * chunks);
    const fresh = slab ? { bytes: slab, pieceBytes, filled: new Uint8Array(chunks) } : null;
    slots.set(slot, fresh);
    return fresh;
  }
}
