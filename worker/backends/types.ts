/** What a folder of backends offers for matrices: `matrix.ts`, whose default export is `defineMatrixBackend({...})`. */
import type { MatrixKernels } from "../../core/ops/matrix/types.ts";

/** One way to run the bounded ops here: the library, the fallback, a device. */
export interface MatrixCandidate {
  /** "openblas", "wasm". */
  readonly name: string;
  /** Of all that are found, the highest is taken. */
  readonly preference: number;
  readonly state: MatrixFound | MatrixMissing;
}

export interface MatrixFound {
  readonly found: true;
  /** What it is and where: one line. */
  readonly detail: string;
  readonly open: () => MatrixKernels;
}

export interface MatrixMissing {
  readonly found: false;
  /** One sentence each, without a full stop: why it is not there, and how to get it. */
  readonly reason: string;
  readonly next: string;
}

export interface MatrixBackend {
  /** Loads what is needed to know. Throws BLAS_LIBRARY where the environment names what cannot be used. */
  candidates(): Promise<readonly MatrixCandidate[]>;
}

/** Identity that checks the shape of a definition. */
export function defineMatrixBackend(backend: MatrixBackend): MatrixBackend {
  return backend;
}
