/** `npm run simulate`: compiles the simulation and runs it. `-- --seeds N [--from S]`, `-- --seed X --trace`, `-- --mutants`, `-- --scale`. */
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureReady } from "./setup.mjs";
import { packageBin, root, run } from "./tools.mjs";

const COMPILED = join(root, "node_modules", ".cache", "amalgam-simulation");
const GENERATED = "proto/gen/amalgam.js";

await ensureReady();
if ((await run(process.execPath, [packageBin("typescript", "tsc"), "-p", "test/simulation"])) !== 0) process.exit(1);
mkdirSync(dirname(join(COMPILED, GENERATED)), { recursive: true });
copyFileSync(join(root, GENERATED), join(COMPILED, GENERATED));
process.exitCode = await run(process.execPath, [join(COMPILED, "test/simulation/main.js"), ...process.argv.slice(2)]);
