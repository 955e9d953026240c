/** A tensor of another shape than in the other model. */
import { TENSORS, WEIGHTS, attack, floats } from "../attack.ts";

export default attack({
  rule: "A tensor of another shape than in the other model.",
  evil: { [WEIGHTS]: floats({ ...TENSORS, "model.layers.1.proj.weight": { shape: [2, 4], values: [1, 2, 3, 4, 5, 6, 7, 8] } }) },
  code: "TENSOR_SHAPE",
  file: null,
  tensor: "model.layers.1.proj.weight",
  says: "shapes differ: [4, 2] in good, [2, 4] in evil",
});
