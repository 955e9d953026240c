/** Drops elements of each difference at random, rescales the rest, and elects signs as TIES does. */
import { byChance } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "dare_ties",
  title: "DARE-TIES",
  summary: "Drops elements of each difference at random, rescales the rest, and elects signs as TIES does.",
  paper: { title: "Language models are super Mario: absorbing abilities from homologous models as a free lunch", url: "https://arxiv.org/abs/2311.03099" },
  sparsifier: byChance,
  consensus: true,
  normalize: false,
  rescale: true,
  vectors: [
    {
      source: "by hand: density 1 drops nothing; signs are agreed on",
      base: [0, 0],
      inputs: [
        [2, -1],
        [1, 3],
      ],
      models: [
        { weight: 1, density: 1 },
        { weight: 1, density: 1 },
      ],
      expected: [3, 3],
    },
    { source: "by hand: density 0 keeps nothing", base: [1, 2], inputs: [[5, 6]], models: [{ weight: 1, density: 0 }], expected: [1, 2] },
  ],
});
