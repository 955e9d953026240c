/** How npm is started: its script with this Node where it can be found (no shell, any path), else `npm` itself. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export function npmCommand(): [string, ...string[]] {
  const beside = [join(dirname(process.execPath), "..", "lib"), dirname(process.execPath)].map((f) => join(f, "node_modules", "npm", "bin", "npm-cli.js"));
  const script = [process.env["npm_execpath"] ?? "", ...beside].find((f) => /npm-cli\.c?js$/.test(f) && existsSync(f));
  return script === undefined ? ["npm"] : [process.execPath, script];
}
