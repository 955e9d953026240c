/**
 * `npm test`: sets up and builds what is missing, then runs every test that needs nothing more than Node. Arguments go to
 * vitest (`npm test -- test/cli`). What was skipped is printed at the end, with its reason. AMALGAM_TEST_REPORT names
 * a file for the same as JSON, which `check-skips.mjs` reads.
 */
import { natsServer } from "./nats.mjs";
import { ensureReady } from "./setup.mjs";
import { isMain, packageBin, run } from "./tools.mjs";

if (isMain(import.meta.url)) {
  try {
    await ensureReady();
    // Tests look on PATH; Amalgam keeps one that it fetched in its cache.
    const nats = await natsServer({ fetch: false });
    const env = nats === null ? {} : { NATS_SERVER: nats };
    const reporters = ["--reporter=default", "--reporter=./scripts/skip-reporter.mjs"];
    process.exitCode = await run(process.execPath, [packageBin("vitest"), "run", ...reporters, ...process.argv.slice(2)], { env });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
