/** What the store's server answers to each call. Requests are as hostile as their sender: bounded, decoded and checked here. */
import { status } from "@grpc/grpc-js";
import type { sendUnaryData, ServerReadableStream, ServerUnaryCall, ServerWritableStream, UntypedServiceImplementation } from "@grpc/grpc-js";
import { AmalgamError, isAmalgamError } from "../core/errors.ts";
import { MalformedMessage, decodeMessage } from "../proto/codec.ts";
import type { Plain } from "../proto/codec.ts";
import { amalgam } from "../proto/gen/amalgam.js";
import { rpcService } from "../proto/services.ts";
import type { RpcMethod } from "../proto/services.ts";
import { bare, statusOf } from "../service/grpc-status.ts";
import type { FailedStatus } from "../service/grpc-status.ts";
import { Gate } from "./gate.ts";
import { STORE_CHUNK_BYTES, STORE_MESSAGE_BYTES_MAX, STORE_PUT_BYTES_MAX } from "./store-limits.ts";
import { checkRange } from "./store-path.ts";
import { STORE_READ_MAX } from "./stores/types.ts";
import type { Store } from "./stores/types.ts";

/** Requests that hold no file data and no lists are names and some numbers. */
const SMALL_BYTES_MAX = 16_384;
const NAMES_A_MESSAGE = 2_000;
/** Calls at a time that hold buffers; others wait for their turn. */
const TRANSFERS_MAX = 48;
/** A peer that neither takes nor sends anything for so long gives up its turn. */
const STALL_MS = 60_000;

const stores = rpcService(amalgam.v1.Stores);
const { Kind } = amalgam.v1.StoreStat;

export function storeHandlers(served: ReadonlyMap<string, Store>, onBug: (error: unknown, method: string) => void): UntypedServiceImplementation {
  return new StoreHandlers(served, onBug).all();
}

class StoreHandlers {
  readonly #served: ReadonlyMap<string, Store>;
  readonly #onBug: (error: unknown, method: string) => void;
  readonly #transfers = new Gate(TRANSFERS_MAX);

  constructor(served: ReadonlyMap<string, Store>, onBug: (error: unknown, method: string) => void) {
    this.#served = served;
    this.#onBug = onBug;
  }

  all(): UntypedServiceImplementation {
    const done = (): object => ({});
    return {
      stat: this.#unary(stores.stat, (store, { path }) => stat(store, path)),
      join: this.#unary(stores.join, (store, { target, parts }) => this.#transfers.pass(() => store.join(target, parts)).then(done), STORE_MESSAGE_BYTES_MAX),
      copy: this.#unary(stores.copy, (store, { from, to }) => this.#transfers.pass(() => store.copy(from, to)).then(done)),
      rename: this.#unary(stores.rename, (store, { from, to }) => store.rename(from, to).then(done)),
      remove: this.#unary(stores.remove, (store, { path }) => store.remove(path).then(done)),
      makeFolder: this.#unary(stores.makeFolder, (store, { path }) => store.makeFolder(path).then(done)),
      free: this.#unary(stores.free, async (store, { path }) => {
        const bytes = await store.free(path);
        return bytes === null ? {} : { bytes };
      }),
      list: this.#stream(stores.list, (store, { path }) => list(store, path)),
      read: this.#stream(stores.read, (store, request) => read(store, request)),
      write: (call: ServerReadableStream<Buffer, unknown>, answer: sendUnaryData<unknown>) => void this.#write(call, answer),
    };
  }

  #unary<Request, Response>(
    method: RpcMethod<Request, Response>,
    run: (store: Store, request: Plain<Request>) => Promise<Response>,
    bytesMax = SMALL_BYTES_MAX,
  ): (call: ServerUnaryCall<Buffer, unknown>, answer: sendUnaryData<unknown>) => void {
    return (call, answer) => {
      let root = "";
      const acting = async (): Promise<Response> => {
        const request = decodeMessage(method.request, call.request, bytesMax);
        root = rootOf(request);
        return run(this.#store(root), request);
      };
      acting().then(
        (response) => answer(null, response),
        (e: unknown) => answer(this.#failure(e, root, method.path)),
      );
    };
  }

  #stream<Request, Response>(
    method: RpcMethod<Request, Response>,
    run: (store: Store, request: Plain<Request>) => AsyncIterable<Response>,
  ): (call: ServerWritableStream<Buffer, unknown>) => void {
    return (call) => {
      let root = "";
      const acting = async (): Promise<void> => {
        const request = decodeMessage(method.request, call.request, SMALL_BYTES_MAX);
        root = rootOf(request);
        const store = this.#store(root);
        await this.#transfers.pass(async () => {
          for await (const message of run(store, request)) {
            if (call.cancelled) return;
            if (!call.write(message)) await drained(call);
          }
        });
      };
      acting().then(
        () => call.end(),
        // Emitted, not destroyed with: destroying would keep the status from being sent.
        (e: unknown) => void call.emit("error", Object.assign(new Error(), this.#failure(e, root, method.path))),
      );
    };
  }

  async #write(call: ServerReadableStream<Buffer, unknown>, answer: sendUnaryData<unknown>): Promise<void> {
    const late = setTimeout(() => call.destroy(new Gone()), STALL_MS);
    const messages = received(call, () => late.refresh());
    let root = "";
    try {
      const first = await messages.next();
      const target = first.done === true ? null : first.value.target;
      if (target === null) throw new MalformedMessage("the first message names no file");
      root = target.root;
      const store = this.#store(root);
      const written = await this.#transfers.pass(async () => {
        if (target.ifAbsent) return store.putIfAbsent(target.path, await gathered(chunks(messages)));
        await store.write(target.path, chunks(messages));
        return true;
      });
      answer(null, { written });
    } catch (e) {
      answer(this.#failure(e, root, stores.write.path));
    } finally {
      clearTimeout(late);
    }
  }

  #store(root: string): Store {
    const store = this.#served.get(this.#nameOf(root));
    if (store) return store;
    throw new AmalgamError("ROOT_UNKNOWN", `the store serves no root ${JSON.stringify(root.slice(0, 64))}`, {
      next: `It serves ${[...this.#served.keys()].join(", ")}: name one of them, as in grpc://host:port/ROOT.`,
    });
  }

  /** "" stands for the only one. */
  #nameOf(root: string): string {
    return root === "" && this.#served.size === 1 ? ([...this.#served.keys()][0] ?? "") : root;
  }

  #failure(e: unknown, root: string, path: string): FailedStatus {
    if (isAmalgamError(e)) return statusOf(this.#withoutFolders(e, root));
    if (e instanceof MalformedMessage || e instanceof RangeError) return bare(status.INVALID_ARGUMENT, e.message);
    if (e instanceof Gone) return bare(status.CANCELLED, "the call was given up");
    this.#onBug(e, path);
    return bare(status.INTERNAL, "internal error");
  }

  /** Where a root lies on this machine is no client's business. */
  #withoutFolders({ code, message, next, place }: AmalgamError, root: string): AmalgamError {
    const name = this.#nameOf(root);
    const folder = this.#served.get(name)?.local("") ?? null;
    const hide = (text: string): string => (folder === null ? text : text.replaceAll(`${folder}/`, `${name}:`).replaceAll(folder, `${name}:`));
    return AmalgamError.restore(code, hide(message), hide(next), { ...place, ...(place.file === undefined ? {} : { file: hide(place.file) }) });
  }
}

function rootOf(request: unknown): string {
  return (request as { readonly root: string }).root;
}

async function stat(store: Store, path: string): Promise<amalgam.v1.StoreStat.$Properties> {
  const found = await store.stat(path);
  return found === null ? { kind: Kind.NONE } : { kind: found.kind === "file" ? Kind.FILE : Kind.FOLDER, bytes: found.bytes, version: found.version };
}

async function* list(store: Store, path: string): AsyncGenerator<amalgam.v1.StoreNames.$Properties> {
  const names = await store.list(path);
  for (let at = 0; at < names.length; at += NAMES_A_MESSAGE) yield { names: names.slice(at, at + NAMES_A_MESSAGE) };
}

/** The next chunk is read while one is sent. */
async function* read(
  store: Store,
  { path, offset, length }: Plain<amalgam.v1.StoreReadRequest.$Properties>,
): AsyncGenerator<amalgam.v1.StoreChunk.$Properties> {
  checkRange(offset, length, STORE_READ_MAX);
  const piece = (at: number): Promise<Uint8Array> => store.read(path, offset + at, Math.min(STORE_CHUNK_BYTES, length - at));
  let next = piece(0);
  for (let at = 0; at < length; at += STORE_CHUNK_BYTES) {
    const data = await next;
    if (at + STORE_CHUNK_BYTES < length) {
      next = piece(at + STORE_CHUNK_BYTES);
      next.catch(() => undefined);
    }
    yield { data };
  }
  await next;
}

type WriteMessages = AsyncGenerator<Plain<amalgam.v1.StoreWriteRequest.$Properties>, undefined>;

async function* received(call: ServerReadableStream<Buffer, unknown>, onMessage: () => void): WriteMessages {
  const incoming = (call as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  for (;;) {
    // A stream fails in one way only: its sender left, or was given up.
    const next = await incoming.next().catch(() => Promise.reject(new Gone()));
    if (next.done === true) return;
    onMessage();
    yield decodeMessage(amalgam.v1.StoreWriteRequest, next.value, STORE_MESSAGE_BYTES_MAX);
  }
}

/** Throws where the stream ends without its last message: its sender died, and what came is not all. */
async function* chunks(messages: WriteMessages): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await messages.next();
    if (next.done === true) throw new Gone();
    if (next.value.target !== null) throw new MalformedMessage("a second file in one stream");
    if (next.value.data.length > 0) yield next.value.data;
    if (next.value.last) return;
  }
}

async function gathered(all: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of all) {
    length += part.length;
    if (length > STORE_PUT_BYTES_MAX) throw new MalformedMessage(`more than ${STORE_PUT_BYTES_MAX} bytes to put if absent`);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/** Throws when the reader stopped reading. */
function drained(call: ServerWritableStream<Buffer, unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error: Error | null): void => {
      clearTimeout(late);
      call.off("drain", taken).off("cancelled", gone);
      if (error === null) resolve();
      else reject(error);
    };
    const taken = (): void => end(null);
    const gone = (): void => end(new Gone());
    const late = setTimeout(gone, STALL_MS);
    call.on("drain", taken).on("cancelled", gone);
    if (call.cancelled) gone();
  });
}

/** The other side is not there any more. */
class Gone extends Error {}
