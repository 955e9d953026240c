/** `amalgam verify`: are the bytes of an output those that the merge wrote? */
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import { formatBytes, formatCount, formatRate, formatSeconds } from "../sizes.ts";

export default defineCommand({
  name: "verify",
  summary: "Re-read every byte of a merged checkpoint and compare it with its record.",
  details: "The record is amalgam.json in the folder. Missing, extra and changed files and tensors are all named.",
  arguments: [{ name: "out", doc: "Output folder of a merge." }],
  options: [],
  run,
});

async function run({ args: [out = ""], console, signal }: CommandContext): Promise<undefined> {
  const [{ verify }, { Progress }] = await Promise.all([import("../../local/verify.ts"), import("../progress.ts")]);
  const progress = console.json ? null : new Progress(console, "verifying");
  const started = performance.now();
  try {
    const report = await verify(out, {
      signal,
      onEvent: (event) => {
        if (event.kind === "progress") progress?.update(event.done, event.total, event.tensor);
      },
    });
    progress?.stop();
    const seconds = (performance.now() - started) / 1000;
    console.event("verified", { out, ...report, seconds });
    console.result(
      `${out} is as it was written: ${formatCount(report.tensors)} tensors, ${formatCount(report.files)} files, ${formatBytes(report.bytes)} read in ${formatSeconds(seconds)} (${formatRate(report.bytes / seconds)})`,
    );
  } finally {
    progress?.end();
  }
}
