/**
 * Loaded into the command line (`node --import`): once STOP_AFTER commit records are put, the process gets STOP_SIGNAL,
 * and no further record is put until the signal had its effect (STOP_TWICE: it comes twice). So a merge stops at the same place on any machine.
 */
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { setImmediate } from "node:timers";
import { isMainThread } from "node:worker_threads";

const { STOP_AFTER, STOP_SIGNAL, STOP_TWICE } = process.env;

if (isMainThread && STOP_AFTER !== undefined) {
  const link = fs.link;
  let put = 0;
  /** @type {Promise<void> | null} */
  let stopped = null;
  fs.link = async (from, to) => {
    if (!/task-\d+\.json$/.test(String(to))) return link(from, to);
    await stopped;
    await link(from, to);
    if (++put !== Number(STOP_AFTER)) return;
    const signal = /** @type {NodeJS.Signals} */ (STOP_SIGNAL);
    stopped = new Promise((arrived) => process.prependOnceListener(signal, () => setImmediate(arrived)));
    process.kill(process.pid, signal);
    if (STOP_TWICE !== undefined) process.once(signal, () => process.kill(process.pid, signal));
    await stopped;
  };
  syncBuiltinESMExports();
}
