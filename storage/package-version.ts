/** The version of this package, for records of runs. Not of plans or outputs: their bytes do not depend on it. */
import { readFile } from "node:fs/promises";

/** The package's own package.json lies one folder above the sources and two above the build. */
export async function packageVersion(): Promise<string> {
  for (const above of ["../package.json", "../../package.json"]) {
    const text = await readFile(new URL(above, import.meta.url), "utf8").catch(() => null);
    if (text !== null) return (JSON.parse(text) as { readonly version: string }).version;
  }
  return "unknown";
}
