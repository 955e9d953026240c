/** A PEFT LoRA adapter: adapter_config.json and adapter_model.safetensors. checkpoint-formats 3. */
import { AmalgamError } from "../errors.ts";
import { known } from "../known.ts";
import type { DraftCell } from "../plan/cells.ts";
import { moduleOf } from "./_peft-names.ts";
import type { ConfigContext, FilesContext, Layout } from "./_types.ts";

const CONFIG = "adapter_config.json";

interface Target {
  readonly module: string;
  readonly rank: number;
}

function targets(cells: Iterable<DraftCell>): Target[] {
  const found = new Map<string, number>();
  for (const cell of cells) if (cell.kind === "solve" && /A(\.weight)?$/.test(cell.name)) found.set(moduleOf(cell.tensor), known(cell.shape[0], "rank"));
  return [...found].map(([module, rank]) => ({ module, rank }));
}

/** The rank that most have; the others are in the pattern. */
function commonRank(found: readonly Target[]): number {
  const counts = new Map<number, number>();
  for (const { rank } of found) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 1;
}

/** alpha is the rank: the factors are the difference itself. */
function config({ cells, donor }: ConfigContext): string {
  const found = targets(cells.values());
  if (found.length === 0) throw new AmalgamError("MODEL_CONFIG", "the models have no linear layers to extract", { file: donor.reference });
  const r = commonRank(found);
  const pattern = Object.fromEntries(found.filter((t) => t.rank !== r).map((t) => [t.module.replaceAll(".", "\\."), t.rank]));
  const fields = {
    peft_type: "LORA",
    task_type: "CAUSAL_LM",
    base_model_name_or_path: donor.hubId ?? baseName(donor.reference),
    r,
    lora_alpha: r,
    rank_pattern: pattern,
    alpha_pattern: pattern,
    target_modules: [...new Set(found.map(({ module }) => known(module.split(".").at(-1), "module")))].sort(),
    lora_dropout: 0,
    bias: "none",
    fan_in_fan_out: false,
    init_lora_weights: true,
    inference_mode: true,
    modules_to_save: null,
    use_rslora: false,
    use_dora: false,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** Outputs hold no absolute path of the machine that made them. */
function baseName(reference: string): string {
  return (
    reference
      .replace(/[\\/]+$/, "")
      .split(/[\\/]/)
      .at(-1) ?? reference
  );
}

const peft: Layout = {
  name: "peft",
  weights: "adapter_model",
  oneFile: true,
  config,
  files: ({ config: text, recipe }: FilesContext) => [
    { kind: "text", file: CONFIG, text },
    { kind: "text", file: "mergekit_config.yml", text: recipe.text },
  ],
};

export default peft;
