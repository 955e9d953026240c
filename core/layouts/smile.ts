/** SMILE outputs: a base with routed low-rank experts, in our layout or FusionBench's (core/layouts/smile/). */
import { AmalgamError } from "../errors.ts";
import { known } from "../known.ts";
import { denseFiles } from "./_dense-files.ts";
import { denseConfig } from "./dense.ts";
import { smileLayouts } from "./smile/index.ts";
import { smileConflict, smileOptions, smilePart, smileTexts } from "./smile/parts.ts";
import type { SmilePart } from "./smile/types.ts";
import type { ConfigContext, FilesContext, Layout } from "./_types.ts";

/** Every module that is solved, each with the rank that its parameters give. */
function partsOf({ cells }: Pick<ConfigContext, "cells">): SmilePart[] {
  const found = new Map<string, SmilePart>();
  for (const cell of cells.values()) {
    if (cell.kind !== "solve") continue;
    const [, module = ""] = /^(.*)\.(weight|bias)$/.exec(cell.tensor) ?? [];
    const before = found.get(module);
    const bias = cell.tensor.endsWith(".bias");
    const shape = known(cell.base ?? undefined, "base of a solved cell").shape;
    const part = smilePart(module, bias ? (before?.shape ?? shape) : shape, cell.global);
    const biased = bias || before?.expertBias === true;
    if (part !== null) found.set(module, { ...part, shape: bias ? (before?.shape ?? part.shape) : part.shape, sharedBias: biased, expertBias: biased });
  }
  return [...found.values()];
}

function config(context: ConfigContext): string {
  const { donor, family, parameters } = context;
  const parts = partsOf(context);
  const refuse = (what: string): never => {
    throw new AmalgamError("MODEL_CONFIG", what, { file: `${donor.reference}/config.json` });
  };
  if (!parts.some((p) => p.kind === "linear")) refuse("smile has no experts to build: the model has no linear layers that it knows");
  const layout = known(smileLayouts[parameters["layout"] as string], "layout");
  const options = smileOptions(parameters, known([...context.cells.values()].find((c) => c.kind === "solve")?.inputs.length, "experts"));
  const why = smileConflict(layout, family.name, options, parts);
  if (why !== null) refuse(why);
  return layout.config(denseConfig(context), family.name, options, parts);
}

function files(context: FilesContext): ReturnType<Layout["files"]> {
  const { family, parameters, texts } = context;
  const code = smileTexts(known(smileLayouts[parameters["layout"] as string], "layout").files(family.name), texts).map((f) => ({
    kind: "text" as const,
    ...f,
  }));
  return [...denseFiles(context), ...code].sort((a, b) => (a.file < b.file ? -1 : 1));
}

const smile: Layout = { name: "smile", texts: "smile/python", config, files };

export default smile;
