/** What the units of a compute thread share. */
import type { MethodDefinition } from "../../core/methods/_types.ts";
import type { MatrixOps } from "../../core/ops/matrix/types.ts";
import type { CpuBackend } from "../backends/cpu/index.ts";
import type { OpenFiles } from "./files.ts";
import type { KeptBytes } from "./kept.ts";

export interface ThreadState {
  readonly backend: CpuBackend;
  readonly files: OpenFiles;
  readonly kept: KeptBytes;
  readonly chunkElements: number;
  /** Memory for windows of uncached ranges, and for output on its way to the file. */
  readonly windowOffset: number;
  readonly windowBytes: number;
  /** Memory for the vectors of a chunk. */
  readonly scratchBytes: number;
  readonly method: (name: string) => Promise<MethodDefinition>;
  /** The matrix ops of this thread, opened when they are first asked for. */
  readonly matrixOps: () => Promise<MatrixOps>;
}
