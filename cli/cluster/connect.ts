/** Where the coordinator is and what it wants to see: options, else variables, else the cluster that `amalgam up` runs here, else this machine. */
import { AmalgamError } from "../../core/errors.ts";
import { hostOf, isLoopback } from "../../service/address.ts";
import type { OptionValues } from "../option-values.ts";
import { readUpFile, upFolder } from "../up/state.ts";
import { JobsClient } from "./client.ts";
import { HERE, PORT } from "./options.ts";
import { tlsFrom, tokenFrom, variable } from "./security-options.ts";

export interface Connection {
  readonly client: JobsClient;
  /** Folders of this machine that are roots of the cluster. */
  readonly roots: Readonly<Record<string, string>>;
}

/** Connects when it is first called. Throws SERVICE_CONFIG, API_REFUSED, USAGE. */
async function connect(options: OptionValues): Promise<Connection> {
  const named = options.text("cluster");
  const folder = upFolder(named, process.env);
  const up = await readUpFile(folder);
  if (named !== undefined && up === null) {
    throw new AmalgamError("SERVICE_CONFIG", "no cluster runs with this folder", { file: folder, next: "Start it: amalgam up --state FOLDER." });
  }
  const elsewhere = options.text("server") ?? (named === undefined ? variable("AMALGAM_SERVER") : undefined);
  const server = withPort(elsewhere ?? up?.server ?? HERE);
  const ours = up !== null && withPort(up.server) === server ? up : null;
  const encrypted = options.flag("tls") === true || !isLoopback(hostOf(server));
  const tls = (await tlsFrom(options)) ?? (encrypted ? { ca: null, cert: null, key: null } : null);
  return { client: new JobsClient({ server, token: await tokenFrom(options, ours?.tokenFile), tls }), roots: ours?.roots ?? {} };
}

/** Runs with a client that is closed afterwards. */
export async function withClient<T>(options: OptionValues, run: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(options);
  try {
    return await run(connection);
  } finally {
    connection.client.close();
  }
}

function withPort(server: string): string {
  const [, host = "", port = String(PORT)] = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(server) ?? [];
  if (host === "") throw new AmalgamError("USAGE", `${JSON.stringify(server)} is no address of a server`, { next: "Write it like coordinator.example:7070." });
  return `${host}:${port}`;
}
