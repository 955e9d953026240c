/** Drops the largest and the smallest elements of each difference and adds the rest to the base. */
import { withoutOutliers } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "breadcrumbs",
  title: "Model breadcrumbs",
  summary: "Drops the largest and the smallest elements of each difference and adds the rest to the base.",
  paper: { title: "Model breadcrumbs: scaling multi-task model merging with sparse masks", url: "https://arxiv.org/abs/2312.06795" },
  sparsifier: withoutOutliers,
  consensus: false,
  normalize: false,
  rescale: false,
  vectors: [
    {
      source: "by hand: of 4, the largest 1 and the smallest 1 go",
      base: [0, 0, 0, 0],
      inputs: [[8, 1, -4, 2]],
      models: [{ weight: 1, density: 0.5, gamma: 0.25 }],
      expected: [0, 0, -4, 2],
    },
    { source: "by hand: gamma 0 keeps the largest", base: [0, 0], inputs: [[3, 1]], models: [{ weight: 2, density: 0.5, gamma: 0 }], expected: [6, 0] },
  ],
});
