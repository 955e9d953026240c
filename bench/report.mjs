/** The bench's numbers as tables for people. */
import Table from "cli-table3";

/** @typedef {import("./main.mjs").Row} Row */

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const main = new Table({ head: ["method", "bytes", "time", "GB/s", "start", "peak RSS", "estimate: time", "memory", "floor", "x floor"], colAligns: align(10), style: { head: [], border: [] } });
  for (const { method, bytes, ours, floor, estimate, ourStart } of rows) {
    main.push([
      method,
      gigabytes(bytes),
      seconds(ours.seconds),
      (bytes / 1e9 / ours.seconds).toFixed(2),
      seconds(ourStart),
      megabytes(ours.rssBytes),
      estimate ? seconds(estimate.seconds) : "-",
      estimate ? megabytes(estimate.memoryBytes) : "-",
      seconds(floor.seconds),
      (ours.seconds / floor.seconds).toFixed(2),
    ]);
  }
  console.log(main.toString());
  console.log("bytes: of the files read and written once. start: a merge of a model of 200 K parameters. x floor: time over that of a program that only reads and writes these bytes.");
  const compared = rows.filter((row) => row.peer !== null);
  if (compared.length > 0) printPeer(compared);
}

/** @param {readonly Row[]} rows */
function printPeer(rows) {
  const table = new Table({ head: ["method", "ours", "peer", "whole process", "peer's start", "net of starts", "our RSS", "peer's RSS"], colAligns: align(8), style: { head: [], border: [] } });
  for (const { method, ours, peer, ourStart, peerStart } of rows) {
    if (peer === null || peerStart === null) continue;
    const net = (peer.seconds - peerStart) / (ours.seconds - ourStart);
    table.push([method, seconds(ours.seconds), seconds(peer.seconds), times(peer.seconds / ours.seconds), seconds(peerStart), times(net), megabytes(ours.rssBytes), megabytes(peer.rssBytes)]);
  }
  console.log(`\n${table.toString()}`);
}

/** @param {number} columns @returns {("left" | "right")[]} */
function align(columns) {
  return Array.from({ length: columns }, (_, i) => (i === 0 ? "left" : "right"));
}

/** @param {number} n */
const seconds = (n) => `${n.toFixed(2)} s`;
/** @param {number} n */
const times = (n) => `${n.toFixed(1)} x`;
/** @param {number} n */
const gigabytes = (n) => `${(n / 1e9).toFixed(2)} GB`;
/** @param {number | null} n */
const megabytes = (n) => (n === null ? "-" : `${(n / 1e6).toFixed(0)} MB`);
