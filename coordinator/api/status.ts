/** Statuses of the job API. */
import { status } from "@grpc/grpc-js";
import type { Metadata } from "@grpc/grpc-js";
import { AmalgamError } from "../../core/errors.ts";
import { cut, detailOf } from "../../service/grpc-status.ts";

export { bare, statusOf } from "../../service/grpc-status.ts";
export type { FailedStatus } from "../../service/grpc-status.ts";

/** Of a failed call, as its user should see it. @param what "localhost:7070" */
export function errorOf(failure: { readonly code: status; readonly details: string; readonly metadata?: Metadata }, what: string): AmalgamError {
  return detailOf(failure.metadata, "API_UNAVAILABLE") ?? withoutDetail(failure.code, failure.details, what);
}

function withoutDetail(code: status, details: string, what: string): AmalgamError {
  const text = cut(details.replace(/^No connection established\. Last error: (?:Error: )?/, "").replace(/\.? Resolution note: ?$/, ""));
  switch (code) {
    case status.UNAUTHENTICATED:
    case status.PERMISSION_DENIED:
      return new AmalgamError("API_REFUSED", `${what} refused the request: ${text}`);
    case status.RESOURCE_EXHAUSTED:
      return new AmalgamError("API_LIMIT", `${what}: ${text}`);
    case status.DEADLINE_EXCEEDED:
      return new AmalgamError("API_UNAVAILABLE", `${what} did not answer in time`);
    case status.CANCELLED:
      return new AmalgamError("INTERRUPTED", `the call to ${what} was stopped`);
    case status.UNIMPLEMENTED:
      return new AmalgamError("API_UNAVAILABLE", `${what} does not know this request: ${text}`, { next: "Run clients and coordinators of one version." });
    case status.INTERNAL:
      return new AmalgamError("API_UNAVAILABLE", `${what} failed: ${text}`, { next: "See the coordinator's log." });
    default:
      return new AmalgamError("API_UNAVAILABLE", `${what} cannot be reached: ${text}`);
  }
}
