/** A cluster for the demo and the bench: `amalgam up` as a user would start it. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { root } from "./tools.mjs";

/**
 * @typedef {object} LocalCluster
 * @property {readonly string[]} options of commands that speak with it
 * @property {string} nats version of nats-server
 * @property {() => Promise<void>} stop
 */

/**
 * Null where no nats-server can be had: the reason was said. Throws where the cluster does not come up for another reason.
 * @param {{ workers: number, threads: number, state: string, folder: string }} how `folder`: models and outputs lie below it
 * @param {(text: string) => void} say
 * @returns {Promise<LocalCluster | null>}
 */
export async function startCluster({ workers, threads, state, folder }, say) {
  const shape = ["up", "--workers", String(workers), "--threads", String(threads)];
  const args = [...shape, "--listen", "127.0.0.1:0", "--state", state, "--root", `here=${folder}`, "--json"];
  say(`$ amalgam ${shape.join(" ")}`);
  const child = spawn(process.execPath, [join(root, "bin", "amalgam.cjs"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let up = false;
  child.stderr.on("data", (text) => up || process.stderr.write(text));
  const ended = new Promise((resolve) => child.on("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line);
    if (event.event === "up") {
      up = true;
      child.stdout.resume();
      const stop = async () => {
        child.kill("SIGTERM");
        await ended;
      };
      return { options: ["--cluster", state], nats: event.nats, stop };
    }
    if (event.event !== "error") continue;
    await ended;
    if (event.code !== "NATS_SERVER") throw new Error(`${event.code} ${event.message}`);
    say(event.message);
    return null;
  }
  throw new Error("amalgam up ended without a word");
}
