/** Matrices on the cpu: a BLAS library where there is one, WebAssembly where not. */
import { defineMatrixBackend } from "../types.ts";
import type { MatrixCandidate } from "../types.ts";
import { BlasKernels } from "./blas/kernels.ts";
import { blasCacheFolder, locateBlas } from "./blas/locate.ts";
import { loadKernels } from "./kernels.ts";
import { WasmKernels } from "./wasm/kernels.ts";

export default defineMatrixBackend({
  candidates: () => Promise.resolve([openblas(), wasm]),
});

const wasm: MatrixCandidate = {
  name: "wasm",
  preference: 10,
  state: { found: true, detail: "WebAssembly SIMD, part of the package", open: () => new WasmKernels(loadKernels()) },
};

function openblas(): MatrixCandidate {
  const { library, reason } = locateBlas();
  const name = "openblas";
  const preference = 20;
  if (library === null) return { name, preference, state: { found: false, reason, next: howToGet() } };
  const kernels = new BlasKernels(library);
  const detail = `${kernels.build === "" ? "a BLAS of unknown build" : kernels.build}, ${library.path}`;
  return { name, preference, state: { found: true, detail, open: () => kernels } };
}

function howToGet(): string {
  if (process.platform === "linux")
    return `install libopenblas (Debian, Ubuntu: apt install libopenblas0-pthread), or put lib/libscipy_openblas.so of PyPI's scipy-openblas32 into ${blasCacheFolder()}, or set AMALGAM_BLAS to the path of a library`;
  return "install OpenBLAS and set AMALGAM_BLAS to the path of the library";
}
