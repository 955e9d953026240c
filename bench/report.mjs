/** The bench's numbers as tables for people. */
import Table from "cli-table3";

/** @typedef {import("./main.mjs").Row} Row */

/** Columns apart by two spaces, so that ten of them fit a terminal. */
const NO_LINES = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right", "left", "left-mid", "mid", "mid-mid", "right", "right-mid"]
    .map((place) => [place, ""])
    .concat([["middle", "  "]]),
);

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const main = newTable(["method", "time s", "GB/s", "peak MB", "estimate s", "MB", "start s", "floor s", "x floor"]);
  for (const { method, bytesPerSecond, ours, floor, timesFloor, estimate, ourStart } of rows) {
    main.push([
      method,
      seconds(ours.seconds),
      (bytesPerSecond / 1e9).toFixed(2),
      megabytes(ours.rssBytes),
      seconds(estimate?.seconds),
      megabytes(estimate?.memoryBytes),
      seconds(ourStart),
      seconds(floor.seconds),
      timesFloor.toFixed(2),
    ]);
  }
  print(main);
  console.log("GB/s: files read and written once, over the time of the whole process. peak: resident memory. estimate: by amalgam explain, before.");
  console.log("start: a merge of models of 200 K parameters. floor: a program that only reads and writes these bytes with as many threads.");
  const compared = rows.filter((row) => row.peer !== null);
  if (compared.length > 0) printPeer(compared);
}

/** @param {readonly Row[]} rows */
function printPeer(rows) {
  const table = newTable(["method", "ours s", "peer s", "ratio", "start s", "peer's", "net ratio", "peak MB", "peer's"]);
  for (const { method, ours, ourStart, peer, peerStart, peerRatio, peerRatioNet } of rows) {
    if (peer === null || peerStart === null || peerRatio === null) continue;
    const net = peerRatioNet === null ? "-" : times(peerRatioNet);
    table.push([
      method,
      seconds(ours.seconds),
      seconds(peer.seconds),
      times(peerRatio),
      seconds(ourStart),
      seconds(peerStart),
      net,
      ...[ours, peer].map((t) => megabytes(t.rssBytes)),
    ]);
  }
  console.log();
  print(table);
  console.log("ratio: of whole processes. net ratio: less each program's start, the merge of models of 200 K parameters.");
}

/** @param {readonly string[]} head */
function newTable(head) {
  const style = { head: [], border: [], "padding-left": 0, "padding-right": 0 };
  return new Table({ head: [...head], colAligns: align(head.length), chars: NO_LINES, style });
}

/** @param {Table.Table} table */
function print(table) {
  console.log(table.toString());
}

/** @param {number} columns @returns {("left" | "right")[]} */
function align(columns) {
  return Array.from({ length: columns }, (_, i) => (i === 0 ? "left" : "right"));
}

/** @param {number | undefined} n */
const seconds = (n) => (n === undefined ? "-" : n.toFixed(2));
/** @param {number} n */
const times = (n) => `${n.toFixed(1)} x`;
/** @param {number | null | undefined} n */
const megabytes = (n) => (n === null || n === undefined ? "-" : (n / 1e6).toFixed(0));
