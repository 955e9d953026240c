/** Small things that the scripts share: where the repository is, running a program, hashing files. Node's own modules only. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Is the module that asks the program that was started?
 * @param {string} metaUrl
 */
export function isMain(metaUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(metaUrl);
}

/**
 * Runs a program in the repository with this terminal; resolves to its exit code (128 + n for a signal counts as 1).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: options.cwd ?? root, env: { ...process.env, ...options.env }, stdio: "inherit" });
    child.on("error", fail);
    child.on("close", (code) => done(code ?? 1));
  });
}

/**
 * Node with a program of node_modules, by the file its package.json names: no shell, so any path works.
 * @param {string} name package
 * @param {string} [bin] which of its programs
 * @returns {string}
 */
export function packageBin(name, bin = name) {
  const folder = join(root, "node_modules", name);
  const entry = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin;
  return join(folder, typeof entry === "string" ? entry : entry[bin]);
}

/**
 * npm as it was started, or the one that lies beside this Node, as arguments for Node; null where neither is found.
 * @returns {string | null}
 */
function npmScript() {
  const beside = [join(dirname(process.execPath), "..", "lib"), dirname(process.execPath)].map((f) => join(f, "node_modules", "npm", "bin", "npm-cli.js"));
  const candidates = [process.env["npm_execpath"] ?? "", ...beside];
  return candidates.find((file) => /npm-cli\.[cm]?js$/.test(file) && existsSync(file)) ?? null;
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export function npm(args, options) {
  const script = npmScript();
  return script === null ? run("npm", args, options) : run(process.execPath, [script, ...args], options);
}

/**
 * Files below a folder (or the file itself), as paths relative to the repository with "/", sorted. Absent folders are empty.
 * @param {string} path relative to the repository
 * @returns {string[]}
 */
export function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    )
    .sort();
}

/**
 * One hash over names and contents.
 * @param {readonly string[]} paths relative to the repository
 * @returns {string}
 */
export function hashFiles(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  return hash.digest("hex");
}
