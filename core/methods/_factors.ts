/** Two factors of a truncated decomposition. */
import type { TruncatedSvd } from "../linalg/types.ts";

/** a = sqrt(S) V^T, k x n; b = U sqrt(S), m x k: their product is U S V^T, and neither is much larger than the other. */
export function balanced({ u, s, vt }: TruncatedSvd, m: number, n: number): { readonly a: Float32Array; readonly b: Float32Array } {
  const k = s.length;
  const roots = s.map((x) => Math.sqrt(x));
  const a = new Float32Array(k * n);
  for (let i = 0; i < a.length; i++) a[i] = (vt[i] as number) * (roots[Math.floor(i / n)] as number);
  const b = new Float32Array(m * k);
  for (let i = 0; i < b.length; i++) b[i] = (u[i] as number) * (roots[i % k] as number);
  return { a, b };
}
