// The wall clock of a process as a test wants it: `--import` this file; the number in the file AMALGAM_TEST_CLOCK is added to it, in milliseconds,
// as soon as it is written. The monotonic clock goes on as it was, as it does on a machine whose clock is set.
import { readFileSync } from "node:fs";

const file = process.env.AMALGAM_TEST_CLOCK;
const RealDate = Date;
const realNow = Date.now;
let shift = 0;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(realNow() + shift);
    else super(...parts);
  }
  static now() {
    return realNow() + shift;
  }
};

if (file) {
  setInterval(() => {
    try {
      shift = Number(readFileSync(file, "utf8")) || 0;
    } catch {
      shift = 0;
    }
  }, 50).unref();
}
