import { describe, test } from "vitest";
import { installedNats, NO_NATS } from "../../helpers/nats.ts";
import { natsWorld } from "./nats-world.ts";
import { busConformance } from "./suite.ts";

/** The current server, and the oldest that Amalgam runs on. */
for (const name of ["nats-server", "nats-server-2.9.10"]) {
  const binary = installedNats(name);
  if (binary === null) test(`bus: ${name}`, (context) => context.skip(NO_NATS));
  // The rows mostly wait, each for its own server.
  else describe.concurrent(`version ${binary.version}`, () => busConformance(name, natsWorld(binary)));
}
