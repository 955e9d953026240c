/** Drops elements of each difference at random and rescales the rest. */
import { byChance } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "dare_linear",
  title: "DARE",
  summary: "Drops elements of each difference at random and rescales the rest.",
  paper: { title: "Language models are super Mario: absorbing abilities from homologous models as a free lunch", url: "https://arxiv.org/abs/2311.03099" },
  sparsifier: byChance,
  consensus: false,
  normalize: false,
  rescale: true,
  vectors: [
    {
      source: "by hand: density 1 drops nothing",
      base: [0, 0],
      inputs: [
        [2, -1],
        [1, 3],
      ],
      models: [
        { weight: 1, density: 1 },
        { weight: 1, density: 1 },
      ],
      expected: [3, 2],
    },
    { source: "by hand: density 0 keeps nothing", base: [1, 2], inputs: [[5, 6]], models: [{ weight: 1, density: 0 }], expected: [1, 2] },
  ],
});
