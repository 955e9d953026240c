/** Tasks on a work-queue stream, one pull consumer a pool. */
import { AckPolicy, type ConsumerConfig, DeliverPolicy, DiscardPolicy, RetentionPolicy, StorageType } from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { AmalgamError } from "../../core/errors.ts";
import { MESSAGE_BYTES_MAX } from "../../proto/codec.ts";
import { TASK_STREAM, TASK_SUBJECTS, taskSubject } from "../../proto/subjects.ts";
import { admit } from "../admission.ts";
import type { Delivery, QueueDepth, TaskAddress, TaskQueue } from "../types.ts";
import { NatsDelivery, terminate } from "./delivery.ts";
import { isConsumerMissing, isStreamMissing } from "./failure.ts";
import type { Link } from "./link.ts";
import { pullOne } from "./pull.ts";
import { differing, ensureStream, unless } from "./streams.ts";

/** The server reads no shorter wait. */
const PULL_MS_MIN = 100;

export class NatsTaskQueue implements TaskQueue {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  async ensure(pools: readonly string[]): Promise<void> {
    const { queue, replicas } = this.#link.settings;
    await ensureStream(this.#link, {
      name: TASK_STREAM,
      subjects: [TASK_SUBJECTS],
      retention: RetentionPolicy.Workqueue,
      storage: StorageType.File,
      discard: DiscardPolicy.New,
      num_replicas: replicas,
      max_bytes: queue.maxBytes,
      max_msg_size: MESSAGE_BYTES_MAX,
      duplicate_window: nanos(queue.duplicateWindowMs),
    });
    if (this.#link.settings.role === "coordinator") for (const pool of pools) await this.#ensureConsumer(pool);
  }

  async #ensureConsumer(pool: string): Promise<void> {
    const { consumers } = this.#link.jsm;
    const { queue } = this.#link.settings;
    const mendable: Partial<ConsumerConfig> = { ack_wait: nanos(queue.ackWaitMs), max_deliver: -1, max_ack_pending: queue.maxAckPending };
    const what = `consumer ${pool} of ${TASK_STREAM}`;
    const info = await this.#link.ask(what, () => consumers.info(TASK_STREAM, pool).catch(unless(isConsumerMissing)));
    if (info === null)
      await this.#link.ask(what, () =>
        consumers.add(TASK_STREAM, {
          durable_name: pool,
          filter_subject: `${TASK_SUBJECTS.replace(">", pool)}.>`,
          ack_policy: AckPolicy.Explicit,
          deliver_policy: DeliverPolicy.All,
          max_waiting: queue.maxWaiting,
          ...mendable,
        }),
      );
    else if (differing(mendable, info.config).length > 0) await this.#link.ask(what, () => consumers.update(TASK_STREAM, pool, mendable));
  }

  async publish(address: TaskAddress, body: Uint8Array, messageId: string): Promise<{ readonly duplicate: boolean }> {
    if (body.length > MESSAGE_BYTES_MAX)
      throw new AmalgamError("TASK_INVALID", `a task message of ${body.length} bytes; at most ${MESSAGE_BYTES_MAX} are sent`);
    const ack = await this.#link.ask("queue a task", () =>
      this.#link.js.publish(taskSubject(address), body, {
        msgID: messageId,
        expect: { streamName: TASK_STREAM },
        timeout: this.#link.settings.requestTimeoutMs,
      }),
    );
    return { duplicate: ack.duplicate };
  }

  async pull(pool: string, options: { readonly expiresMs: number; readonly signal?: AbortSignal }): Promise<Delivery | null> {
    const { closing, world } = this.#link;
    await this.#link.ready(`pull of ${pool}`);
    const signal = options.signal === undefined ? closing.signal : AbortSignal.any([closing.signal, options.signal]);
    const end = world.clock.monotonic() + options.expiresMs;
    for (;;) {
      if (signal.aborted) return null;
      const left = Math.max(end - world.clock.monotonic(), PULL_MS_MIN);
      const msg = await this.#link.during(pullOne(this.#link, pool, left, signal));
      if (msg === null) return null;
      const admitted = admit(msg.subject, msg.data);
      if (typeof admitted !== "string") return new NatsDelivery(this.#link, admitted, msg);
      terminate(msg);
      world.metrics.refused(admitted);
    }
  }

  async depth(): Promise<QueueDepth | null> {
    return this.#link.ask("depth of the queue", async () => {
      const info = await this.#link.jsm.streams.info(TASK_STREAM).catch(unless(isStreamMissing));
      if (info === null) return null;
      const pools: Record<string, { waiting: number; unacknowledged: number }> = {};
      for await (const consumer of this.#link.jsm.consumers.list(TASK_STREAM))
        pools[consumer.name] = { waiting: consumer.num_pending, unacknowledged: consumer.num_ack_pending };
      return { messages: info.state.messages, pools };
    });
  }

  async purge(job: string): Promise<void> {
    const filter = TASK_SUBJECTS.replace(">", `*.${job}.>`);
    await this.#link.ask(`drop the tasks of ${job}`, () => this.#link.jsm.streams.purge(TASK_STREAM, { filter }).catch(unless(isStreamMissing)));
  }
}
