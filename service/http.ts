/** The HTTP port of a service: /metrics for Prometheus, /healthz (the process answers), /readyz (it can do its work). Reading only. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";
import { AmalgamError } from "../core/errors.ts";

/** What readiness depends on, by name: null when it is there, else what is wrong. */
export type ReadyChecks = Readonly<Record<string, () => string | null>>;

export interface HttpPort {
  /** "127.0.0.1:9464" */
  readonly address: string;
  close(): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly registry: Registry;
  readonly ready: ReadyChecks;
}

const LOOPBACK = "127.0.0.1";

/** "9464", ":9464" (this machine only), "0.0.0.0:9464", "[::]:9464". Throws SERVICE_CONFIG. */
export function parseHttpAddress(text: string): { readonly host: string; readonly port: number } {
  const [, host = "", port = ""] = /^(?:(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]*):)?(\d{1,5})$/.exec(text) ?? [];
  if (port === "" || Number(port) > 65_535) throw new AmalgamError("SERVICE_CONFIG", `--http ${text} is not HOST:PORT`);
  return { host: host === "" ? LOOPBACK : host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

/** Throws SERVICE_CONFIG where the address cannot be listened on. */
export async function openHttp(options: HttpOptions): Promise<HttpPort> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 8192 }, (request, response) => {
    answer(request, options).then(
      ({ status, type, body }) => end(response, status, type, body),
      () => end(response, 500, "text/plain", "error\n"),
    );
  });
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new AmalgamError("SERVICE_CONFIG", `cannot listen on ${options.host}:${options.port} for HTTP: ${cause.message}`, { cause })),
    );
    server.listen(options.port, options.host, resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  return {
    address: `${family === "IPv6" ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function answer(request: IncomingMessage, { registry, ready }: HttpOptions): Promise<Answer> {
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "only GET\n");
  switch ((request.url ?? "").split("?")[0]) {
    case "/metrics":
      return { status: 200, type: registry.contentType, body: await registry.metrics() };
    case "/healthz":
      return plain(200, "ok\n");
    case "/readyz": {
      const found = Object.entries(ready).map(([name, check]) => ({ name, wrong: check() }));
      return plain(found.some((f) => f.wrong !== null) ? 503 : 200, found.map((f) => `${f.name}: ${f.wrong ?? "ok"}\n`).join(""));
    }
    default:
      return plain(404, "/metrics, /healthz or /readyz\n");
  }
}

function plain(status: number, body: string): Answer {
  return { status, type: "text/plain; charset=utf-8", body };
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body), "x-content-type-options": "nosniff" });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
