/** The cpu backend: memory of one compute thread and the op set over it. */
import { referenceOps } from "../../../core/ops/reference.ts";
import type { Ops } from "../../../core/ops/types.ts";

export interface CpuBackend {
  readonly memory: Uint8Array;
  reserve(bytes: number): number;
  ops(float: "f32" | "f64"): Ops;
  resetScratch(): void;
}

export function loadKernels(): null {
  return null;
}

export function createCpuBackend(options: { memoryBytes: number; wasm: null }): CpuBackend {
  const memory = new Uint8Array(options.memoryBytes);
  let used = 0;
  const ops = { f32: referenceOps("f32"), f64: referenceOps("f64") };
  return {
    memory,
    reserve(bytes) {
      const at = used;
      used += bytes;
      return at;
    },
    ops: (float) => ops[float],
    resetScratch: () => undefined,
  };
}
