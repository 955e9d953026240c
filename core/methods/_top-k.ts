/**
 * The exact k largest magnitudes of a tensor without sorting it: one histogram pass a level of the magnitude's bits, then the
 * ties at the threshold in index order. Used by every method that selects.
 */
import { levelCount, thresholdKey } from "../ops/selection.ts";
import type { Ops, Threshold, TieCounter, Vec } from "../ops/types.ts";
import { extendPrefix, levelBits } from "../ops/keys.ts";
import type { Key } from "../ops/keys.ts";
import type { Chunk, MethodCell, Pass, Range, Results } from "./_types.ts";

/** One selection: the k largest of a series. */
export interface Query {
  readonly series: number;
  /** Elements to select; below 1 none, above the length all. */
  readonly k: number;
}

export interface Selection {
  /** Distinguishes the passes of several selections in one method. */
  readonly name: string;
  /** Series that some query asks for. */
  series(cell: MethodCell): readonly number[];
  /** Counts the elements that are not 0, for `queries`. */
  readonly countsNonZero?: true;
  /** @param nonZero number of elements that are not 0, per series in the order of `series`; zeros unless counted */
  queries(cell: MethodCell, nonZero: readonly number[]): readonly Query[];
  /** A chunk of each of the series asked for. */
  values(ops: Ops, cell: MethodCell, chunk: Chunk, series: readonly number[], results: Results): Vec[];
}

interface Search {
  readonly query: Query;
  readonly prefix: Key;
  /** Elements of higher bins, which are all selected. */
  readonly above: number;
  /** Elements in the bin chosen last. */
  readonly inside: number;
}

interface Found {
  readonly searches: readonly Search[];
}

interface LevelPartial {
  readonly counts: readonly Uint32Array[];
  readonly nonZero: readonly number[];
}

export interface TopK {
  readonly passes: (cell: MethodCell) => Pass[];
  /** Thresholds of the queries, in their order, after the passes. */
  thresholds(cell: MethodCell, results: Results): readonly Threshold[];
  /** Tie counters of a range, one a query. */
  ties(cell: MethodCell, results: Results, range: Range): TieCounter[];
}

export function topK(selection: Selection): TopK {
  const levelName = (level: number): string => `${selection.name}:level${level}`;
  const last = (cell: MethodCell): number => levelCount(cell.float) - 1;
  /** A level that was not needed leaves the searches as the one before. */
  const found = (results: Results, level: number): Found => (results[levelName(level)] as Found | null | undefined) ?? found(results, level - 1);
  const thresholds = (cell: MethodCell, results: Results): Threshold[] => found(results, last(cell)).searches.map((s) => toThreshold(cell, s));
  return {
    passes: (cell) => [
      ...Array.from({ length: levelCount(cell.float) }, (_, level) => levelPass(selection, levelName(level), level, (r) => found(r, level - 1))),
      tiePass(selection, thresholds, (results) => found(results, last(cell))),
    ],
    thresholds,
    ties: (cell, results, range) => {
      const before = results[`${selection.name}:ties`] as readonly (readonly number[])[] | null;
      return thresholds(cell, results).map((_, q) => ({ seen: before?.[range.index]?.[q] ?? 0 }));
    },
  };
}

function toThreshold(cell: MethodCell, search: Search): Threshold {
  const { k } = search.query;
  if (k < 1) return { key: thresholdKey(cell.float, "none"), take: 0 };
  if (k > cell.elements) return { key: thresholdKey(cell.float, "all"), take: Infinity };
  return { key: search.prefix, take: k - search.above };
}

function levelPass(selection: Selection, name: string, level: number, before: (results: Results) => Found): Pass<LevelPartial & { nonZero: number[] }, LevelPartial, Found> {
  return {
    name,
    needed: (cell, results) => level === 0 || before(results).searches.some((s) => open(cell, s)),
    begin(cell, _range, results, ops) {
      const tables = level === 0 ? selection.series(cell).length : before(results).searches.length;
      const bins = 2 ** levelBits(cell.float, level).bits;
      return { counts: Array.from({ length: tables }, () => ops.counts(bins)), nonZero: selection.series(cell).map(() => 0) };
    },
    visit(ops, cell, chunk, state, results) {
      if (level === 0) {
        selection.values(ops, cell, chunk, selection.series(cell), results).forEach((x, i) => {
          ops.histogram(x, 0, 0, state.counts[i]!);
          if (selection.countsNonZero) state.nonZero[i] = state.nonZero[i]! + ops.countNonZero(x);
        });
        return;
      }
      const { searches } = before(results);
      const wanted = searches.map((s) => (open(cell, s) ? s.query.series : null));
      eachValue(selection, ops, cell, chunk, results, wanted, (x, q) => ops.histogram(x, level, searches[q]!.prefix, state.counts[q]!));
    },
    end: (state) => ({ counts: state.counts.map((c) => c.slice()), nonZero: state.nonZero }),
    finish(cell, partials, results) {
      const counts = partials[0]!.counts.map((_, i) => sumCounts(partials.map((p) => p.counts[i]!)));
      if (level > 0) return { searches: before(results).searches.map((s, q) => (open(cell, s) ? descend(cell, s, level, counts[q]!) : s)) };
      const series = selection.series(cell);
      const nonZero = series.map((_, i) => partials.reduce((n, p) => n + p.nonZero[i]!, 0));
      return {
        searches: selection.queries(cell, nonZero).map((query) => {
          const start: Search = { query, prefix: 0, above: 0, inside: cell.elements };
          return open(cell, start) ? descend(cell, start, 0, counts[series.indexOf(query.series)]!) : start;
        }),
      };
    },
  };
}

/** Visits the chunk of every query's series; null: none. Queries of one series share the chunk. */
function eachValue(selection: Selection, ops: Ops, cell: MethodCell, chunk: Chunk, results: Results, wanted: readonly (number | null)[], visit: (x: Vec, q: number) => void): void {
  const series = [...new Set(wanted.filter((s) => s !== null))];
  const values = selection.values(ops, cell, chunk, series, results);
  wanted.forEach((s, q) => {
    if (s !== null) visit(values[series.indexOf(s)]!, q);
  });
}

/** The query needs a search. */
function open(cell: MethodCell, s: Search): boolean {
  return s.query.k >= 1 && s.query.k <= cell.elements;
}

/** The bin of this level, from the largest down, in which the k-th element lies. */
function descend(cell: MethodCell, search: Search, level: number, counts: Float64Array): Search {
  let above = search.above;
  for (let bin = counts.length - 1; bin >= 0; bin--) {
    const inside = counts[bin]!;
    if (above + inside >= search.query.k) return { ...search, prefix: extendPrefix(cell.float, search.prefix, level, bin), above, inside };
    above += inside;
  }
  throw new Error("a histogram holds fewer elements than the tensor");
}

function sumCounts(tables: readonly Uint32Array[]): Float64Array {
  const sum = Float64Array.from(tables[0]!);
  for (const table of tables.slice(1)) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + table[i]!;
  return sum;
}

/** Ties of each range, then the number of ties before each range; skipped where no query splits its ties. */
function tiePass(selection: Selection, thresholds: (cell: MethodCell, results: Results) => Threshold[], found: (results: Results) => Found): Pass<number[], number[], number[][]> {
  const split = (cell: MethodCell, s: Search): boolean => open(cell, s) && s.above + s.inside > s.query.k;
  return {
    name: `${selection.name}:ties`,
    needed: (cell, results) => found(results).searches.some((s) => split(cell, s)),
    begin: (_cell, _range, results) => found(results).searches.map(() => 0),
    visit(ops, cell, chunk, state, results) {
      const all = thresholds(cell, results);
      const wanted = found(results).searches.map((s) => (split(cell, s) ? s.query.series : null));
      eachValue(selection, ops, cell, chunk, results, wanted, (x, q) => {
        state[q] = state[q]! + ops.countKey(x, all[q]!.key);
      });
    },
    end: (state) => state,
    finish(_cell, partials) {
      const before: number[][] = [];
      let running = partials[0]!.map(() => 0);
      for (const p of partials) {
        before.push(running);
        running = running.map((n, q) => n + p[q]!);
      }
      return before;
    },
  };
}
