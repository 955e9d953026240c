/** The assignment problem by the Hungarian method with potentials (Kuhn 1955; Jonker and Volgenant 1987), O(n^2 m) for n <= m. */
import { AmalgamError } from "../errors.ts";
import type { Matrix } from "../ops/matrix/types.ts";

/**
 * Gives each row of `cost` a column of its own so that the sum of the costs is least; exact but for the roundings of potentials in f64 (n eps max |cost|).
 * Equal optima: the first found in order of rows, then columns. rows <= cols. Throws NOT_FINITE.
 */
export function assignRows(cost: Matrix): Int32Array {
  const { rows: n, cols: m, data } = cost;
  if (n > m) throw new Error(`${n} rows have no columns of their own among ${m}`);
  for (const x of data) if (!Number.isFinite(x)) throw new AmalgamError("NOT_FINITE", "an assignment with a cost of NaN or infinity");
  const state: Matching = { rowPotential: new Float64Array(n), columnPotential: new Float64Array(m + 1), rowOf: new Int32Array(m + 1).fill(-1) };
  for (let row = 0; row < n; row++) augment(cost, state, row);
  const columnOf = new Int32Array(n);
  for (let j = 0; j < m; j++) if (state.rowOf[j]! >= 0) columnOf[state.rowOf[j]!] = j;
  return columnOf;
}

/** Column m is the start of a path: it stands for "no column". */
interface Matching {
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
}

/** The cheapest path of alternating rows and columns from `row` to a free column (Dijkstra with reduced costs), then turned around. */
function augment({ cols: m, data }: Matrix, { rowPotential, columnPotential, rowOf }: Matching, row: number): void {
  const distance = new Float64Array(m).fill(Infinity);
  const before = new Int32Array(m).fill(m);
  const done = new Uint8Array(m + 1);
  rowOf[m] = row;
  let column = m;
  do {
    done[column] = 1;
    const i = rowOf[column]!;
    let nearest = m;
    let least = Infinity;
    for (let j = 0; j < m; j++) {
      if (done[j]) continue;
      const reduced = data[i * m + j]! - rowPotential[i]! - columnPotential[j]!;
      if (reduced < distance[j]!) {
        distance[j] = reduced;
        before[j] = column;
      }
      if (distance[j]! < least) {
        least = distance[j]!;
        nearest = j;
      }
    }
    for (let j = 0; j <= m; j++) {
      if (done[j]) {
        rowPotential[rowOf[j]!] = rowPotential[rowOf[j]!]! + least;
        columnPotential[j] = columnPotential[j]! - least;
      } else if (j < m) distance[j] = distance[j]! - least;
    }
    column = nearest;
  } while (rowOf[column]! >= 0);
  while (column !== m) {
    const from = before[column]!;
    rowOf[column] = rowOf[from]!;
    column = from;
  }
}
