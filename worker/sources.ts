/** Reads elements of a source into memory: one function a kind of source. Methods never know which kind it was. */
import { elementBytes } from "../core/formats/dtype.ts";
import { sourceFile } from "../core/plan/execution.ts";
import type { BytesSource, Source } from "../core/plan/types.ts";
import type { OpenFiles } from "./thread/files.ts";

export function sourceDtype(source: Source): BytesSource["dtype"] {
  return sourceFile(source).dtype;
}

/** Raw elements [start, start + n) of the source, n = into.length / element size. */
export function readSource(files: OpenFiles, path: string, source: Source, start: number, into: Uint8Array): void {
  const size = elementBytes(sourceDtype(source));
  if (source.kind === "bytes") {
    files.read(path, source.offset + start * size, into, source.tensor);
    return;
  }
  const [, columns] = source.shape;
  const stored = source.of.shape[1] ?? columns;
  const end = start + into.length / size;
  for (let at = start; at < end;) {
    const row = Math.floor(at / columns);
    const column = at - row * columns;
    const run = Math.min(columns - column, end - at);
    const target = into.subarray((at - start) * size, (at - start + run) * size);
    files.read(path, source.of.offset + (row * stored + column) * size, target, source.of.tensor);
    at += run;
  }
}
