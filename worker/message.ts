/** A task's message: decoded, and checked before anything is done with it. What is queued may be anyone's. */
import type { Delivery } from "../bus/types.ts";
import { decodeMessage, MalformedMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";

export type TaskMessage = Plain<amalgam.v1.TaskMessage.$Properties>;
export const { TaskKind } = amalgam.v1;

/** A task's line holds its cells: some hundred bytes a tensor. */
const LINE_BYTES_MAX = 64 * 2 ** 20;
const LOCATION_MAX = 2_048;
const SHA256_BYTES = 32;

const KIND_NAMES: Readonly<Record<number, string>> = {
  [TaskKind.TASK_KIND_WRITE]: "write",
  [TaskKind.TASK_KIND_REDUCE]: "reduce",
  [TaskKind.TASK_KIND_ASSEMBLE]: "assemble",
};

export function kindName(kind: number): string {
  return KIND_NAMES[kind] ?? "unknown";
}

/** Throws MalformedMessage. */
export function readTaskMessage({ body, address }: Pick<Delivery, "body" | "address">): TaskMessage {
  const message = decodeMessage(amalgam.v1.TaskMessage, body);
  const { job, stage, task, kind, pool, staging, lineOffset, lineLength, lineSha256, attemptsMax } = message;
  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new MalformedMessage(what);
  };
  must(job === address.job && stage === address.stage && task === address.task && pool === address.pool, "the message names another task than its subject");
  must(kind in KIND_NAMES, "no such kind of task");
  must(staging.length > 0 && staging.length <= LOCATION_MAX, "no location of the staging folder");
  must(Number.isSafeInteger(lineOffset) && lineOffset >= 0, "no offset of the task's line");
  must(lineLength > 0 && lineLength <= LINE_BYTES_MAX, "no length of the task's line");
  must(lineSha256.length === SHA256_BYTES, "no digest of the task's line");
  must(attemptsMax > 0, "no number of attempts");
  return message;
}
