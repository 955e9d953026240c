/** DELLA: each element with a probability that grows with its rank in the row; signs agreed on. */
import { byRank, epsilon, taskVectors } from "./_task-vectors.ts";

export default taskVectors(true, byRank, epsilon);
