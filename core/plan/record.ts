/** The commit record of a task: what was written where, with the digest of every tensor. Put once, if absent. DESIGN section 1. */

/** Non-finite values found in one tensor of one input. */
export interface BadTensor {
  readonly input: number;
  readonly tensor: string;
  readonly count: number;
}

export interface CommitRecord {
  readonly task: number;
  readonly attempt: number;
  /** The shard, relative to the output. */
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  /** Digest of each output tensor of the task, hexadecimal. */
  readonly digests: Readonly<Record<string, string>>;
  /** What the task read that is not finite: a run that continues from this record must refuse it, as the first one did. */
  readonly bad: readonly BadTensor[];
  /** "exact", or the numerics id of a backend for matrix methods. */
  readonly numericsId: string;
}
