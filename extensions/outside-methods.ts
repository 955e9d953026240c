/**
 * Methods that are not ours: the modules of one folder that the user named with `--methods DIR`. A method is a file whose
 * default export is a definition and whose name is the method's; files that start with `_` are helpers. The code runs with
 * the rights of the process, so a folder is only ever named by the person who starts it, never by a recipe or a job.
 *
 * The digest covers every module of the folder, because any of them may be imported by any other; it is in the plan, and
 * whoever loads a method from the folder checks it first.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AmalgamError } from "../core/errors.ts";
import { FOLDER_MODULES_MAX, MODULE_BYTES_MAX } from "../core/limits.ts";
import type { MethodDefinition } from "../core/methods/_types.ts";
import { parseDefinition } from "./method-form.ts";

/** Structured-cloneable: it goes to compute threads. */
export interface OutsideMethods {
  readonly folder: string;
  /** SHA-256 over names and contents of the folder's modules. */
  readonly digest: string;
  /** File of each method, by name. */
  readonly files: Readonly<Record<string, string>>;
}

const MODULE = /^[^.].*\.(?:mjs|js|ts)$/;

/** @param own names of our methods, which nothing may replace. Throws METHODS_FOLDER. */
export async function openOutsideMethods(folder: string, own: readonly string[]): Promise<OutsideMethods> {
  const full = resolve(folder);
  const modules = await readModules(full);
  const files: Record<string, string> = {};
  for (const file of modules.map((m) => m.file).filter((f) => !f.startsWith("_"))) {
    const name = file.replace(/\.[^.]+$/, "");
    if (own.includes(name)) throw refuse(join(full, file), `Amalgam has a method ${name} already`, "Give the file and the method another name.");
    if (Object.hasOwn(files, name)) throw refuse(join(full, file), `${files[name]} is a method of the same name`, "Rename one of the two.");
    files[name] = file;
  }
  if (Object.keys(files).length === 0)
    throw refuse(full, "the folder holds no method (NAME.mjs, .js or .ts)", "See CONTRIBUTING.md for what a method file looks like.");
  return { folder: full, digest: digestOf(modules), files };
}

/** Throws METHODS_FOLDER, and INPUT_CHANGED when the folder is not as it was opened. */
export async function loadOutsideMethod(outside: OutsideMethods, name: string): Promise<MethodDefinition> {
  const path = join(outside.folder, outside.files[name] ?? "");
  if (digestOf(await readModules(outside.folder)) !== outside.digest) {
    throw new AmalgamError("INPUT_CHANGED", "a method file changed while the merge ran", { file: outside.folder, next: "Run the merge again." });
  }
  const module = await importModule(path, outside.digest);
  return parseDefinition(module.default, name, path);
}

async function importModule(path: string, digest: string): Promise<{ readonly default?: unknown }> {
  try {
    // The query makes an edited file another module, for programs that merge more than once.
    return (await import(`${pathToFileURL(path).href}?sha256=${digest}`)) as { readonly default?: unknown };
  } catch (cause) {
    const what = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw refuse(path, `the file cannot be loaded: ${what}`, nextOf(what), cause);
  }
}

function nextOf(what: string): string | undefined {
  if (what.includes("'amalgam'")) return "Run `npm install amalgam` in the folder; or export a plain object, which needs no import.";
  if (what.includes('".ts"')) return "Node reads TypeScript from version 22.18 on; write the method as .mjs for this one.";
  return undefined;
}

async function readModules(folder: string): Promise<{ file: string; bytes: Uint8Array }[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw refuse(folder, "the folder cannot be read", "Check the path given with --methods.", cause);
  });
  const files = names.filter((n) => MODULE.test(n) && !n.endsWith(".d.ts")).sort();
  if (files.length > FOLDER_MODULES_MAX)
    throw refuse(folder, `the folder holds ${files.length} modules; at most ${FOLDER_MODULES_MAX} are read`, "Give the methods a folder of their own.");
  const modules: { file: string; bytes: Uint8Array }[] = [];
  for (const file of files) {
    const bytes = await readFile(join(folder, file)).catch((cause: unknown) => {
      throw refuse(join(folder, file), "the file cannot be read", undefined, cause);
    });
    if (bytes.length > MODULE_BYTES_MAX) throw refuse(join(folder, file), `the file has ${bytes.length} bytes; at most ${MODULE_BYTES_MAX} are read`);
    modules.push({ file, bytes });
  }
  return modules;
}

function digestOf(modules: readonly { readonly file: string; readonly bytes: Uint8Array }[]): string {
  const hash = createHash("sha256");
  for (const { file, bytes } of modules) hash.update(`${file}\0`).update(createHash("sha256").update(bytes).digest());
  return hash.digest("hex");
}

function refuse(file: string, what: string, next?: string, cause?: unknown): AmalgamError {
  return new AmalgamError("METHODS_FOLDER", what, { file, ...(next === undefined ? {} : { next }), ...(cause === undefined ? {} : { cause }) });
}
