/** The options of the bench: read, checked, explained. */
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../scripts/tools.mjs";
import { SCRATCH } from "./make-models.mjs";
import { DEFAULT_METHODS, expertsOf } from "./recipes.mjs";
import { parseParams } from "./shapes.mjs";

/** A wrong command line: one line, exit code 2. */
export class UsageError extends Error {}

/** @typedef {{ params: string, models: number, methods: readonly string[], threads: number, runs: number, memory: string | undefined, scratch: string, peer: string | undefined, json: boolean, help: boolean }} Options */

export const HELP = `Usage: npm run bench -- [options]

Merges synthetic checkpoints with every method and prints, per method: GB/s, time, peak memory, estimate against
actual, and the ratio to the floor (a program that only reads and writes the same bytes). bench/README.md has the protocol.

  --params SIZE     parameters of a model: 200K, 20M, 1.1B (default 1.1B)
  --models N        experts, beside the base (default 3)
  --methods A,B     default ${DEFAULT_METHODS.join(",")}
  --threads N       threads of the merge, the floor and the peer (default: the cores, here ${availableParallelism()})
  --memory SIZE     passed on to amalgam merge
  --runs N          turns of each program, in alternation; the medians are printed (default 3)
  --peer mergekit   measures mergekit 0.1.5 too, in a Python environment of its own
  --scratch DIR     where models and outputs lie (default bench/.scratch)
  --json            one line of JSON a method instead of tables
  --help            this text`;

/**
 * @param {readonly string[]} argv
 * @returns {Options}
 */
export function parseOptions(argv) {
  const values = parse(argv);
  const { models, threads, runs } = values;
  const methods = values.methods.split(",").filter((name) => name !== "");
  const known = methodNames();
  for (const name of methods) if (!known.includes(name)) throw new UsageError(`--methods ${name}: there is no such method; there are ${known.join(", ")}`);
  if (methods.length === 0) throw new UsageError("--methods: name at least one method");
  if (values.peer !== undefined && values.peer !== "mergekit") throw new UsageError(`--peer ${values.peer}: only mergekit is known`);
  if (values.memory !== undefined && !/^\d+(\.\d+)?\s*([kmgt]i?b?)?$/i.test(values.memory))
    throw new UsageError(`--memory ${values.memory}: say a size such as 256MiB`);
  try {
    parseParams(values.params);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const counts = { models: count(models, "models"), threads: count(threads, "threads"), runs: count(runs, "runs") };
  const more = methods.find((name) => counts.models < expertsOf(name));
  if (more !== undefined) throw new UsageError(`--models ${models}: ${more} needs at least ${expertsOf(more)}`);
  return { ...values, memory: values.memory, peer: values.peer, methods, ...counts };
}

/** @param {readonly string[]} argv */
function parse(argv) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        params: { type: "string", default: "1.1B" },
        models: { type: "string", default: "3" },
        methods: { type: "string", default: DEFAULT_METHODS.join(",") },
        threads: { type: "string", default: String(availableParallelism()) },
        runs: { type: "string", default: "3" },
        memory: { type: "string" },
        scratch: { type: "string", default: SCRATCH },
        peer: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(/\.?(?: |\n)(?=To |Did )/)[0] ?? "") : String(error));
  }
}

/**
 * @param {string} text @param {string} name
 */
function count(text, name) {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--${name} ${text}: say a whole number from 1`);
  return Number(text);
}

/** The files of core/methods: each is one. */
function methodNames() {
  return readdirSync(join(root, "core", "methods"))
    .filter((name) => !name.startsWith("_") && name.endsWith(".ts"))
    .map((name) => name.replace(/\.ts$/, ""))
    .sort();
}
