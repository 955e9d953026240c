/** Small questions about sources, asked by planner and engine alike. */
import type { BytesSource, MergeCell, Source } from "./types.ts";

/** Base first if there is one, then the inputs. */
export function sourcesOf(cell: MergeCell): readonly Source[] {
  return cell.base ? [cell.base, ...cell.inputs] : cell.inputs;
}

/** The byte range behind a source. */
export function sourceFile(source: Source): BytesSource {
  return source.kind === "bytes" ? source : source.of;
}
