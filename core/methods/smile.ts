/** Low-rank experts around one shared model, routed token by token or request by request. fusion-methods 1, 8. */
import { AmalgamError } from "../errors.ts";
import { known } from "../known.ts";
import { smileLayouts } from "../layouts/smile/index.ts";
import { smileOptions, smilePart } from "../layouts/smile/parts.ts";
import type { SmileLayout, SmilePart, SmileRole, SmileTensor } from "../layouts/smile/types.ts";
import { noiseFloor } from "../linalg/rank.ts";
import { truncatedSvd } from "../linalg/truncated.ts";
import { columnsOf, rowsOf } from "../ops/matrix/matrix.ts";
import type { MatrixOps } from "../ops/matrix/types.ts";
import { scaledRows } from "./_factors.ts";
import { defineMethod } from "./_types.ts";
import type { MethodCell, WholeTensors } from "./_types.ts";

/** A matrix is decomposed in about the time in which it is read so often. */
const SVD_PASSES = 20;

interface Parts {
  readonly part: SmilePart;
  /** What this tensor becomes: a module's weight and its bias are solved each for itself. */
  readonly tensors: readonly SmileTensor[];
}

const OF_BIAS: readonly SmileRole[] = ["shared_bias", "expert_bias"];

function layoutOf(cell: MethodCell): SmileLayout {
  return known(smileLayouts[cell.global["layout"] as string], "layout");
}

/** Null: the tensor is no part of the experts. */
function partsOf(cell: MethodCell): Parts | null {
  const [, module = "", what] = /^(.*)\.(weight|bias)$/.exec(cell.tensor) ?? [];
  const bias = what === "bias";
  // A bias is stored beside the factors of its matrix, whose shape it does not tell.
  const found = smilePart(module, bias ? [cell.elements, cell.elements] : cell.shape, cell.global);
  if (found === null || (bias && found.kind !== "linear")) return null;
  const part = { ...found, sharedBias: bias, expertBias: bias };
  const tensors = layoutOf(cell).tensors(part, smileOptions(cell.global, cell.count), [part]);
  return { part, tensors: tensors.filter((t) => OF_BIAS.includes(t.role) === bias) };
}

function validate(cell: MethodCell): void {
  const rank = cell.global["rank_of_expert"] as number;
  if (rank === 0)
    throw new AmalgamError("PARAMETER_INVALID", "rank_of_expert 0 leaves nothing of the experts", {
      tensor: cell.tensor,
      next: "Give a rank from 1, or -1 for whole differences.",
    });
  if (rank > Math.min(...cell.shape) && cell.shape.length === 2 && partsOf(cell) !== null)
    throw new AmalgamError("PARAMETER_INVALID", `rank_of_expert ${rank} is more than the matrix has: it is [${cell.shape.join(", ")}]`, {
      tensor: cell.tensor,
    });
}

/** The part that all experts share: the base, or the mean of the experts, of which they then hold what remains. */
function deltas(cell: MethodCell, tensors: WholeTensors): { readonly shared: Float32Array | null; readonly delta: (t: number) => Float32Array } {
  if (cell.global["shared"] !== "average") return { shared: null, delta: (t) => tensors.delta(t) };
  const shared = mean(cell, tensors);
  return { shared, delta: (t) => tensors.input(t).map((x, i) => x - (shared[i] as number)) };
}

function mean(cell: MethodCell, tensors: WholeTensors): Float32Array {
  const sum = new Float64Array(cell.elements);
  for (let t = 0; t < cell.count; t++) tensors.input(t).forEach((x, i) => (sum[i] = (sum[i] as number) + x));
  return Float32Array.from(sum, (x) => x / cell.count);
}

function run(ops: MatrixOps, cell: MethodCell, whole: WholeTensors): Float32Array[] {
  const { tensors } = known(partsOf(cell) ?? undefined, "parts of a solved tensor");
  const made = new Map(tensors.map((t) => [t, new Float32Array(t.shape.reduce((n, d) => n * d, 1))]));
  const { shared, delta } = deltas(cell, whole);
  /** Puts an expert's values to their place: a tensor of their own, or their share of one that holds all experts. */
  const put = (role: SmileRole, expert: number, values: Float32Array): void => {
    for (const [tensor, into] of made) {
      if (tensor.role !== role || (tensor.expert !== null && tensor.expert !== expert)) continue;
      into.set(values, tensor.expert === null ? (into.length / cell.count) * expert : 0);
    }
  };
  const has = (role: SmileRole): boolean => tensors.some((t) => t.role === role);
  for (const [tensor, into] of made) if (tensor.role === "shared" || tensor.role === "shared_bias") into.set(shared ?? new Float32Array(into.length));
  for (let t = 0; t < cell.count; t++) {
    if (has("expert_weight")) put("expert_weight", t, whole.input(t));
    else if (has("expert_bias")) put("expert_bias", t, delta(t));
    else solveExpert(ops, { cell, whole, tensors, put }, t, delta(t));
  }
  return tensors.flatMap((t) => (isCopy(cell, t) ? [] : [known(made.get(t), "values")]));
}

interface Solving {
  readonly cell: MethodCell;
  readonly whole: WholeTensors;
  readonly tensors: readonly SmileTensor[];
  readonly put: (role: SmileRole, expert: number, values: Float32Array) => void;
}

/** u = U[:, :k], svh = diag(S[:k]) V[:, :k]^T, router = V[:, :kg]^T (fusion-methods 1.1, items 4 and 5). Directions that rounding made route nothing. */
function solveExpert(ops: MatrixOps, { cell, whole, tensors, put }: Solving, t: number, delta: Float32Array): void {
  const [m = 0, n = 0] = cell.shape;
  const dense = tensors.some((x) => x.role === "delta");
  if (dense) put("delta", t, delta);
  const k = dense ? 0 : (cell.global["rank_of_expert"] as number);
  const kg = tensors.some((x) => x.role === "router") ? Math.min(cell.global["rank_of_router"] as number, m, n) : 0;
  if (k + kg === 0) return;
  const key = known(cell.keys[t], "random stream");
  const { u, s, vt } = truncatedSvd(ops, { rows: m, cols: n, data: delta }, { rank: Math.max(k, kg), lead: kg, key });
  if (kg > 0) {
    const floor = noiseFloor({ rows: m, cols: n, data: whole.input(t) }, whole.dtype(t));
    let trained = 0;
    while (trained < kg && known(s[trained], "singular value") > floor) trained++;
    put("router", t, vt.data.slice(0, trained * n) as Float32Array);
  }
  if (k === 0) return;
  put("u", t, columnsOf(u, 0, k).data as Float32Array);
  put("svh", t, scaledRows(rowsOf(vt, 0, k).data, n, s));
}

function isCopy(cell: MethodCell, { role }: SmileTensor): boolean {
  if (role === "shared_bias") return cell.global["shared"] === "base";
  // Norms of experts are whole: what they share is the base's.
  return role === "shared" && (cell.global["shared"] === "base" || cell.shape.length < 2);
}

export default defineMethod({
  name: "smile",
  title: "SMILE",
  summary:
    "Keeps the models apart as low-rank experts around one shared part; each token, or each request, is routed to the experts whose changes its input meets.",
  paper: {
    title: "SMILE: zero-shot sparse mixture of low-rank experts construction from pre-trained foundation models",
    url: "https://arxiv.org/abs/2408.10174",
  },
  base: "required",
  inputs: { min: 1 },
  missing: "pass-base",
  parameters: {
    global: {
      rank_of_expert: { type: "int", default: 64, min: -1, doc: "Rank of each expert's factors; -1 keeps whole differences." },
      rank_of_router: { type: "int", default: 8, min: 1, doc: "Directions of each expert that the router looks at." },
      num_experts_per_tok: { type: "int", default: 1, min: 1, doc: "Experts that a token goes through." },
      others: {
        type: "choice",
        choices: ["base", "average", "routed"],
        default: "base",
        doc: "Embeddings, norms and head: the base's, the mean of the experts', or chosen with the expert (with routing request).",
      },
      shared: { type: "choice", choices: ["base", "average"], default: "base", doc: "What every token goes through; the experts hold the low-rank rest." },
      routing: {
        type: "choice",
        choices: ["token", "prefix", "request"],
        default: "token",
        doc: "By each token alone (the paper's), by the tokens so far, or once for a request.",
      },
      layout: {
        type: "choice",
        choices: ["amalgam", "fusionbench"],
        default: "amalgam",
        doc: "Names of tensors and code: ours, or FusionBench's published ones.",
      },
    },
    perModel: {},
  },
  unit: "element",
  validate,
  layout: () => "smile",
  shortcut: (cell) => (cell.global["others"] === "average" && partsOf(cell) === null ? undefined : "base"),
  solve: {
    takes: (cell) => partsOf(cell) !== null,
    pieces: (cell) =>
      known(partsOf(cell) ?? undefined, "parts").tensors.map((t) => ({
        tensor: t.name,
        shape: t.shape,
        ...(isCopy(cell, t) ? { copy: "base" as const } : {}),
      })),
    bytes: (cell) => {
      const least = Math.min(...cell.shape);
      const made = known(partsOf(cell) ?? undefined, "parts").tensors.reduce((n, t) => n + t.shape.reduce((a, b) => a * b, 1), 0);
      return 4 * (4 * cell.elements + 6 * least * least + made);
    },
    passes: (cell) => (cell.shape.length === 2 ? SVD_PASSES : 1),
    run,
  },
  output: {
    visit: (_ops, cell, chunk) =>
      chunk.lincomb(
        [...cell.models.keys()],
        cell.models.map(() => 1),
        cell.count,
      ),
  },
  vectors: [],
});
