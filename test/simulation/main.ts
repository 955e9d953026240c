/** `npm run simulate`: many seeds over several processes, or one with its trace. */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants/index.ts";
import { scale } from "./scale.ts";
import { simulate } from "./simulate.ts";
import type { Outcome } from "./simulate.ts";

interface Share {
  readonly from: number;
  readonly count: number;
  readonly step: number;
}

const options = {
  seeds: { type: "string", default: "1000" },
  from: { type: "string", default: "1" },
  seed: { type: "string" },
  trace: { type: "boolean", default: false },
  processes: { type: "string", default: String(availableParallelism()) },
  scale: { type: "boolean", default: false },
  mutants: { type: "boolean", default: false },
  share: { type: "string" },
} as const;

async function one(seed: number, trace: boolean): Promise<boolean> {
  const outcome = await simulate(seed, trace ? { print: (line) => console.log(line) } : {});
  console.log(`seed ${seed}: ${outcome.steps} steps, ${(outcome.virtualMs / 60_000).toFixed(1)} virtual minutes, fingerprint ${outcome.fingerprint}`);
  for (const violation of outcome.violations) console.log(`  ${violation}`);
  return outcome.violations.length === 0;
}

/** A child's part: every `step`th seed. */
async function share({ from, count, step }: Share): Promise<void> {
  for (let i = 0; i < count; i++) {
    const outcome = await simulate(from + i * step);
    await new Promise<void>((resolve) => process.send?.(outcome, () => resolve()));
  }
  process.disconnect();
}

async function many(from: number, seeds: number, processes: number): Promise<boolean> {
  const started = Date.now();
  const failing: Outcome[] = [];
  let steps = 0;
  let virtualMs = 0;
  let ran = 0;
  const children = Array.from({ length: processes }, (_, i) => {
    const mine: Share = { from: from + i, count: Math.max(0, Math.ceil((seeds - i) / processes)), step: processes };
    const child = fork(fileURLToPath(import.meta.url), ["--share", JSON.stringify(mine)]);
    child.on("message", (message) => {
      const outcome = message as Outcome;
      ran++;
      steps += outcome.steps;
      virtualMs += outcome.virtualMs;
      if (outcome.violations.length > 0) failing.push(tell(outcome));
    });
    return new Promise<void>((resolve) => child.on("exit", () => resolve()));
  });
  await Promise.all(children);
  const seconds = (Date.now() - started) / 1000;
  const pace = `${Math.round((ran / seconds) * 60)} a minute, ${steps} steps, ${(virtualMs / 3_600_000).toFixed(0)} virtual hours`;
  console.log(`${ran} seeds in ${seconds.toFixed(0)} s (${pace}): ${failing.length} failed`);
  return failing.length === 0 && ran === seeds;
}

function tell(outcome: Outcome): Outcome {
  console.log(`seed ${outcome.seed} failed; again with: npm run simulate -- --seed ${outcome.seed} --trace`);
  for (const violation of outcome.violations.slice(0, 3)) console.log(`  ${violation}`);
  return outcome;
}

/** How many seeds it takes to find each planted bug. */
async function plant(from: number, seeds: number): Promise<boolean> {
  let all = true;
  for (const [name, injection] of Object.entries(MUTANTS)) {
    let tried = 0;
    let found: Outcome | null = null;
    while (found === null && tried < seeds) {
      const outcome = await simulate(from + tried++, { injection });
      if (outcome.violations.length > 0) found = outcome;
    }
    console.log(found === null ? `NOT found in ${tried} seeds: ${name}` : `found by seed ${found.seed}: ${name}\n  ${found.violations[0] ?? ""}`);
    all &&= found !== null;
  }
  return all;
}

const { values } = parseArgs({ options });
if (values.share !== undefined) await share(JSON.parse(values.share) as Share);
else process.exitCode = (await held()) ? 0 : 1;

function held(): Promise<boolean> {
  if (values.scale) return scale();
  if (values.mutants) return plant(Number(values.from), Number(values.seeds));
  if (values.seed !== undefined) return one(Number(values.seed), values.trace);
  return many(Number(values.from), Number(values.seeds), Number(values.processes));
}
