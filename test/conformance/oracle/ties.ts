/** TIES: the largest density * n of each delta, signs agreed on. */
import { magnitude, taskVectors } from "./_task-vectors.ts";

export default taskVectors(true, magnitude);
