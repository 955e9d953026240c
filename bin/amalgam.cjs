#!/usr/bin/env node
/**
 * Entry of the command line. It is CommonJS because what follows must happen before the first module of the program is
 * loaded: the thread pool of Node reads its size once, when it starts. Nothing else belongs here.
 */
"use strict";

const { existsSync } = require("node:fs");
const { availableParallelism, cpus } = require("node:os");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const NODE_MIN = 20;
const EXIT_USAGE = 2;

function refuse(what, next) {
  process.stderr.write(`error: USAGE ${what}\nnext: ${next}\n`);
  process.exit(EXIT_USAGE);
}

const major = Number(process.versions.node.split(".")[0]);
if (major < NODE_MIN)
  refuse(`amalgam needs Node ${NODE_MIN} or later; this is ${process.version}`, "Install a current Node from https://nodejs.org and run the command again.");

const main = join(__dirname, "..", "dist", "cli", "main.js");
if (!existsSync(main)) refuse("amalgam is not built yet: dist/cli/main.js is missing", "Run `npm ci && npm run build` in the repository.");

// Hashing and reading in `verify` run on this pool: one thread a core, and some that wait for the disk.
process.env.UV_THREADPOOL_SIZE ??= String(Math.max(4, (availableParallelism?.() ?? cpus().length) + 2));

import(pathToFileURL(main).href).then(
  (program) => program.main(process.argv.slice(2)),
  (error) => {
    process.stderr.write(`error: amalgam could not start: ${error instanceof Error ? error.message : error}\nnext: Run \`npm ci && npm run build\` again.\n`);
    process.exitCode = 1;
  },
);
