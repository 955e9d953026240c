/** `amalgam diff`: how two checkpoints differ, tensor by tensor. Reads both once, in constant memory. */
import { EXIT } from "../../core/errors.ts";
import type { Checkpoint, OpenTensor } from "../checkpoint.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { formatCount, formatValue } from "../sizes.ts";
import type { Column } from "../table.ts";
import type { DiffSums, TensorDiff } from "../tensor-diff.ts";

/** A tensor of both. */
interface Compared {
  readonly name: string;
  readonly shapeA: readonly number[];
  readonly shapeB: readonly number[];
  readonly dtypeA: string;
  readonly dtypeB: string;
  /** The same shape, dtype and bytes. */
  readonly equal: boolean;
  /** null where shapes differ or the dtype has no values to compare. */
  readonly values: TensorDiff | null;
}

interface Difference {
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
  /** The largest relative difference first. */
  readonly compared: readonly Compared[];
  readonly whole: TensorDiff;
  readonly same: boolean;
}

export default defineCommand({
  name: "diff",
  summary: "Compare two checkpoints tensor by tensor.",
  details: [
    "A and B are model folders, .safetensors files or Hub ids. Shown per tensor: the Frobenius norm of A - B, the same relative",
    "to A, the cosine between the two, and the largest difference of one element; the largest relative difference comes first.",
  ].join(" "),
  arguments: [
    { name: "a", doc: "The first checkpoint." },
    { name: "b", doc: "The second checkpoint." },
  ],
  options: [
    { name: "top", type: "integer", value: "n", min: 1, doc: "Show only the n tensors that differ most." },
    { name: "exit-code", type: "flag", doc: `Exit with ${EXIT.differs} when the checkpoints differ.` },
    { name: "offline", type: "flag", doc: "Never ask the Hub." },
  ],
  run,
});

async function run({ args: [a = "", b = ""], options, console, signal }: CommandContext): Promise<number> {
  const { openCheckpoint } = await import("../checkpoint.ts");
  const offline = options.flag("offline") ?? false;
  const difference = await compare(await openCheckpoint(a, offline), await openCheckpoint(b, offline), signal);
  const top = options.number("top") ?? Infinity;
  if (console.json) {
    const { compared, whole, ...rest } = difference;
    const tensors = compared.slice(0, top).map(({ values, ...c }) => ({ ...c, ...(values ?? {}) }));
    console.event("diff", { a, b, ...rest, compared: compared.length, equal: compared.filter((c) => c.equal).length, whole, tensors });
  } else {
    for (const part of await describe(difference, top)) console.result(part);
  }
  return options.flag("exit-code") && !difference.same ? EXIT.differs : EXIT.ok;
}

async function compare(a: Checkpoint, b: Checkpoint, signal: AbortSignal): Promise<Difference> {
  const { addSums, emptySums, figures } = await import("../tensor-diff.ts");
  const inB = new Map(b.tensors.map((t) => [t.info.name, t]));
  const whole = emptySums();
  const compared: Compared[] = [];
  const onlyInA: string[] = [];
  for (const left of a.tensors) {
    const right = inB.get(left.info.name);
    inB.delete(left.info.name);
    if (!right) {
      onlyInA.push(left.info.name);
      continue;
    }
    const found = await compareOne(left, right, signal);
    if (found.sums) addSums(whole, found.sums);
    compared.push({
      name: left.info.name,
      shapeA: left.info.shape,
      shapeB: right.info.shape,
      dtypeA: left.info.dtype,
      dtypeB: right.info.dtype,
      equal: found.equal,
      values: found.sums ? figures(found.equal, found.sums) : null,
    });
  }
  const onlyInB = [...inB.keys()];
  const same = onlyInA.length === 0 && onlyInB.length === 0 && compared.every((c) => c.equal);
  compared.sort((x, y) => (rank(x) === rank(y) ? 0 : rank(y) - rank(x)));
  return {
    onlyInA,
    onlyInB,
    compared,
    whole: figures(
      compared.every((c) => c.equal),
      whole,
    ),
    same,
  };
}

async function compareOne(a: OpenTensor, b: OpenTensor, signal: AbortSignal): Promise<{ equal: boolean; sums: DiffSums | null }> {
  const { tensorDiff } = await import("../tensor-diff.ts");
  const sameShape = a.info.shape.length === b.info.shape.length && a.info.shape.every((d, i) => d === b.info.shape[i]);
  return sameShape ? tensorDiff(a, b, signal) : { equal: false, sums: null };
}

/** What cannot be compared comes first, then by relative difference; equal tensors last. */
function rank({ equal, values }: Compared): number {
  if (equal) return -1;
  return values ? (values.relative ?? Number.MAX_VALUE) : Infinity;
}

async function describe({ compared, onlyInA, onlyInB, whole, same }: Difference, top: number): Promise<string[]> {
  const { table } = await import("../table.ts");
  const parts: string[] = [];
  const different = compared.filter((c) => !c.equal);
  if (different.length > 0) {
    const right = true as const;
    const bad = different.some((c) => (c.values?.nonFinite ?? 0) > 0);
    const columns: Column[] = [
      { title: "tensor", shrink: "elide" },
      { title: "shape", right },
      { title: "dtype" },
      { title: "|A-B|", right },
      { title: "relative", right },
      { title: "cosine", right },
      { title: "max |a-b|", right },
      ...(bad ? [{ title: "NaN/inf", right }] : []),
    ];
    parts.push(
      table(
        columns,
        different.slice(0, top).map((c) => cells(c, bad)),
      ),
    );
    if (different.length > top) parts.push(`... and ${formatCount(different.length - top)} more that differ`);
  }
  for (const [side, names] of [
    ["A", onlyInA],
    ["B", onlyInB],
  ] as const) {
    if (names.length > 0) parts.push(`only in ${side}:\n${names.map((n) => `  ${n}`).join("\n")}`);
  }
  const figures = same
    ? ""
    : `; over all of them |A-B| ${formatValue(whole.normDifference)}, relative ${shown(whole.relative)}, cosine ${cosine(whole.cosine)}, max ${formatValue(whole.maxAbs)}`;
  const only = onlyInA.length + onlyInB.length === 0 ? "" : `, ${formatCount(onlyInA.length)} only in A, ${formatCount(onlyInB.length)} only in B`;
  parts.push(
    `${formatCount(compared.length)} compared: ${formatCount(compared.length - different.length)} equal, ${formatCount(different.length)} different${only}${figures}`,
  );
  return parts;
}

/** @param bad show the count of NaN and infinities */
function cells(c: Compared, bad: boolean): string[] {
  const either = (a: string, b: string): string => (a === b ? a : `${a} / ${b}`);
  const shape = either(`[${c.shapeA.join(", ")}]`, `[${c.shapeB.join(", ")}]`);
  const dtype = either(c.dtypeA, c.dtypeB);
  const v = c.values;
  if (!v) return [c.name, shape, dtype, "-", "-", "-", "-", ...(bad ? ["-"] : [])];
  return [
    c.name,
    shape,
    dtype,
    formatValue(v.normDifference),
    shown(v.relative),
    cosine(v.cosine),
    formatValue(v.maxAbs),
    ...(bad ? [formatCount(v.nonFinite)] : []),
  ];
}

function shown(x: number | null): string {
  return x === null ? "-" : formatValue(x);
}

/** Close to 1 the distance from it is what tells tensors apart. */
function cosine(x: number | null): string {
  return x === null ? "-" : x.toFixed(7);
}
