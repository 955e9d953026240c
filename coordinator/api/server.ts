/** The job API on a port: gRPC, health service, limits, an orderly end. Decides nothing about jobs. */
import { logVerbosity, Server, setLogVerbosity, status } from "@grpc/grpc-js";
import type { sendUnaryData, ServerUnaryCall, ServerWritableStream, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { Clock } from "../../bus/types.ts";
import { AmalgamError, isAmalgamError } from "../../core/errors.ts";
import { API_REQUEST_BYTES_MAX } from "../../core/limits.ts";
import { decodeMessage, MalformedMessage } from "../../proto/codec.ts";
import type { MessageType } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { rpcService } from "../../proto/services.ts";
import { boundTo } from "../../service/address.ts";
import { GrpcHealth } from "../../service/grpc-health.ts";
import type { ApiMetrics, RateLimit } from "./guard.ts";
import { guard, RateLimiter } from "./guard.ts";
import type { JobService } from "./job-service.ts";
import { updateMessage } from "./messages.ts";
import { unaryMethods } from "./methods.ts";
import type { UnaryMethod } from "./methods.ts";
import { jobRequest, REQUEST_BYTES_MAX } from "./requests.ts";
import { serverCredentials } from "./security.ts";
import type { ApiSecurity } from "./security.ts";
import { bare, statusOf } from "./status.ts";
import type { FailedStatus } from "./status.ts";

export interface ApiOptions {
  /** "host:port"; port 0: any that is free. */
  readonly address: string;
  readonly security: ApiSecurity;
  /** Names of the roots that locations may begin with. */
  readonly roots: readonly string[];
  readonly clock: Clock;
  readonly metrics: ApiMetrics;
  /** What a client is not told: an error that has no code. */
  readonly onBug: (error: unknown, method: string) => void;
  readonly limits?: Partial<ApiLimits>;
}

export interface ApiLimits {
  readonly rate: RateLimit;
  /** After this a stream ends, and its client watches anew, perhaps at another coordinator. */
  readonly watchMs: number;
  /** Streams at a time. */
  readonly watches: number;
  /** How long calls under way may take when the server closes. */
  readonly graceMs: number;
}

export interface ApiServer {
  /** "127.0.0.1:7070" */
  readonly address: string;
  /** Health says NOT_SERVING, streams end with UNAVAILABLE, calls under way finish. */
  close(): Promise<void>;
}

const LIMITS: ApiLimits = { rate: { perSecond: 50, burst: 200 }, watchMs: 30 * 60_000, watches: 1_000, graceMs: 5_000 };
/** Larger than every method's own bound, so that ours, which has words, is met first. */
const TRANSPORT_BYTES_MAX = API_REQUEST_BYTES_MAX + 2 ** 20;
const SERVICE = "amalgam.v1.Jobs";

const CHANNEL = {
  "grpc.max_receive_message_length": TRANSPORT_BYTES_MAX,
  "grpc.max_concurrent_streams": 100,
  "grpc.keepalive_time_ms": 30_000,
  "grpc.keepalive_timeout_ms": 10_000,
  "grpc.max_connection_age_ms": 3_600_000,
  "grpc.max_connection_age_grace_ms": 60_000,
};

/** Throws SERVICE_CONFIG. */
export async function serveJobs(service: JobService, options: ApiOptions): Promise<ApiServer> {
  const credentials = serverCredentials(options.security, options.address);
  // Its lines on standard error are not of our form, and all that it says is in the errors too.
  setLogVerbosity(logVerbosity.NONE);
  const api = new JobApi(service, options);
  const port = await new Promise<number>((resolve, reject) => {
    api.server.bindAsync(options.address, credentials, (error, bound) => {
      if (error === null) resolve(bound);
      else reject(new AmalgamError("SERVICE_CONFIG", `the job API cannot listen on ${options.address}: ${error.message}`, { cause: error }));
    });
  });
  return { address: boundTo(options.address, port), close: () => api.close() };
}

class JobApi {
  readonly server: Server;
  readonly #service: JobService;
  readonly #options: ApiOptions;
  readonly #limits: ApiLimits;
  readonly #health = new GrpcHealth(["", SERVICE]);
  readonly #closing = new AbortController();
  #watches = 0;

  constructor(service: JobService, options: ApiOptions) {
    this.#service = service;
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    const { security, clock, metrics } = options;
    this.server = new Server({ ...CHANNEL, interceptors: [guard({ token: security.token, limiter: new RateLimiter(clock, this.#limits.rate), metrics })] });
    this.#addMethods();
    this.#health.addTo(this.server);
  }

  async close(): Promise<void> {
    this.#health.stopServing();
    this.#closing.abort();
    const done = new AbortController();
    const closed = new Promise<void>((resolve) => {
      this.server.tryShutdown(() => {
        done.abort();
        resolve();
      });
    });
    await Promise.race([closed, this.#options.clock.sleep(this.#limits.graceMs, done.signal)]);
    this.server.forceShutdown();
    await closed;
  }

  #addMethods(): void {
    const jobs = rpcService(amalgam.v1.Jobs);
    const methods = unaryMethods(this.#service, new Set(this.#options.roots));
    const handlers: UntypedServiceImplementation = { watchJob: (call: ServerWritableStream<Buffer, unknown>) => void this.#watch(call) };
    for (const [name, method] of Object.entries(methods) as [keyof typeof methods, UnaryMethod<unknown>][]) {
      const { request, path } = jobs[name];
      handlers[name] = (call: ServerUnaryCall<Buffer, unknown>, answer: sendUnaryData<unknown>) => void this.#unary(call, answer, request, path, method);
    }
    this.server.addService(jobs, handlers);
  }

  async #unary(
    call: ServerUnaryCall<Buffer, unknown>,
    answer: sendUnaryData<unknown>,
    type: MessageType<unknown>,
    path: string,
    method: UnaryMethod<unknown>,
  ): Promise<void> {
    const { clock } = this.#options;
    const started = clock.monotonic();
    const stop = new AbortController();
    call.on("cancelled", () => stop.abort());
    let failed: FailedStatus | null = null;
    let response: unknown = null;
    try {
      const message = this.#decode(type, call.request, method.bytesMax);
      const late = clock.sleep(method.msMax, stop.signal).then(() => {
        throw new TooLate();
      });
      response = await Promise.race([method.run(message, stop.signal), late]);
    } catch (error) {
      failed = this.#statusOf(error, path);
    } finally {
      stop.abort();
    }
    this.#handled(path, failed, started);
    answer(failed, response);
  }

  async #watch(call: ServerWritableStream<Buffer, unknown>): Promise<void> {
    const { clock } = this.#options;
    const path = "/amalgam.v1.Jobs/WatchJob";
    const started = clock.monotonic();
    const stop = new AbortController();
    const end = (): void => stop.abort();
    call.on("cancelled", end);
    this.#closing.signal.addEventListener("abort", end);
    if (this.#closing.signal.aborted) end();
    void clock.sleep(this.#limits.watchMs, stop.signal).then(end);
    this.#watches++;
    let failed: FailedStatus | null = null;
    try {
      const id = jobRequest(this.#decode(amalgam.v1.JobRequest, call.request, REQUEST_BYTES_MAX.small));
      if (this.#watches > this.#limits.watches) throw new AmalgamError("API_LIMIT", `${this.#limits.watches} jobs are watched already`);
      for await (const update of this.#service.watch(id, stop.signal)) {
        if (stop.signal.aborted) break;
        if (!call.write(updateMessage(update))) await drained(call, stop.signal);
      }
      if (this.#closing.signal.aborted) throw new AmalgamError("API_UNAVAILABLE", "this coordinator stops");
    } catch (error) {
      failed = this.#statusOf(error, path);
    } finally {
      end();
      this.#watches--;
      this.#closing.signal.removeEventListener("abort", end);
    }
    this.#handled(path, failed, started);
    if (failed === null) call.end();
    // As grpc-js wants it; a stream that is destroyed sends no status.
    else call.emit("error", failed);
  }

  #decode(type: MessageType<unknown>, bytes: Buffer, bytesMax: number): unknown {
    if (bytes.length > bytesMax) {
      this.#options.metrics.refused("oversized");
      throw new AmalgamError("API_LIMIT", `the request has ${bytes.length} bytes; at most ${bytesMax} are read`);
    }
    try {
      return decodeMessage(type, bytes, bytesMax);
    } catch (error) {
      if (error instanceof MalformedMessage) throw new AmalgamError("API_REQUEST", "the request is no message of this method", { cause: error });
      throw error;
    }
  }

  #statusOf(error: unknown, path: string): FailedStatus {
    const { metrics, onBug } = this.#options;
    if (error instanceof TooLate) return bare(status.DEADLINE_EXCEEDED, "it takes longer than a call may take");
    if (!isAmalgamError(error)) {
      onBug(error, path);
      return bare(status.INTERNAL, "internal error");
    }
    if (error.code === "API_REQUEST") metrics.refused("malformed");
    return statusOf(error);
  }

  #handled(path: string, failed: FailedStatus | null, started: number): void {
    const { clock, metrics } = this.#options;
    metrics.handled(path.slice(path.lastIndexOf("/") + 1), status[failed?.code ?? status.OK], (clock.monotonic() - started) / 1000);
  }
}

class TooLate extends Error {}

/** Resolves when the reader has caught up, or the stream is to end. */
function drained(call: ServerWritableStream<Buffer, unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      call.off("drain", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    call.on("drain", end);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
