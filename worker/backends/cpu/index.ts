/** The cpu backend: the memory of one compute thread and the op sets over it. f32 runs on WebAssembly SIMD, f64 on the reference. */
import { referenceOps } from "../../../core/ops/reference.ts";
import type { Ops } from "../../../core/ops/types.ts";
import { instantiate } from "./kernels.ts";
import { ThreadMemory } from "./memory.ts";
import { WasmOps } from "./ops.ts";

export { loadKernels } from "./kernels.ts";

export interface CpuBackend {
  readonly memory: Uint8Array;
  /** Offset of an area of memory that stays. */
  reserve(bytes: number): number;
  ops(float: "f32" | "f64"): Ops;
  /** Called before each unit of work. */
  beginUnit(): void;
  /** Called before each chunk: scratch vectors of the last one are free. */
  resetScratch(): void;
}

/** @param options.memoryBytes taken once, never grown; a page of 64 KiB is the unit */
export function createCpuBackend(options: { readonly memoryBytes: number; readonly wasm: WebAssembly.Module }): CpuBackend {
  const memory = new ThreadMemory(options.memoryBytes);
  const f32 = new WasmOps(instantiate(options.wasm, memory.memory), memory);
  const f64 = referenceOps("f64");
  return {
    memory: memory.bytes,
    reserve: (bytes) => memory.reserve(bytes),
    ops: (float) => (float === "f32" ? f32 : f64),
    beginUnit: () => memory.beginUnit(),
    resetScratch: () => memory.reset(),
  };
}
