/** What an attack is: hostile files, and the error that they must get. One generator a file in `generators/`; see README.md. */
import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ErrorCode } from "../../core/errors.ts";

export type Content = string | Uint8Array;

export interface Attack {
  /** The rule that is broken, as the test's name. */
  readonly rule: string;
  /** Files of the hostile model, over those of a sound one; null takes one away. */
  readonly evil?: Readonly<Record<string, Content | null>>;
  /** Files beside the models. */
  readonly beside?: Readonly<Record<string, Content>>;
  /** Lengthens files of the hostile model with holes, so that no disk is needed. */
  readonly sparse?: Readonly<Record<string, number>>;
  /** Runs in the folder of the models `good` and `evil`; RECIPE unless said. */
  readonly recipe?: Content;
  readonly args?: readonly string[];
  /** `out` unless said. */
  readonly out?: string;
  readonly code: ErrorCode;
  /** Named in the message; `evil/model.safetensors` unless said, null where there is none. */
  readonly file?: string | null;
  readonly offset?: number;
  readonly line?: number;
  readonly tensor?: string;
  /** Part of what the message says. */
  readonly says: string;
  /** Found while merging: finished parts are kept beside the output, for --allow-nan. */
  readonly keepsParts?: true;
  /** Bound on the peak memory of the process; 250 MB unless said. */
  readonly rssMaxMb?: number;
}

/** Identity that gives a generator its type. */
export function attack(definition: Attack): Attack {
  return definition;
}

export const RECIPE = "merge_method: linear\nmodels:\n- {model: good, parameters: {weight: 1}}\n- {model: evil, parameters: {weight: 1}}\n";
export const WEIGHTS = "model.safetensors";
export const INDEX = "model.safetensors.index.json";
export const CONFIG = { architectures: ["TinyForTests"], num_hidden_layers: 2, vocab_size: 4 };

/** Length, header text, data. */
export function safetensors(header: Content, data: Content = ""): Buffer {
  const text = Buffer.from(header as string);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, typeof data === "string" ? Buffer.from(data, "latin1") : data]);
}

/** A header's entry. */
export function entry(name: string, begin: number, end: number, shape: readonly number[] = [end - begin], dtype = "U8"): string {
  return `${JSON.stringify(name)}:{"dtype":"${dtype}","shape":[${shape.join(",")}],"data_offsets":[${begin},${end}]}`;
}

/** Byte in the file of the first occurrence of `mark` in its header. */
export function byteOf(header: string, mark: string): number {
  const at = header.indexOf(mark);
  if (at < 0) throw new Error(`${mark} is not in the header`);
  return 8 + Buffer.byteLength(header.slice(0, at));
}

/** A file of F32 tensors. */
export function floats(tensors: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: readonly number[] }>>): Buffer {
  const entries: string[] = [];
  let at = 0;
  for (const [name, { shape, values }] of Object.entries(tensors)) entries.push(entry(name, at, (at += 4 * values.length), shape, "F32"));
  return safetensors(`{${entries.join(",")}}`, new Uint8Array(Float32Array.from(Object.values(tensors).flatMap((t) => t.values)).buffer));
}

const matrix = (seed: number): { shape: number[]; values: number[] } => ({ shape: [4, 2], values: Array.from({ length: 8 }, (_, i) => seed + i) });

export const TENSORS = {
  "model.embed_tokens.weight": matrix(1),
  "model.layers.0.proj.weight": matrix(2),
  "model.layers.1.proj.weight": matrix(3),
};

/** Writes the models and the recipe. */
export function stage(folder: string, { evil = {}, beside = {}, sparse = {}, recipe = RECIPE }: Attack): void {
  const sound = { "config.json": JSON.stringify(CONFIG), [WEIGHTS]: floats(TENSORS) };
  write(join(folder, "good"), sound);
  write(join(folder, "evil"), { ...sound, ...evil });
  write(folder, { "recipe.yaml": recipe, ...beside });
  for (const [name, bytes] of Object.entries(sparse)) truncateSync(join(folder, "evil", name), bytes);
}

function write(folder: string, files: Readonly<Record<string, Content | null>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === null) rmSync(path, { force: true });
    else writeFileSync(path, content);
  }
}
