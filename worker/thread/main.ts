/** Entry of a compute thread: memory is taken once, units arrive one by one, results go back. */
import { parentPort, workerData } from "node:worker_threads";
import type { MethodDefinition } from "../../core/methods/_types.ts";
import { threadAreas } from "../../core/plan/execution.ts";
import { loadMethod } from "../../extensions/methods.ts";
import { createCpuBackend, loadKernels } from "../backends/cpu/index.ts";
import { Garbage } from "../garbage.ts";
import { openMatrixOps } from "../matrix-backend.ts";
import { ownedKey } from "../protocol.ts";
import type { Reply, Request, ThreadOptions } from "../protocol.ts";
import type { MatrixOps } from "../../core/ops/matrix/types.ts";
import { toWire } from "../../core/wire-error.ts";
import { OpenFiles } from "./files.ts";
import { KeptBytes } from "./kept.ts";
import { rangeKey, runUnit } from "./steps.ts";
import type { ThreadState } from "./state.ts";

/** Of the element-wise kernels: WebAssembly has 4 GiB. */
const KERNELS_BYTES_MAX = 2 ** 31;
/** Units between two collections of the thread's garbage: about 2 GB of work. */
const COLLECT_EVERY = 128;

/** What all units share; each attempt has open files of its own. */
type SharedState = Omit<ThreadState, "files">;

function openThread(options: ThreadOptions): SharedState {
  // What is beyond is for whole matrices, which lie elsewhere.
  const memoryBytes = Math.min(options.memoryBytes, KERNELS_BYTES_MAX);
  const backend = createCpuBackend({ memoryBytes, wasm: loadKernels() });
  const { windowBytes, keptBytes, scratchBytes } = threadAreas(memoryBytes);
  const windowOffset = backend.reserve(windowBytes);
  const keptOffset = backend.reserve(keptBytes);
  let matrices: Promise<MatrixOps> | null = null;
  const methods = new Map<string, Promise<MethodDefinition>>();
  const method = (name: string): Promise<MethodDefinition> => {
    const known = methods.get(name) ?? loadMethod(name, { outside: options.outside });
    methods.set(name, known);
    return known;
  };
  return {
    backend,
    kept: new KeptBytes(backend.memory.subarray(keptOffset, keptOffset + keptBytes)),
    chunkElements: options.chunkElements,
    windowOffset,
    windowBytes,
    scratchBytes,
    method,
    matrixOps: () => (matrices ??= openMatrixOps(options.backend).then(({ ops }) => ops)),
  };
}

function main(): void {
  const port = parentPort;
  if (!port) throw new Error("this file is the entry of a compute thread");
  const state = openThread(workerData as ThreadOptions);
  const garbage = new Garbage(COLLECT_EVERY);
  const open = new Map<string, OpenFiles>();
  const filesOf = (owner: string): OpenFiles => {
    const files = open.get(owner) ?? new OpenFiles();
    open.set(owner, files);
    return files;
  };
  let queue = Promise.resolve();
  port.on("message", (request: Request) => {
    if (request.kind === "drop") {
      state.kept.drop(rangeKey(request.cellKey, request.range));
      return;
    }
    queue = queue.then(async () => {
      if (request.kind === "end") {
        open.get(request.owner)?.close();
        open.delete(request.owner);
        state.kept.dropAll(ownedKey(request.owner, ""));
        return;
      }
      const reply: Reply = await runUnit({ ...state, files: filesOf(request.unit.owner) }, request.unit).then(
        (result) => ({ id: request.id, ok: true, result }),
        (error: unknown) => ({ id: request.id, ok: false, error: toWire(error) }),
      );
      port.postMessage(reply);
      garbage.tick();
    });
  });
}

main();
