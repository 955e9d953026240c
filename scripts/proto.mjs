/**
 * proto/amalgam/v1/*.proto to proto/gen (committed, since users build without these tools). Program: node scripts/proto.mjs [--check]
 * 64-bit fields are sizes, offsets and times below 2^53: they are numbers.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageBin, root, run } from "./tools.mjs";

const FILES = ["amalgam.js", "amalgam.d.ts"];

/** @param {string} folder */
async function generate(folder) {
  const sources = readdirSync(join(root, "proto/amalgam/v1"))
    .filter((f) => f.endsWith(".proto"))
    .sort()
    .map((f) => join("proto/amalgam/v1", f));
  const js = join(folder, "amalgam.js");
  const options = ["-t", "static-module", "-w", "esm", "--dts", "--force-number", "--no-delimited", "-p", "proto"];
  if ((await run(process.execPath, [packageBin("protobufjs-cli", "pbjs"), ...options, "-o", js, ...sources])) !== 0) throw new Error("pbjs failed");
  const types = join(folder, "amalgam.d.ts");
  writeFileSync(types, readFileSync(types, "utf8").replace('import Long = require("long");\n', ""));
}

const check = process.argv.includes("--check");
const folder = check ? mkdtempSync(join(tmpdir(), "proto-")) : join(root, "proto/gen");
try {
  await generate(folder);
  const stale = check ? FILES.filter((f) => readFileSync(join(folder, f), "utf8") !== readFileSync(join(root, "proto/gen", f), "utf8")) : [];
  if (stale.length > 0) throw new Error(`proto/gen is stale (${stale.join(", ")}): run \`npm run proto\``);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (check) rmSync(folder, { recursive: true, force: true });
}
