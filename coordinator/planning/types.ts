/** What planning works with. */
import type { Chance, Clock } from "../../bus/types.ts";
import type { Location } from "../../core/job/types.ts";
import type { MethodDefinition } from "../../core/methods/_types.ts";
import type { Plan } from "../../core/plan/types.ts";
import type { CrashPoint } from "../../service/crash.ts";
import type { LockHolder } from "../../storage/index.ts";
import type { Store } from "../../storage/stores/types.ts";
import type { DraftRequest } from "../planner-port.ts";

/** A file or folder in a store. */
export interface StorePlace {
  readonly store: Store;
  readonly path: string;
}

export interface HubModel {
  readonly id: string;
  readonly commit: string;
}

export type Methods = ReadonlyMap<string, MethodDefinition>;

export interface Drafted {
  /** Of the first stage. */
  readonly plan: Plan;
  /** By position of the input; null or absent: it lies where the job's inputs say. */
  readonly hub?: readonly (HubModel | null)[];
  /** Definitions by name of the methods that the plan's cells name: they tell what memory a task needs. Absent: that of an ordinary thread. */
  readonly methods?: Methods;
}

export interface PlanningWorld {
  /** Throws LOCATION_INVALID, ROOT_UNKNOWN. */
  locate(location: Location): StorePlace;
  /** Plans without reading tensor data. Throws as `merge` before its first read. */
  draft(request: DraftRequest): Promise<Drafted>;
  readonly clock: Pick<Clock, "now">;
  readonly chance: Pick<Chance, "id">;
  /** Of this package, for records of runs. */
  readonly version: string;
  /** What a lock says of who took it; absent: this process. */
  readonly process?: Pick<LockHolder, "host" | "pid" | "start">;
  /** What a person should know and no step depends on. */
  log(text: string): void;
  /** For tests. */
  readonly crash?: CrashPoint | undefined;
  /** Definitions of the methods that a plan names, where there are stages after the first. */
  methods?(plan: Plan): Promise<Methods>;
  /** A whole file of a Hub model; absent: there is no Hub. */
  hubFile?(model: HubModel, file: string): AsyncIterable<Uint8Array>;
  /** Has the job ended (done, failed, cancelled), so that another may take over the output it locked? Absent: nobody knows. */
  ended?(job: string): Promise<boolean>;
}
