/** What the parts of a leading coordinator share. */
import type { Bus, Chance, Clock } from "../bus/types.ts";
import type { Location } from "../core/job/types.ts";
import type { CrashPoint } from "../service/crash.ts";
import type { Log } from "../service/log.ts";
import type { Store } from "../storage/stores/types.ts";
import type { Buckets } from "./buckets.ts";
import type { JobIndex } from "./job-index.ts";
import type { JobLog } from "./job-log.ts";
import type { CoordinatorMetrics } from "./metrics.ts";
import type { PlannerPort } from "./planner-port.ts";
import type { CoordinatorSettings } from "./settings.ts";
import type { Workers } from "./workers.ts";

/** Whatever is outside, handed in. */
export interface CoordinatorWorld {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly bus: Bus;
  /** Logs of jobs. */
  readonly state: Store;
  readonly planner: PlannerPort;
  /** The store of a location, and the path in it. Throws LOCATION_INVALID, ROOT_UNKNOWN. */
  readonly locate: (location: Location) => { readonly store: Store; readonly path: string };
  readonly log: Log;
  readonly metrics: CoordinatorMetrics;
  /** For tests. */
  readonly crash?: CrashPoint | undefined;
}

export interface CoordinatorParts extends CoordinatorWorld {
  readonly settings: CoordinatorSettings;
  readonly buckets: Buckets;
  readonly jobs: JobLog;
  readonly index: JobIndex;
  readonly workers: Workers;
}
