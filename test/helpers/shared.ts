/** Where the shared test data lies: AMALGAM_SHARED, else ../shared beside the repository; null when absent (tests then skip, with that reason). */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repoRoot = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

export function sharedFolder(sub: "goldens" | "family"): string | null {
  const folder = join(process.env["AMALGAM_SHARED"] ?? join(repoRoot, "..", "shared"), sub);
  return existsSync(folder) ? folder : null;
}
