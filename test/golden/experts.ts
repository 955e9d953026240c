/** Brings a Mixtral-style checkpoint's experts to mergekit's fused form, so that either layout of the same values compares equal. */
import type { TestTensor } from "../helpers/checkpoint.ts";

const EXPERT = /^(.*\.)(?:block_sparse_moe|mlp)\.experts\.(\d+)\.(w1|w2|w3|gate_proj|up_proj|down_proj)\.weight$/;
const ROLES: Readonly<Record<string, "gate" | "up" | "down">> = { w1: "gate", gate_proj: "gate", w3: "up", up_proj: "up", w2: "down", down_proj: "down" };

type Experts = Record<"gate" | "up" | "down", TestTensor[]>;

/** Throws where an expert lacks a matrix. */
export function fuseExperts(tensors: ReadonlyMap<string, TestTensor>): Map<string, TestTensor> {
  const fused = new Map<string, TestTensor>();
  const layers = new Map<string, Experts>();
  for (const [name, tensor] of tensors) {
    const [, prefix, expert, matrix] = EXPERT.exec(name) ?? [];
    if (prefix === undefined) fused.set(name.replace(/\.block_sparse_moe\.gate\./, ".mlp.gate."), tensor);
    else {
      const layer = layers.get(prefix) ?? { gate: [], up: [], down: [] };
      layers.set(prefix, layer);
      layer[ROLES[matrix!]!][Number(expert)] = tensor;
    }
  }
  for (const [prefix, { gate, up, down }] of layers) {
    const count = gate.length;
    if (up.length !== count || down.length !== count || [...gate, ...up, ...down].includes(undefined as never))
      throw new Error(`incomplete experts under ${prefix}`);
    const [rows, columns] = gate[0]!.shape as [number, number];
    fused.set(
      `${prefix}mlp.experts.gate_up_proj`,
      join(
        gate.flatMap((g, e) => [g, up[e]!]),
        [count, 2 * rows, columns],
      ),
    );
    fused.set(`${prefix}mlp.experts.down_proj`, join(down, [count, ...down[0]!.shape]));
  }
  return fused;
}

function join(parts: readonly TestTensor[], shape: readonly number[]): TestTensor {
  const values = Float64Array.from(parts.flatMap((p) => [...p.values]));
  return { dtype: parts[0]!.dtype, shape, bytes: Buffer.concat(parts.map((p) => p.bytes)), values, file: parts[0]!.file };
}
