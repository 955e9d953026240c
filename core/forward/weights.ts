/** The tensors of a model folder as f32, whole in memory. */
import { AmalgamError } from "../errors.ts";
import { elementCount } from "../formats/index.ts";
import type { ModelFiles, ModelMetadata, TensorInfo } from "../formats/index.ts";
import { elementReader } from "../ops/convert.ts";
import type { Matrix } from "../ops/matrix/types.ts";

export class Weights {
  readonly #tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  readonly #label: string;

  constructor(tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>, label: string) {
    this.#tensors = tensors;
    this.#label = label;
  }

  has(name: string): boolean {
    return this.#tensors.has(name);
  }

  /** A matrix. Throws TENSOR_MISSING. */
  matrix(name: string): Matrix {
    const { shape, data } = this.#tensor(name);
    return { rows: shape[0] ?? 1, cols: data.length / (shape[0] ?? 1), data };
  }

  /** A matrix for each entry of the first axis of a stack [T, m, n]. Throws TENSOR_MISSING. */
  stack(name: string): Matrix[] {
    const { shape, data } = this.#tensor(name);
    const [count = 1, rows = 1, cols = 1] = shape.length === 2 ? [shape[0], 1, shape[1]] : shape;
    return Array.from({ length: count }, (_, t) => ({ rows, cols, data: data.subarray(t * rows * cols, (t + 1) * rows * cols) }));
  }

  #tensor(name: string): { readonly shape: readonly number[]; readonly data: Float32Array } {
    const found = this.#tensors.get(name);
    if (!found) throw new AmalgamError("TENSOR_MISSING", "the forward pass needs this tensor", { file: this.#label, tensor: name });
    return found;
  }
}

/** Reads every tensor that has values. Throws INPUT_READ. */
export async function readWeights(files: ModelFiles, model: ModelMetadata): Promise<Weights> {
  const tensors = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  const opened = new Map<string, Awaited<ReturnType<ModelFiles["open"]>>>();
  for (const info of model.tensors.values()) {
    const file = opened.get(info.file) ?? (await files.open(info.file));
    opened.set(info.file, file);
    const data = asFloats(info, await file.read(info.offset, info.bytes));
    if (data) tensors.set(info.name, { shape: info.shape, data });
  }
  return new Weights(tensors, model.reference);
}

function asFloats(info: TensorInfo, bytes: Uint8Array): Float32Array | null {
  const read = elementReader(info.dtype);
  if (!read) return null;
  const count = elementCount(info.shape);
  const size = count === 0 ? 1 : info.bytes / count;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Float32Array(count);
  for (let i = 0; i < count; i++) out[i] = read(view, i * size);
  return out;
}
