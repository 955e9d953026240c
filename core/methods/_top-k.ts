/**
 * The exact k largest magnitudes of a tensor without sorting it. A sample of the tensor foretells where the threshold lies; one
 * pass then counts what is above that window of keys and tallies what is inside, which names the threshold and, per range, its
 * ties. Where the window is missed, or a bin of it holds several keys, another pass looks closer. The result is exact
 * whatever the sample said. Used by every method that selects.
 */
import { allKeys, binStart, keysBelow, keysFrom, thresholdKey, windowOver } from "../ops/keys.ts";
import type { Key, KeyWindow, Ops, Tally, Threshold, TieCounter, Vec } from "../ops/types.ts";
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
  /**
   * As many queries, of the same series, whatever was counted.
   * @param nonZero number of elements that are not 0, per series in the order of `series`; zeros unless counted
   */
  queries(cell: MethodCell, nonZero: readonly number[]): readonly Query[];
  /** A chunk of each of the series asked for. */
  values(ops: Ops, cell: MethodCell, chunk: Chunk, series: readonly number[], results: Results): Vec[];
}

export interface TopK {
  readonly passes: () => Pass[];
  /** Thresholds of the queries, in their order, after the passes. */
  thresholds(cell: MethodCell, results: Results): readonly Threshold[];
  /** Tie counters of a range, one a query. */
  ties(cell: MethodCell, results: Results, range: Range): TieCounter[];
}

type Search =
  /** The threshold lies in the window, or nothing is known of it but the window to look at next. */
  | { readonly kind: "open"; readonly query: Query; readonly window: KeyWindow }
  /** `before`: how many elements equal to the threshold lie before each range; empty where none does. */
  | { readonly kind: "found"; readonly query: Query; readonly threshold: Threshold; readonly before: readonly number[] };

interface Found {
  readonly searches: readonly Search[];
}

interface Counted {
  /** One a query; null: its search had ended. */
  readonly tallies: readonly (Tally | null)[];
  /** One a series. */
  readonly nonZero: number[];
}

/** Bins of a tally: few enough for the first cache where the values are f32; as many as f64's bits need in four passes. */
const BINS = { f32: 2048, f64: 65_536 } as const;
/** Bins of the sample's tally over all keys: 64 an octave. */
const SAMPLE_BINS = 16_384;
/** Elements of a sample: their quantiles are known to half a percent of the tensor. */
const SAMPLE_ELEMENTS = 2 ** 17;
/** Below so many elements a sample saves nothing. */
const SAMPLED_FROM = 2 ** 19;
/** Standard deviations of a sample's count that the window allows for. */
const SAMPLE_DEVIATIONS = 6;
/** A missed window, then 31 bits in steps of 11 (f32), or 63 in steps of 16 (f64). */
const PASSES_MAX = 4;

export function topK(selection: Selection): TopK {
  const passName = (i: number): string => `${selection.name}:window${i}`;
  const sampleName = `${selection.name}:sample`;
  /** Searches before pass i: a pass that was not needed leaves them as the one before. */
  const before = (cell: MethodCell, results: Results, i: number): readonly Search[] => {
    if (i === 0)
      return (results[sampleName] as Found | null)?.searches ?? selection.queries(cell, zeros(selection, cell)).map((q) => start(selection, cell, q));
    return (results[passName(i - 1)] as Found | null)?.searches ?? before(cell, results, i - 1);
  };
  const found = (cell: MethodCell, results: Results): (Search & { kind: "found" })[] =>
    before(cell, results, PASSES_MAX).map((s) => {
      if (s.kind === "open") throw new Error(`${selection.name}: no threshold of ${cell.tensor} after ${PASSES_MAX} passes`);
      return s;
    });
  return {
    passes: () => [
      samplePass(selection, sampleName),
      ...Array.from({ length: PASSES_MAX }, (_, i) => windowPass(selection, passName(i), i === 0, (c, r) => before(c, r, i))),
    ],
    thresholds: (cell, results) => found(cell, results).map((s) => s.threshold),
    ties: (cell, results, range) => found(cell, results).map((s) => ({ seen: s.before[range.index] ?? 0 })),
  };
}

function zeros(selection: Selection, cell: MethodCell): number[] {
  return selection.series(cell).map(() => 0);
}

/** A search over all keys, or one that is over before it began. */
function start(selection: Selection, cell: MethodCell, query: Query): Search {
  return trivial(cell, query, selection.countsNonZero === true) ?? { kind: "open", query, window: allKeys(cell.float, BINS[cell.float]) };
}

/** @param guessed the query's k is not known yet */
function trivial(cell: MethodCell, query: Query, guessed: boolean): Search | null {
  if (guessed || (query.k >= 1 && query.k <= cell.elements)) return null;
  const threshold = query.k < 1 ? { key: thresholdKey(cell.float, "none"), take: 0 } : { key: thresholdKey(cell.float, "all"), take: Infinity };
  return { kind: "found", query, threshold, before: [] };
}

function countNonZero(selection: Selection, ops: Ops, values: readonly Vec[], into: number[]): void {
  if (selection.countsNonZero) values.forEach((x, i) => (into[i] = into[i]! + ops.countNonZero(x)));
}

function samplePass(selection: Selection, name: string): Pass<Counted, Counted, Found> {
  const share = (cell: MethodCell): number => Math.max(1, Math.floor(cell.elements / SAMPLE_ELEMENTS));
  return {
    name,
    sampleOneIn: share,
    needed: (cell) => cell.float === "f32" && cell.elements >= SAMPLED_FROM,
    begin: (cell, _range, _results, ops) => ({ tallies: selection.series(cell).map(() => ops.newTally(SAMPLE_BINS)), nonZero: zeros(selection, cell) }),
    visit(ops, cell, chunk, state, results) {
      const values = selection.values(ops, cell, chunk, selection.series(cell), results);
      countNonZero(selection, ops, values, state.nonZero);
      values.forEach((x, i) => ops.tally(x, allKeys(cell.float, SAMPLE_BINS), state.tallies[i]!));
    },
    end: copyCounted,
    finish(cell, partials) {
      const series = selection.series(cell);
      const tallies = series.map((_, i) => partials.map((p) => p.tallies[i]!));
      const size = sumCounts(tallies[0]!).reduce((a, b) => a + b, 0);
      const scale = cell.elements / Math.max(1, size);
      const nonZero = series.map((_, i) => Math.round(scale * partials.reduce((n, p) => n + p.nonZero[i]!, 0)));
      return {
        searches: selection.queries(cell, nonZero).map((query) => {
          const own = tallies[series.indexOf(query.series)]!;
          return trivial(cell, query, selection.countsNonZero === true) ?? { kind: "open", query, window: foretold(cell, query.k, own) };
        }),
      };
    },
  };
}

/** The window of keys in which the sample's quantiles put the k-th largest of the tensor. */
function foretold(cell: MethodCell, k: number, sample: readonly Tally[]): KeyWindow {
  const counts = sumCounts(sample);
  const size = counts.reduce((a, b) => a + b, 0);
  const share = Math.min(1, Math.max(0, k / cell.elements));
  const margin = SAMPLE_DEVIATIONS * Math.sqrt(size * share * (1 - share)) + 2;
  const all = allKeys(cell.float, SAMPLE_BINS);
  const highest = binWithRank(counts, share * size - margin);
  const lowest = binWithRank(counts, share * size + margin);
  const window = windowOver(binStart(all, lowest), binStart(all, highest + 1), BINS[cell.float]);
  const often = onlyKey(sample, binWithRank(counts, share * size));
  return often === null ? window : { ...window, often };
}

/** The bin that holds the element of this rank, counted from the largest; bin 0 where there are fewer. */
function binWithRank(counts: Float64Array, rank: number): number {
  let above = 0;
  for (let bin = SAMPLE_BINS - 1; bin > 0; bin--) {
    above += counts[bin]!;
    if (above >= rank) return bin;
  }
  return 0;
}

function windowPass(
  selection: Selection,
  name: string,
  first: boolean,
  before: (cell: MethodCell, results: Results) => readonly Search[],
): Pass<Counted, Counted, Found> {
  return {
    name,
    ...(first ? {} : { rare: true as const }),
    needed: (cell, results) => before(cell, results).some((s) => s.kind === "open"),
    begin: (cell, _range, results, ops) => ({
      tallies: before(cell, results).map((s) => (s.kind === "open" ? ops.newTally(BINS[cell.float]) : null)),
      nonZero: zeros(selection, cell),
    }),
    visit(ops, cell, chunk, state, results) {
      const searches = before(cell, results);
      const series = [...new Set(searches.flatMap((s) => (s.kind === "open" ? [s.query.series] : [])))];
      const values = selection.values(ops, cell, chunk, series, results);
      if (first) countNonZero(selection, ops, values, state.nonZero);
      searches.forEach((s, q) => {
        if (s.kind === "open") ops.tally(values[series.indexOf(s.query.series)]!, s.window, state.tallies[q]!);
      });
    },
    end: copyCounted,
    finish(cell, partials, results) {
      const counted = first && selection.countsNonZero === true;
      const series = selection.series(cell);
      const nonZero = series.map((_, i) => partials.reduce((n, p) => n + p.nonZero[i]!, 0));
      const queries = counted ? selection.queries(cell, nonZero) : null;
      return {
        searches: before(cell, results).map((s, q) => {
          if (s.kind === "found") return s;
          const query = queries?.[q] ?? s.query;
          return (
            trivial(cell, query, false) ??
            narrow(
              cell,
              query,
              s.window,
              partials.map((p) => p.tallies[q]!),
            )
          );
        }),
      };
    },
  };
}

function copyCounted(state: Counted): Counted {
  return { tallies: state.tallies.map((t) => t && { counts: t.counts.slice(), ors: t.ors.slice(), ands: t.ands.slice() }), nonZero: state.nonZero };
}

function sumCounts(tallies: readonly Tally[]): Float64Array {
  const sum = new Float64Array(tallies[0]!.counts.length);
  for (const { counts } of tallies) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + counts[i]!;
  return sum;
}

/** What a window's tallies, one a range, say of the k-th largest: its key, or where to look next. */
function narrow(cell: MethodCell, query: Query, window: KeyWindow, tallies: readonly Tally[]): Search {
  const bins = BINS[cell.float];
  const counts = sumCounts(tallies);
  let above = counts[bins]!;
  if (above >= query.k) return { kind: "open", query, window: keysFrom(binStart(window, bins), bins) };
  for (let bin = bins - 1; bin >= 0; bin--) {
    const inside = counts[bin]!;
    if (above + inside < query.k) {
      above += inside;
      continue;
    }
    const key = onlyKey(tallies, bin);
    if (key === null) return { kind: "open", query, window: windowOver(binStart(window, bin), binStart(window, bin + 1), bins) };
    return { kind: "found", query, threshold: { key, take: query.k - above }, before: countsBefore(tallies, bin) };
  }
  return { kind: "open", query, window: keysBelow(window.low, bins) };
}

/** The key that all elements of a bin share; null where they differ. */
function onlyKey(tallies: readonly Tally[], bin: number): Key | null {
  let only: Key | null = null;
  for (const { counts, ors, ands } of tallies) {
    if (counts[bin] === 0) continue;
    const key = ors[bin]!;
    if (key !== ands[bin] || (only !== null && only !== key)) return null;
    only = key;
  }
  return only;
}

function countsBefore(tallies: readonly Tally[], bin: number): number[] {
  let running = 0;
  return tallies.map(({ counts }) => (running += counts[bin]!) - counts[bin]!);
}
