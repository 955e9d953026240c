/** The form of a method from outside, checked when it is loaded: ours are checked by the compiler. */
import { z } from "zod";
import { AmalgamError } from "../core/errors.ts";
import { defineMethod } from "../core/methods/_types.ts";
import type { MethodDefinition, Output } from "../core/methods/_types.ts";

const callable = z.custom<(...args: never[]) => unknown>((v) => typeof v === "function", "must be a function");
const numbers = z.array(z.number());
const values = z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]).optional());

const parameter = z.strictObject({
  type: z.enum(["float", "int", "boolean", "choice"]),
  doc: z.string().min(1),
  choices: z.array(z.string()).optional(),
  implied: z.literal(true).optional(),
  default: z.union([z.number(), z.boolean(), z.string()]).optional(),
  optional: z.literal(true).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  noEffect: z.string().optional(),
});
const parameters = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/i, "must be a plain name"), parameter);

const tensorPass = z.object({
  scope: z.literal("tensor").optional(),
  name: z.string().min(1),
  needed: callable.optional(),
  begin: callable,
  visit: callable,
  end: callable,
  finish: callable,
});
const modelPass = z.object({
  scope: z.literal("model"),
  name: z.string().min(1),
  start: callable,
  needed: callable,
  laterRounds: callable,
  begin: callable,
  visit: callable,
  end: callable,
  newSum: callable,
  add: callable,
  pack: callable,
  combine: callable,
});
const pass = z.union([tensorPass, modelPass]);

const vector = z.strictObject({
  source: z.string(),
  shape: numbers.optional(),
  base: numbers.optional(),
  inputs: z.array(numbers),
  global: values.optional(),
  models: z.array(values).optional(),
  expected: numbers,
  tolerance: z.number().optional(),
});

const unit = z.enum(["element", "row", "column"]);

const definition = z.strictObject({
  name: z.string(),
  title: z.string().min(1),
  summary: z.string().min(1),
  paper: z.strictObject({ title: z.string(), url: z.string() }).optional(),
  base: z.enum(["required", "optional", "input", "none"]),
  inputs: z.strictObject({ min: z.number().int().min(0), max: z.number().int().optional() }),
  missing: z.enum(["pass-one", "base-or-skip", "pass-base", "renormalise", "error"]),
  parameters: z.strictObject({ global: parameters, perModel: parameters }),
  unit: z.union([unit, callable]),
  validate: callable.optional(),
  shortcut: callable.optional(),
  passes: z.union([z.array(pass), callable]).optional(),
  output: z.object({ begin: callable.optional(), visit: callable }),
  vectors: z.array(vector),
});

/** @param name what the file's name says. Throws METHODS_FOLDER. */
export function parseDefinition(value: unknown, name: string, file: string): MethodDefinition {
  if (value === undefined) throw new AmalgamError("METHODS_FOLDER", "the file has no default export", { file });
  const parsed = definition.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.map(String).join(".") ?? "";
    throw new AmalgamError("METHODS_FOLDER", `${path === "" ? "the default export" : path}: ${issue?.message ?? "is not what a method has"}`, { file });
  }
  if (parsed.data.name !== name)
    throw new AmalgamError("METHODS_FOLDER", `the method calls itself ${JSON.stringify(parsed.data.name)}, the file ${JSON.stringify(name)}`, {
      file,
      next: "Give both one name.",
    });
  // The value itself, not the parsed copy: `this` in its functions is the object that the file wrote.
  return withCheckedOutput(defineMethod(value as MethodDefinition), file);
}

/** A vector of another length or type would leave bytes in the output that nobody computed. */
function withCheckedOutput(method: MethodDefinition, file: string): MethodDefinition {
  const own = method.output;
  const output: Output = {
    ...(own.begin ? { begin: (cell, range, results) => own.begin?.(cell, range, results) } : {}),
    visit(ops, cell, chunk, state, results) {
      const result: unknown = own.visit(ops, cell, chunk, state, results);
      const type = ops.float === "f64" ? Float64Array : Float32Array;
      if (result instanceof type && result.length === chunk.length) return result;
      const found = ArrayBuffer.isView(result)
        ? `a ${result.constructor.name} of ${result.byteLength} bytes`
        : Array.isArray(result)
          ? "an array"
          : String(result);
      throw new AmalgamError("METHODS_FOLDER", `output.visit returned ${found} for a chunk of ${chunk.length} elements`, {
        file,
        tensor: cell.tensor,
        next: `Return a ${type.name} of the chunk's length, as the ops do.`,
      });
    },
  };
  return { ...method, output };
}
