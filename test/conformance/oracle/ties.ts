/** TIES: the largest density * n of each delta, signs agreed on. Over a model of one tensor both scopes are the same. */
import fc from "fast-check";
import { magnitude, taskVectors } from "./_task-vectors.ts";
import type { Oracle } from "./_types.ts";

const plain = taskVectors(true, magnitude);

const ties: Oracle = {
  ...plain,
  settings: fc.tuple(plain.settings, fc.constantFrom("tensor", "model")).map(([settings, scope]) => ({ ...settings, global: { ...settings.global, scope } })),
};

export default ties;
