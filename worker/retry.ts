/** Hiccups of stores and bus: tried again with growing pauses, for a bounded time. */
import { isAmalgamError } from "../core/errors.ts";
import { backoff } from "./world.ts";
import type { WorkerParts } from "./world.ts";

const AGAIN = { BUS_UNAVAILABLE: "bus", STORE_UNAVAILABLE: "store" } as const;

export function isHiccup(error: unknown): error is Error & { readonly code: keyof typeof AGAIN } {
  return isAmalgamError(error) && Object.hasOwn(AGAIN, error.code);
}

/** Throws the last hiccup when `patienceMs` are over or the signal is aborted, and everything else at once. */
export async function retrying<T>(
  { clock, chance, settings, metrics, log }: WorkerParts,
  act: () => Promise<T>,
  patienceMs: number,
  signal?: AbortSignal,
): Promise<T> {
  const started = clock.monotonic();
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (!isHiccup(error) || signal?.aborted === true || clock.monotonic() - started >= patienceMs) throw error;
      metrics.retries.inc({ of: AGAIN[error.code] });
      log.debug("tried again", { error });
      await clock.sleep(backoff(chance, settings.retryFirstMs, settings.retryLastMs, tries), signal);
    }
  }
}
