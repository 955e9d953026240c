/** Users: submit jobs and send commands through whichever coordinator answers, as the command line does; and know what they were told. */
import { isAmalgamError } from "../../core/errors.ts";
import type { JobView } from "../../coordinator/api/job-service.ts";
import { SimProcess } from "./clock.ts";
import { INPUT_REFERENCE } from "./fake-plan.ts";
import type { Coordinators } from "./processes.ts";
import type { JobScenario } from "./scenario.ts";
import type { World } from "./world.ts";

const CALL_MS = 30_000;
const AGAIN_MS = 2_000;

type Service = Parameters<Parameters<Coordinators["call"]>[1]>[0];

export class Client {
  /** Ids of the jobs whose submission was acknowledged, by name. */
  readonly acknowledged = new Map<string, string>();
  private readonly world: World;
  private readonly process: SimProcess;
  private readonly coordinators: Coordinators;

  constructor(world: World, coordinators: Coordinators) {
    this.world = world;
    this.process = new SimProcess(world.scheduler, "client", world.random.fork());
    this.coordinators = coordinators;
  }

  /** Follows the scenario of one job; never ends with an error. */
  async follow(job: JobScenario): Promise<void> {
    const { clock } = this.process;
    await clock.sleep(job.submitAt);
    const view = await this.insist((service) =>
      service.submit({
        recipe: { text: job.name, name: job.name },
        inputs: { [INPUT_REFERENCE]: "models:base" },
        options: {
          strict: false,
          allowCrimes: false,
          unsafeTruncateEmbeddings: false,
          outShardBytes: null,
          partBytes: null,
          seed: 0,
          writeModelCard: false,
          copyTokenizer: true,
          allowNan: false,
          force: job.force,
        },
        output: `out:${job.name}`,
        priority: job.priority,
        requestId: `request-${job.name}`,
      }),
    );
    if (view === null) return;
    this.acknowledged.set(job.name, view.id);
    this.world.trace("client", `submitted ${job.name}`, { id: view.id });
    for (const { at, command } of job.commands) {
      await clock.sleep(Math.max(0, at - this.world.scheduler.time));
      await this.command(view.id, command);
    }
  }

  async command(id: string, command: "cancel" | "retry" | "pause" | "resume"): Promise<void> {
    this.world.trace("client", command, { id });
    await this.insist((service) => service[command](id));
  }

  get(id: string): Promise<JobView | null> {
    return this.insist((service) => service.get(id));
  }

  /** Until a coordinator answers; null where the answer is a refusal. */
  private async insist(call: (service: Service) => Promise<JobView>): Promise<JobView | null> {
    const { clock } = this.process;
    while (!this.world.over) {
      try {
        return await this.coordinators.call(this.process, call, CALL_MS);
      } catch (error) {
        if (isAmalgamError(error) && ["JOB_STATE", "JOB_UNKNOWN"].includes(error.code)) {
          if (error.code === "JOB_UNKNOWN") this.world.violation(`an acknowledged job is unknown: ${error.message}`);
          return null;
        }
        if (!isAmalgamError(error)) this.world.bug("client", error);
      }
      await clock.sleep(AGAIN_MS);
    }
    return null;
  }
}
