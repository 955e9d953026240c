/**
 * The search for the k largest magnitudes of a model: what is known after each round, as plans hold it, and what a round's tallies add.
 * A sample of every tensor foretells where the threshold lies; a round tallies that window of keys; where a bin holds several keys, or
 * the window was missed, another round looks closer. Whatever the sample said, the result is exact.
 */
import { allKeys, binStart, keysBelow, keysFrom, thresholdKey, windowOver } from "../ops/keys.ts";
import type { Key, KeyWindow } from "../ops/types.ts";
import type { BinCounts } from "./_tally-bytes.ts";

type Float = "f32" | "f64";

/** A key in JSON: a number for f32, hexadecimal digits for f64. */
export type SavedKey = number | string;

export interface SavedWindow {
  readonly low: SavedKey;
  readonly shift: number;
  readonly often?: SavedKey;
}

/** Of the series of one model, as one of its cells is told. */
export type Search =
  /** The k largest of n are sought in the window, of which every cell is sampled, or whole. */
  | { readonly phase: "sample" | "window"; readonly k: number; readonly n: number; readonly bins: number; readonly window: SavedWindow }
  /** The threshold is known, and that of the elements equal to it the first `take` of this task are kept: which are in which of its tensors is sought. */
  | { readonly phase: "ties"; readonly key: SavedKey; readonly take: number }
  /** Of the elements of this tensor that are equal to the key, the first `take` are kept. */
  | { readonly phase: "found"; readonly key: SavedKey; readonly take: number | "all" };

export type OpenSearch = Extract<Search, { phase: "sample" | "window" }>;

/** Bins of the sample's tally over all keys: 64 an octave. */
const SAMPLE_BINS = 16_384;
/** Bins of a window: as many as the second-level cache holds, so that a bin seldom holds two keys. */
const BINS = { f32: 32_768, f64: 65_536 } as const satisfies Record<Float, number>;
/** Bytes of a tally's bin: a count, the OR and the AND of its keys. */
const BIN_BYTES = { f32: 12, f64: 20 } as const satisfies Record<Float, number>;
/** Of all tallies of a thread together, at the same time about what a task's result may be. */
const TALLY_BYTES_MAX = 3 * 2 ** 20;
const BINS_MIN = 2048;
/** Below so many elements a sample saves nothing. */
const SAMPLED_FROM = 2 ** 19;
/** Standard deviations of a sample's count that the window allows for. */
const SAMPLE_DEVIATIONS = 6;
/** A block's elements are alike: a sample of them says as much as one of so many times fewer elements drawn one by one. */
const SAMPLE_LIKENESS = 16;

export function saveKey(key: Key): SavedKey {
  return typeof key === "bigint" ? key.toString(16) : key;
}

export function loadKey(saved: SavedKey): Key {
  return typeof saved === "string" ? BigInt(`0x${saved}`) : saved;
}

function saveWindow({ low, shift, often }: KeyWindow): SavedWindow {
  return { low: saveKey(low), shift, ...(often === undefined ? {} : { often: saveKey(often) }) };
}

export function loadWindow({ low, shift, often }: SavedWindow): KeyWindow {
  return { low: loadKey(low), shift, ...(often === undefined ? {} : { often: loadKey(often) }) };
}

/**
 * @param n elements of the series
 * @param total elements of the merge
 * @param series that a thread tallies at the same time
 */
export function openSearch(float: Float, k: number, n: number, total: number, series: number): Search {
  if (k < 1) return { phase: "found", key: saveKey(thresholdKey(float, "none")), take: 0 };
  if (k >= n) return { phase: "found", key: saveKey(thresholdKey(float, "all")), take: "all" };
  let bins: number = BINS[float];
  while (bins > BINS_MIN && bins * BIN_BYTES[float] * series > TALLY_BYTES_MAX) bins /= 2;
  if (float === "f64" || total < SAMPLED_FROM) return { phase: "window", k, n, bins, window: saveWindow(allKeys(float, bins)) };
  return { phase: "sample", k, n, bins, window: saveWindow(allKeys(float, sampleBins(bins))) };
}

function sampleBins(bins: number): number {
  return Math.min(SAMPLE_BINS, bins);
}

/** Bins of the tally that the coming round makes. */
export function tallyBins({ phase, bins }: OpenSearch): number {
  return phase === "sample" ? sampleBins(bins) : bins;
}

/** The window in which the sample's quantiles put the threshold. @param size elements that were sampled */
export function foretell(float: Float, search: OpenSearch, sample: BinCounts, size: number): OpenSearch {
  const { k, n, bins } = search;
  const all = loadWindow(search.window);
  const total = sample.counts.reduce((a, b) => a + b, 0);
  const part = k / n;
  const margin = total * (SAMPLE_DEVIATIONS * Math.sqrt((part * (1 - part) * SAMPLE_LIKENESS) / Math.max(1, size)) + 2 / Math.max(1, size));
  const highest = binWithRank(sample, part * total - margin);
  const lowest = binWithRank(sample, part * total + margin);
  const window = windowOver(binStart(all, lowest), binStart(all, highest + 1), bins);
  const bin = binWithRank(sample, part * total);
  const often = sample.only(bin);
  const key = often === null ? {} : { often: keyAt(all, bin, often) };
  return { phase: "window", k, n, bins, window: saveWindow({ ...window, ...key }) };

  function keyAt(window: KeyWindow, at: number, offset: number): Key {
    const start = binStart(window, at);
    return float === "f32" ? Number(start) + offset : BigInt(start) + BigInt(offset);
  }
}

/** The bin that holds the element of this rank, counted from the largest; bin 0 where there are fewer. */
function binWithRank({ counts, bins }: BinCounts, rank: number): number {
  let above = counts[bins]!;
  for (let bin = bins - 1; bin > 0; bin--) {
    above += counts[bin]!;
    if (above >= rank) return bin;
  }
  return 0;
}

export type Verdict = OpenSearch | { readonly phase: "threshold"; readonly key: Key; readonly bin: number; readonly take: number };

/** What the tally of a window says of the k-th largest: its key, the bin of the key and how many of its elements are kept; or where to look next. */
export function narrow(search: OpenSearch, joined: BinCounts): Verdict {
  const { k, n, bins } = search;
  const window = loadWindow(search.window);
  const open = (next: KeyWindow): OpenSearch => ({ phase: "window", k, n, bins, window: saveWindow(next) });
  let above = joined.counts[bins]!;
  if (above >= k) return open(keysFrom(binStart(window, bins), bins));
  for (let bin = bins - 1; bin >= 0; bin--) {
    const inside = joined.counts[bin]!;
    if (above + inside < k) {
      above += inside;
      continue;
    }
    const start = binStart(window, bin);
    const offset = joined.only(bin);
    if (offset === null) return open(windowOver(start, binStart(window, bin + 1), bins));
    const key = typeof start === "bigint" ? start + BigInt(offset) : start + offset;
    return { phase: "threshold", key, bin, take: k - above };
  }
  return open(keysBelow(window.low, bins));
}

/** Ties taken by one of several in a row, of those that are left. */
export function share(left: number, ties: number): { readonly take: number | "all"; readonly left: number } {
  const take = Math.min(left, ties);
  return { take: take === ties ? "all" : take, left: left - take };
}
