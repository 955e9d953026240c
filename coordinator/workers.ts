/** Live workers, as their bucket shows them: an entry expires some seconds after its worker's last sign. */
import type { Plain } from "../proto/codec.ts";
import { decodeMessage, MalformedMessage } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import type { Buckets } from "./buckets.ts";
import type { CoordinatorMetrics } from "./metrics.ts";

export type Worker = Plain<amalgam.v1.WorkerInfo.$Properties>;

/** What of a task decides who can do it. */
export interface Demand {
  readonly pool: string;
  readonly memoryBytes: number;
  readonly planFormat: number;
  readonly numerics: number;
}

const WORKERS_MAX = 100_000;

export class Workers {
  readonly #buckets: Buckets;
  readonly #metrics: CoordinatorMetrics;
  /** As last read. */
  live: readonly Worker[] = [];

  constructor(buckets: Buckets, metrics: CoordinatorMetrics) {
    this.#buckets = buckets;
    this.#metrics = metrics;
  }

  /** Throws BUS_UNAVAILABLE. */
  async refresh(): Promise<readonly Worker[]> {
    const entries = await this.#buckets.use("workers", (kv) => kv.entries());
    const live: Worker[] = [];
    for (const { value } of entries.slice(0, WORKERS_MAX)) {
      try {
        live.push(decodeMessage(amalgam.v1.WorkerInfo, value));
      } catch (error) {
        if (!(error instanceof MalformedMessage)) throw error;
        this.#metrics.rejected.inc({ kind: "worker" });
      }
    }
    this.#metrics.workers.set(live.length);
    return (this.live = live);
  }

  /** Tasks at a time. */
  slots(pool: string): number {
    return this.live.reduce((sum, w) => sum + (w.draining || !w.pools.includes(pool) ? 0 : w.slots), 0);
  }

  /** Live workers that could be asked, whatever their memory. */
  fitting({ pool, planFormat, numerics }: Demand): readonly Worker[] {
    return this.live.filter((w) => !w.draining && w.pools.includes(pool) && w.planFormat === planFormat && w.numerics === numerics);
  }

  /** Has one a task of the job, as its entry says? */
  workOn(job: string): boolean {
    return this.live.some((w) => w.running.some((r) => r.job === job));
  }

  /** Have all that could be asked as many tasks as they take? */
  busy(demand: Demand): boolean {
    return this.fitting(demand).every((w) => w.running.length >= w.slots);
  }

  /** Why no worker takes such a task now; null: one can. */
  missing(demand: Demand): string | null {
    const { pool } = demand;
    if (!this.live.some((w) => w.pools.includes(pool))) return `there is no worker of pool ${pool}`;
    if (!this.live.some((w) => w.pools.includes(pool) && !w.draining)) return `all workers of pool ${pool} are leaving`;
    const fitting = this.fitting(demand);
    if (fitting.length > 0) return null;
    return `no worker reads plan format ${demand.planFormat} and computes with numerics version ${demand.numerics}`;
  }
}
