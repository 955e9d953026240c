/**
 * Loaded into a process of a test's cluster (NODE_OPTIONS=--import=...), and into each of its threads: its reads of files come short (READS_SHORT=1), or with
 * one bit flipped (READS_FLIP=<regular expression over the path>, the first READS_FLIPS times, default 1).
 */
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { READS_SHORT, READS_FLIP, READS_FLIPS = "1" } = process.env;
const flip = READS_FLIP === undefined ? null : new RegExp(READS_FLIP);
let flips = Number(READS_FLIPS);

/** Fewer bytes than were asked for, wherever there can be fewer. @param {number} length */
const shorter = (length) => (READS_SHORT === undefined || length < 2 ? length : Math.ceil(length / 3));

/** @param {string} path @param {Uint8Array} bytes @param {number} n */
function spoil(path, bytes, n) {
  if (flip === null || flips === 0 || n === 0 || !flip.test(path)) return;
  flips--;
  const at = n >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  fs.writeSync(2, `flipped a bit of ${path}\n`);
}

/** @type {Map<number, string>} */
const paths = new Map();
const { openSync, readSync } = fs;
fs.openSync = (path, ...rest) => {
  const fd = openSync(path, ...rest);
  paths.set(fd, String(path));
  return fd;
};
// @ts-expect-error one of its forms
fs.readSync = (fd, into, offset, length, position) => {
  const n = readSync(fd, into, offset, shorter(length), position);
  spoil(paths.get(fd) ?? "", into.subarray(offset, offset + n), n);
  return n;
};

const { open } = promises;
promises.open = async (path, ...rest) => {
  const file = await open(path, ...rest);
  const read = file.read.bind(file);
  // @ts-expect-error one of its forms
  file.read = async (into, offset, length, position) => {
    const result = await read(into, offset, shorter(length), position);
    spoil(String(path), into.subarray(offset, offset + result.bytesRead), result.bytesRead);
    return result;
  };
  return file;
};
syncBuiltinESMExports();
