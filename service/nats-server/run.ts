/** A nats-server as a child of this process, on the loopback address, with file storage. */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { can } from "../../bus/nats/version.ts";
import { AmalgamError } from "../../core/errors.ts";
import { freePorts } from "../ports.ts";
import { realClock } from "../real.ts";
import type { NatsBinary } from "./locate.ts";

export interface NatsServerOptions {
  readonly binary: NatsBinary;
  /** Holds the configuration, the log and the store; made where it is not there. */
  readonly folder: string;
  /** 0: any free one. */
  readonly port?: number;
  /** Each write is on the disk before it is acknowledged (servers from 2.10 on). */
  readonly syncAlways?: boolean;
  /** A configuration file of your own: only name, address and port are set beside it. */
  readonly configuration?: string;
  /** How long the server may take to answer; default 20,000. */
  readonly startMs?: number;
  /** In a process group of its own, which a Ctrl-C of the terminal does not reach; told the process's id before the server answers. */
  readonly detached?: (pid: number) => void;
}

export interface NatsServerProcess {
  /** `127.0.0.1:port` */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process is gone, whoever ended it. */
  readonly exited: Promise<void>;
  /** Asks it to end, and ends it after five seconds. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

const MEBIBYTE = 1024 * 1024;
const STORE_BYTES = 1024 * MEBIBYTE;
const START_MS = 20_000;
const STOP_MS = 5_000;
const RETRY_MS = 50;
const LOG_TAIL = 2_000;

/** Throws NATS_SERVER when it ends or does not answer in time, with the end of its log. */
export async function startNatsServer(options: NatsServerOptions): Promise<NatsServerProcess> {
  const { binary, folder } = options;
  const [port = 0] = options.port === undefined || options.port === 0 ? await freePorts(1) : [options.port];
  await mkdir(folder, { recursive: true });
  const log = join(folder, "nats-server.log");
  // By its name we know the server that answers: another may have the port.
  const name = `amalgam-${randomBytes(8).toString("hex")}`;
  const child = spawn(binary.path, [...(await serverArguments(options, port)), "--name", name], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: options.detached !== undefined,
  });
  if (child.pid !== undefined) options.detached?.(child.pid);
  const lines = createWriteStream(log, { flags: "a" });
  child.stdout.pipe(lines, { end: false });
  child.stderr.pipe(lines, { end: false });
  const exited = new Promise<void>((resolve) => {
    child.once("close", () => lines.end(() => resolve()));
    child.once("error", () => lines.end(() => resolve()));
  });
  const started: NatsServerProcess = {
    address: `127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    exited,
    stop: () => end(child, exited, "SIGTERM"),
    kill: () => end(child, exited, "SIGKILL"),
  };
  try {
    await ready(port, name, exited, options.startMs ?? START_MS);
  } catch (cause) {
    await started.kill();
    const tail = (await readFile(log, "utf8").catch(() => "")).slice(-LOG_TAIL).trim();
    throw new AmalgamError("NATS_SERVER", `${binary.path} did not start: ${cause instanceof Error ? cause.message : String(cause)}${tail ? `\n${tail}` : ""}`, {
      next: "See its log, named here; the port may be taken or the folder not writable.",
      file: log,
      cause,
    });
  }
  return started;
}

async function serverArguments(options: NatsServerOptions, port: number): Promise<string[]> {
  const store = join(options.folder, "store");
  if (options.configuration !== undefined) return ["--config", options.configuration, "--addr", "127.0.0.1", "--port", String(port)];
  const config = join(options.folder, "nats-server.conf");
  await writeFile(config, configurationText(options, port, store), { mode: 0o600 });
  return ["--config", config];
}

function configurationText(options: NatsServerOptions, port: number, store: string): string {
  const sync = options.syncAlways === true && can(options.binary.version, "syncInterval") ? "  sync_interval: always\n" : "";
  return [
    `listen: "127.0.0.1:${port}"`,
    `max_payload: ${MEBIBYTE}`,
    `jetstream {\n  store_dir: ${JSON.stringify(store)}\n  max_file_store: ${STORE_BYTES}\n  max_memory_store: ${64 * MEBIBYTE}\n${sync}}`,
    "",
  ].join("\n");
}

/** The first line of a server that takes clients; JetStream is up by then. */
async function ready(port: number, name: string, exited: Promise<void>, startMs: number): Promise<void> {
  const end = performance.now() + startMs;
  const state = { gone: false };
  void exited.then(() => (state.gone = true));
  while (performance.now() < end) {
    if (state.gone) throw new Error("it ended at once");
    if (await greets(port, name)) return;
    await realClock.sleep(RETRY_MS);
  }
  throw new Error(`it did not answer within ${startMs} ms`);
}

function greets(port: number, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    const settle = (greeted: boolean): void => {
      socket.destroy();
      resolve(greeted);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.on("error", () => settle(false));
    socket.on("close", () => settle(false));
    socket.on("data", (bytes: Buffer) => {
      text += bytes.toString("latin1");
      if (text.includes("\n")) settle(text.startsWith("INFO {") && text.includes(`"server_name":"${name}"`));
    });
  });
}

async function end(child: ChildProcess, exited: Promise<void>, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await exited;
  clearTimeout(timer);
}
