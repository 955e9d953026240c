/** Trims each difference to its largest elements, elects a sign per element, and averages the differences that agree. */
import { byMagnitudeInScope } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "ties",
  title: "TIES",
  summary: "Trims each difference to its largest elements, elects a sign per element, and averages the differences that agree.",
  paper: { title: "TIES-Merging: resolving interference when merging models", url: "https://arxiv.org/abs/2306.01708" },
  sparsifier: byMagnitudeInScope,
  consensus: true,
  normalize: true,
  rescale: false,
  vectors: [
    {
      source: "by hand: top 2 of 4 each; signs of the sums",
      base: [0, 0, 0, 0],
      inputs: [
        [4, -3, 1, 0.5],
        [-1, -5, 2, 0],
      ],
      models: [
        { weight: 1, density: 0.5 },
        { weight: 1, density: 0.5 },
      ],
      expected: [4, -4, 2, 0],
    },
    {
      source: "by hand: equal magnitudes, the lower index is kept",
      base: [0, 0, 0, 0],
      inputs: [[1, -1, 1, 1]],
      models: [{ weight: 1, density: 0.5 }],
      expected: [1, -1, 0, 0],
    },
    {
      source: "by hand: in a model of one tensor both scopes are the same",
      base: [0, 0, 0, 0, 0],
      inputs: [
        [1, -3, 1, 1, -1],
        [0, 0, 0, 0, 0],
      ],
      global: { scope: "model", normalize: false },
      models: [
        { weight: 1, density: 0.6 },
        { weight: 1, density: 0.2 },
      ],
      expected: [1, -3, 1, 0, 0],
    },
  ],
});
