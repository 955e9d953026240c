/** What coordinators answer, as messages and back: one file for both ends, so that neither forgets a field. */
import type { JobFailure, JobPhase } from "../../core/job/types.ts";
import type { Plain } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import type { AttemptView, ClusterView, JobUpdate, JobView, StageView, ValidatedRecipe } from "./job-service.ts";

type JobMessage = amalgam.v1.Job.$Properties;
type UpdateMessage = amalgam.v1.JobUpdate.$Properties;
type AttemptMessage = amalgam.v1.JobAttempt.$Properties;
type FailureMessage = amalgam.v1.JobFailure.$Properties;
type ClusterMessage = amalgam.v1.Cluster.$Properties;
type ValidatedMessage = amalgam.v1.ValidateRecipeResponse.$Properties;

const Phase = amalgam.v1.JobPhase;
const PHASES: Readonly<Record<JobPhase, amalgam.v1.JobPhase>> = {
  planning: Phase.JOB_PHASE_PLANNING,
  running: Phase.JOB_PHASE_RUNNING,
  assembling: Phase.JOB_PHASE_ASSEMBLING,
  done: Phase.JOB_PHASE_DONE,
  failed: Phase.JOB_PHASE_FAILED,
  cancelled: Phase.JOB_PHASE_CANCELLED,
};
export const JOB_PHASES = Object.keys(PHASES) as readonly JobPhase[];

export function phaseMessage(phase: JobPhase): amalgam.v1.JobPhase {
  return PHASES[phase];
}

/** Null: none that this version knows. */
export function phaseOf(message: number): JobPhase | null {
  return JOB_PHASES.find((p) => Number(PHASES[p]) === message) ?? null;
}

export function jobMessage(job: JobView): JobMessage {
  return {
    ...job,
    phase: PHASES[job.phase],
    endedAt: job.endedAt ?? 0,
    hash: job.hash ?? "",
    warnings: [...job.warnings],
    stages: [...job.stages],
    failure: job.failure === null ? null : failureMessage(job.failure),
    running: [...job.running],
    attempts: job.attempts.map(attemptMessage),
  };
}

export function jobView(job: Plain<JobMessage>): JobView {
  return {
    ...job,
    // A newer coordinator may have more phases; whoever waits goes on waiting.
    phase: phaseOf(job.phase) ?? "running",
    endedAt: job.endedAt === 0 ? null : job.endedAt,
    hash: job.hash === "" ? null : job.hash,
    stages: job.stages.map((s): StageView => ({ ...s, kind: s.kind === "reduce" || s.kind === "assemble" ? s.kind : "merge" })),
    failure: job.failure === null ? null : failureView(job.failure),
    attempts: job.attempts.map(attemptView),
  };
}

export function updateMessage(update: JobUpdate): UpdateMessage {
  switch (update.kind) {
    case "job":
      return { job: jobMessage(update.job) };
    case "progress":
      return { progress: update.progress };
    case "attempt":
      return { attempt: attemptMessage(update.attempt) };
  }
}

/** Null: a kind that this version does not know. */
export function updateView(message: Partial<Plain<UpdateMessage>>): JobUpdate | null {
  if (message.job) return { kind: "job", job: jobView(message.job) };
  if (message.progress) return { kind: "progress", progress: message.progress };
  return message.attempt ? { kind: "attempt", attempt: attemptView(message.attempt) } : null;
}

function failureMessage({ code, message, next, stage, task, worker }: JobFailure): FailureMessage {
  return { code, message, next, stage: stage ?? "", task: task ?? 0, worker: worker ?? "" };
}

function failureView({ code, message, next, stage, task, worker }: Plain<FailureMessage>): JobFailure {
  return { code, message, next, ...(stage === "" ? {} : { stage, task }), ...(worker === "" ? {} : { worker }) };
}

function attemptMessage({ stage, task, final, ...error }: AttemptView): AttemptMessage {
  return { stage, task, final, error };
}

function attemptView({ stage, task, final, error }: Plain<AttemptMessage>): AttemptView {
  return { stage, task, final, ...(error ?? { attempt: 0, worker: "", code: "", message: "", next: "", at: 0 }) };
}

export function validatedMessage({ hash, warnings, totals }: ValidatedRecipe): ValidatedMessage {
  return { hash, warnings: [...warnings], totals };
}

export function validatedView({ hash, warnings, totals }: Plain<ValidatedMessage>): ValidatedRecipe {
  return { hash, warnings, totals: totals ?? { tensors: 0, tasks: 0, bytesRead: 0, bytesWritten: 0, bytesProcessed: 0 } };
}

export function clusterMessage(cluster: ClusterView): ClusterMessage {
  return { ...cluster, roots: cluster.roots.map(({ name, folder }) => ({ name, folder: folder ?? "" })) };
}

export function clusterView(message: Plain<ClusterMessage>): ClusterView {
  return { ...message, roots: message.roots.map(({ name, folder }) => ({ name, folder: folder === "" ? null : folder })) };
}
