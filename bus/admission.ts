/** Which messages of the queue are tasks of ours. Anyone who may publish can put anything there; what this refuses never reaches a worker's logic. */
import { decodeMessage, MalformedMessage, MESSAGE_BYTES_MAX } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { parseTaskSubject } from "../proto/subjects.ts";
import type { TaskAddress } from "./types.ts";

/** "subject": it names no task; "body": it is no task message, or one of another task than its subject says. */
export type Refusal = "subject" | "body";

export function admit(subject: string, body: Uint8Array): TaskAddress | Refusal {
  const address = parseTaskSubject(subject);
  if (address === null) return "subject";
  if (body.length > MESSAGE_BYTES_MAX) return "body";
  try {
    const { job, stage, task, pool } = decodeMessage(amalgam.v1.TaskMessage, body);
    return job === address.job && stage === address.stage && task === address.task && pool === address.pool ? address : "body";
  } catch (e) {
    if (e instanceof MalformedMessage) return "body";
    throw e;
  }
}
