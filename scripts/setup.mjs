/**
 * What `npm test` and `npm run demo` need on a fresh clone: dependencies, then the build. A second run does neither: the
 * stamp in node_modules names the lock file it was installed from. Only Node and npm are needed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles, isMain, npm, root } from "./tools.mjs";

const NODE_MIN = 20;
const LOCK = join(root, "package-lock.json");
const INSTALLED = join(root, "node_modules", ".package-lock.json");
const STAMP = join(root, "node_modules", ".amalgam-setup");

/** Installs and builds what is missing or out of date. Throws when npm or a compiler fails. */
export async function ensureReady() {
  if (Number(process.versions.node.split(".")[0]) < NODE_MIN)
    throw new Error(`Amalgam needs Node ${NODE_MIN} or later; this is ${process.version}. See https://nodejs.org`);
  if (!isInstalled()) {
    console.log("setting up: npm ci (once)");
    if ((await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"])) !== 0)
      throw new Error("npm ci failed: see above; the first run needs the package registry");
    writeFileSync(STAMP, stamp());
  }
  const { build } = await import("./build.mjs");
  if (await build()) console.log("built dist/");
}

function stamp() {
  return `${process.platform} ${process.arch} ${hashFiles(["package-lock.json"])}\n`;
}

/** True when the installed packages are those of the lock file, whoever installed them. */
function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp()) return true;
  if (!existsSync(INSTALLED)) return false;
  const installed = packages(INSTALLED);
  for (const [path, entry] of Object.entries(packages(LOCK))) {
    if (path === "" || (entry.optional === true && installed[path] === undefined)) continue;
    if (installed[path]?.version !== entry.version || !existsSync(join(root, path, "package.json"))) return false;
  }
  writeFileSync(STAMP, stamp());
  return true;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

if (isMain(import.meta.url)) {
  try {
    await ensureReady();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
