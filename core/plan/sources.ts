/** Small questions about sources, asked by planner and engine alike. */
import type { BytesSource, Cell, MergeCell, Source } from "./types.ts";

/** Base first if there is one, then the inputs. */
export function sourcesOf(cell: MergeCell): readonly Source[] {
  return cell.base ? [cell.base, ...cell.inputs] : cell.inputs;
}

/** The byte range behind a source. */
export function sourceFile(source: Source): BytesSource {
  return source.kind === "bytes" ? source : source.of;
}

/** The byte ranges a cell reads: base first, then inputs. */
export function cellFiles(cell: Cell): BytesSource[] {
  if (cell.kind === "copy") return [cell.source, ...cell.mustEqual];
  return sourcesOf(cell).map(sourceFile);
}
