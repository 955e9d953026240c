/** DARE: each element with probability density. */
import { chance, taskVectors } from "./_task-vectors.ts";

export default taskVectors(false, chance);
