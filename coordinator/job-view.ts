/** What the job API shows of a job: its log, and what the leader told of it. */
import type { JobState } from "../core/job/types.ts";
import type { JobView, StageView } from "./api/job-service.ts";
import type { LiveStatus } from "./live-status.ts";

/** @param trouble what this process knows to keep the job from going on; "": nothing */
export function jobView(state: JobState, live: LiveStatus | null, trouble: string): JobView {
  const { spec, plan } = state;
  const done = state.phase === "done";
  const ended = state.endedAt !== null;
  const stages = stagesOf(state, live, done);
  return {
    id: spec.id,
    recipeName: spec.recipe.name,
    output: spec.output,
    priority: spec.priority,
    phase: state.phase,
    paused: state.paused,
    submittedAt: state.submittedAt,
    endedAt: state.endedAt,
    hash: plan?.hash ?? null,
    warnings: plan?.warnings ?? [],
    totals: plan?.totals ?? null,
    stages,
    progress: plan === null ? null : progressOf(state, live, stages),
    failure: state.failure,
    retries: state.retries,
    running: ended ? [] : (live?.running ?? []),
    attempts: live?.attempts ?? [],
    waiting: ended ? "" : trouble || (state.paused ? "paused" : (live?.waiting ?? "")),
  };
}

function stagesOf(state: JobState, live: LiveStatus | null, done: boolean): StageView[] {
  const stages = state.stages.map((s): StageView => {
    const told = live?.stages.find((l) => l.stage === s.stage);
    return { stage: s.stage, kind: s.kind, tasks: s.tasks, tasksDone: done ? s.tasks : Math.min(s.tasks, told?.tasksDone ?? 0) };
  });
  const joining = live?.stages.find((l) => l.kind === "assemble");
  if (joining !== undefined) stages.push({ ...joining, tasksDone: done ? joining.tasks : joining.tasksDone });
  return stages;
}

function progressOf(state: JobState, live: LiveStatus | null, stages: readonly StageView[]): JobView["progress"] {
  const total = Math.max(
    live?.progress?.total ?? 0,
    state.plan?.totals?.bytesProcessed ?? 0,
    state.stages.reduce((n, s) => n + s.bytesProcessed, 0),
  );
  const tasks = stages.reduce((n, s) => n + s.tasks, 0);
  if (state.phase === "done") return { done: total, total, tasksDone: tasks, tasks, tensor: "" };
  const told = live?.progress ?? { done: 0, tasksDone: 0, tasks: 0, tensor: "" };
  return { done: told.done, total, tasksDone: told.tasksDone, tasks: Math.max(tasks, told.tasks), tensor: state.endedAt === null ? told.tensor : "" };
}
