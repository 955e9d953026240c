/** Entry of the planning thread: opens the roots once, then one call after the other. */
import { getHeapStatistics } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { randomUUID } from "node:crypto";
import { toWire } from "../../core/wire-error.ts";
import { loadStoreKinds } from "../../extensions/stores.ts";
import { crashPoints } from "../../service/crash.ts";
import { now, packageVersion } from "../../storage/index.ts";
import { openRoots } from "../../storage/roots.ts";
import { storeBelow } from "../../storage/store-below.ts";
import { draftJob, hubFile, methodsOf } from "./draft.ts";
import { hasEnded } from "./ended.ts";
import type { Call, Reply, Request, Results, ThreadSettings } from "./protocol.ts";
import { StorePlanner } from "./store-planner.ts";

async function openPlanner(settings: ThreadSettings, log: (text: string) => void): Promise<StorePlanner> {
  const kinds = await loadStoreKinds();
  const roots = await openRoots(settings.roots, kinds, settings.store);
  const state = await openRoots([settings.state], kinds, settings.store);
  const stateStore = storeBelow(state.locate(`${settings.state.name}:`).store, settings.state.path);
  const locate = roots.locate.bind(roots);
  return new StorePlanner({
    ...{ locate, log, methods: methodsOf },
    draft: (spec) => draftJob(spec, locate, settings),
    hubFile: (model, file) => hubFile(model, file, settings),
    ended: (job) => hasEnded(stateStore, job),
    clock: { now },
    chance: { id: () => randomUUID().replaceAll("-", "").slice(0, 16) },
    version: await packageVersion(),
    crash: crashPoints(),
  });
}

async function answer(planner: StorePlanner, call: Call): Promise<Results[keyof Results]> {
  if (call.method === "validate") return planner.validate(call.request);
  if (call.method === "plan") return planner.plan(call.spec);
  if (call.method === "judge") return planner.judge(call.job, call.tasks) as Promise<undefined>;
  return planner[call.method](call.job) as Promise<Results[keyof Results]>;
}

function main(): void {
  const port = parentPort;
  if (!port) throw new Error("this file is the entry of the planning thread");
  const send = (reply: Reply): void => port.postMessage(reply);
  const heap = (): number => getHeapStatistics().total_heap_size;
  const planner = openPlanner(workerData as ThreadSettings, (text) => send({ kind: "log", text }));
  planner.catch(() => undefined);
  port.on("message", ({ id, call }: Request) => {
    void planner
      .then((p) => answer(p, call))
      .then(
        (result) => send({ kind: "done", id, result, heapBytes: heap() }),
        (error: unknown) => send({ kind: "failed", id, error: toWire(error), heapBytes: heap() }),
      );
  });
}

main();
