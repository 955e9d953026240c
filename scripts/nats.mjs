/**
 * The nats-server of tests and CI, found as Amalgam finds it. Program: node scripts/nats.mjs prints its path, and fetches one where
 * there is none; exit code 1, with the reason, where none can be had.
 */
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { ensureReady } from "./setup.mjs";
import { isMain, root } from "./tools.mjs";

/**
 * Its path; null where none is there. Throws where NATS_SERVER names none, and where fetching fails.
 * @param {{ fetch: boolean }} how
 * @returns {Promise<string | null>}
 */
export async function natsServer({ fetch }) {
  const { locateNatsServer, installedNatsServer } = await import(pathToFileURL(join(root, "dist/service/nats-server/locate.js")).href);
  const world = { env: process.env, platform: process.platform, arch: process.arch, say: (/** @type {string} */ line) => console.error(line) };
  const found = fetch ? await locateNatsServer(world) : await installedNatsServer(world);
  return found?.path ?? null;
}

if (isMain(import.meta.url)) {
  try {
    await ensureReady();
    console.log(await natsServer({ fetch: true }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
