/** Adds the weighted differences of the models from the base to the base. */
import { keepAll } from "./_sparsify.ts";
import { taskVectorMethod } from "./_task-vectors.ts";

export default taskVectorMethod({
  name: "task_arithmetic",
  title: "Task arithmetic",
  summary: "Adds the weighted differences of the models from the base to the base.",
  paper: { title: "Editing models with task arithmetic", url: "https://arxiv.org/abs/2212.04089" },
  sparsifier: keepAll,
  consensus: false,
  normalize: false,
  rescale: false,
  vectors: [
    {
      source: "by hand: 1 + 0.5*(3-1) + 2*(0-1)",
      base: [1],
      inputs: [[3], [0]],
      models: [
        { weight: 0.5, density: 1 },
        { weight: 2, density: 1 },
      ],
      expected: [0],
    },
    {
      source: "by hand: the sum of weights 2 divides",
      base: [1, 1],
      inputs: [
        [3, 1],
        [5, -1],
      ],
      global: { normalize: true },
      models: [
        { weight: 1, density: 1 },
        { weight: 1, density: 1 },
      ],
      expected: [4, 0],
    },
  ],
});
