/** Servers in this process for tests of the gRPC store. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { serveStores } from "../../../storage/store-server.ts";
import type { StoreServer } from "../../../storage/store-server.ts";
import { CALL_SETTINGS } from "../../../storage/stores/_grpc-calls.ts";
import type { CallSettings } from "../../../storage/stores/_grpc-calls.ts";
import { store as file } from "../../../storage/stores/file.ts";
import type { Store } from "../../../storage/stores/types.ts";
import type { ServerSecurity } from "../../../service/grpc-security.ts";
import { scratchFolder } from "../../helpers/merge.ts";

export const TOKEN = "a-token-of-32-characters-or-so--";
/** Short enough for tests that wait for them. */
export const QUICK: CallSettings = { ...CALL_SETTINGS, retryMs: 3_000, delayMs: 20, delayMaxMs: 200 };

export interface Served {
  readonly server: StoreServer;
  /** Folder of each root. */
  readonly folders: Readonly<Record<string, string>>;
  /** The same bytes, without the server. */
  readonly direct: Readonly<Record<string, Store>>;
}

/** A function that serves roots of these names, each a new folder. */
export function serving(): (roots?: readonly string[], security?: ServerSecurity, address?: string) => Promise<Served> {
  const scratch = scratchFolder("store-grpc");
  const servers: StoreServer[] = [];
  const bugs: unknown[] = [];
  afterAll(async () => {
    await Promise.all(servers.map((s) => s.close()));
    expect(bugs).toEqual([]);
  });
  return async (roots = ["data"], security = { tls: null, token: TOKEN }, address = "127.0.0.1:0") => {
    const folders = Object.fromEntries(roots.map((name) => [name, mkdtempSync(join(scratch, `${name}-`))]));
    const direct: Record<string, Store> = {};
    for (const [name, folder] of Object.entries(folders)) direct[name] = await file.open(folder, { fsync: false });
    const server = await serveStores({ address, security, stores: new Map(Object.entries(direct)), onBug: (e) => void bugs.push(e), graceMs: 1_000 });
    servers.push(server);
    return { server, folders, direct };
  };
}
