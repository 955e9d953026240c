/**
 * SMILE checkpoints for `npm run test:interop`: what core/layouts/smile says of each, as JSON. test/interop/smile_make.py fills the tensors,
 * test/interop/smile_check.py loads the folders in transformers.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("../../core/layouts/smile/types.ts").SmileOptions} Options */
/** @typedef {import("../../core/layouts/smile/types.ts").SmilePart} Part */
/** @typedef {{ name: string, family: string, base: string, experts: string[], options?: Partial<Options>, rank?: (module: string) => number, biased?: RegExp, layout?: string } & Record<string, unknown>} Wanted */

const DEFAULTS = /** @type {const} */ ({ experts: 0, topK: 1, routerRank: 8, routing: "token", others: "shared", requestLayers: null });

/** Modules that request routing of everything looks at, with ranks of all kinds: by layer, not trained, dense. @param {string} module */
function mixedRank(module) {
  if (/layers\.0\.self_attn\.v_proj|layers\.2\.mlp\.up_proj/.test(module)) return 0;
  if (/layers\.1\.self_attn\.o_proj/.test(module)) return -1;
  const layer = /layers\.(\d+)/.exec(module)?.[1];
  return layer === undefined ? 6 : 4 + 2 * Number(layer);
}

/** @param {string} folder */
function shapes(folder) {
  const bytes = readFileSync(join(folder, "model.safetensors"));
  const header = JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0))).toString("utf8"));
  delete header.__metadata__;
  return new Map(Object.entries(header).map(([name, tensor]) => [name, /** @type {number[]} */ (tensor.shape)]));
}

/**
 * A case as the Python side takes it.
 * @param {Wanted} wanted
 * @param {string} out
 */
async function describe(wanted, out) {
  const dist = new URL("../../dist/", import.meta.url).href;
  const { smilePartKind, smileConflict, smileTexts } = await import(`${dist}core/layouts/smile/parts.js`);
  const layout = wanted.layout === "fusionbench" ? (await import(`${dist}core/layouts/smile/fusionbench.js`)).fusionbenchLayout : await amalgam(dist);
  const { texts } = await (await import(`${dist}extensions/layouts.js`)).loadLayout("smile");
  const options = /** @type {Options} */ ({ ...DEFAULTS, ...wanted.options, experts: wanted.experts.length });
  const base = shapes(wanted.base);
  /** @type {Part[]} */
  const parts = [];
  for (const [name, shape] of base) {
    const module = name.replace(/\.weight$/, "");
    const kind = name === module ? null : smilePartKind(module, options.others);
    if (kind === null) continue;
    const sharedBias = base.has(`${module}.bias`);
    const rank = kind === "norm" ? 0 : (wanted.rank?.(module) ?? 8);
    parts.push({ kind, name: module, shape, rank, sharedBias, expertBias: sharedBias || (wanted.biased?.test(module) ?? false) });
  }
  const conflict = smileConflict(layout, wanted.family, options, parts);
  if (conflict !== null) throw new Error(`${wanted.name}: ${conflict}`);
  const config = layout.config(readFileSync(join(wanted.base, "config.json"), "utf8"), wanted.family, options, parts);
  const tensors = parts.flatMap((part) => layout.tensors(part, options, parts));
  return { ...wanted, out, options, parts, tensors, config, files: smileTexts(layout.files(wanted.family), texts) };
}

/** @param {string} dist */
async function amalgam(dist) {
  return (await import(`${dist}core/layouts/smile/amalgam.js`)).amalgamLayout;
}

/** Each family with each routing: ranks that differ, linears that no expert trained, dense ones, biases of experts alone. @param {string} models @param {string} out */
export async function familyCases(models, out) {
  /** @type {(readonly [string, Partial<Options>])[]} */
  const routings = [
    ["token", { routing: "token" }],
    ["token, two experts", { routing: "token", topK: 2 }],
    ["prefix", { routing: "prefix", topK: 2 }],
    ["request", { routing: "request", requestLayers: 3 }],
    ["request, routed", { routing: "request", others: "routed", topK: 2 }],
  ];
  const wanted = FAMILIES.flatMap((folder) =>
    routings.map(([name, options]) => ({
      name: `${folder}: ${name}`,
      family: folder.replace("-tied", ""),
      base: join(models, folder, "base"),
      experts: EXPERTS.map((e) => join(models, folder, e)),
      options: { routerRank: 4, ...options },
      rank: mixedRank,
      biased: /layers\.0\.mlp\.down_proj/,
    })),
  );
  return Promise.all(wanted.map((w) => describe(w, join(out, w.name.replace(/[^a-z0-9]+/g, "-")))));
}

const FAMILIES = ["llama", "llama-tied", "mistral", "qwen2", "qwen3", "gemma2"];
const EXPERTS = ["expert-0", "expert-1", "expert-2"];

/** The trained family, against its results. @param {string} shared @param {string} out */
export async function accuracyCases(shared, out) {
  const family_folder = join(shared, "family");
  const order = JSON.parse(readFileSync(join(family_folder, "order.json"), "utf8"));
  const rows = /** @type {(readonly [string, number, Partial<Options>, object])[]} */ ([
    ["token, k 16, kg 8", 16, {}, { average: 88.1, within: 0.1 }],
    ["token, k 32, kg 16", 32, { routerRank: 16 }, { average: 95.85, within: 0.1 }],
    ["token, dense, kg 16", -1, { routerRank: 16 }, { average: 95.85, within: 0.1 }],
    ["token, k 16, kg 8, two experts", 16, { topK: 2 }, { average: 89.3, within: 0.1 }],
    ["prefix, k 16, kg 16", 16, { routerRank: 16, routing: "prefix" }, { average: 96.8, within: 0.5 }],
    ["prefix, k 32, kg 32", 32, { routerRank: 32, routing: "prefix" }, { average: 97.8, within: 0.5 }],
    ["request, k 16, kg 8", 16, { routing: "request" }, { average: 98.6, within: 0.5 }],
    ["request, k 64, kg 8", 64, { routing: "request" }, { average: 99.1, within: 0.5 }],
    ["request, others routed, k 32", 32, { routing: "request", others: "routed" }, { average: 99.3, within: 0.5 }],
  ]);
  const wanted = rows.map(([name, rank, options, result]) => ({
    name: `trained family: ${name}`,
    family: "llama",
    base: join(family_folder, "base"),
    experts: order.map((/** @type {string} */ task) => join(family_folder, `expert-${task}`)),
    options,
    rank: () => rank,
    family_folder,
    ...result,
  }));
  return Promise.all(wanted.map((w) => describe(w, join(out, w.name.replace(/[^a-z0-9-]+/g, "-")))));
}
