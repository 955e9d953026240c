/** Task arithmetic: the base plus weighted deltas; density is ignored. */
import { taskVectors } from "./_task-vectors.ts";

export default taskVectors(false, null);
