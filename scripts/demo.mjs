/**
 * `npm run demo`: sets up what is missing, merges the three small models of the repository, verifies the result, and lets all
 * four models do what the two experts were trained for. Only Node and npm are needed; a second run sets nothing up. The merge is a
 * job of a real cluster on this machine, where a nats-server is there or can be fetched; AMALGAM_DEMO=cluster takes nothing less.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureReady } from "./setup.mjs";
import { startCluster } from "./local-cluster.mjs";
import { isMain, root, run } from "./tools.mjs";

const RECIPE = "examples/05-ties.yaml";
const OUT = ".demo/merged";
const MODELS = {
  base: "examples/models/base",
  "expert-sort": "examples/models/expert-sort",
  "expert-rev": "examples/models/expert-rev",
  merged: OUT,
};
const WORKERS = 2;
const QUESTIONS = 36;
const LETTERS = { min: 6, max: 14 };

/** What to try next, and what it shows. */
const NEXT = /** @type {const} */ ([
  ["node bin/amalgam.cjs up --workers 2", "a cluster on this machine: then `submit RECIPE OUT --wait` in another terminal"],
  [`node bin/amalgam.cjs diff examples/models/base ${OUT} --top 5`, "where the models differ"],
  [`node bin/amalgam.cjs explain ${RECIPE}`, "what a merge reads, writes and takes"],
  ["node bin/amalgam.cjs methods", "all the ways to merge"],
  ["examples/README.md, docs/recipes.md", "your own models"],
]);

const bold = style("1");
const dim = style("2");
const green = style("32");

/** @param {string} code */
function style(code) {
  const plain = !process.stdout.isTTY || Boolean(process.env["NO_COLOR"]);
  return (/** @type {string} */ text) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`);
}

/** The command line, as a user would call it. @param {readonly string[]} args */
async function amalgam(...args) {
  console.log(dim(`$ amalgam ${args.join(" ")}`));
  const code = await run(process.execPath, ["bin/amalgam.cjs", ...args]);
  if (code !== 0) throw new Error(`amalgam ${args[0]} ended with exit code ${code}`);
}

/** Made-up letters, the same on every machine: a linear congruential generator. */
function* words() {
  for (let state = 20_240, length = LETTERS.min; ; length = length < LETTERS.max ? length + 1 : LETTERS.min) {
    let word = "";
    while (word.length < length) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      word += String.fromCharCode(97 + (Math.floor(state / 65_536) % 26));
    }
    yield word;
  }
}

/** What the experts learned: a prompt and its only right answer. */
const TASKS = {
  sort: (/** @type {string} */ word) => ({ prompt: `S:${word}=`, answer: [...word].sort().join("") }),
  reverse: (/** @type {string} */ word) => ({ prompt: `R:${word}=`, answer: [...word].reverse().join("") }),
};

/**
 * Right answers of a model, per task.
 * @param {string} folder
 */
async function examine(folder) {
  const { Llama } = await import("./demo/llama.mjs");
  const model = new Llama(join(root, folder));
  return Object.values(TASKS).map((task) => {
    const source = words();
    let right = 0;
    for (let i = 0; i < QUESTIONS; i++) {
      const { prompt, answer } = task(source.next().value ?? "");
      if (model.answer(prompt, LETTERS.max + 1) === answer) right++;
    }
    return right;
  });
}

/** Throws where the merged model is no better at both tasks together than each of the three that it was made from. */
async function showAnswers() {
  let best = 0;
  console.log(dim(`  ${"right answers of ".padEnd(14)}${QUESTIONS}   ${Object.keys(TASKS).join("  ")}`));
  for (const [name, folder] of Object.entries(MODELS)) {
    const right = await examine(folder);
    const row = `  ${name.padEnd(18)}${right
      .map((n, i) => String(n).padStart(Object.keys(TASKS)[i]?.length ?? 0))
      .join("  ")
      .padStart(15)}`;
    console.log(name === "merged" ? green(row) : row);
    const sum = right.reduce((a, b) => a + b, 0);
    if (name === "merged" && sum <= best) throw new Error("the merged model is not what it should be");
    best = Math.max(best, sum);
  }
}

/** On a cluster of this machine where there is a nats-server, else in one process. Resolves to what it was. */
async function merge() {
  const cluster = await startCluster({ workers: WORKERS, threads: 1, state: join(root, ".demo", "cluster"), folder: root }, (text) => console.log(dim(text)));
  if (cluster === null) {
    if (process.env["AMALGAM_DEMO"] === "cluster") throw new Error("AMALGAM_DEMO=cluster, and there is no cluster");
    await amalgam("merge", RECIPE, OUT);
    return "in one process (no nats-server could be had; no GPU)";
  }
  try {
    await amalgam("submit", RECIPE, OUT, "--wait", ...cluster.options);
    await amalgam("jobs", ...cluster.options);
  } finally {
    await cluster.stop();
  }
  return `on a cluster of this machine (nats-server ${cluster.nats}, a coordinator, ${WORKERS} workers; no GPU)`;
}

async function main() {
  await ensureReady();
  console.log(`\n${bold("Amalgam")}: three small language models, really trained, become one.\n`);
  console.log(readFileSync(join(root, RECIPE), "utf8").trimEnd().replaceAll(/^/gm, "  "));

  rmSync(join(root, ".demo"), { recursive: true, force: true });
  console.log(`\n${bold("1. Merge")}`);
  const how = await merge();

  console.log(`\n${bold("2. Verify")} every byte against the record`);
  await amalgam("verify", OUT);

  console.log(`\n${bold("3. Ask")} all four: sort the letters, reverse the letters`);
  await showAnswers();

  console.log(`\n${bold("Next")}`);
  for (const [what, why] of NEXT) console.log(`  ${what.padEnd(Math.max(...NEXT.map(([w]) => w.length)))}  ${dim(why)}`);
  console.log(`\ndemo passed: merged ${how}, output in ${OUT}`);
}

if (isMain(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`demo failed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
