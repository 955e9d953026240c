/** docs/methods.md: the merge methods, from their own definitions. */
import { GENERATED, table } from "./markdown.mjs";

/** @typedef {import("../../dist/index.js").MethodDefinition} Method */
/** @typedef {import("../../dist/index.js").ParameterSpec} Parameter */

/** @type {Record<Method["base"], string>} */
const BASES = {
  required: "needed",
  optional: "may be given; without it the models themselves are merged",
  input: "counts as one of the models",
  none: "not used",
};

/** @type {Record<Method["missing"], string>} */
const MISSING = {
  "pass-one": "copied where one model alone has it, else merged from those that have it",
  "base-or-skip": "merged where the base and enough models have it, copied where only the base has it, else left out with a warning",
  "pass-base": "copied where only the base has it, else an error",
  renormalise: "merged from the models that have it",
  error: "merged from those that have it where the base does, else an error",
};

export async function methodsPage() {
  const { loadMethods } = await import("../../dist/extensions/methods.js");
  const methods = await loadMethods();
  const list = table(
    ["Method", "Models", "Base model", "What it does"],
    methods.map((m) => [`[${m.name}](#${m.name})`, count(m), m.base === "input" || m.base === "none" ? "" : m.base, m.summary]),
  );
  return `# Merge methods

${GENERATED}

\`amalgam methods\` prints the list, \`amalgam methods NAME\` one method. [recipes.md](recipes.md) says where parameters stand in a recipe and how
they vary by layer and tensor. Results are those of mergekit 0.1.5; sums are formed in one fixed order, so that no thread, chunk or machine changes
a bit, and methods that draw at random (DARE, DELLA) draw the same numbers everywhere, other ones than torch does. A method of your own: [CONTRIBUTING.md](../CONTRIBUTING.md#a-merge-method).

${list}

${methods.map(section).join("\n\n")}
`;
}

/** @param {Method} m */
function count({ inputs: { min, max } }) {
  if (max === undefined) return `${min} or more`;
  return min === max ? String(min) : `${min} to ${max}`;
}

/** @param {Method} m */
function section(m) {
  const rows = [
    ...Object.entries(m.parameters.perModel).map(([name, spec]) => row(name, "each model", spec)),
    ...Object.entries(m.parameters.global).map(([name, spec]) => row(name, "the merge", spec)),
  ];
  const separate = m.base === "required" || m.base === "optional";
  return [
    `## ${m.name}`,
    `**${m.title}.** ${m.summary}${m.paper ? ` [${m.paper.title}](${m.paper.url}).` : ""}`,
    `Models${separate ? " besides the base" : ""}: ${count(m)}. Base model: ${BASES[m.base]}. A tensor that some models lack and the family calls optional: ${MISSING[m.missing]}.`,
    rows.length === 0 ? "No parameters." : table(["Parameter", "Of", "Type", "Default", "Range", "Meaning"], rows),
  ].join("\n\n");
}

/**
 * @param {string} name
 * @param {string} scope
 * @param {Parameter} spec
 */
function row(name, scope, spec) {
  const standard = spec.default !== undefined ? String(spec.default) : spec.optional ? "none" : "**required**";
  const meaning = spec.noEffect === undefined ? spec.doc : `${spec.doc} No effect: ${spec.noEffect}.`;
  return [`\`${name}\``, scope, spec.type, standard, range(spec), meaning];
}

/** @param {Parameter} spec */
function range({ min, max, choices }) {
  if (choices) return choices.join(", ");
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `at least ${min}`;
  return max === undefined ? "" : `at most ${max}`;
}
