/** Compute threads and kernels are loaded from the build, also when a test runs from the sources: threads cannot load TypeScript. */
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** @param metaUrl `import.meta.url` of the asking module. @param path relative to that module, as in the build */
export function buildPath(metaUrl: string, path: string): string {
  const here = dirname(fileURLToPath(metaUrl));
  const root = packageRoot(here);
  const inBuild = relative(root, here).split(sep)[0] === "dist";
  return inBuild ? join(here, path) : join(root, "dist", relative(root, here), path);
}

function packageRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${start}`);
  }
}
