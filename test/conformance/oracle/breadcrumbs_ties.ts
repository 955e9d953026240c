/** Breadcrumbs, with signs agreed on. */
import { gamma, outliers, taskVectors } from "./_task-vectors.ts";

export default taskVectors(true, outliers, gamma);
