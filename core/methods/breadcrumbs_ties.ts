/** Drops the largest and the smallest elements of each difference and elects signs as TIES does. */
import { withoutOutliers } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "breadcrumbs_ties",
  title: "Model breadcrumbs with TIES",
  summary: "Drops the largest and the smallest elements of each difference and elects signs as TIES does.",
  paper: { title: "Model breadcrumbs: scaling multi-task model merging with sparse masks", url: "https://arxiv.org/abs/2312.06795" },
  sparsifier: withoutOutliers,
  consensus: true,
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
    {
      source: "by hand: signs are agreed on",
      base: [0, 0],
      inputs: [
        [2, -1],
        [1, 3],
      ],
      models: [
        { weight: 1, density: 1, gamma: 0.01 },
        { weight: 1, density: 1, gamma: 0.01 },
      ],
      expected: [3, 3],
    },
  ],
});
