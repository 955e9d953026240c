/** DARE, with signs agreed on. */
import { chance, taskVectors } from "./_task-vectors.ts";

export default taskVectors(true, chance);
