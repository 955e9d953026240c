/** Provisional. */
export interface TruncatedSvd {
  /** m x k, k x 1, k x n, row by row. */
  readonly u: Float32Array;
  readonly s: Float32Array;
  readonly vt: Float32Array;
}

export interface Linalg {
  readonly id: string;
  truncatedSvd(a: Float32Array, m: number, n: number, k: number): TruncatedSvd;
}
