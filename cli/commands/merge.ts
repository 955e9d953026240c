/** `amalgam merge`: a recipe to a checkpoint. */
import type { MergeEvent } from "../../local/types.ts";
import { defineCommand } from "../command.ts";
import type { CommandContext } from "../command.ts";
import type { Console } from "../console.ts";
import { MERGE_SPECS, mergeOptions } from "../merge-options.ts";
import { finish, tell } from "../merge-summary.ts";
import { mergekitNotes } from "../mergekit-options.ts";
import type { Progress } from "../progress.ts";
import { formatBytes, formatCount } from "../sizes.ts";

export default defineCommand({
  name: "merge",
  summary: "Merge the models of a recipe into a checkpoint.",
  details: [
    "RECIPE is mergekit's YAML; relative model paths start at the working directory. OUT appears only when it is complete:",
    "a merge that was stopped keeps its parts beside it and continues when the same command runs again.",
    "mergekit-yaml's options without a meaning here (--cuda, --lazy-unpickle ...) are accepted and named.",
  ].join(" "),
  arguments: [
    { name: "recipe", doc: "The recipe, a YAML file." },
    { name: "out", doc: "Folder of the merged checkpoint." },
  ],
  options: MERGE_SPECS,
  outlivesReader: true,
  run,
});

async function run({ args: [recipe = "", out = ""], options, console, signal }: CommandContext): Promise<undefined> {
  const compiled = mergeOptions(options);
  const notes = mergekitNotes(options);
  for (const text of notes) tell(console, "note", text);
  const [{ merge }, { Progress }] = await Promise.all([import("../../local/merge.ts"), import("../progress.ts")]);
  const merging = new Progress(console, "merging");
  const downloads = new Map<string, Progress>();
  const onEvent = (event: MergeEvent): void => {
    if (event.kind === "progress") merging.update(event.done, event.total, event.tensor);
    else if (event.kind === "download") {
      const bar = downloads.get(event.file) ?? new Progress(console, "downloading", { name: "download", subject: "file" });
      downloads.set(event.file, bar);
      bar.update(event.bytes, event.total, event.file);
      if (event.bytes >= event.total) bar.stop();
    } else show(event, console, merging);
  };
  try {
    const result = await merge(recipe, out, { ...compiled, signal, onEvent });
    merging.stop();
    finish(result, out, console);
  } finally {
    for (const bar of [merging, ...downloads.values()]) bar.end();
  }
}

function show(event: Exclude<MergeEvent, { kind: "progress" | "download" }>, console: Console, progress: Progress): void {
  progress.aside(() => {
    if (event.kind === "warning") {
      tell(console, "warning", event.text);
      return;
    }
    const { kind, ...fields } = event;
    console.event(kind, fields);
    if (event.kind === "resumed") console.status(`continuing from ${event.folder}: ${formatCount(event.tasks)} parts are done`);
    else if (event.kind === "planned")
      console.detail(
        `plan ${event.hash}: ${formatCount(event.tensors)} tensors in ${formatCount(event.tasks)} parts, ${formatBytes(event.bytesRead)} in, ${formatBytes(event.bytesWritten)} out`,
      );
    else if (event.kind === "task") console.detail(`part ${event.task + 1} of ${event.tasks} is written`);
  });
}
