/** What ESLint checks: types, sizes, and where the outside world may be touched. Formatting is prettier's, import direction dependency-cruiser's. */
import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Logic that touches files, but takes clocks, timers, randomness and the network from elsewhere, so that a simulation can own them. */
const CLOCKLESS = ["bus/**/*.ts", "planner/**/*.ts", "worker/**/*.ts", "coordinator/**/*.ts", "local/**/*.ts", "extensions/**/*.ts"];
/** The only places that may touch files. */
const ADAPTERS = [
  "storage/**",
  "bus/**",
  "service/**",
  "planner/**",
  "worker/**",
  "coordinator/**",
  "local/**",
  "cli/**",
  "extensions/**",
  "scripts/**",
  "bench/**",
  "test/**",
  "bin/**",
  "examples/**",
];

/** Files whose loops index typed arrays; only there `a[i]!` is allowed. */
const HOT = ["core/ops/**", "core/forward/**", "core/linalg/**", "core/methods/**", "worker/backends/**", "core/formats/**", "test/**"];

const LINES_MAX = 400;
const FUNCTION_LINES_MAX = 60;

const clock = ["setTimeout", "setInterval", "setImmediate", "fetch", "performance"].map((name) => ({
  name,
  message: "Time and network arrive as parameters; see CONTRIBUTING.md.",
}));
const sources = [
  { object: "Date", property: "now", message: "Time arrives as a parameter." },
  { object: "Math", property: "random", message: "Randomness is keyed: core/ops/philox.ts." },
];
/** IEEE 754 does not fix these to the bit; core/ops/math.ts does. */
const inexact = [
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
  "atan2",
  "exp",
  "expm1",
  "log",
  "log2",
  "log10",
  "log1p",
  "pow",
  "cbrt",
  "hypot",
  "sinh",
  "cosh",
  "tanh",
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "bench/.scratch/", ".venv/", "test/golden/mergekit/", "proto/gen/", "**/*.cjs"] },
  js.configs.recommended,
  { rules: { "max-lines": ["error", { max: LINES_MAX, skipBlankLines: false, skipComments: false }] } },
  {
    files: ["**/*.ts"],
    ignores: ["worker/backends/cpu/assembly/**"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ["./tsconfig.json", "./test/tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines-per-function": ["error", { max: FUNCTION_LINES_MAX, skipBlankLines: false, skipComments: false }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["**/*.ts"],
    ignores: ADAPTERS,
    rules: {
      "no-restricted-globals": [
        "error",
        ...clock,
        { name: "Date", message: "Time arrives as a parameter." },
        { name: "process", message: "core has no process state." },
      ],
      "no-restricted-properties": [
        "error",
        ...sources,
        ...inexact.map((property) => ({ object: "Math", property, message: "Not the same bits on every machine: use core/ops/math.ts." })),
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [{ name: "node:crypto", allowImportNames: ["createHash"], message: "core hashes; randomness is keyed: core/ops/philox.ts." }],
          patterns: [{ regex: "^node:(?!crypto$)", message: "core and the library's door do no I/O." }],
        },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "BinaryExpression[operator='**'][left.type!='Literal']", message: "Powers of variables are not the same bits on every machine; multiply." },
      ],
    },
  },
  {
    files: CLOCKLESS,
    ignores: ["worker/backends/cpu/assembly/**"],
    rules: {
      "no-restricted-globals": ["error", ...clock],
      "no-restricted-properties": ["error", ...sources],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "node:timers/promises", message: "Time arrives as a parameter." },
            { name: "node:timers", message: "Time arrives as a parameter." },
          ],
        },
      ],
    },
  },
  {
    files: HOT.map((glob) => `${glob}/*.ts`).concat(HOT.filter((glob) => glob.startsWith("test"))),
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-floating-promises": "error" },
  },
  {
    files: ["worker/backends/cpu/assembly/**/*.ts"],
    // AssemblyScript puts decorators on functions, which TypeScript refuses.
    languageOptions: { parser: tseslint.parser, parserOptions: { allowInvalidAST: true } },
    rules: { "no-undef": "off", "no-unused-vars": "off", "max-lines-per-function": ["error", { max: FUNCTION_LINES_MAX }] },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        Buffer: "readonly",
        URL: "readonly",
      },
    },
    rules: { "max-lines-per-function": ["error", { max: FUNCTION_LINES_MAX, skipBlankLines: false, skipComments: false }], eqeqeq: ["error", "always"] },
  },
);
