/** What the scenario's faults do to the cluster. */
import type { Life, Node } from "./node.ts";
import type { Fault } from "./scenario.ts";
import type { World } from "./world.ts";

export function scheduleFaults(world: World, nodes: readonly Node[]): void {
  for (const { at, fault } of world.scenario.faults) {
    world.scheduler.in(at, () => {
      if (world.scheduler.time < world.scenario.calmAt) inject(world, nodes, fault);
    });
  }
  world.scheduler.in(world.scenario.calmAt, () => calm(world, nodes));
}

/** From here on everything works. */
function calm(world: World, nodes: readonly Node[]): void {
  world.trace("FAULTS", "it is calm");
  Object.assign(world.weather, { lostRequest: 0, lostAnswer: 0, lateRequest: 0, slowMessage: 0, lostEvent: 0, twiceEvent: 0 });
  world.nats.redeliverEarly = 0;
  world.nats.reorder = 0;
  if (!world.nats.up) world.nats.start();
  for (const { life } of nodes) if (life !== null) heal(life);
}

function heal(life: Life): void {
  life.process.continue();
  life.process.slowness = 1;
  life.process.death = null;
  for (const link of life.links) link.cut = false;
}

function inject(world: World, nodes: readonly Node[], fault: Fault): void {
  const { scheduler, nats, random } = world;
  if (fault.kind === "restart-nats") {
    if (!nats.up) return;
    world.trace("FAULTS", "NATS is killed");
    nats.stop();
    scheduler.in(fault.ms, () => {
      if (!nats.up) nats.start();
    });
    return;
  }
  if (fault.kind === "wipe-nats") {
    world.trace("FAULTS", "NATS is wiped");
    const up = nats.up;
    nats.stop();
    nats.wipe();
    if (up) scheduler.in(random.between(100, 2_000), () => nats.start());
    return;
  }
  const candidates = nodes.filter((node) => node.life !== null && node.role === (fault.of === "leader" ? "coordinator" : fault.of));
  const leading = fault.of === "leader" ? candidates.filter((node) => node.life?.process.name === leader(world)) : candidates;
  const from = leading.length > 0 ? leading : candidates;
  if (from.length === 0) return;
  const node = random.pick(from);
  world.trace("FAULTS", `${fault.kind} ${node.id}`, fault);
  hit(world, node, fault);
}

type NodeFault = Exclude<Fault, { readonly kind: "restart-nats" | "wipe-nats" }>;

function hit({ scheduler }: World, node: Node, fault: NodeFault): void {
  const { life } = node;
  if (life === null) return;
  const { process } = life;
  switch (fault.kind) {
    case "kill":
    case "power": {
      node.kill(fault.kind === "power");
      return;
    }
    case "kill-at-call":
      process.death = { call: process.calls + fault.calls, point: fault.point };
      return;
    case "pause":
      process.pause();
      {
        scheduler.in(fault.ms, () => process.continue());
        return;
      }
    case "cut-bus":
    case "cut-store": {
      const links = fault.kind === "cut-bus" ? [life.bus.link] : Object.values(life.stores).map((store) => store.link);
      for (const link of links) link.cut = true;
      scheduler.in(fault.ms, () => {
        for (const link of links) link.cut = false;
      });
      return;
    }
    case "slow":
      process.slowness = fault.factor;
      {
        scheduler.in(fault.ms, () => {
          process.slowness = 1;
        });
        return;
      }
    case "wall-jump":
      process.wallOffset += fault.by;
      return;
    case "drain":
      life.running?.stop();
  }
}

/** Name of the process that wrote the lease last. */
function leader(world: World): string {
  return world.leaseHolder;
}
