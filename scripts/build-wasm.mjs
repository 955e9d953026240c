/** Compiles the AssemblyScript kernels of the cpu backend to one WebAssembly module. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { packageBin, run } from "./tools.mjs";

const ENTRY = "worker/backends/cpu/assembly/index.ts";
const OPTIONS = ["-O3", "--runtime", "stub", "--enable", "simd", "--importMemory", "--noAssert"];

/**
 * Throws when the compiler finds an error.
 * @param {string} outFile absolute path of the module
 */
export async function buildWasm(outFile) {
  mkdirSync(dirname(outFile), { recursive: true });
  if ((await run(process.execPath, [packageBin("assemblyscript", "asc"), ENTRY, "-o", outFile, ...OPTIONS])) !== 0)
    throw new Error("the build stopped: asc found the errors above");
}
