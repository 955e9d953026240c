/** Errors as gRPC statuses and back. The trailer `amalgam-error-bin` holds what a status has no place for; a bug says nothing about itself. */
import { Metadata, status } from "@grpc/grpc-js";
import type { StatusObject } from "@grpc/grpc-js";
import { AmalgamError, ERRORS } from "../core/errors.ts";
import type { ErrorCode, ErrorPlace } from "../core/errors.ts";
import { decodeMessage, encodeMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";

const ERROR_TRAILER = "amalgam-error-bin";
/** All trailers together must fit into 8 kB, the limit of many peers, in base64 and percent signs. */
const TEXT_MAX = 1_000;
const TRAILER_BYTES_MAX = 16_384;

type Detail = Plain<amalgam.v1.ErrorDetail.$Properties>;

/** By code, then by exit code. */
const BY_CODE: Partial<Record<ErrorCode, status>> = {
  JOB_UNKNOWN: status.NOT_FOUND,
  JOB_STATE: status.FAILED_PRECONDITION,
  API_REFUSED: status.UNAUTHENTICATED,
  API_LIMIT: status.RESOURCE_EXHAUSTED,
  BUS_UNAVAILABLE: status.UNAVAILABLE,
  STORE_UNAVAILABLE: status.UNAVAILABLE,
  API_UNAVAILABLE: status.UNAVAILABLE,
  INTERRUPTED: status.CANCELLED,
};
const INVALID = new Set(["usage", "later", "recipe"]);

/** What a failed call is answered with. */
export type FailedStatus = Pick<StatusObject, "code" | "details" | "metadata">;

export function statusOf(error: AmalgamError): FailedStatus {
  const metadata = new Metadata();
  const { code, message, next, place } = error;
  const { file, line, column, tensor, offset } = place;
  const detail = {
    code,
    message: cut(message),
    next: cut(next),
    file: cut(file ?? ""),
    line: line ?? 0,
    column: column ?? 0,
    tensor: cut(tensor ?? ""),
    ...(offset === undefined ? {} : { offset }),
  };
  metadata.set(ERROR_TRAILER, Buffer.from(encodeMessage(amalgam.v1.ErrorDetail, detail)));
  const invalid = INVALID.has(ERRORS[code].exit) ? status.INVALID_ARGUMENT : status.FAILED_PRECONDITION;
  return { code: BY_CODE[code] ?? invalid, details: cut(`${code} ${message}`), metadata };
}

/** A status with no error of ours behind it. */
export function bare(code: status, details: string): FailedStatus {
  return { code, details, metadata: new Metadata() };
}

/** The error that the server threw; null where the call failed before or after it. */
export function detailOf(metadata: Metadata | undefined, unknownCode: ErrorCode): AmalgamError | null {
  const [trailer] = metadata?.get(ERROR_TRAILER) ?? [];
  if (!Buffer.isBuffer(trailer)) return null;
  try {
    const { code, message, next, ...place } = decodeMessage(amalgam.v1.ErrorDetail, trailer, TRAILER_BYTES_MAX);
    // A newer server may know more codes.
    if (!isCode(code)) return code === "" ? null : new AmalgamError(unknownCode, `${code} ${message}`, { next });
    return AmalgamError.restore(code, message, next, placeOf(place));
  } catch {
    return null;
  }
}

function placeOf({ file, line, column, tensor, offset }: Omit<Detail, "code" | "message" | "next" | "offset"> & { readonly offset?: number }): ErrorPlace {
  return {
    ...(file === "" ? {} : { file }),
    ...(line === 0 ? {} : { line }),
    ...(column === 0 ? {} : { column }),
    ...(tensor === "" ? {} : { tensor }),
    ...(offset === undefined ? {} : { offset }),
  };
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

/** Halves of surrogate pairs, which cutting may leave, have no UTF-8: grpc-js would throw. */
export function cut(text: string): string {
  return (text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX)}...`).replace(/\p{Cs}/gu, "\ufffd");
}
