/** The bare BERT encoder: BertModel has no `bert.` prefix. */
import bert from "./bert.ts";
import { defineFamily } from "./_types.ts";
import type { WeightSpec } from "./_types.ts";

/** The encoder's own names come first, the prefixed ones become aliases. */
function bare(weight: WeightSpec): WeightSpec {
  const name = weight.name.replace(/^bert\./, "");
  return { ...weight, name, aliases: [weight.name, ...(weight.aliases ?? []).filter((a) => a !== name)] };
}

export default defineFamily({
  ...bert,
  name: "bert_model",
  title: "BERT encoder",
  architectures: ["BertModel"],
  modules: bert.modules.map((encoder) => ({
    ...encoder,
    before: encoder.before.map(bare),
    layer: encoder.layer.map(bare),
    after: encoder.after.filter((w) => w.name.startsWith("bert.")).map(bare),
  })),
});
