/** The one class of errors that users see. Its table: error-codes.ts. */
import { ERRORS, EXIT } from "./error-codes.ts";
import type { ErrorCode } from "./error-codes.ts";

export { ERRORS, EXIT, EXIT_MEANINGS } from "./error-codes.ts";
export type { ErrorCode } from "./error-codes.ts";

/** Where the trouble is. Every field is optional; the message is made of those present. */
export interface ErrorPlace {
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  readonly tensor?: string;
  /** Byte offset from the start of `file`. */
  readonly offset?: number;
}

export interface ErrorDetail extends ErrorPlace {
  /** Replaces the table's `next` sentence where a better one is known. */
  readonly next?: string;
  readonly cause?: unknown;
}

/** The only error class that users see. `message` is "where: what"; `next` says what to do. */
export class AmalgamError extends Error {
  readonly code: ErrorCode;
  readonly place: ErrorPlace;
  readonly next: string;

  constructor(code: ErrorCode, what: string, detail: ErrorDetail = {}) {
    const { next, cause, ...place } = detail;
    super(placePrefix(place) + what, cause === undefined ? undefined : { cause });
    this.name = "AmalgamError";
    this.code = code;
    this.place = place;
    this.next = next ?? ERRORS[code].next;
  }

  /** An error that crossed a process or thread boundary; `message` already names the place. */
  static restore(code: ErrorCode, message: string, next: string, place: ErrorPlace): AmalgamError {
    const error = new AmalgamError(code, message, { next });
    Object.assign(error, { place });
    return error;
  }

  get exitCode(): number {
    return EXIT[ERRORS[this.code].exit];
  }
}

function placePrefix(p: ErrorPlace): string {
  let text = p.file ?? "";
  if (p.line !== undefined) text += `:${p.line}` + (p.column === undefined ? "" : `:${p.column}`);
  if (p.offset !== undefined) text += `${text ? " " : ""}at byte ${p.offset}`;
  if (p.tensor !== undefined) text += `${text ? ", " : ""}tensor ${p.tensor}`;
  return text ? `${text}: ` : "";
}

export function isAmalgamError(e: unknown): e is AmalgamError {
  return e instanceof AmalgamError;
}
