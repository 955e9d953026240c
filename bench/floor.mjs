/**
 * The floor: a program that only reads the same bytes as a merge and writes as many, with the same number of threads.
 * node bench/floor.mjs THREADS OUT INPUT...   (OUT gets as many bytes as the first INPUT has)
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { isMainThread, Worker, workerData } from "node:worker_threads";

/** Fits the core's cache together with the other inputs' pieces; larger pieces were slower here. */
const PIECE = 256 * 1024;

if (isMainThread) {
  const [threads = "1", out = "", ...inputs] = process.argv.slice(2);
  closeSync(openSync(out, "w"));
  for (let i = 0; i < Number(threads); i++) new Worker(new URL(import.meta.url), { workerData: { index: i, threads: Number(threads), out, inputs } });
} else {
  copyShare(workerData);
}

/** @param {{ index: number, threads: number, out: string, inputs: readonly string[] }} share */
function copyShare({ index, threads, out, inputs }) {
  const files = inputs.map((path) => openSync(path, "r"));
  const target = openSync(out, "r+");
  const buffer = new Uint8Array(PIECE);
  const length = fstatSync(/** @type {number} */ (files[0])).size;
  const start = Math.floor((length * index) / threads);
  const end = Math.floor((length * (index + 1)) / threads);
  for (let at = start; at < end; at += PIECE) {
    const count = Math.min(PIECE, end - at);
    for (const file of files) readSync(file, buffer, 0, count, at);
    writeSync(target, buffer, 0, count, at);
  }
  for (const file of [...files, target]) closeSync(file);
}
