/** Runs one method on one tensor in this process, as the engine does: passes over ranges in chunks, then the output. No files, no threads. */
import { passesOf } from "../../core/methods/_types.ts";
import type { AnyPass, Chunk, MethodCell, MethodDefinition, ModelPass, Parameters, ParameterSpec, Range, Results } from "../../core/methods/_types.ts";
import { referenceOps } from "../../core/ops/reference.ts";
import type { Ops, RandomKey, Vec } from "../../core/ops/types.ts";
import { BLOCK } from "../../core/ops/types.ts";
import { unitOf } from "../../core/plan/execution.ts";
import { backendNames, openBackend } from "./backends.ts";
import type { Backend } from "./backends.ts";

/** What a method is given, in plain numbers. */
export interface Case {
  readonly shape: readonly number[];
  readonly base: readonly number[] | null;
  readonly inputs: readonly (readonly number[])[];
  readonly global: Parameters;
  readonly models: readonly Parameters[];
  readonly keys: readonly RandomKey[];
}

export interface Cutting {
  /** Elements of a chunk: whole blocks, or as many whole rows as fit. */
  readonly chunk: number;
  /** Blocks of a range, a power of two; rows are one range. */
  readonly rangeBlocks: number;
  /** Bytes that a chunk keeps are dropped before the next pass. */
  readonly forgets?: boolean;
}

export const WHOLE: Cutting = { chunk: 2 ** 20, rangeBlocks: 2 ** 20 };

/** The reference, as a backend; and all the others. */
export async function allBackends(): Promise<{ name: string; backend: Backend }[]> {
  const plain = { f32: referenceOps("f32"), f64: referenceOps("f64") };
  const nothing = (): void => undefined;
  const reference: Backend = { memory: new Uint8Array(0), reserve: () => 0, ops: (float) => plain[float], beginUnit: nothing, resetScratch: nothing };
  const others = await Promise.all(backendNames.map(async (name) => ({ name, backend: await openBackend(name, 64 * 2 ** 20) })));
  return [{ name: "reference", backend: reference }, ...others];
}

/** Given values, defaults where none is given. */
export function complete(specs: Readonly<Record<string, ParameterSpec>>, given: Parameters): Parameters {
  return { ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default])), ...given };
}

function cellOf(method: MethodDefinition, c: Case, float: "f32" | "f64"): MethodCell {
  const elements = c.shape.reduce((a, b) => a * b, 1);
  return {
    tensor: "tensor",
    shape: c.shape,
    elements,
    float,
    global: complete(method.parameters.global, c.global),
    count: c.inputs.length,
    models: c.inputs.map((_, i) => complete(method.parameters.perModel, c.models[i] ?? {})),
    hasBase: c.base !== null,
    positions: c.inputs.map((_, i) => i + 1),
    keys: c.keys,
    rowLength: c.shape.length < 2 ? elements : c.shape.at(-1)!,
  };
}

/** Throws what the method's validation throws. */
export function runMethod(method: MethodDefinition, backend: Backend, float: "f32" | "f64", c: Case, cutting: Cutting = WHOLE): number[] {
  const cell = cellOf(method, c, float);
  method.validate?.(cell);
  const tensors = new TensorRun(method, backend, cell, { base: c.base, inputs: c.inputs }, cutting);
  const results: Record<string, unknown> = {};
  for (const pass of passesOf(method, cell)) if (pass.scope === "model") runRounds(pass, cell, results, () => tensors.reduce(pass, results));
  return tensors.merge(results);
}

/** The values of one cell, and the steps of the engine over them. */
export class TensorRun {
  readonly #method: MethodDefinition;
  readonly #backend: Backend;
  readonly #cell: MethodCell;
  readonly #values: { readonly base: Vec | null; readonly inputs: readonly Vec[] };
  readonly #chunk: MemoryChunk;
  readonly #ranges: readonly Range[];
  readonly #step: number;
  readonly #forgets: boolean;

  constructor(
    method: MethodDefinition,
    backend: Backend,
    cell: MethodCell,
    values: { readonly base: readonly number[] | null; readonly inputs: readonly (readonly number[])[] },
    cutting: Cutting,
  ) {
    const round = (xs: readonly number[]): Vec => (cell.float === "f32" ? Float32Array.from(xs) : Float64Array.from(xs));
    const row = unitOf(method, cell) === "element" ? 1 : cell.rowLength;
    this.#method = method;
    this.#backend = backend;
    this.#cell = cell;
    this.#values = { base: values.base ? round(values.base) : null, inputs: values.inputs.map(round) };
    this.#chunk = new MemoryChunk(backend.ops(cell.float), this.#values.base, this.#values.inputs);
    this.#ranges = cut(cell.elements, row === 1 ? cutting.rangeBlocks * BLOCK : cell.elements);
    this.#step = row === 1 ? Math.max(1, Math.floor(cutting.chunk / BLOCK)) * BLOCK : Math.max(1, Math.floor(cutting.chunk / row)) * row;
    this.#forgets = cutting.forgets ?? false;
  }

  /** A pass over every range: their partials. Where it samples, one block in so many. */
  reduce(pass: AnyPass, results: Results): unknown[] {
    const ops = this.#backend.ops(this.#cell.float);
    const oneIn = pass.sampleOneIn?.(this.#cell, results) ?? 1;
    return this.#ranges.map((range) => {
      this.#backend.beginUnit();
      const state = pass.begin(this.#cell, range, results, ops);
      this.#walk(range, () => pass.visit(ops, this.#cell, this.#chunk, state, results), oneIn);
      return structuredClone(pass.end(state, this.#cell, results));
    });
  }

  /** The passes of the tensor, then its output. @param before results of the passes of the model */
  merge(before: Results): number[] {
    const cell = this.#cell;
    const shortcut = this.#method.shortcut?.(cell);
    if (shortcut !== undefined) return [...(shortcut === "base" ? this.#values.base! : this.#values.inputs[shortcut]!)];
    const results: Record<string, unknown> = { ...before };
    for (const pass of passesOf(this.#method, cell)) {
      if (pass.scope === "model") continue;
      if (pass.needed?.(cell, results) === false) {
        results[pass.name] = null;
        continue;
      }
      results[pass.name] = structuredClone(pass.finish(cell, this.reduce(pass, results), results, this.#ranges));
      if (this.#forgets) this.#chunk.forget();
    }
    return this.#ranges.flatMap((range) => {
      this.#backend.beginUnit();
      const state = this.#method.output.begin?.(cell, range, results);
      const parts: number[] = [];
      const visit = (): void => {
        for (const x of this.#method.output.visit(this.#backend.ops(cell.float), cell, this.#chunk, state, results)) parts.push(x);
      };
      this.#walk(range, visit, 1);
      return parts;
    });
  }

  #walk(range: Range, visit: () => void, oneIn: number): void {
    const step = oneIn === 1 ? this.#step : BLOCK;
    for (const part of cut(range.length, step)) {
      const start = range.start + part.start;
      if (Math.floor(start / step) % oneIn !== 0) continue;
      this.#backend.resetScratch();
      this.#chunk.start = start;
      this.#chunk.length = part.length;
      visit();
    }
  }
}

/** The stages of a model of one tensor; what a plan holds of a cell goes through JSON. */
function runRounds(pass: ModelPass, cell: MethodCell, results: Record<string, unknown>, reduce: () => unknown[]): void {
  const tell = (value: unknown): unknown => (results[pass.name] = JSON.parse(JSON.stringify(value)));
  tell(pass.start([cell])[0]);
  while (pass.needed(cell, results)) {
    const sum = pass.newSum();
    pass.add(sum, cell, reduce(), results);
    tell(pass.combine([{ cells: [{ cell, results }], bytes: pass.pack(sum) }])[0]![0]);
  }
}

function cut(length: number, step: number): Range[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => ({ index, start: index * step, length: Math.min(step, length - index * step) }));
}

class MemoryChunk implements Chunk {
  start = 0;
  length = 0;
  readonly #ops: Ops;
  readonly #base: Vec | null;
  readonly #inputs: readonly Vec[];
  readonly #kept = new Map<string, Uint8Array>();

  constructor(ops: Ops, base: Vec | null, inputs: readonly Vec[]) {
    this.#ops = ops;
    this.#base = base;
    this.#inputs = inputs;
  }

  #load(values: Vec): Vec {
    const vec = this.#ops.vec(this.length);
    vec.set(values.subarray(this.start, this.start + this.length));
    return vec;
  }

  input(i: number): Vec {
    return this.#load(this.#inputs[i]!);
  }

  base(): Vec {
    if (!this.#base) throw new Error("this cell has no base");
    return this.#load(this.#base);
  }

  lincomb(terms: readonly (number | "base")[], weights: readonly number[], divisor = 1): Vec {
    const sum = this.#ops.lincomb(
      terms.map((t) => (t === "base" ? this.base() : this.input(t))),
      weights,
    );
    return divisor === 1 ? sum : this.#ops.divScalar(sum, divisor);
  }

  delta(i: number, base?: Vec): Vec {
    const x = this.input(i);
    return this.#base ? this.#ops.sub(x, base ?? this.base(), x) : x;
  }

  keep(slot: number, bytes: number): { bytes: Uint8Array; filled: boolean } {
    const key = `${slot}:${this.start}`;
    const known = this.#kept.get(key);
    if (known) return { bytes: known, filled: true };
    const fresh = new Uint8Array(bytes);
    this.#kept.set(key, fresh);
    return { bytes: fresh, filled: false };
  }

  forget(): void {
    this.#kept.clear();
  }
}
