/** The form of a golden's case.json. */

export interface Rule {
  readonly kind: string;
  readonly max?: number;
  readonly rel?: number;
  readonly floor?: number;
  readonly max_mismatch?: number;
  readonly min_count?: number;
  readonly inner?: Rule;
  readonly cap?: Rule;
}

export interface Tolerance extends Rule {
  readonly overrides?: readonly (Rule & { readonly tensor: string })[];
}

export interface Checks {
  readonly config?: boolean;
  readonly tensors?: boolean;
  readonly dtype?: boolean;
  /** Experts may be fused or separate. */
  readonly moe_layout?: boolean;
  readonly config_ignore?: readonly string[];
  readonly config_values?: Readonly<Record<string, unknown>>;
  readonly shard_limit?: number;
  readonly files_present?: readonly string[];
  readonly files_absent?: readonly string[];
  readonly files_equal?: Readonly<Record<string, string>>;
  readonly nothing_written?: boolean;
  readonly mentions?: string;
}

export interface Statistical {
  readonly base: string;
  readonly experts: readonly { readonly model: string; readonly weight: number; readonly density: number }[];
  readonly sigmas: number;
  readonly dtype?: string;
  readonly zero?: number;
  readonly changed_fraction: number;
  readonly changed_variance: number;
  readonly ratio_spread: number;
  readonly rescale: "l1" | "none";
  readonly mean?: boolean;
  readonly keep_upper?: number;
  readonly keep_lower?: number;
}

export interface GoldenCase {
  readonly tool: string;
  readonly args?: readonly string[];
  readonly note: string;
  readonly tolerance: Tolerance;
  readonly checks: Checks;
  readonly error?: string;
  readonly statistical?: Statistical;
}
