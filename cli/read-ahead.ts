/** Tensors in runs: the next run of every tensor is on its way while this one is looked at. Memory does not depend on the tensor. */
import { AmalgamError } from "../core/errors.ts";
import type { OpenTensor } from "./checkpoint.ts";

/** Units of a run: 4 MiB of bf16, long enough that a request's fixed cost does not show. */
export const RUN_UNITS = 2 ** 21;

/** Runs of the same units of all tensors; a unit is an element, or a byte where a dtype packs several elements in one. Throws INPUT_READ, HUB_FAILED, INTERRUPTED. */
export async function* readRuns(tensors: readonly OpenTensor[], units: number, signal: AbortSignal): AsyncGenerator<readonly Uint8Array[]> {
  const read = (start: number): Promise<Uint8Array[]> => {
    const length = Math.min(RUN_UNITS, units - start);
    const runs = Promise.all(
      tensors.map(({ info, source }) => {
        const size = info.bytes / units;
        return source.read(info.offset + start * size, length * size);
      }),
    );
    runs.catch(() => undefined);
    return runs;
  };
  let next = units > 0 ? read(0) : null;
  for (let start = 0; start < units; start += RUN_UNITS) {
    if (signal.aborted) throw new AmalgamError("INTERRUPTED", "stopped before the end", { next: "Run the command again." });
    const runs = await next;
    const after = start + RUN_UNITS;
    next = after < units ? read(after) : null;
    if (runs) yield runs;
  }
}
