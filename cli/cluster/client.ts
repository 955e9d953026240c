/** A coordinator's job API as a JobService: every call has a deadline, every failure is an AmalgamError with its words. */
import { Client, credentials, logVerbosity, Metadata, setLogVerbosity } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import { AmalgamError } from "../../core/errors.ts";
import { API_RESPONSE_BYTES_MAX } from "../../core/limits.ts";
import type {
  ClusterView,
  JobPage,
  JobService,
  JobUpdate,
  JobView,
  ListQuery,
  SubmitRequest,
  ValidatedRecipe,
  ValidateRequest,
  WorkerView,
} from "../../coordinator/api/job-service.ts";
import { clusterView, jobView, updateView, validatedView } from "../../coordinator/api/messages.ts";
import { listMessage, submitMessage, validateMessage } from "../../coordinator/api/requests.ts";
import { errorOf } from "../../coordinator/api/status.ts";
import { decodeMessage, MalformedMessage } from "../../proto/codec.ts";
import type { MessageType, Plain } from "../../proto/codec.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { rpcService } from "../../proto/services.ts";
import type { RpcMethod } from "../../proto/services.ts";
import { hostOf, isLoopback } from "../../service/address.ts";
import type { Tls } from "../../service/tls.ts";

export interface ClientOptions {
  /** "host:port" */
  readonly server: string;
  readonly token: string | null;
  /** Null: plain text, to this machine only. */
  readonly tls: Tls | null;
}

const CALL_MS = 30_000;
const VALIDATE_MS = 300_000;
/** Streams that live longer are watched anew. */
const WATCH_MS = 3_600_000;

/** Every unary method may be called twice: a submit has its request id. A coordinator that starts again is away for a second or two. */
const SERVICE_CONFIG = {
  methodConfig: [
    {
      name: ["SubmitJob", "ValidateRecipe", "GetJob", "ListJobs", "ListWorkers", "GetCluster"].map((method) => ({ service: "amalgam.v1.Jobs", method })),
      retryPolicy: { maxAttempts: 4, initialBackoff: "0.2s", maxBackoff: "1s", backoffMultiplier: 2, retryableStatusCodes: ["UNAVAILABLE"] },
    },
  ],
};

const jobs = rpcService(amalgam.v1.Jobs);

export class JobsClient implements JobService {
  readonly server: string;
  readonly #client: Client;
  readonly #token: string | null;

  /** Throws API_REFUSED where a token would cross the network in plain text. */
  constructor({ server, token, tls }: ClientOptions) {
    const host = hostOf(server);
    if (tls === null && !isLoopback(host))
      throw new AmalgamError("API_REFUSED", `${server} is not on this machine: it is not spoken to in plain text`, {
        next: "Add --tls, or --ca FILE for an authority of your own.",
      });
    setLogVerbosity(logVerbosity.NONE);
    this.server = server;
    this.#token = token;
    this.#client = new Client(server, tls === null ? credentials.createInsecure() : secure(tls), {
      "grpc.max_receive_message_length": API_RESPONSE_BYTES_MAX,
      "grpc.keepalive_time_ms": 30_000,
      "grpc.keepalive_timeout_ms": 10_000,
      "grpc.service_config": JSON.stringify(SERVICE_CONFIG),
      "grpc.service_config_disable_resolution": 1,
      ...(isLoopback(host) ? { "grpc.enable_http_proxy": 0 } : {}),
    });
  }

  async submit(request: SubmitRequest): Promise<JobView> {
    return jobView(await this.#call(jobs.submitJob, submitMessage(request)));
  }

  async validate(request: ValidateRequest, signal?: AbortSignal): Promise<ValidatedRecipe> {
    return validatedView(await this.#call(jobs.validateRecipe, validateMessage(request), VALIDATE_MS, signal));
  }

  async get(id: string): Promise<JobView> {
    return jobView(await this.#call(jobs.getJob, { id }));
  }

  async list(query: ListQuery): Promise<JobPage> {
    const page = await this.#call(jobs.listJobs, listMessage(query));
    return { jobs: page.jobs.map(jobView), next: page.nextPageToken };
  }

  async *watch(id: string, signal: AbortSignal): AsyncGenerator<JobUpdate> {
    const { path, requestSerialize, responseDeserialize, response } = jobs.watchJob;
    const call = this.#client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, { id }, this.#metadata(), deadline(WATCH_MS));
    const stop = (): void => call.cancel();
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    try {
      for await (const bytes of call as AsyncIterable<Buffer>) {
        const update = updateView(this.#decoded(response, bytes));
        if (update !== null) yield update;
      }
    } catch (error) {
      if (!signal.aborted) throw this.#failure(error);
    } finally {
      signal.removeEventListener("abort", stop);
      call.cancel();
    }
  }

  async cancel(id: string): Promise<JobView> {
    return jobView(await this.#call(jobs.cancelJob, { id }));
  }

  async retry(id: string): Promise<JobView> {
    return jobView(await this.#call(jobs.retryJob, { id }));
  }

  async pause(id: string): Promise<JobView> {
    return jobView(await this.#call(jobs.pauseJob, { id }));
  }

  async resume(id: string): Promise<JobView> {
    return jobView(await this.#call(jobs.resumeJob, { id }));
  }

  async workers(): Promise<readonly WorkerView[]> {
    return (await this.#call(jobs.listWorkers, {})).workers;
  }

  async cluster(): Promise<ClusterView> {
    return clusterView(await this.#call(jobs.getCluster, {}));
  }

  close(): void {
    this.#client.close();
  }

  async #call<Request, Response>(method: RpcMethod<Request, Response>, request: Request, ms = CALL_MS, signal?: AbortSignal): Promise<Plain<Response>> {
    const { path, requestSerialize, responseDeserialize } = method;
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      const call = this.#client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, this.#metadata(), deadline(ms), (error, answer) => {
        signal?.removeEventListener("abort", stop);
        if (error) reject(this.#failure(error));
        else resolve(answer ?? Buffer.alloc(0));
      });
      const stop = (): void => call.cancel();
      signal?.addEventListener("abort", stop);
      if (signal?.aborted) stop();
    });
    return this.#decoded(method.response, bytes);
  }

  #decoded<T>(type: MessageType<T>, bytes: Buffer): Plain<T> {
    try {
      return decodeMessage(type, bytes, API_RESPONSE_BYTES_MAX);
    } catch (cause) {
      if (!(cause instanceof MalformedMessage)) throw cause;
      throw new AmalgamError("API_UNAVAILABLE", `${this.server} answers with something that is no message of ours`, { cause });
    }
  }

  #metadata(): Metadata {
    const metadata = new Metadata();
    if (this.#token !== null) metadata.set("authorization", `Bearer ${this.#token}`);
    return metadata;
  }

  #failure(error: unknown): Error {
    if (isServiceError(error)) return errorOf(error, this.server);
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && "code" in error && typeof error.code === "number" && "details" in error;
}

function secure({ ca, key, cert }: Tls): ReturnType<typeof credentials.createSsl> {
  try {
    return credentials.createSsl(ca, key, cert);
  } catch (cause) {
    throw new AmalgamError("SERVICE_CONFIG", `the certificate cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function deadline(ms: number): { readonly deadline: Date } {
  return { deadline: new Date(Date.now() + ms) };
}
