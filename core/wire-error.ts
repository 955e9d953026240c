/** Errors across the thread boundary: structured cloning drops classes, so code and place travel as data. */
import { AmalgamError, ERRORS } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";

/** An error as it crosses the boundary: threads of workers and of planning. */
export interface WireError {
  readonly code: string | null;
  readonly message: string;
  readonly next: string;
  readonly place: Readonly<Record<string, string | number>>;
  readonly stack: string;
}

export function toWire(error: unknown): WireError {
  if (error instanceof AmalgamError) {
    return { code: error.code, message: error.message, next: error.next, place: { ...error.place }, stack: "" };
  }
  const e = error instanceof Error ? error : new Error(String(error));
  return { code: null, message: e.message, next: "", place: {}, stack: e.stack ?? "" };
}

export function fromWire(wire: WireError): Error {
  if (wire.code === null || !(wire.code in ERRORS)) {
    const error = new Error(wire.message);
    error.stack = wire.stack;
    return error;
  }
  return AmalgamError.restore(wire.code as ErrorCode, wire.message, wire.next, wire.place);
}
