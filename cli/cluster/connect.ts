/** Where the coordinator is and what it wants to see: options, else variables, else the cluster that `amalgam up` runs here, else this machine. */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { AmalgamError } from "../../core/errors.ts";
import { readTls } from "../../service/tls.ts";
import { isLoopback, readToken } from "../../service/token.ts";
import type { OptionValues } from "../option-values.ts";
import { hostOf, JobsClient } from "./client.ts";
import { HERE, PORT } from "./options.ts";

export interface Connection {
  readonly client: JobsClient;
  /** Folders of this machine that are roots of the cluster. */
  readonly roots: Readonly<Record<string, string>>;
}

type Env = Readonly<Record<string, string | undefined>>;

const upSchema = z.object({ server: z.string(), tokenFile: z.string().optional(), roots: z.record(z.string(), z.string()).default({}) });
type Up = z.infer<typeof upSchema>;

/** Connects when it is first called. Throws SERVICE_CONFIG, API_REFUSED, USAGE. */
async function connect(options: OptionValues, env: Env = process.env): Promise<Connection> {
  const up = await readUp(env);
  const server = withPort(options.text("server") ?? set(env["AMALGAM_SERVER"]) ?? up?.server ?? HERE);
  const ours = up !== null && withPort(up.server) === server ? up : null;
  const tokenFile = options.text("token-file") ?? set(env["AMALGAM_TOKEN_FILE"]) ?? ours?.tokenFile;
  const [ca, cert, key] = ["ca", "cert", "key"].map((name) => options.text(name));
  const encrypted = options.flag("tls") === true || ca !== undefined || cert !== undefined || key !== undefined || !isLoopback(hostOf(server));
  const tls = encrypted ? await readTls({ ca, cert, key }) : null;
  const token = tokenFile === undefined ? null : await readToken(tokenFile);
  return { client: new JobsClient({ server, token, tls }), roots: ours?.roots ?? {} };
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

async function readUp(env: Env): Promise<Up | null> {
  const file = join(set(env["XDG_STATE_HOME"]) ?? join(homedir(), ".local", "state"), "amalgam", "up.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return upSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", "is not what `amalgam up` writes", { file, next: "Remove the file, or give --server.", cause });
  }
}

function withPort(server: string): string {
  const [, host = "", port = String(PORT)] = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(server) ?? [];
  if (host === "") throw new AmalgamError("USAGE", `${JSON.stringify(server)} is no address of a server`, { next: "Write it like coordinator.example:7070." });
  return `${host}:${port}`;
}

function set(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}
