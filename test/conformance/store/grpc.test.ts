/** The store over gRPC: the suite against a server in this process. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { serveStores } from "../../../storage/store-server.ts";
import type { StoreServer } from "../../../storage/store-server.ts";
import { store as file } from "../../../storage/stores/file.ts";
import { store as grpc } from "../../../storage/stores/grpc.ts";
import type { Store } from "../../../storage/stores/types.ts";
import { scratchFolder } from "../../helpers/merge.ts";
import { storeConformance } from "./suite.ts";

const TOKEN = "a-token-of-32-characters-or-so--";
const scratch = scratchFolder("store-grpc");
const servers: StoreServer[] = [];

async function serve(): Promise<Store> {
  const folder = await file.open(mkdtempSync(join(scratch, "root-")), { fsync: false });
  const bugs: unknown[] = [];
  const server = await serveStores({
    address: "127.0.0.1:0",
    security: { tls: null, token: TOKEN },
    stores: new Map([["data", folder]]),
    onBug: (e) => void bugs.push(e),
    graceMs: 1_000,
  });
  servers.push(server);
  return grpc.open(`grpc://${server.address}`, { fsync: true, token: TOKEN });
}

storeConformance("grpc", serve);
// After the suite has closed its stores.
afterAll(() => Promise.all(servers.map((s) => s.close())));
