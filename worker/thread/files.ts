/** Open files of a compute thread, and its positioned reads and writes. */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { AmalgamError } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { IO_BYTES_MAX } from "../../core/limits.ts";

/** Far below the usual 1,024 descriptors a process may hold, and enough for every shard of several large models. */
const OPEN_MAX = 128;

export class OpenFiles {
  readonly #read = new Map<string, number>();
  readonly #write = new Map<string, number>();

  /** Fills `into` from `offset`. Throws INPUT_READ; a file that ends early was truncated while the merge ran. */
  read(path: string, offset: number, into: Uint8Array, tensor: string): void {
    const fd = this.#open(this.#read, path, "r", "INPUT_READ");
    let done = 0;
    while (done < into.length) {
      const n = this.#guard("INPUT_READ", path, () => readSync(fd, into, done, Math.min(IO_BYTES_MAX, into.length - done), offset + done));
      if (n === 0)
        throw new AmalgamError("INPUT_CHANGED", "the file ended early: it was cut while the merge ran", { file: path, offset: offset + done, tensor });
      done += n;
    }
  }

  /** Writes all of `from` at `offset`. Throws DISK_FULL or OUTPUT_WRITE. */
  write(path: string, offset: number, from: Uint8Array): void {
    const fd = this.#open(this.#write, path, "r+", "OUTPUT_WRITE");
    let done = 0;
    while (done < from.length)
      done += this.#guard("OUTPUT_WRITE", path, () => writeSync(fd, from, done, Math.min(IO_BYTES_MAX, from.length - done), offset + done));
  }

  close(): void {
    for (const table of [this.#read, this.#write]) {
      for (const fd of table.values()) closeSync(fd);
      table.clear();
    }
  }

  #open(table: Map<string, number>, path: string, flags: string, code: ErrorCode): number {
    const known = table.get(path);
    if (known !== undefined) {
      table.delete(path);
      table.set(path, known);
      return known;
    }
    const oldest = table.size >= OPEN_MAX ? table.entries().next().value : undefined;
    if (oldest) {
      table.delete(oldest[0]);
      closeSync(oldest[1]);
    }
    const fd = this.#guard(code, path, () => openSync(path, flags));
    table.set(path, fd);
    return fd;
  }

  #guard<T>(code: ErrorCode, path: string, act: () => T): T {
    try {
      return act();
    } catch (cause) {
      const e = cause as NodeJS.ErrnoException;
      const full = e.code === "ENOSPC" || e.code === "EDQUOT";
      throw new AmalgamError(full ? "DISK_FULL" : code, full ? "no space left on the disk of the output" : e.message, { file: path, cause });
    }
  }
}
