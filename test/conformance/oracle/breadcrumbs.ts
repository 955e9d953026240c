/** Breadcrumbs: neither the gamma * n largest nor the smallest. */
import { gamma, outliers, taskVectors } from "./_task-vectors.ts";

export default taskVectors(false, outliers, gamma);
