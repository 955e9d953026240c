#!/usr/bin/env node
/**
 * Entry of the command line. It is CommonJS because what follows must happen before the first module of the program is
 * loaded: Node's thread pool and BLAS libraries read their settings once, when they start. Nothing else belongs here.
 */
"use strict";

const { existsSync, readFileSync } = require("node:fs");
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

// A BLAS library reads these once, when it is loaded: each compute thread is one caller that wants one thread.
process.env.OPENBLAS_NUM_THREADS ??= "1";
process.env.VECLIB_MAXIMUM_THREADS ??= "1";
if (hasUnseenAvx512()) process.env.OPENBLAS_CORETYPE ??= "SKYLAKEX";

/** OpenBLAS takes AMD's processors with AVX-512 for older ones, and is half as fast. */
function hasUnseenAvx512() {
  if (process.platform !== "linux" || process.arch !== "x64") return false;
  try {
    const cpu = readFileSync("/proc/cpuinfo", "latin1").split("\n\n", 1)[0];
    return cpu.includes("AuthenticAMD") && /\bavx512f\b/.test(cpu) && /\bavx512dq\b/.test(cpu);
  } catch {
    return false;
  }
}

import(pathToFileURL(main).href).then(
  (program) => program.main(process.argv.slice(2)),
  (error) => {
    process.stderr.write(`error: amalgam could not start: ${error instanceof Error ? error.message : error}\nnext: Run \`npm ci && npm run build\` again.\n`);
    process.exitCode = 1;
  },
);
