/** mergekit 0.1.5 from PyPI in an environment of its own in the scratch folder, to be measured on the same files. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "../scripts/tools.mjs";

const VERSION = "0.1.5";

/**
 * @param {string} name only "mergekit" is known
 * @param {string} scratch
 * @returns {Promise<string>} the program `mergekit-yaml`
 */
export async function ensurePeer(name, scratch) {
  if (name !== "mergekit") throw new Error(`--peer ${name}: only mergekit is known`);
  const venv = join(scratch, "peer");
  const program = join(venv, "bin", "mergekit-yaml");
  if (existsSync(program)) return program;
  console.error(`installing mergekit ${VERSION} in ${venv} (once; several GB with torch)`);
  if ((await run("python3", ["-m", "venv", venv])) !== 0) throw new Error("--peer needs python3 with the venv module");
  if ((await run(join(venv, "bin", "python"), ["-m", "pip", "install", "--quiet", `mergekit==${VERSION}`])) !== 0)
    throw new Error("pip could not install mergekit: see above");
  return program;
}

/**
 * @param {string} program @param {{ recipe: string, out: string, threads: number }} job
 * @returns {string[]}
 */
export function peerCommand(program, { recipe, out, threads }) {
  return [program, recipe, out, "--no-copy-tokenizer", "--num-threads", String(threads), "--quiet"];
}

/** The peer must not look for anything outside this machine while it is measured. */
export const PEER_ENV = { HF_HUB_OFFLINE: "1", TRANSFORMERS_OFFLINE: "1" };
