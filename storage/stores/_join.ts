/** Copies ranges of files into one file, several buffers in flight so that reading and writing overlap. */
import type { FileHandle } from "node:fs/promises";
import { readInto, writeFully } from "../io.ts";

/** Small enough that what was read is still in the cache when it is written. */
const BUFFER_BYTES = 2 ** 20;
const IN_FLIGHT = 4;

interface Piece {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

interface Source {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/** @param openSource opens a regular file of the store for reading. Throws INPUT_READ, DISK_FULL, OUTPUT_WRITE. */
export async function joinInto(target: FileHandle, label: string, parts: readonly Source[], openSource: (path: string) => Promise<FileHandle>): Promise<void> {
  const pieces = cut(parts);
  let failed = false;
  const copier = async (): Promise<void> => {
    const buffer = new Uint8Array(BUFFER_BYTES);
    let source = null as { readonly path: string; readonly file: FileHandle } | null;
    try {
      for (let next = pieces.next(); !failed && next.done !== true; next = pieces.next()) {
        const { path, from, to, length } = next.value;
        if (source?.path !== path) {
          await source?.file.close();
          source = null;
          source = { path, file: await openSource(path) };
        }
        const bytes = buffer.subarray(0, length);
        await readInto(source.file, path, from, bytes);
        await writeFully(target, label, to, bytes);
      }
    } catch (e) {
      failed = true;
      throw e;
    } finally {
      await source?.file.close();
    }
  };
  // All have ended before the target is closed, and the first error is the one thrown.
  const ends = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, copier));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

function* cut(parts: readonly Source[]): Generator<Piece, undefined> {
  let to = 0;
  for (const { path, offset, length } of parts) {
    for (let done = 0; done < length; done += BUFFER_BYTES) {
      const step = Math.min(BUFFER_BYTES, length - done);
      yield { path, from: offset + done, to, length: step };
      to += step;
    }
  }
}
