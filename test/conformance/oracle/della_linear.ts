/** DELLA without sign consensus. */
import { byRank, epsilon, taskVectors } from "./_task-vectors.ts";

export default taskVectors(false, byRank, epsilon);
