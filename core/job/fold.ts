/** From events to a job's state. Pure; the same for every process that reads the log. */
import { AmalgamError } from "../errors.ts";
import type { JobEvent, JobPhase, JobState } from "./types.ts";

export function hasEnded(state: { readonly phase: JobPhase }): boolean {
  return state.phase === "done" || state.phase === "failed" || state.phase === "cancelled";
}

/** Why the event may not follow; null: it may. */
export function refusal(state: JobState | null, event: JobEvent): string | null {
  if (state === null) return event.kind === "submitted" ? null : "the first event is not the submission";
  const ended = hasEnded(state);
  switch (event.kind) {
    case "submitted":
      return "a job is submitted once";
    case "planned":
      return state.phase !== "planning" ? `the job is ${state.phase}` : state.plan !== null ? "the job is planned" : null;
    case "stage":
      if (state.plan === null) return "the job has no plan";
      if (state.phase !== "planning" && state.phase !== "running") return `the job is ${state.phase}`;
      return event.facts.stage === String(state.stages.length + 1) ? null : `stage ${event.facts.stage} does not follow ${state.stages.length} stages`;
    case "assembling":
      return state.phase === "running" ? null : `the job is ${state.phase}`;
    case "done":
      return state.phase === "assembling" ? null : `the job is ${state.phase}`;
    case "paused":
      return ended ? `the job is ${state.phase}` : state.paused ? "the job is paused" : null;
    case "resumed":
      return ended ? `the job is ${state.phase}` : state.paused ? null : "the job is not paused";
    case "cancelled":
    case "failed":
      return ended ? `the job is ${state.phase}` : null;
    case "removed":
      return ended ? null : `the job is ${state.phase}`;
    case "retried":
      return state.phase === "failed" || state.phase === "cancelled" ? null : `the job is ${state.phase}`;
  }
}

/** The state after one more event. Throws TASK_INVALID where it may not follow: the log is put event by event, so someone else wrote it. */
export function apply(state: JobState | null, event: JobEvent): JobState {
  const why = refusal(state, event);
  if (why !== null) throw new AmalgamError("TASK_INVALID", `event ${state?.next ?? 1} of job ${state?.spec.id ?? "?"} is "${event.kind}", but ${why}`);
  if (event.kind === "submitted") return submitted(event);
  if (state === null) throw new Error("an event before the submission was let through");
  const number = state.next;
  return { ...state, ...change(state, event, number), next: number + 1 };
}

function submitted(event: JobEvent & { kind: "submitted" }): JobState {
  return {
    spec: event.spec,
    next: 2,
    phase: "planning",
    paused: false,
    submittedAt: event.at,
    endedAt: null,
    plan: null,
    stages: [],
    failure: null,
    retries: 0,
    epoch: 1,
  };
}

function change(state: JobState, event: Exclude<JobEvent, { kind: "submitted" }>, number: number): Partial<JobState> {
  switch (event.kind) {
    case "planned":
      return { plan: { hash: event.hash, staging: event.staging, warnings: event.warnings, totals: event.totals } };
    case "stage":
      return { phase: "running", stages: [...state.stages, event.facts] };
    case "assembling":
      return { phase: "assembling" };
    case "paused":
      return { paused: true };
    case "resumed":
      return { paused: false, epoch: number };
    case "cancelled":
      return { phase: "cancelled", endedAt: event.at, paused: false };
    case "failed":
      return { phase: "failed", endedAt: event.at, paused: false, failure: event.failure };
    case "retried":
      return { phase: state.stages.length > 0 ? "running" : "planning", endedAt: null, failure: null, retries: state.retries + 1, epoch: number };
    case "done":
      return { phase: "done", endedAt: event.at, paused: false };
    case "removed":
      return {};
  }
}
