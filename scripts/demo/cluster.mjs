/** The demo's cluster: `amalgam up` as a user would start it, with its state in .demo. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { root } from "../tools.mjs";

const WORKERS = 2;

/**
 * Null where no nats-server can be had: the reason was said. Throws where the cluster does not come up for another reason.
 * @param {(text: string) => void} say
 * @returns {Promise<{ server: string, tokenFile: string, nats: string, workers: number, stop: () => Promise<void> } | null>}
 */
export async function startCluster(say) {
  const state = join(root, ".demo", "cluster");
  const args = ["up", "--workers", String(WORKERS), "--threads", "1", "--listen", "127.0.0.1:0", "--state", state, "--root", `here=${root}`, "--json"];
  say(`$ amalgam ${args.slice(0, 3).join(" ")}`);
  const child = spawn(process.execPath, [join(root, "bin", "amalgam.cjs"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  child.stderr.on("data", (text) => up || process.stderr.write(text));
  let up = false;
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
      return { server: event.server, tokenFile: join(state, "token"), nats: event.nats, workers: WORKERS, stop };
    }
    if (event.event !== "error") continue;
    await ended;
    if (event.code !== "NATS_SERVER") throw new Error(`${event.code} ${event.message}`);
    say(event.message);
    return null;
  }
  throw new Error("amalgam up ended without a word");
}
