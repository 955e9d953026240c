/**
 * `npm run docs`: writes the parts of docs/ that the code itself knows, from the build: methods.md and errors.md whole,
 * and the marked parts of cli.md. Committed; a test makes them again and compares. With `--check` nothing is written and
 * a page that is out of date is an error.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cliParts } from "./docs/cli.mjs";
import { errorsPage } from "./docs/errors.mjs";
import { methodsPage } from "./docs/methods.mjs";
import { ensureReady } from "./setup.mjs";
import { isMain, root } from "./tools.mjs";

/** Every generated page as it should be: path to text. */
export async function pages() {
  const cli = join("docs", "cli.md");
  return {
    "docs/cli.md": fill(readFileSync(join(root, cli), "utf8"), await cliParts()),
    "docs/errors.md": await errorsPage(),
    "docs/methods.md": await methodsPage(),
  };
}

/**
 * Replaces what stands between `<!-- generated: NAME -->` and `<!-- end -->`. Throws unless text and parts have the same names.
 * @param {string} text
 * @param {Readonly<Record<string, string>>} parts
 */
function fill(text, parts) {
  const open = new Set(Object.keys(parts));
  const filled = text.replace(/(<!-- generated: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    if (!open.delete(name)) throw new Error(`docs/cli.md: there is no part ${name}, or it stands there twice`);
    return `${start}\n${parts[name]}\n\n${end}`;
  });
  if (open.size > 0) throw new Error(`docs/cli.md has no place for: ${[...open].join(", ")}`);
  return filled;
}

if (isMain(import.meta.url)) {
  const check = process.argv.includes("--check");
  await ensureReady();
  for (const [path, text] of Object.entries(await pages())) {
    if (readFileSync(join(root, path), { encoding: "utf8", flag: "a+" }) === text) continue;
    if (check) {
      console.error(`${path} is out of date: run npm run docs`);
      process.exitCode = 1;
    } else {
      writeFileSync(join(root, path), text);
      console.log(`wrote ${path}`);
    }
  }
}
