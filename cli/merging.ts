/** One merge of the command line, with its progress. */
import type { MergeEvent } from "../local/types.ts";
import type { CommandContext } from "./command.ts";
import type { Console } from "./console.ts";
import { mergeOptions } from "./merge-options.ts";
import { finish, tell } from "./merge-summary.ts";
import { mergekitNotes } from "./mergekit-options.ts";
import type { Progress } from "./progress.ts";
import { formatBytes, formatCount } from "./sizes.ts";

/** Merges on this machine, and tells how far it is and what it wrote. */
export async function mergeHere(
  recipe: string,
  out: string,
  { options, console, signal }: Pick<CommandContext, "options" | "console" | "signal">,
): Promise<void> {
  const compiled = mergeOptions(options);
  const notes = mergekitNotes(options);
  for (const text of notes) tell(console, "note", text);
  const [{ merge }, { Progress }] = await Promise.all([import("../local/merge.ts"), import("./progress.ts")]);
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
