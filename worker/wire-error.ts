/** Errors across the thread boundary: structured cloning drops classes, so code and place travel as data. */
import { AmalgamError, ERRORS } from "../core/errors.ts";
import type { ErrorCode } from "../core/errors.ts";
import type { WireError } from "./protocol.ts";

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
