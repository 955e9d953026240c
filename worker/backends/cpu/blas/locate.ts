/**
 * Where a BLAS with LAPACK may be: the file that AMALGAM_BLAS names, Amalgam's cache, the system. A library counts when koffi loads it and it has every symbol, plain or
 * with the prefix of PyPI's builds, with 32-bit integers.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import type * as Koffi from "koffi";
import { AmalgamError } from "../../../../core/errors.ts";

/** Names that the system's loader resolves. Accelerate is part of macOS. */
const SYSTEM: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ["libopenblas.so.0", "libopenblas.so"],
  darwin: ["libopenblas.dylib", "/System/Library/Frameworks/Accelerate.framework/Accelerate"],
  win32: ["libopenblas.dll"],
};
const PREFIXES = ["", "scipy_"];
/** The switch's value that asks for WebAssembly though a library is there. */
const OFF = "none";

export interface BlasLibrary {
  readonly path: string;
  readonly handle: Koffi.LibraryHandle;
  /** Before each symbol. */
  readonly prefix: string;
}

export interface Located {
  readonly library: BlasLibrary | null;
  /** Why there is none: one sentence. */
  readonly reason: string;
}

/** `$XDG_CACHE_HOME/amalgam/blas`, or the same below ~/.cache: a library put there is found. */
export function blasCacheFolder(): string {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "amalgam", "blas");
}

/** Throws BLAS_LIBRARY when AMALGAM_BLAS names something that cannot be used: what was asked for is not replaced silently. */
export function locateBlas(): Located {
  const wanted = process.env["AMALGAM_BLAS"] ?? "";
  if (wanted === OFF) return { library: null, reason: `AMALGAM_BLAS=${OFF} turns it off` };
  const koffi = loadKoffi();
  if (koffi === null) {
    if (wanted !== "")
      throw new AmalgamError("BLAS_LIBRARY", "AMALGAM_BLAS names a library, but the package koffi, which loads it, is not installed", { file: wanted });
    return { library: null, reason: "the optional package koffi is not installed for this platform" };
  }
  if (wanted !== "") {
    const found = tryLibrary(koffi, wanted);
    if (typeof found === "string") throw new AmalgamError("BLAS_LIBRARY", found, { file: wanted });
    return { library: found, reason: "" };
  }
  for (const path of [...cached(), ...(SYSTEM[process.platform] ?? [])]) {
    const found = tryLibrary(koffi, path);
    if (typeof found !== "string") return { library: found, reason: "" };
  }
  return { library: null, reason: "no OpenBLAS was found" };
}

function loadKoffi(): typeof Koffi | null {
  try {
    const require = createRequire(import.meta.url);
    return require("koffi") as typeof Koffi;
  } catch {
    return null;
  }
}

function cached(): string[] {
  const folder = blasCacheFolder();
  try {
    const files = readdirSync(folder).filter((name) => /\.(so|dylib|dll)(\.\d+)*$/.test(name));
    return files.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The library, or why it is none. */
function tryLibrary(koffi: typeof Koffi, path: string): BlasLibrary | string {
  let handle: Koffi.LibraryHandle;
  try {
    handle = koffi.load(path);
  } catch (cause) {
    return `it cannot be loaded: ${(cause as Error).message}`;
  }
  const prefix = PREFIXES.find((p) => has(handle, `${p}sgemm_`) && has(handle, `${p}ssyevr_`));
  return prefix === undefined ? "it has no sgemm_ and ssyevr_ (32-bit integers; plain or with the prefix scipy_)" : { path, handle, prefix };
}

function has(handle: Koffi.LibraryHandle, symbol: string): boolean {
  try {
    handle.func(symbol, "void", []);
    return true;
  } catch {
    return false;
  }
}
