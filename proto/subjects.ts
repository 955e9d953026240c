/** Names on NATS. Ids are [A-Za-z0-9_-]+, so that they are single tokens. */

export const TASK_STREAM = "AMALGAM_TASKS";
/** `amalgam.task.<pool>.<job>.<stage>.<task>` */
export const TASK_SUBJECTS = "amalgam.task.>";

const TOKEN = /^[A-Za-z0-9_-]{1,64}$/;

export interface TaskSubject {
  readonly pool: string;
  readonly job: string;
  readonly stage: string;
  readonly task: number;
}

export function taskSubject({ pool, job, stage, task }: TaskSubject): string {
  return `amalgam.task.${pool}.${job}.${stage}.${task}`;
}

/** Null where the subject is none of ours. */
export function parseTaskSubject(subject: string): TaskSubject | null {
  const [amalgam, word, pool, job, stage, task, ...rest] = subject.split(".");
  if (amalgam !== "amalgam" || word !== "task" || rest.length > 0) return null;
  if (![pool, job, stage].every((t) => t !== undefined && TOKEN.test(t)) || task === undefined || !/^\d{1,9}$/.test(task)) return null;
  return { pool: pool ?? "", job: job ?? "", stage: stage ?? "", task: Number(task) };
}

/** Key of a task in the bucket of tasks. */
export function taskKey({ job, stage, task }: Omit<TaskSubject, "pool">): string {
  return `${job}.${stage}.${task}`;
}

/** Events of a job: commits, progress, attempts. */
export const EVENT = {
  commit: (job: string) => `amalgam.event.commit.${job}`,
  progress: (job: string) => `amalgam.event.progress.${job}`,
  attempt: (job: string) => `amalgam.event.attempt.${job}`,
  /** A job's log grew: other coordinators look. */
  job: (job: string) => `amalgam.event.job.${job}`,
  /** What the leader knows of a job, for other coordinators. */
  status: (job: string) => `amalgam.event.status.${job}`,
} as const;
