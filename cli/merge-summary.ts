/** What a merge says at its end, here or on a cluster. */
import type { MergeResult } from "../local/types.ts";
import type { Console } from "./console.ts";
import { formatBytes, formatCount, formatRate, formatSeconds } from "./sizes.ts";

/** For people, and as an event for programs. */
export function tell(console: Console, kind: "note" | "warning", text: string): void {
  console[kind](text);
  console.event(kind, { text });
}

/** @param out as the user wrote it */
export function finish(result: MergeResult, out: string, console: Console): void {
  const { warnings: _shown, ...fields } = result;
  console.event("merged", fields);
  if (console.quiet) return;
  const moved = result.bytesRead + result.bytesWritten;
  const rate = result.seconds > 0 ? `, ${formatRate(moved / result.seconds)}` : "";
  console.result(
    `wrote ${out}: ${formatCount(result.tensors)} tensors, ${formatBytes(result.bytesWritten)} in ${formatSeconds(result.seconds)} (read ${formatBytes(result.bytesRead)}${rate})`,
  );
  console.result(`next: amalgam verify ${out}`);
}
