/** Tables without lines: columns apart by two spaces, numbers to the right. */
import Table from "cli-table3";
import { printable } from "./console.ts";

export interface Column {
  readonly title: string;
  readonly right?: true;
  /** How a table that is wider than the terminal gets narrower: prose goes on in the next line, names lose their middle. */
  readonly shrink?: "wrap" | "elide";
}

/** A pipe has no width: prose is wrapped as for a small terminal there, names stay whole for other programs. */
const COLUMNS_DEFAULT = 80;
const COLUMN_MIN = 16;
const GAP = 2;

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** @param terminal columns of the terminal; undefined: not on one */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], terminal: number | undefined = process.stdout.columns): string {
  const clean = rows.map((row) => row.map((cell) => printable(cell).replace(/[\t\n]/g, " ")));
  const widths = columns.map((c, i) => Math.max(c.title.length, ...clean.map((row) => row[i]?.length ?? 0)));
  const fitted = fit(columns, widths, terminal);
  const text = new Table({
    head: columns.map((c) => c.title),
    colAligns: columns.map((c) => (c.right ? "right" : "left")),
    colWidths: fitted,
    wordWrap: true,
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  text.push(...clean.map((row) => row.map((cell, i) => (columns[i]?.shrink === "elide" ? elide(cell, fitted[i] ?? cell.length) : cell))));
  return text
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function fit(columns: readonly Column[], widths: readonly number[], terminal: number | undefined): number[] {
  const total = widths.reduce((n, w) => n + w, 0) + GAP * (widths.length - 1);
  let over = total - (terminal ?? COLUMNS_DEFAULT);
  return widths.map((width, i) => {
    const how = columns[i]?.shrink;
    if (over <= 0 || how === undefined || (how === "elide" && terminal === undefined)) return width;
    const narrower = Math.min(width, Math.max(COLUMN_MIN, width - over));
    over -= width - narrower;
    return narrower;
  });
}

function elide(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = Math.floor((width - 1) / 2);
  return `${text.slice(0, width - 1 - end)}…${text.slice(text.length - end)}`;
}
