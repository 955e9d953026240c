/**
 * One pull of one message. The client's own next() cannot be called off, and takes a message with it that arrives meanwhile;
 * such a one is given back here, so that another worker has it at once and not after AckWait.
 */
import { createInbox, type Msg, nanos } from "@nats-io/transport-node";
import { AmalgamError } from "../../core/errors.ts";
import { TASK_STREAM } from "../../proto/subjects.ts";
import type { Link } from "./link.ts";

/** Statuses that end a pull without a message: nothing there, or nothing came in time. */
const EMPTY: readonly number[] = [404, 408];
const NAK = "-NAK";

interface Waiting {
  readonly outcome: Promise<Msg | null>;
  settle(outcome: Msg | null | Error): void;
  isSettled(): boolean;
}

function waiting(): Waiting {
  let settled = false;
  let settle: (outcome: Msg | null | Error) => void = () => undefined;
  const outcome = new Promise<Msg | null>((resolve, reject) => {
    settle = (value) => {
      if (settled) return;
      settled = true;
      if (value instanceof Error) reject(value);
      else resolve(value);
    };
  });
  return { outcome, settle: (value) => settle(value), isSettled: () => settled };
}

/** Null: none came within `expiresMs`, or `signal` was aborted. Throws BUS_UNAVAILABLE. */
export async function pullOne(link: Link, consumer: string, expiresMs: number, signal: AbortSignal): Promise<Msg | null> {
  const { nc, world, settings } = link;
  const what = `pull of ${consumer}`;
  const wait = waiting();
  const fail = (why: string) => wait.settle(new AmalgamError("BUS_UNAVAILABLE", `${what}: ${why}`));
  const inbox = createInbox(link.inboxPrefix);
  const sub = nc.subscribe(inbox, { callback: (error, msg) => receive(error, msg, inbox, wait, fail) });
  const over = new AbortController();
  const stop = () => wait.settle(null);
  const forget = link.onLost(() => fail("the connection was lost"));
  signal.addEventListener("abort", stop, { once: true });
  void world.clock.sleep(expiresMs + settings.requestTimeoutMs, over.signal).then(() => fail("NATS did not answer in time"));
  try {
    nc.publish(`$JS.API.CONSUMER.MSG.NEXT.${TASK_STREAM}.${consumer}`, JSON.stringify({ batch: 1, expires: nanos(Math.ceil(expiresMs)) }), { reply: inbox });
    const msg = await wait.outcome;
    // A message or an empty answer was all that could come; else one may be on its way.
    if (signal.aborted && msg === null && link.connected)
      await Promise.race([sub.drain(), world.clock.sleep(settings.requestTimeoutMs)]).catch(() => undefined);
    return msg;
  } finally {
    over.abort();
    forget();
    signal.removeEventListener("abort", stop);
    if (!sub.isClosed() && !sub.isDraining()) sub.unsubscribe();
  }
}

function receive(error: Error | null, msg: Msg, inbox: string, wait: Waiting, fail: (why: string) => void): void {
  if (error !== null) fail(error.message);
  else if (msg.subject === inbox) {
    const { code = 0, description = "" } = msg.headers ?? {};
    if (EMPTY.includes(code)) wait.settle(null);
    else fail(code === 503 ? "the stream or its consumer is not there" : description || `status ${code}`);
  } else if (wait.isSettled()) msg.respond(NAK);
  else wait.settle(msg);
}
