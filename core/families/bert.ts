/** BERT with its usual heads. BertModel itself has no `bert.` prefix; old files spell LayerNorm's parts gamma and beta. */
import { defineFamily } from "./_types.ts";
import type { WeightSpec } from "./_types.ts";

function body(name: string, more: Partial<WeightSpec> = {}): WeightSpec {
  return { name: `bert.${name}`, aliases: [name], ...more };
}

const both = (name: string): WeightSpec[] => {
  const norm = name.endsWith("LayerNorm");
  return [
    { ...body(`${name}.weight`), ...(norm ? { aliases: [`${name}.weight`, `bert.${name}.gamma`, `${name}.gamma`] } : {}) },
    { ...body(`${name}.bias`), ...(norm ? { aliases: [`${name}.bias`, `bert.${name}.beta`, `${name}.beta`] } : {}) },
  ];
};

const layer = "encoder.layer.${layer}";
const optional = (name: string): WeightSpec => ({ name, optional: true });

export default defineFamily({
  name: "bert",
  title: "BERT",
  architectures: [
    "BertForMaskedLM",
    "BertForSequenceClassification",
    "BertForTokenClassification",
    "BertForMultipleChoice",
    "BertForQuestionAnswering",
    "BertForPreTraining",
  ],
  modelTypes: ["bert"],
  modules: [
    {
      name: "default",
      layerCountKeys: ["num_hidden_layers"],
      before: [
        body("embeddings.word_embeddings.weight", { embedding: true }),
        body("embeddings.position_embeddings.weight"),
        body("embeddings.token_type_embeddings.weight"),
        ...both("embeddings.LayerNorm"),
        body("embeddings.position_ids", { optional: true, forceDtype: "I64" }),
      ],
      layer: [
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
        "attention.output.dense",
        "attention.output.LayerNorm",
        "intermediate.dense",
        "output.dense",
        "output.LayerNorm",
      ].flatMap((n) => both(`${layer}.${n}`)),
      after: [
        ...both("pooler.dense").map((w): WeightSpec => ({ ...w, optional: true })),
        ...["classifier", "qa_outputs", "cls.seq_relationship", "cls.predictions.transform.dense", "cls.predictions.transform.LayerNorm"].flatMap((n) => [
          optional(`${n}.weight`),
          optional(`${n}.bias`),
        ]),
        optional("cls.predictions.bias"),
        { name: "cls.predictions.decoder.weight", tied: ["bert.embeddings.word_embeddings.weight"], embedding: true, optional: true },
        { name: "cls.predictions.decoder.bias", tied: ["cls.predictions.bias"], optional: true },
      ],
    },
  ],
});
