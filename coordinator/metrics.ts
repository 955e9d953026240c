/** What a coordinator counts. Names and units as Prometheus has them: seconds, bytes, `_total`. */
import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";

export type CoordinatorMetrics = ReturnType<typeof coordinatorMetrics>;

/** From a second to a day. */
const JOB_SECONDS = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400];

export function coordinatorMetrics(registry: Registry) {
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter({ name: `amalgam_${name}`, help, labelNames: [...labelNames], registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `amalgam_${name}`, help, labelNames: [...labelNames], registers });
  return {
    jobs: gauge("jobs", "Jobs that have not ended, as the leader sees them.", ["state"]),
    jobsFinished: counter("jobs_finished_total", "Jobs that ended while this coordinator led.", ["result"]),
    jobDuration: new Histogram({ name: "amalgam_job_duration_seconds", help: "From submission to the end.", buckets: JOB_SECONDS, registers }),
    tasksQueued: counter("tasks_queued_total", "Tasks put on the queue.", ["pool"]),
    tasksCommitted: counter("tasks_recorded_total", "Tasks whose record the leader saw.", ["kind"]),
    attempts: counter("attempts_reported_total", "Failed attempts that workers told the leader of.", ["result"]),
    queueWait: new Histogram({
      name: "amalgam_task_queue_wait_seconds",
      help: "From queueing a task to the first sign of a worker.",
      buckets: [0.01, 0.1, 1, 10, 60, 600, 3_600],
      registers,
    }),
    requeued: counter("reconcile_requeued_total", "Tasks queued again because the queue had lost them, or may have.", ["reason"]),
    reconcile: new Histogram({ name: "amalgam_reconcile_duration_seconds", help: "One round over all jobs.", buckets: [0.001, 0.01, 0.1, 1, 10], registers }),
    queueRefused: counter("queue_refused_total", "Tasks that the queue did not take: it is full, or not reachable."),
    windowQueued: gauge("queue_window_tasks", "Tasks in the queue's window.", ["pool"]),
    workerSlots: gauge("pool_slots", "Tasks at a time, over all live workers.", ["pool"]),
    workers: gauge("workers", "Live workers."),
    leader: gauge("leader", "1 while this coordinator leads."),
    leaderChanges: counter("leader_changes_total", "How often this coordinator became the leader."),
    natsConnected: gauge("nats_connected", "1 while NATS is connected."),
    rejected: counter("rejected_total", "Messages and records that were refused.", ["kind"]),
    swept: counter("swept_total", "What the sweeper removed.", ["kind"]),
    plannerSeconds: new Histogram({
      name: "amalgam_planner_duration_seconds",
      help: "Calls of the planner.",
      labelNames: ["call"],
      buckets: [0.1, 1, 10, 60, 600],
      registers,
    }),
  };
}

/** Of the job API; as `ApiMetrics` of api/guard.ts. */
export function apiMetrics(registry: Registry) {
  const duration = new Histogram({
    name: "amalgam_api_request_duration_seconds",
    help: "Calls of the job API.",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.05, 0.5, 5, 60],
    registers: [registry],
  });
  const refused = new Counter({ name: "amalgam_api_refused_total", help: "Calls that were not let in.", labelNames: ["reason"], registers: [registry] });
  return {
    handled: (method: string, status: string, seconds: number) => duration.observe({ method, status }, seconds),
    refused: (reason: string) => refused.inc({ reason }),
  };
}
