/** The recipe of each method for a bench: density 0.5, weights 0.5; slerp reads two models, linear and its like no base, the others a base and all experts. */

/** Methods whose models stand side by side, the base being one of them. */
const NO_BASE = new Set(["linear", "karcher", "multislerp"]);
const TWO_MODELS = new Set(["slerp", "nearswap", "arcee_fusion", "passthrough"]);
const SPARSE = /^(ties|dare_|della|breadcrumbs)/;

export const DEFAULT_METHODS = ["linear", "slerp", "task_arithmetic", "ties", "dare_ties", "della", "breadcrumbs_ties", "sce", "model_stock", "karcher"];

/**
 * Experts that a method needs, beside the base.
 * @param {string} method
 */
export function expertsOf(method) {
  return method === "passthrough" ? 0 : TWO_MODELS.has(method) || !(NO_BASE.has(method) || method === "model_stock") ? 1 : 2;
}

/**
 * @param {string} method
 * @param {readonly string[]} folders the base first, then the experts
 * @returns {{ yaml: string, inputs: readonly string[] }}
 */
export function recipeFor(method, folders) {
  const [base = "", ...experts] = folders;
  const first = experts[0] ?? base;
  const lines = [`merge_method: ${method}`, "dtype: bfloat16"];
  if (method === "passthrough") return { yaml: [...lines, "models:", entry(base, []), ""].join("\n"), inputs: [base] };
  if (TWO_MODELS.has(method)) {
    const models = [entry(base, []), entry(first, [])];
    return { yaml: [...lines, `base_model: ${JSON.stringify(base)}`, "models:", ...models, "parameters: { t: 0.5 }", ""].join("\n"), inputs: [base, first] };
  }
  const sparse = SPARSE.test(method) ? ["density: 0.5"] : [];
  if (method.startsWith("breadcrumbs")) sparse.push("gamma: 0.01");
  const models = experts.map((folder) => entry(folder, ["weight: 0.5", ...sparse]));
  const inputs = NO_BASE.has(method) ? experts : folders;
  const head = NO_BASE.has(method) ? [] : [`base_model: ${JSON.stringify(base)}`];
  return { yaml: [...lines, ...head, "models:", ...models, ""].join("\n"), inputs };
}

/** @param {string} folder @param {readonly string[]} parameters */
function entry(folder, parameters) {
  const text = `  - model: ${JSON.stringify(folder)}`;
  return parameters.length === 0 ? text : `${text}\n    parameters: { ${parameters.join(", ")} }`;
}
