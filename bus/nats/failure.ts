/** What the client throws, in our words. All of it means "try again; the outcome is unknown"; lost races are told apart by `isConflict`. */
import { JetStreamApiCodes, JetStreamApiError } from "@nats-io/jetstream";
import { errors } from "@nats-io/transport-node";
import { AmalgamError, isAmalgamError } from "../../core/errors.ts";

const CONFLICTS: readonly number[] = [JetStreamApiCodes.StreamWrongLastSequence, JetStreamApiCodes.StreamWrongLastSequenceUnknown];
/** A stream of this name was made meanwhile, with other settings. */
const STREAM_NAME_IN_USE = 10058;

export const isConflict = (e: unknown): boolean => e instanceof JetStreamApiError && CONFLICTS.includes(e.code);
export const isStreamMissing = (e: unknown): boolean => e instanceof JetStreamApiError && e.code === JetStreamApiCodes.StreamNotFound;
export const isConsumerMissing = (e: unknown): boolean => e instanceof JetStreamApiError && e.code === JetStreamApiCodes.ConsumerNotFound;
export const isNameInUse = (e: unknown): boolean => e instanceof JetStreamApiError && e.code === STREAM_NAME_IN_USE;

/** A mistake in our own code stays what it is. */
export function busError(what: string, cause: unknown): Error {
  if (isAmalgamError(cause)) return cause;
  if (cause instanceof TypeError || cause instanceof RangeError || cause instanceof errors.InvalidArgumentError) return cause;
  return new AmalgamError("BUS_UNAVAILABLE", `${what}: ${reason(cause)}`, { cause });
}

function reason(cause: unknown): string {
  const root = cause instanceof errors.RequestError && cause.cause !== undefined ? cause.cause : cause;
  if (root instanceof errors.TimeoutError) return "NATS did not answer in time";
  if (root instanceof errors.NoRespondersError || (root instanceof Error && root.name === "JetStreamNotEnabled"))
    return "nobody answers: JetStream is off or has no quorum, or the stream is not there";
  if (root instanceof errors.PermissionViolationError) return `this user may not ${root.operation} ${root.subject}`;
  if (root instanceof errors.AuthorizationError || root instanceof errors.UserAuthenticationExpiredError)
    return `the server refused the credentials (${root.message})`;
  if (root instanceof errors.ClosedConnectionError || root instanceof errors.DrainingConnectionError) return "the connection is closed";
  return root instanceof Error ? root.message : String(root);
}
