/** Small questions about sources, asked by planner and engine alike. */
import type { BytesSource, Cell, MergeCell, SolveCell, Source } from "./types.ts";

/** Base first if there is one, then the inputs. */
export function sourcesOf(cell: Pick<MergeCell | SolveCell, "base" | "inputs">): readonly Source[] {
  return cell.base ? [cell.base, ...cell.inputs] : cell.inputs;
}

/** The byte range behind a source. */
export function sourceFile(source: Source): BytesSource {
  return source.kind === "bytes" ? source : source.of;
}

/** The byte ranges a cell reads: base first, then inputs. A piece reads nothing of its own. */
export function cellFiles(cell: Cell): BytesSource[] {
  if (cell.kind === "copy") return [cell.source, ...cell.mustEqual];
  if (cell.kind === "piece") return [];
  return sourcesOf(cell).map(sourceFile);
}
