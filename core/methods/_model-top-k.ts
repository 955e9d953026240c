/**
 * The exact k largest magnitudes of every model, over all tensors of the merge: in rounds (_model-search.ts), each a pass over the model.
 * Ties go to the first in output order: the tallies of whole tasks name the threshold and the one task in which the ties run out,
 * a round over that task alone the tensor, and a pass over that tensor when it is merged the element.
 */
import type { Ops, Tally, Threshold, TieCounter, Vec } from "../ops/types.ts";
import { foretell, loadKey, loadWindow, narrow, openSearch, saveKey, share, tallyBins } from "./_model-search.ts";
import type { OpenSearch, Search, Verdict } from "./_model-search.ts";
import { BinCounts, eachBin, VarintReader, VarintWriter, writeTally } from "./_tally-bytes.ts";
import { BLOCK } from "../ops/types.ts";
import type { Chunk, MethodCell, ModelPass, Pass, Range, ReducedTask, Results } from "./_types.ts";

export interface ModelSelection {
  /** Names the pass, and messages. */
  readonly name: string;
  /** Inputs of the cell that are searched. */
  inputs(cell: MethodCell): readonly number[];
  /** How many of the n elements of an input's model to select; below 1 none, n and above all. Throws AmalgamError. */
  count(model: ModelSeries): number;
  /** A chunk of each of the inputs asked for. */
  values(ops: Ops, cell: MethodCell, chunk: Chunk, inputs: readonly number[]): Vec[];
}

/** A model's share of the merge: the tensors in which it is searched, in output order. */
export interface ModelSeries {
  readonly elements: number;
  readonly members: readonly { readonly cell: MethodCell; readonly input: number }[];
}

export interface ModelTopK {
  /** The rounds, then the pass over a tensor in which ties run out. */
  readonly passes: () => [ModelPass, Pass];
  /** Of each of `inputs`, in that order, for the merge. */
  thresholds(cell: MethodCell, results: Results): readonly Threshold[];
  /** Tie counters of a range, one an input. */
  ties(cell: MethodCell, results: Results, range: Range): TieCounter[];
}

/** What a cell is told: a search for each of its inputs. */
interface Told {
  readonly searches: readonly Search[];
}

interface State {
  /** Null: nothing to look for. */
  readonly tallies: readonly (Tally | null)[];
  visited: number;
}

/** Of a range. */
interface Counted {
  readonly visited: number;
  /** As `writeTally` writes them; null as in State. */
  readonly tallies: readonly (Uint8Array | null)[];
}

/** Of a task: one a model, by position. */
type Sum = Map<number, SeriesSum>;

interface SeriesSum {
  /** Of a sampled or whole window. Null: ties are counted. */
  readonly bins: BinCounts | null;
  /** Elements looked at. */
  visited: number;
  /** Elements equal to the threshold, of each of the task's tensors that have the model. */
  readonly ties: number[];
}

/** Ties are counted in the first bin of a tally that starts at their key. */
const TIE_BINS = 4;
/** Blocks of a tensor that are sampled at least, and of the whole merge about. */
const TENSOR_SAMPLE_BLOCKS = 16;
const MODEL_SAMPLE_BLOCKS = 256;

const isOpen = (s: Search): s is OpenSearch => s.phase === "sample" || s.phase === "window";

export function modelTopK(selection: ModelSelection): ModelTopK {
  const { name } = selection;
  const told = (results: Results): readonly Search[] => (results[name] as Told).searches;
  const before = `${name}:ties`;
  return {
    passes: () => [roundPass(selection, told), tiePass(selection, before, told)],
    thresholds: (_cell, results) =>
      told(results).map((s) => {
        if (s.phase !== "found") throw new Error(`${name}: the threshold of a model is not known`);
        return { key: loadKey(s.key), take: s.take === "all" ? Infinity : s.take };
      }),
    ties(_cell, results, range) {
      const counted = results[before] as readonly (readonly number[])[] | null;
      return told(results).map((_, i) => ({ seen: counted?.[i]?.[range.index] ?? 0 }));
    },
  };
}

function roundPass(selection: ModelSelection, told: (results: Results) => readonly Search[]): ModelPass<State, Counted, Sum, Told> {
  return {
    scope: "model",
    name: selection.name,
    start: (cells) => start(selection, cells),
    needed: (_cell, results) => told(results).some((s) => s.phase !== "found"),
    sampleOneIn(cell, results) {
      const searches = told(results);
      const total = Math.max(...searches.map((s) => (s.phase === "sample" ? s.n : 0)));
      if (total === 0 || searches.some((s) => s.phase === "window" || s.phase === "ties")) return 1;
      const blocks = Math.max(TENSOR_SAMPLE_BLOCKS, Math.ceil((MODEL_SAMPLE_BLOCKS * cell.elements) / total));
      return Math.max(1, Math.floor(cell.elements / (BLOCK * blocks)));
    },
    laterRounds: (_cell, results) => (told(results).some((s) => s.phase === "sample") ? 1 : 0),
    begin: (_cell, _range, results, ops) => ({
      tallies: told(results).map((s) => (s.phase === "found" ? null : ops.newTally(s.phase === "ties" ? TIE_BINS : tallyBins(s)))),
      visited: 0,
    }),
    visit(ops, cell, chunk, state, results) {
      tallyChunk(selection, ops, cell, chunk, state.tallies, told(results));
      state.visited += chunk.length;
    },
    end: ({ tallies, visited }, _cell, results) => ({
      visited,
      tallies: told(results).map((s, i) => {
        const tally = tallies[i];
        if (!tally || s.phase === "found") return null;
        const writer = new VarintWriter();
        writeTally(writer, tally, windowOf(s));
        return writer.bytes();
      }),
    }),
    newSum: () => new Map<number, SeriesSum>(),
    add: (sum, cell, partials, results) => addCell(selection, sum, cell, partials, told(results)),
    pack: packSum,
    combine: (tasks) => combine(selection, tasks, told),
  };
}

/** Where an element that is equal to the threshold is in the first bin. */
function windowOf(search: Exclude<Search, { phase: "found" }>): ReturnType<typeof loadWindow> {
  return search.phase === "ties" ? { low: loadKey(search.key), shift: 0 } : loadWindow(search.window);
}

function tallyChunk(
  selection: ModelSelection,
  ops: Ops,
  cell: MethodCell,
  chunk: Chunk,
  tallies: readonly (Tally | null)[],
  searches: readonly Search[],
): void {
  const inputs = selection.inputs(cell);
  const wanted = inputs.filter((_, i) => tallies[i]);
  const values = selection.values(ops, cell, chunk, wanted);
  searches.forEach((s, i) => {
    const tally = tallies[i];
    if (tally && s.phase !== "found") ops.tally(values[wanted.indexOf(inputs[i]!)]!, windowOf(s), tally);
  });
}

function start(selection: ModelSelection, cells: readonly MethodCell[]): Told[] {
  const models = new Map<number, { elements: number; members: { cell: MethodCell; input: number }[] }>();
  for (const cell of cells) {
    for (const input of selection.inputs(cell)) {
      const position = cell.positions[input]!;
      const model = models.get(position) ?? { elements: 0, members: [] };
      model.elements += cell.elements;
      model.members.push({ cell, input });
      models.set(position, model);
    }
  }
  const total = cells.reduce((n, c) => n + c.elements, 0);
  const series = Math.max(...cells.map((c) => selection.inputs(c).length));
  const searches = new Map(
    [...models].map(([position, model]) => {
      const { float } = model.members[0]!.cell;
      return [position, openSearch(float, selection.count(model), model.elements, total, series)] as const;
    }),
  );
  return cells.map((cell) => ({ searches: selection.inputs(cell).map((input) => searches.get(cell.positions[input]!)!) }));
}

function addCell(selection: ModelSelection, sum: Sum, cell: MethodCell, partials: readonly Counted[], searches: readonly Search[]): void {
  const visited = partials.reduce((n, p) => n + p.visited, 0);
  const inputs = selection.inputs(cell);
  searches.forEach((s, i) => {
    if (s.phase === "found") return;
    const position = cell.positions[inputs[i]!]!;
    const bins = isOpen(s) ? tallyBins(s) : null;
    const series = sum.get(position) ?? { bins: bins === null ? null : new BinCounts(bins), visited: 0, ties: [] };
    sum.set(position, series);
    series.visited += visited;
    const into = series.bins ?? new BinCounts(TIE_BINS);
    // A tensor counts by its size, however much of it was looked at.
    const scaled = s.phase === "sample" ? (n: number) => Math.round((n * cell.elements) / visited) : undefined;
    for (const { tallies } of partials) if (tallies[i]) into.read(new VarintReader(tallies[i]), scaled);
    if (!series.bins) series.ties.push(into.counts[0]!);
  });
}

function packSum(sum: Sum): Uint8Array {
  const to = new VarintWriter();
  for (const [position, { bins, visited, ties }] of [...sum].sort(([a], [b]) => a - b)) {
    to.put(position);
    to.put(visited);
    to.put(ties.length);
    for (const n of ties) to.put(n);
    to.put(bins?.bins ?? 0);
    bins?.write(to);
  }
  return to.bytes();
}

interface PackedSeries {
  readonly position: number;
  readonly visited: number;
  readonly ties: readonly number[];
  readonly bins: number;
}

/** Walks over what `packSum` wrote, without holding it: a job has many tasks. @param visit reads the bins, of the series that it names */
function eachSeries(
  bytes: Uint8Array,
  visit: (series: PackedSeries, bin: (take: (bin: number, count: number, key: number | null) => void) => void) => void,
): void {
  const from = new VarintReader(bytes);
  while (!from.done) {
    const position = from.next();
    const visited = from.next();
    const ties = Array.from({ length: from.next() }, () => from.next());
    const bins = from.next();
    let read = bins === 0;
    const walk = (take: (bin: number, count: number, key: number | null) => void): void => {
      eachBin(from, bins, take);
      read = true;
    };
    visit({ position, visited, ties, bins }, walk);
    if (!read) walk(() => undefined);
  }
}

/** What all tasks say of a model whose threshold is sought. */
interface OpenSeries {
  readonly float: MethodCell["float"];
  readonly search: OpenSearch;
  readonly joined: BinCounts;
  visited: number;
}

function combine(selection: ModelSelection, tasks: readonly ReducedTask[], told: (results: Results) => readonly Search[]): Told[][] {
  const open = new Map<number, OpenSeries>();
  for (const { cells } of tasks) {
    for (const { cell, results } of cells) {
      const inputs = selection.inputs(cell);
      told(results).forEach((search, i) => {
        const position = cell.positions[inputs[i]!]!;
        if (isOpen(search) && !open.has(position)) open.set(position, { float: cell.float, search, joined: new BinCounts(tallyBins(search)), visited: 0 });
      });
    }
  }
  const ties = tasks.map(({ bytes }) => {
    const ofTask = new Map<number, readonly number[]>();
    eachSeries(bytes, ({ position, visited, bins, ties: counted }, walk) => {
      ofTask.set(position, counted);
      const series = open.get(position);
      if (!series || bins !== series.joined.bins) return;
      series.visited += visited;
      walk((bin, count, key) => series.joined.add(bin, count, key));
    });
    return ofTask;
  });
  const verdicts = new Map([...open].map(([position, s]) => [position, verdictOf(s)]));
  const takes = takesOf(tasks, verdicts);
  return tasks.map(({ cells }, t) => tellTask(selection, cells, told, (position, s) => nextOf(s, verdicts.get(position), takes[t]!.get(position)), ties[t]!));
}

function verdictOf({ float, search, joined, visited }: OpenSeries): Verdict {
  return search.phase === "sample" ? foretell(float, search, joined, visited) : narrow(search, joined);
}

/** Of each task, by model whose threshold was found: how many of its elements equal to it are kept. */
function takesOf(tasks: readonly ReducedTask[], verdicts: ReadonlyMap<number, Verdict>): Map<number, number | "all">[] {
  const rest = new Map<number, number>();
  for (const [position, verdict] of verdicts) if (verdict.phase === "threshold") rest.set(position, verdict.take);
  if (rest.size === 0) return tasks.map(() => new Map<number, number | "all">());
  return tasks.map(({ bytes }) => {
    const equal = new Map<number, number>();
    eachSeries(bytes, ({ position }, walk) => {
      const verdict = verdicts.get(position);
      if (verdict?.phase === "threshold") walk((bin, count) => bin === verdict.bin && equal.set(position, count));
    });
    return new Map(
      [...rest].map(([position, before]) => {
        const { take, left } = share(before, equal.get(position) ?? 0);
        rest.set(position, left);
        return [position, take] as const;
      }),
    );
  });
}

/** What a cell of a task is told where its search was open. @param take of the task, where the threshold was found */
function nextOf(search: Search, verdict: Verdict | undefined, take: number | "all" | undefined): Search {
  if (!isOpen(search) || !verdict) return search;
  if (verdict.phase !== "threshold") return verdict;
  const key = saveKey(verdict.key);
  return take === "all" || take === 0 || take === undefined ? { phase: "found", key, take: take ?? 0 } : { phase: "ties", key, take };
}

function tellTask(
  selection: ModelSelection,
  cells: ReducedTask["cells"],
  told: (results: Results) => readonly Search[],
  next: (position: number, search: Search) => Search,
  ties: ReadonlyMap<number, readonly number[]>,
): Told[] {
  /** By model: ties that are left, and the next of its tensors. */
  const dealt = new Map<number, { left: number; tensor: number }>();
  return cells.map(({ cell, results }) => {
    const inputs = selection.inputs(cell);
    const searches = told(results).map((s, i): Search => {
      const position = cell.positions[inputs[i]!]!;
      if (s.phase !== "ties") return next(position, s);
      const at = dealt.get(position) ?? { left: s.take, tensor: 0 };
      const { take, left } = share(at.left, ties.get(position)![at.tensor]!);
      dealt.set(position, { left, tensor: at.tensor + 1 });
      return { phase: "found", key: s.key, take };
    });
    return { searches };
  });
}

/** How many elements equal to the threshold lie before each range, where a tensor takes some of them. */
function tiePass(selection: ModelSelection, name: string, told: (results: Results) => readonly Search[]): Pass<(Tally | null)[], number[], number[][]> {
  const partly = (s: Search): boolean => s.phase === "found" && s.take !== "all" && s.take > 0;
  const asTies = (searches: readonly Search[]): Search[] => searches.map((s) => (s.phase === "found" ? { phase: "ties", key: s.key, take: 0 } : s));
  return {
    name,
    rare: true,
    needed: (_cell, results) => told(results).some(partly),
    begin: (_cell, _range, results, ops) => told(results).map((s) => (partly(s) ? ops.newTally(TIE_BINS) : null)),
    visit: (ops, cell, chunk, tallies, results) => tallyChunk(selection, ops, cell, chunk, tallies, asTies(told(results))),
    end: (tallies) => tallies.map((t) => t?.counts[0] ?? 0),
    finish(_cell, partials) {
      const running = partials[0]?.map(() => 0) ?? [];
      const befores = running.map((): number[] => []);
      for (const counts of partials) {
        counts.forEach((n, i) => {
          befores[i]!.push(running[i]!);
          running[i] = running[i]! + n;
        });
      }
      return befores;
    },
  };
}
