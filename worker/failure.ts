/** What a failed attempt says, and whether another may follow. */
import { ERRORS, isAmalgamError } from "../core/errors.ts";
import type { AttemptError } from "./lease.ts";

/** Of an error's text: messages are small. */
const MESSAGE_MAX = 4_000;

/** Errors that say "never" and mean this worker: the line was read wrong here, the root or the token is missing here. */
const ELSEWHERE: readonly string[] = ["TASK_INVALID", "ROOT_UNKNOWN", "HUB_OFFLINE", "HUB_ACCESS", "INTERRUPTED"];

export function neverAgain(error: unknown): boolean {
  return isAmalgamError(error) && ERRORS[error.code].retry === "never" && !ELSEWHERE.includes(error.code);
}

export function describeError(error: unknown, attempt: Pick<AttemptError, "attempt" | "worker" | "at">): AttemptError {
  const known = isAmalgamError(error);
  return {
    ...attempt,
    code: known ? error.code : "BUG",
    message: (error instanceof Error ? error.message : String(error)).slice(0, MESSAGE_MAX),
    next: known ? error.next : "This is a bug; the worker's log has the stack.",
  };
}
