/** How fault tests are declared: one a row of the table of faults, skipped with a reason where there is no nats-server or where they take long. */
import { describe, test } from "vitest";
import type { NatsBinary } from "../../service/nats-server/locate.ts";
import { installedNats, NO_NATS } from "../helpers/nats.ts";
import { TestData } from "./data.ts";
import { Cluster } from "./harness.ts";
import type { ClusterOptions, ServiceOptions } from "./services.ts";

/** Reason of skips; test/skips.md allows it. */
const SLOW = "slow: npm run test:faults";
const TIMEOUT_MS = 180_000;
const SLOW_TIMEOUT_MS = 1_800_000;

type Options = Partial<Omit<ClusterOptions, "data" | "binary">> & { readonly coordinator?: ServiceOptions };

/** Resolves to the reason where this system cannot have the fault. */
type Body = (cluster: Cluster) => Promise<unknown>;

/** What a row works with. */
export interface Rows {
  readonly data: TestData;
  readonly binary: NatsBinary;
  /** A test on a cluster of its own: NATS and the coordinator `c1`. */
  readonly row: (name: string, options: Options, body: Body) => void;
  /** The same, with `npm run test:faults` alone. */
  readonly slowRow: (name: string, options: Options, body: Body) => void;
}

/** @param topic of the file, and the name of its folder */
export function faultRows(topic: string, define: (rows: Rows) => void): void {
  const binary = installedNats();
  describe(`faults: ${topic}`, () => {
    if (binary === null) {
      test("all", (context) => context.skip(NO_NATS));
      return;
    }
    const data = new TestData(topic.replace(/[^a-z]+/g, "-"));
    const run = async (options: Options, body: Body): Promise<unknown> => {
      const { coordinator, ...rest } = options;
      const cluster = await Cluster.start({ ...rest, data, binary }, coordinator);
      try {
        return await body(cluster);
      } finally {
        await cluster.end();
      }
    };
    const declare = (name: string, options: Options, body: Body, ms: number): void => {
      test(
        name,
        async (context) => {
          const reason = await run(options, body);
          if (typeof reason === "string") context.skip(reason);
        },
        ms,
      );
    };
    define({
      data,
      binary,
      row: (name, options, body) => {
        declare(name, options, body, TIMEOUT_MS);
      },
      slowRow: (name, options, body) => {
        if (process.env["AMALGAM_FAULTS"] === "all") declare(name, options, body, SLOW_TIMEOUT_MS);
        else test(name, (context) => context.skip(SLOW));
      },
    });
  });
}
