/** `amalgam inspect`: what is in a checkpoint. Reads headers; with --stats every byte, in constant memory. */
import type { Checkpoint } from "../checkpoint.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { formatBytes, formatCount, formatValue } from "../sizes.ts";
import type { Column } from "../table.ts";
import type { TensorStats } from "../tensor-stats.ts";

interface Row {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: number;
  readonly file: string;
  readonly stats?: TensorStats | null;
}

const COLUMNS: readonly Column[] = [{ title: "tensor", shrink: "elide" }, { title: "dtype" }, { title: "shape", right: true }, { title: "size", right: true }];
const STATS_COLUMNS: readonly Column[] = [
  { title: "norm", right: true },
  { title: "min", right: true },
  { title: "max", right: true },
  { title: "mean", right: true },
];
const NON_FINITE: Column = { title: "NaN/inf", right: true };

const FILE: Column = { title: "file", shrink: "elide" };

export default defineCommand({
  name: "inspect",
  summary: "Show the tensors of a checkpoint.",
  details: "PATH is a model folder, one .safetensors file, or a Hub id. Only headers are read, unless --stats asks for the values.",
  arguments: [{ name: "path", doc: "Folder, .safetensors file or Hub id." }],
  options: [
    { name: "stats", type: "flag", doc: "Read every value: norm, min, max, mean, NaN and infinities." },
    { name: "offline", type: "flag", doc: "Never ask the Hub." },
  ],
  run,
});

async function run({ args: [path = ""], options, console, signal }: CommandContext): Promise<undefined> {
  const { openCheckpoint } = await import("../checkpoint.ts");
  const checkpoint = await openCheckpoint(path, options.flag("offline") ?? false);
  const withStats = options.flag("stats") ?? false;
  const rows: Row[] = [];
  const { tensorStats } = await import("../tensor-stats.ts");
  for (const tensor of checkpoint.tensors) {
    const { name, dtype, shape, bytes, file } = tensor.info;
    rows.push({ name, dtype, shape, bytes, file, ...(withStats ? { stats: await tensorStats(tensor, signal) } : {}) });
  }
  const totals = total(checkpoint);
  if (console.json) {
    console.event("checkpoint", { path, ...totals, files: checkpoint.files, tensors: rows.map(({ stats, ...row }) => ({ ...row, ...(stats ?? {}) })) });
    return;
  }
  const { table } = await import("../table.ts");
  const manyFiles = checkpoint.files.length > 1;
  const bad = rows.some((r) => (r.stats?.nonFinite ?? 0) > 0);
  const columns = [...COLUMNS, ...(withStats ? STATS_COLUMNS : []), ...(bad ? [NON_FINITE] : []), ...(manyFiles ? [FILE] : [])];
  const cells = rows.map((r) => [
    r.name,
    r.dtype,
    `[${r.shape.join(", ")}]`,
    formatBytes(r.bytes),
    ...(withStats ? statsCells(r.stats) : []),
    ...(bad ? [formatCount(r.stats?.nonFinite ?? 0)] : []),
    ...(manyFiles ? [r.file] : []),
  ]);
  console.result(table(columns, cells));
  console.result(summary(checkpoint, totals));
}

interface Totals {
  readonly parameters: number;
  readonly bytes: number;
  readonly dtypes: readonly { readonly dtype: string; readonly tensors: number; readonly parameters: number; readonly bytes: number }[];
}

function total(checkpoint: Checkpoint): Totals {
  const byDtype = new Map<string, { dtype: string; tensors: number; parameters: number; bytes: number }>();
  for (const { info } of checkpoint.tensors) {
    const sum = byDtype.get(info.dtype) ?? { dtype: info.dtype, tensors: 0, parameters: 0, bytes: 0 };
    sum.tensors++;
    sum.parameters += info.shape.reduce((n, d) => n * d, 1);
    sum.bytes += info.bytes;
    byDtype.set(info.dtype, sum);
  }
  const dtypes = [...byDtype.values()].sort((a, b) => b.bytes - a.bytes);
  return { parameters: dtypes.reduce((n, d) => n + d.parameters, 0), bytes: dtypes.reduce((n, d) => n + d.bytes, 0), dtypes };
}

function statsCells(stats: TensorStats | null | undefined): string[] {
  if (!stats) return STATS_COLUMNS.map(() => "-");
  const value = (x: number | null): string => (x === null ? "-" : formatValue(x));
  return [formatValue(stats.norm), value(stats.min), value(stats.max), value(stats.mean)];
}

function summary({ tensors, files }: Checkpoint, { parameters, bytes, dtypes }: Totals): string {
  const count = (n: number, one: string): string => `${formatCount(n)} ${one}${n === 1 ? "" : "s"}`;
  const head = `\n${count(tensors.length, "tensor")}, ${count(parameters, "parameter")}, ${formatBytes(bytes)} in ${count(files.length, "file")}`;
  return [
    head,
    ...dtypes.map((d) => `  ${d.dtype.padEnd(8)} ${count(d.tensors, "tensor")}, ${count(d.parameters, "parameter")}, ${formatBytes(d.bytes)}`),
  ].join("\n");
}
