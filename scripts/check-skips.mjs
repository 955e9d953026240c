/**
 * Fails on a skipped test that `test/skips.md` does not allow. Its table has a pattern (a regular expression over
 * "file: name (reason)"), the condition under which such a skip is right, and the reason for people.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMain, root } from "./tools.mjs";

const TABLE = join(root, "test", "skips.md");

/** What `amalgam doctor` finds here. */
function doctor() {
  return spawnSync(process.execPath, [join(root, "bin", "amalgam.cjs"), "doctor", "--json"], { encoding: "utf8" }).stdout;
}

/** @type {Readonly<Record<string, () => boolean>>} */
const CONDITIONS = {
  always: () => true,
  "no shared data": () => !existsSync(process.env["AMALGAM_SHARED"] ?? join(root, "..", "shared")),
  "run as root": () => process.getuid?.() === 0,
  "not linux": () => process.platform !== "linux",
  "no openssl": () => spawnSync("openssl", ["version"]).status !== 0,
  "no numpy": () => spawnSync("python3", ["-c", "import numpy"]).status !== 0,
  "no openblas": () => !/"name":"openblas","found":true/.test(doctor()),
  "no nats-server": () => spawnSync(process.env["NATS_SERVER"] || "nats-server", ["--version"]).status !== 0,
  "no old nats-server": () => spawnSync("nats-server-2.9.10", ["--version"]).status !== 0,
  "no memory cgroup": () => process.getuid?.() !== 0 || !existsSync("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
  "no mount": () => process.getuid?.() !== 0 || spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]).status !== 0,
};

/** Rows of the table: `| pattern in backquotes | condition | reason |`; no table allows nothing. Throws on a row that is none of that. */
export function allowedSkips(text = existsSync(TABLE) ? readFileSync(TABLE, "utf8") : "") {
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => {
    const [, pattern = "", condition = ""] = /^\| `(.+)` \| ([^|]+) \| [^|]+ \|$/.exec(row) ?? [];
    const holds = CONDITIONS[condition.trim()];
    if (pattern === "" || holds === undefined)
      throw new Error(`test/skips.md: this row is not "| \`pattern\` | condition | reason |" with a known condition: ${row}`);
    return { pattern: new RegExp(pattern.replaceAll("\\|", "|")), holds: holds() };
  });
}

/**
 * The skips that nothing allows.
 * @param {readonly { file: string, name: string, reason: string }[]} skips
 * @param {ReturnType<typeof allowedSkips>} allowed
 */
export function forbiddenSkips(skips, allowed) {
  const texts = skips.map(({ file, name, reason }) => `${file}: ${name}${reason === "" ? "" : ` (${reason})`}`);
  return texts.filter((text) => !allowed.some(({ pattern, holds }) => holds && pattern.test(text)));
}

if (isMain(import.meta.url)) {
  const text = readFileSync(process.argv[2] ?? "", "utf8");
  if (text === "") {
    console.error("the tests wrote no report: they did not end");
    process.exit(1);
  }
  const report = JSON.parse(text);
  const forbidden = forbiddenSkips(report.skips, allowedSkips());
  for (const text of forbidden) console.error(`skipped, but not listed in test/skips.md: ${text}`);
  if (forbidden.length > 0) process.exitCode = 1;
  else console.log(`all ${report.skips.length} skipped tests are listed in test/skips.md`);
}
