/** The commit record of a task: what was written where, with the digest of every tensor. Put once, if absent. DESIGN section 1. */

/** Non-finite values found in one tensor of one input. */
export interface BadTensor {
  readonly input: number;
  readonly tensor: string;
  readonly count: number;
}

/** The numerics id of what every backend makes alike: element-wise methods, copies. */
export const EXACT = "exact";

export interface CommitRecord {
  readonly task: number;
  readonly attempt: number;
  /** The file that holds the bytes: the shard, relative to the output, for a merge in one process; on a cluster the attempt's part, relative to staging. */
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  /** Digest of each output tensor of the task, hexadecimal. */
  readonly digests: Readonly<Record<string, string>>;
  /** What the task read that is not finite: a run that continues from this record must refuse it, as the first one did. */
  readonly bad: readonly BadTensor[];
  /** "exact", or the numerics id of a backend for matrix methods. */
  readonly numericsId: string;
  /** Who wrote it; absent in one process. */
  readonly worker?: string;
  /** SHA-256 of the whole file, for the results of reduce tasks. */
  readonly sha256?: string;
}
