/** Tables without lines: columns apart by two spaces, numbers to the right. */
import Table from "cli-table3";
import { printable } from "./console.ts";

export interface Column {
  readonly title: string;
  readonly right?: true;
}

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

export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const text = new Table({
    head: columns.map((c) => c.title),
    colAligns: columns.map((c) => (c.right ? "right" : "left")),
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  text.push(...rows.map((row) => row.map((cell) => printable(cell).replace(/[\t\n]/g, " "))));
  return text
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
