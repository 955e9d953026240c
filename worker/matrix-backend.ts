/** Chooses what runs the bounded ops: every folder of `backends/` with a `matrix` module is asked, the best that is there is taken. */
import { AmalgamError } from "../core/errors.ts";
import { matrixOps } from "../core/ops/matrix/checked.ts";
import type { MatrixOps } from "../core/ops/matrix/types.ts";
import { loadDefault, scanFolders } from "../extensions/scan.ts";
import type { MatrixBackend, MatrixCandidate } from "./backends/types.ts";

const FOLDER = new URL("backends/", import.meta.url);

export interface NamedCandidate extends MatrixCandidate {
  /** The folder's name: what --backend takes. */
  readonly backend: string;
}

export interface MatrixChoice {
  readonly ops: MatrixOps;
  readonly backend: string;
  /** What is used: one line for the start of a command. */
  readonly detail: string;
}

/** All ways to run matrices here, best first. Throws BLAS_LIBRARY. */
export async function matrixCandidates(): Promise<readonly NamedCandidate[]> {
  const all: NamedCandidate[] = [];
  for (const backend of await scanFolders(FOLDER, "matrix")) {
    const found = await loadDefault<MatrixBackend>(FOLDER, `${backend}/matrix`);
    for (const candidate of await found.candidates()) all.push({ ...candidate, backend });
  }
  return all.sort((a, b) => b.preference - a.preference || (a.name < b.name ? -1 : 1));
}

/** Loads nothing: a wrong name is refused before any thread starts. Throws USAGE. */
export async function checkMatrixBackend(backend: string): Promise<void> {
  const names = ["auto", ...(await scanFolders(FOLDER, "matrix"))];
  if (!names.includes(backend))
    throw new AmalgamError("USAGE", `there is no backend ${JSON.stringify(backend)}`, { next: `Give one of ${names.join(", ")}; see \`amalgam doctor\`.` });
}

/** @param backend a folder's name, or "auto". Throws USAGE where nothing of that backend is here */
export async function openMatrixOps(backend = "auto"): Promise<MatrixChoice> {
  const all = (await matrixCandidates()).filter((c) => backend === "auto" || c.backend === backend);
  for (const { state, backend: name } of all) if (state.found) return { ops: matrixOps(state.open()), backend: name, detail: state.detail };
  const reasons = all.map((c) => (c.state.found ? "" : `${c.name}: ${c.state.reason}`)).join("; ");
  throw new AmalgamError("USAGE", `backend ${backend} is not available${reasons === "" ? "" : `: ${reasons}`}`, { next: "See `amalgam doctor`." });
}
