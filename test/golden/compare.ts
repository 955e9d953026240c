/** Compares an output folder with a golden's expected one, by the golden's own tolerances. Returns the reasons for failing. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCheckpoint } from "../helpers/checkpoint.ts";
import type { TestTensor } from "../helpers/checkpoint.ts";
import type { Checks, GoldenCase, Rule, Tolerance } from "./case.ts";
import { fuseExperts } from "./experts.ts";

const MANTISSA: Readonly<Record<string, number>> = { F64: 52, F32: 23, F16: 10, BF16: 7 };
const EXPONENT_MIN: Readonly<Record<string, number>> = { F64: -1022, F32: -126, F16: -14, BF16: -126 };
const CONFIG_IGNORE = new Set(
  (
    "transformers_version _name_or_path _attn_implementation_autoset _attn_implementation output_attentions output_hidden_states return_dict " +
    "is_decoder is_encoder_decoder use_cache chunk_size_feed_forward problem_type id2label label2id mergekit_version amalgam"
  ).split(" "),
);

export function compareOutput(golden: GoldenCase, expected: string, out: string, caseFolder: string, root: string): string[] {
  const { checks } = golden;
  const reasons: string[] = [];
  if (!golden.statistical && checks.tensors !== false) {
    const form = checks.moe_layout ? fuseExperts : (tensors: Map<string, TestTensor>) => tensors;
    reasons.push(...compareTensors(form(readCheckpoint(expected)), form(readCheckpoint(out)), golden.tolerance, checks));
  }
  if (checks.shard_limit !== undefined) reasons.push(...compareShards(out, checks.shard_limit));
  const config = join(out, "config.json");
  if (!existsSync(config)) return [...reasons, "no config.json"];
  const got = normalise(JSON.parse(readFileSync(config, "utf8"))) as Record<string, unknown>;
  if (checks.config !== false) {
    const want = normalise(JSON.parse(readFileSync(join(expected, "config.json"), "utf8"))) as Record<string, unknown>;
    reasons.push(...compareConfig(want, got, new Set(checks.config_ignore ?? [])));
  }
  for (const [key, value] of Object.entries(checks.config_values ?? {})) {
    if (!same(got[key], normalise(value))) reasons.push(`config.json ${key}: ${JSON.stringify(got[key])}, expected ${JSON.stringify(value)}`);
  }
  return [...reasons, ...compareFiles(checks, out, caseFolder, root)];
}

function compareFiles(checks: Checks, out: string, caseFolder: string, root: string): string[] {
  const reasons: string[] = [];
  for (const file of checks.files_present ?? []) if (!existsSync(join(out, file))) reasons.push(`${file} is missing`);
  for (const file of checks.files_absent ?? []) if (existsSync(join(out, file))) reasons.push(`${file} must not be written`);
  for (const [file, from] of Object.entries(checks.files_equal ?? {})) {
    const source = join(from === "recipe.yaml" ? caseFolder : root, from);
    if (!existsSync(join(out, file))) reasons.push(`${file} is missing`);
    else if (readFileSync(join(out, file), "utf8").trim() !== readFileSync(source, "utf8").trim()) reasons.push(`${file} is not a copy of ${from}`);
  }
  return reasons;
}

function compareShards(out: string, limit: number): string[] {
  const sizes = new Map<string, number[]>();
  for (const t of readCheckpoint(out).values()) sizes.set(t.file, [...(sizes.get(t.file) ?? []), t.bytes.length]);
  const reasons = sizes.size < 2 ? ["one file only, expected several shards"] : [];
  for (const [file, list] of sizes) {
    const total = list.reduce((a, b) => a + b, 0);
    if (total > limit && list.length > 1) reasons.push(`${file} holds ${total} bytes, limit ${limit}`);
  }
  return reasons;
}

function compareTensors(want: Map<string, TestTensor>, got: Map<string, TestTensor>, tolerance: Tolerance, checks: Checks): string[] {
  const reasons: string[] = [];
  for (const name of want.keys()) if (!got.has(name)) reasons.push(`tensor ${name} is missing`);
  for (const name of got.keys()) if (!want.has(name)) reasons.push(`tensor ${name} is too many`);
  for (const [name, w] of want) {
    const g = got.get(name);
    if (!g) continue;
    const rule = tolerance.overrides?.find((o) => new RegExp(o.tensor).test(name)) ?? tolerance;
    if (g.shape.join() !== w.shape.join()) reasons.push(`${name}: shape [${g.shape.join()}], expected [${w.shape.join()}]`);
    else if (checks.dtype !== false && g.dtype !== w.dtype) reasons.push(`${name}: dtype ${g.dtype}, expected ${w.dtype}`);
    else {
      const reason = compareValues(w, g, rule);
      if (reason) reasons.push(`${name}: ${reason}`);
    }
  }
  return reasons;
}

function compareValues(want: TestTensor, got: TestTensor, rule: Rule): string | null {
  if (rule.kind === "shape") return null;
  const n = want.values.length;
  const inner = rule.kind === "exact" || !(want.dtype in MANTISSA) ? ({ kind: "abs", max: 0 } as Rule) : (rule.inner ?? rule);
  if (rule.cap) {
    const reason = compareValues(want, got, rule.cap);
    if (reason) return reason;
  }
  let bad = 0;
  let worst = -1;
  for (let i = 0; i < n; i++) {
    const e = want.values[i]!;
    const g = got.values[i]!;
    if (Number.isNaN(e) && Number.isNaN(g)) continue;
    if (e === g || Math.abs(e - g) <= limitAt(want.dtype, e, inner) * (1 + 1e-9)) continue;
    bad++;
    if (worst < 0) worst = i;
  }
  const allowed = rule.kind === "fraction" ? Math.max((rule.max_mismatch ?? 0) * n, rule.min_count ?? 0) : 0;
  if (bad <= allowed) return null;
  return `${bad} of ${n} beyond tolerance (${inner.kind} ${inner.max}), allowed ${allowed}; first at ${worst}: got ${got.values[worst]}, expected ${want.values[worst]}`;
}

function limitAt(dtype: string, expected: number, rule: Rule): number {
  if (rule.kind === "ulp") return (rule.max ?? 0) * ulp(dtype, Math.max(Math.abs(expected), rule.floor ?? 0));
  if (rule.kind === "abs") return (rule.max ?? 0) + (rule.rel ?? 0) * Math.abs(expected);
  throw new Error(`unknown tolerance ${rule.kind}`);
}

function ulp(dtype: string, x: number): number {
  const least = EXPONENT_MIN[dtype]!;
  const exponent = x === 0 ? least : Math.max(least, Math.floor(Math.log2(x)));
  return 2 ** (exponent - MANTISSA[dtype]!);
}

/** torch_dtype and dtype are one key; numbers compare as numbers. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k === "torch_dtype" ? "dtype" : k, normalise(v)]));
  }
  return typeof value === "string" && value.startsWith("torch.") ? value.slice(6) : value;
}

function compareConfig(want: Record<string, unknown>, got: Record<string, unknown>, ignore: ReadonlySet<string>): string[] {
  const reasons: string[] = [];
  for (const key of new Set([...Object.keys(want), ...Object.keys(got)])) {
    if (CONFIG_IGNORE.has(key) || ignore.has(key) || same(want[key], got[key])) continue;
    if (!(key in want) && (typeof got[key] !== "object" || got[key] === null)) continue;
    if (!(key in got) && empty(want[key])) continue;
    reasons.push(`config.json ${key}: ${JSON.stringify(got[key])}, expected ${JSON.stringify(want[key])}`);
  }
  return reasons;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function empty(value: unknown): boolean {
  return value === null || value === undefined || value === false || (typeof value === "object" && Object.keys(value).length === 0);
}
