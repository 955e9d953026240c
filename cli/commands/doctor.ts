/** `amalgam doctor`: what this machine has for matrices, how fast it is, and what would be faster. */
import { matrixOps } from "../../core/ops/matrix/checked.ts";
import type { MatrixOps } from "../../core/ops/matrix/types.ts";
import type { NamedCandidate } from "../../worker/matrix-backend.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";

/** Side of the square f32 matrices that are multiplied. */
const SIDE = 768;
/** Seconds that are measured, after one product to warm up. */
const SECONDS = 0.3;

export default defineCommand({
  name: "doctor",
  summary: "Tell what this machine has for matrix methods, how fast it is, and what would be faster.",
  details:
    "Measures a product of f32 matrices on one thread for each backend that is found. The first found is the one that is used. AMALGAM_BLAS names a library to use, or is `none`.",
  arguments: [],
  options: [],
  run,
});

interface Finding {
  readonly backend: string;
  readonly name: string;
  readonly found: boolean;
  readonly used: boolean;
  readonly detail: string;
  /** Part of the numerics id. */
  readonly id: string | null;
  /** 1e9 floating point operations a second, one thread. */
  readonly gflops: number | null;
  readonly next: string | null;
}

async function run({ console }: CommandContext): Promise<undefined> {
  const { matrixCandidates } = await import("../../worker/matrix-backend.ts");
  const candidates = await matrixCandidates();
  const used = candidates.find((c) => c.state.found);
  const findings = candidates.map((c) => examine(c, c === used));
  if (console.json) {
    console.event("doctor", { node: process.version, platform: process.platform, arch: process.arch, matrices: findings });
    return;
  }
  const { table } = await import("../table.ts");
  const rows = findings.map((f) => [f.backend, f.name, f.used ? "used" : f.found ? "found" : "absent", f.gflops?.toFixed(0) ?? "", f.detail]);
  console.result(table([{ title: "backend" }, { title: "matrices" }, { title: "state" }, { title: "GF/s a thread" }, { title: "what", shrink: "wrap" }], rows));
  for (const { name, next } of findings) if (next !== null) console.result(`Faster with ${name}: ${next}.`);
}

function examine({ backend, name, state }: NamedCandidate, used: boolean): Finding {
  if (!state.found) return { backend, name, found: false, used, detail: state.reason, id: null, gflops: null, next: state.next };
  const ops = matrixOps(state.open());
  return { backend, name, found: true, used, detail: state.detail, id: ops.id, gflops: Number(measure(ops).toFixed(1)), next: null };
}

function measure(ops: MatrixOps): number {
  const a = { rows: SIDE, cols: SIDE, data: new Float32Array(SIDE * SIDE).fill(0.5) };
  const out = ops.gemm(a, a);
  const start = performance.now();
  let products = 0;
  let seconds = 0;
  while (seconds < SECONDS) {
    ops.gemm(a, a, { out });
    products++;
    seconds = (performance.now() - start) / 1000;
  }
  return (2 * SIDE ** 3 * products) / seconds / 1e9;
}
