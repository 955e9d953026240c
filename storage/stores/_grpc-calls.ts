/**
 * Calls to a store's server: deadlines, back-pressure, and another try where the server cannot be reached for a while. What the
 * server itself refuses is not tried again.
 */
import { Client, Metadata, credentials, status } from "@grpc/grpc-js";
import type { ChannelCredentials, ClientReadableStream, ServiceError } from "@grpc/grpc-js";
import { AmalgamError, isAmalgamError } from "../../core/errors.ts";
import { MalformedMessage, decodeMessage } from "../../proto/codec.ts";
import type { Plain } from "../../proto/codec.ts";
import type { RpcMethod } from "../../proto/services.ts";
import { detailOf } from "../../service/grpc-status.ts";
import type { Tls } from "../../service/tls.ts";
import { STORE_MESSAGE_BYTES_MAX, STORE_WINDOW_BYTES } from "../store-limits.ts";

export interface CallSettings {
  /** For this long a server that is away is asked again, in milliseconds. */
  readonly retryMs: number;
  /** Before the second try; doubled before each further one. */
  readonly delayMs: number;
  readonly delayMaxMs: number;
  /** Deadline of a small call. */
  readonly callMs: number;
  /** Deadline of what moves any number of bytes. A server that hangs is noticed earlier, by its missing answers to pings. */
  readonly transferMs: number;
}

export const CALL_SETTINGS: CallSettings = { retryMs: 30_000, delayMs: 100, delayMaxMs: 3_000, callMs: 60_000, transferMs: 3_600_000 };

const CHANNEL = {
  // The default of 64 KiB lets a stream wait for its reader on every round trip.
  "grpc-node.flow_control_window": STORE_WINDOW_BYTES,
  "grpc.max_receive_message_length": STORE_MESSAGE_BYTES_MAX,
  "grpc.keepalive_time_ms": 10_000,
  "grpc.keepalive_timeout_ms": 10_000,
  "grpc.initial_reconnect_backoff_ms": 100,
  "grpc.min_reconnect_backoff_ms": 100,
  "grpc.max_reconnect_backoff_ms": 3_000,
  // Each store has connections of its own.
  "grpc.use_local_subchannel_pool": 1,
  // Retries are ours: they know which calls may be repeated.
  "grpc.enable_retries": 0,
};

/** Messages of an upload that are under way: more would be held in memory without being sent sooner. */
const WINDOW = 4;

export class StoreCalls {
  readonly #address: string;
  readonly #settings: CallSettings;
  readonly #metadata: Metadata;
  readonly #client: Client;
  #closed = false;

  /** @param address "host:port" */
  constructor(address: string, channel: ChannelCredentials, token: string | null, settings: CallSettings) {
    this.#address = address;
    this.#settings = settings;
    this.#client = new Client(address, channel, CHANNEL);
    this.#metadata = new Metadata();
    if (token !== null) this.#metadata.set("authorization", `Bearer ${token}`);
  }

  close(): void {
    this.#closed = true;
    this.#client.close();
  }

  /** @param act gets true when an earlier try may have had its effect */
  async retrying<T>(act: (again: boolean) => Promise<T>): Promise<T> {
    const { retryMs, delayMs, delayMaxMs } = this.#settings;
    const end = performance.now() + retryMs;
    for (let tries = 0; ; tries++) {
      try {
        return await act(tries > 0);
      } catch (e) {
        const left = end - performance.now();
        if (this.#closed || left <= 0 || !isTransient(e)) throw this.#errorOf(e);
        const delay = Math.min(delayMaxMs, delayMs * 2 ** tries) * (0.5 + Math.random() / 2);
        await new Promise((resolve) => setTimeout(resolve, Math.min(delay, left)));
      }
    }
  }

  /** One try. Throws what `retrying` understands. */
  async unary<Request, Response>(method: RpcMethod<Request, Response>, request: Request, ms = this.#settings.callMs): Promise<Plain<Response>> {
    const { path, requestSerialize, responseDeserialize, response } = method;
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      this.#client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, this.#metadata, deadline(ms), (error, answer) => {
        if (error) reject(error);
        else resolve(answer ?? Buffer.alloc(0));
      });
    });
    return decodeMessage(response, bytes, STORE_MESSAGE_BYTES_MAX);
  }

  /** One try; leaving the loop early ends the call. */
  async *stream<Request, Response>(method: RpcMethod<Request, Response>, request: Request): AsyncGenerator<Plain<Response>, undefined> {
    const { path, requestSerialize, responseDeserialize, response } = method;
    const options = deadline(this.#settings.callMs);
    const call: ClientReadableStream<Buffer> = this.#client.makeServerStreamRequest(
      path,
      requestSerialize,
      responseDeserialize,
      request,
      this.#metadata,
      options,
    );
    try {
      for await (const bytes of call as AsyncIterable<Buffer>) yield decodeMessage(response, bytes, STORE_MESSAGE_BYTES_MAX);
    } finally {
      call.cancel();
    }
  }

  /** One try. An error of `messages` ends the call and is thrown as it is. */
  async upload<Request, Response>(method: RpcMethod<Request, Response>, messages: AsyncIterable<Request>): Promise<Plain<Response>> {
    const { path, requestSerialize, responseDeserialize, response } = method;
    const options = deadline(this.#settings.transferMs);
    let answer: (error: Error | null, bytes?: Buffer) => void = () => undefined;
    const answered = new Promise<Buffer>((resolve, reject) => {
      answer = (error, bytes = Buffer.alloc(0)) => (error ? reject(error) : resolve(bytes));
    });
    // The answer to a call that we end ourselves is nobody's.
    answered.catch(() => undefined);
    const call = this.#client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, this.#metadata, options, answer);
    const sent: Promise<void>[] = [];
    try {
      for await (const message of messages) {
        sent.push(new Promise((resolve) => call.write(message, () => resolve())));
        // An answer before the end is an error, and then nothing more is sent.
        if (sent.length >= WINDOW) await Promise.race([sent.shift(), answered]);
      }
    } catch (e) {
      call.cancel();
      throw e;
    }
    call.end();
    return decodeMessage(response, await answered, STORE_MESSAGE_BYTES_MAX);
  }

  /** Resolves when the server can be reached. Throws what `retrying` understands. */
  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#client.waitForReady(Date.now() + this.#settings.retryMs, (error) => {
        if (error) reject(new Unreachable());
        else resolve();
      });
    });
  }

  /** Of a bulk operation inside the server. */
  get transferMs(): number {
    return this.#settings.transferMs;
  }

  #errorOf(e: unknown): unknown {
    if (isAmalgamError(e)) return e;
    if (e instanceof MalformedMessage) return this.#unavailable("sent what is no answer", "Run stores and workers of one version.", e);
    if (e instanceof Unreachable) return this.#unavailable("cannot be reached", undefined, e);
    if (!isServiceError(e)) return e;
    const error = detailOf(e.metadata, "STORE_UNAVAILABLE");
    if (error !== null) return error;
    switch (e.code) {
      case status.UNAUTHENTICATED:
      case status.PERMISSION_DENIED:
        return this.#unavailable("refused the token or certificate", "Give the store's token and certificate authority.", e);
      case status.DEADLINE_EXCEEDED:
        return this.#unavailable("did not answer in time", undefined, e);
      case status.UNIMPLEMENTED:
        return this.#unavailable("does not know this request", "Run stores and workers of one version.", e);
      default:
        return this.#unavailable(`cannot be used: ${e.details}`, undefined, e);
    }
  }

  #unavailable(what: string, next: string | undefined, cause: unknown): AmalgamError {
    return new AmalgamError("STORE_UNAVAILABLE", `the store at ${this.#address} ${what}`, { ...(next === undefined ? {} : { next }), cause });
  }
}

class Unreachable extends Error {}

export function channelCredentials(tls: Tls | null): ChannelCredentials {
  if (tls === null) return credentials.createInsecure();
  // Options that came from another thread hold plain Uint8Arrays.
  const [ca, key, cert] = [tls.ca, tls.key, tls.cert].map((pem) => pem && Buffer.from(pem));
  return credentials.createSsl(ca, key, cert);
}

function deadline(ms: number): { deadline: number } {
  return { deadline: Date.now() + ms };
}

/** The server is away, or a connection broke: another try may succeed. */
function isTransient(e: unknown): boolean {
  if (!isServiceError(e)) return false;
  const error = detailOf(e.metadata, "STORE_UNAVAILABLE");
  if (error !== null) return error.code === "STORE_UNAVAILABLE";
  return e.code === status.UNAVAILABLE || e.code === status.CANCELLED || (e.code === status.INTERNAL && e.details.startsWith("Received RST_STREAM"));
}

function isServiceError(e: unknown): e is ServiceError {
  return e instanceof Error && "code" in e && "details" in e && "metadata" in e;
}
