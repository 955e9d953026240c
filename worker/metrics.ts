/** What a worker counts. Names as in the field: _total counters, seconds, bytes. */
import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800];

/** How an attempt ended. */
export type AttemptResult = "committed" | "lost" | "failed" | "dead" | "released" | "abandoned";
export type Refusal = "version" | "memory" | "root";
/** Of the time of an attempt. */
export type TaskStep = "prepare" | "compute" | "write" | "commit";

export class WorkerMetrics {
  readonly attempts: Counter<"result">;
  readonly committed: Counter<"kind">;
  readonly seconds: Histogram<"step">;
  readonly conflicts: Counter;
  readonly redeliveries: Counter;
  readonly leasesLost: Counter;
  readonly refused: Counter<"reason">;
  readonly malformed: Counter;
  readonly bytesRead: Counter;
  readonly bytesWritten: Counter;
  readonly badTensors: Counter;
  readonly slots: Gauge<"state">;
  readonly retries: Counter<"of">;

  /** @param connected whether the bus is; @param beatAgeSeconds since the oldest running task's last heartbeat that arrived; 0: none runs */
  constructor(registry: Registry, { connected, beatAgeSeconds }: { readonly connected: () => boolean; readonly beatAgeSeconds: () => number }) {
    const registers = [registry];
    const counter = <T extends string = never>(name: string, help: string, ...labelNames: T[]): Counter<T> =>
      new Counter<T>({ name: `amalgam_${name}`, help, labelNames, registers });
    this.attempts = counter("task_attempts_total", "Attempts that ended, by how", "result");
    this.committed = counter("tasks_committed_total", "Tasks whose record this worker put", "kind");
    this.seconds = new Histogram({
      name: "amalgam_task_duration_seconds",
      help: "Time of attempts by step",
      labelNames: ["step"],
      buckets: SECONDS,
      registers,
    });
    this.conflicts = counter("commit_conflicts_total", "Attempts that found another one's record");
    this.redeliveries = counter("redeliveries_total", "Tasks that came more than once");
    this.leasesLost = counter("lease_lost_total", "Attempts that another worker took over while they ran");
    this.refused = counter("tasks_refused_total", "Tasks given back because this worker cannot do them", "reason");
    this.malformed = counter("messages_rejected_total", "Messages and stored tasks without their form or digest");
    this.bytesRead = counter("read_bytes_total", "Bytes that committed tasks read, by the plan");
    this.bytesWritten = counter("written_bytes_total", "Bytes of committed parts");
    this.badTensors = counter("non_finite_tensors_total", "Input tensors with NaN or infinities, per task that read them");
    this.slots = new Gauge({ name: "amalgam_worker_slots", help: "Tasks at a time, by state", labelNames: ["state"], registers });
    this.retries = counter("retries_total", "Requests that were tried again", "of");
    gauge(registry, "nats_connected", "1 while the connection to NATS is up", () => Number(connected()));
    gauge(registry, "heartbeat_age_seconds", "Age of the oldest heartbeat of a running task", beatAgeSeconds);
  }
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name: `amalgam_${name}`,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
