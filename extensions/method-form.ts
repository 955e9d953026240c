/** The form of a method from outside, checked when it is loaded: ours are checked by the compiler. */
import { z } from "zod";
import { AmalgamError } from "../core/errors.ts";
import { defineMethod } from "../core/methods/_types.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";

const callable = z.custom<(...args: never[]) => unknown>((v) => typeof v === "function", "must be a function");
const numbers = z.array(z.number());
const values = z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]).optional());

const parameter = z.strictObject({
  type: z.enum(["float", "int", "boolean"]),
  doc: z.string().min(1),
  default: z.union([z.number(), z.boolean(), z.string()]).optional(),
  optional: z.literal(true).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  noEffect: z.string().optional(),
});
const parameters = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/i, "must be a plain name"), parameter);

const pass = z.object({
  name: z.string().min(1),
  needed: callable.optional(),
  begin: callable,
  visit: callable,
  end: callable,
  finish: callable,
});

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
  return defineMethod(value as MethodDefinition);
}
