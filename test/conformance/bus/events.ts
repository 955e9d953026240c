import { expect } from "vitest";
import type { Bus } from "../../../bus/types.ts";
import { bytes, row, text } from "./tools.ts";
import type { BusWorld, MakeWorld } from "./world.ts";

/** What a subscription hears. */
export function listen(bus: Bus, subject: string): string[] & { stop?: () => void } {
  const heard: string[] & { stop?: () => void } = [];
  heard.stop = bus.events.subscribe(subject, (from, body) => void heard.push(`${from}: ${text(body)}`));
  return heard;
}

/** Until what is under way has arrived. */
const arrive = (world: BusWorld) => world.pass(300);

export function eventRows(makeWorld: MakeWorld): void {
  row("events reach every subscriber of their subject, in order, and nobody else", makeWorld, async (world) => {
    const [from, a, b] = [await world.connect("from"), await world.connect("a"), await world.connect("b")];
    const [all, one, other] = [listen(a, "amalgam.event.>"), listen(b, "amalgam.event.*.job-1"), listen(b, "amalgam.event.commit.job-2")];
    await arrive(world);
    from.events.publish("amalgam.event.commit.job-1", bytes("1"));
    from.events.publish("amalgam.event.progress.job-1", bytes("2"));
    from.events.publish("amalgam.event.progress.job-3", bytes("3"));
    await arrive(world);
    expect([...all]).toEqual(["amalgam.event.commit.job-1: 1", "amalgam.event.progress.job-1: 2", "amalgam.event.progress.job-3: 3"]);
    expect([...one]).toEqual(["amalgam.event.commit.job-1: 1", "amalgam.event.progress.job-1: 2"]);
    expect([...other]).toEqual([]);
  });

  row("nothing is kept for who comes late, and a subscription ends", makeWorld, async (world) => {
    const [from, to] = [await world.connect("from"), await world.connect("to")];
    from.events.publish("amalgam.event.job.j", bytes("early"));
    await arrive(world);
    const heard = listen(to, "amalgam.event.job.j");
    await arrive(world);
    from.events.publish("amalgam.event.job.j", bytes("in time"));
    await arrive(world);
    heard.stop?.();
    heard.stop?.();
    await arrive(world);
    from.events.publish("amalgam.event.job.j", bytes("late"));
    await arrive(world);
    expect([...heard]).toEqual(["amalgam.event.job.j: in time"]);
  });

  row("a handler that throws stops neither others nor itself", makeWorld, async (world) => {
    const bus = await world.connect("a");
    let calls = 0;
    bus.events.subscribe("amalgam.event.job.j", () => {
      calls++;
      throw new Error("on purpose");
    });
    const heard = listen(bus, "amalgam.event.job.*");
    await arrive(world);
    for (const n of ["1", "2"]) bus.events.publish("amalgam.event.job.j", bytes(n));
    await arrive(world);
    expect(calls).toBe(2);
    expect(heard).toHaveLength(2);
  });

  row("events sent while a connection is cut are lost; after that it hears again", makeWorld, async (world) => {
    const [from, to] = [await world.connect("from"), await world.connect("to")];
    const heard = listen(to, "amalgam.event.job.j");
    await arrive(world);
    await world.cut(to);
    from.events.publish("amalgam.event.job.j", bytes("lost"));
    await arrive(world);
    await world.mend(to);
    await arrive(world);
    from.events.publish("amalgam.event.job.j", bytes("heard"));
    await arrive(world);
    expect([...heard]).toEqual(["amalgam.event.job.j: heard"]);
  });
}
