/**
 * The one arrow (DESIGN: imports): proto <- core <- bus <- service <- storage <- extensions <- planner <- worker | coordinator <- local <- cli.
 * A folder may import from folders to its left. No cycles.
 */
"use strict";

/** Folder -> the folders of ours that it may import from (its own is always allowed). */
const ARROW = {
  proto: [],
  core: ["proto"],
  bus: ["core", "proto"],
  service: ["bus", "core", "proto"],
  storage: ["service", "bus", "core", "proto"],
  extensions: ["storage", "core", "proto"],
  planner: ["extensions", "storage", "core", "proto"],
  worker: ["service", "bus", "extensions", "storage", "core", "proto"],
  coordinator: ["planner", "service", "bus", "extensions", "storage", "core", "proto"],
  local: ["planner", "worker", "coordinator", "service", "bus", "extensions", "storage", "core", "proto"],
  cli: ["local", "planner", "worker", "coordinator", "service", "bus", "extensions", "storage", "core", "proto"],
};
const FOLDERS = [...Object.keys(ARROW), "web", "test", "bench", "scripts", "examples"];

const arrow = Object.entries(ARROW).map(([folder, allowed]) => ({
  name: `arrow-${folder}`,
  comment: `${folder}/ may import only from: ${allowed.join(", ") || "nothing of ours"}.`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: { path: `^(${FOLDERS.filter((f) => f !== folder && !allowed.includes(f)).join("|")})/|^index\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...arrow,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", comment: "An import that leads nowhere.", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "core-is-pure",
      comment: "core/ uses four things that are not its own: YAML and schema parsing, spelling distance, and SHA-256.",
      severity: "error",
      from: { path: "^core/" },
      to: { dependencyTypesNot: ["local", "type-only"], pathNot: "^(node:)?crypto$|node_modules/(yaml|zod|fastest-levenshtein)/" },
    },
    {
      name: "web-only-types",
      comment: "The web page knows the shapes of proto and nothing else.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: `^(${FOLDERS.filter((f) => f !== "web").join("|")})/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-tools-in-product",
      comment: "What is installed for development only is not there for users.",
      severity: "error",
      from: { path: `^(${Object.keys(ARROW).join("|")})/|^index\\.ts$` },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-door",
      comment:
        "From outside, core/recipe, core/formats, core/families and core/plan are entered by index.ts, execution.ts (what carries a plan out) or their types.",
      severity: "error",
      from: { path: "^(storage|extensions|bus|service|planner|worker|coordinator|local|cli)/" },
      to: { path: "^core/(recipe|formats|families|plan)/", pathNot: "/(index|execution|types|_types|dtype)\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage|bench/\\.scratch|\\.venv|worker/backends/cpu/assembly)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".mjs", ".js", ".cjs", ".d.ts"],
    },
  },
};
