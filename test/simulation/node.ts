/** A place where a process of the cluster runs: started, killed, started again, as an operator's supervisor does. */
import { SimProcess } from "./clock.ts";
import type { MemoryBus } from "./memory-bus.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Root, World } from "./world.ts";

export type Role = "coordinator" | "worker" | "client";

/** What runs in a process: resolves when it ended by itself. */
export interface Running {
  readonly ended: Promise<void>;
  /** As SIGTERM: ends soon. */
  stop(): void;
}

const RESTART_MIN_MS = 500;
const RESTART_MAX_MS = 15_000;

/** One life of a process, and its ways out. */
export class Life {
  readonly process: SimProcess;
  readonly bus: MemoryBus;
  readonly stores: Readonly<Record<Root, MemoryStore>>;
  running: Running | null = null;

  constructor(world: World, role: Role, name: string) {
    this.process = new SimProcess(world.scheduler, name, world.random.fork());
    this.bus = world.connect(this.process);
    // Only workers write in place; planning asks the real file system about local paths.
    const localFiles = world.scenario.localFiles && role === "worker";
    const open = (root: Root): MemoryStore =>
      new MemoryStore(world.disks[root], this.process, { weather: world.weather, ...(localFiles ? { localPrefix: `/sim/${root}/` } : {}) });
    this.stores = { state: open("state"), out: open("out"), models: open("models") };
  }

  get links() {
    return [this.bus.link, ...Object.values(this.stores).map((store) => store.link)];
  }
}

export class Node {
  readonly id: string;
  readonly role: Role;
  life: Life | null = null;
  lives = 0;
  private readonly world: World;
  private readonly launch: (node: Node, life: Life) => Running;

  constructor(world: World, role: Role, id: string, launch: (node: Node, life: Life) => Running) {
    this.world = world;
    this.role = role;
    this.id = id;
    this.launch = launch;
  }

  start(): void {
    if (this.life !== null || this.world.over) return;
    const life = new Life(this.world, this.role, `${this.id}#${++this.lives}`);
    this.life = life;
    life.process.died = () => this.gone(life, "died during a call");
    this.world.trace(life.process.name, "starts");
    try {
      life.running = this.launch(this, life);
    } catch (error) {
      this.world.bug(life.process.name, error);
      return;
    }
    life.running.ended.then(
      () => this.ended(life, null),
      (error: unknown) => this.ended(life, error),
    );
  }

  kill(power: boolean): void {
    const { life } = this;
    if (life === null) return;
    life.process.kill();
    if (power) for (const disk of Object.values(this.world.disks)) disk.crash(this.world.random, life.process.name);
    this.gone(life, power ? "lost its power" : "killed");
  }

  private ended(life: Life, error: unknown): void {
    if (this.life !== life) return;
    if (error !== null) this.world.failed(life.process.name, error);
    life.process.kill();
    this.gone(life, "ended");
  }

  private gone(life: Life, why: string): void {
    if (this.life !== life) return;
    this.world.trace(life.process.name, why);
    life.bus.disconnect();
    this.life = null;
    this.world.scheduler.in(this.world.random.between(RESTART_MIN_MS, RESTART_MAX_MS), () => this.start());
  }
}
