/** A Store over the calls of proto/amalgam/v1/store.proto. */
import { AmalgamError } from "../../core/errors.ts";
import { amalgam } from "../../proto/gen/amalgam.js";
import { rpcService } from "../../proto/services.ts";
import { hostOf, isLoopback } from "../../service/address.ts";
import { STORE_CHUNK_BYTES, STORE_PUT_BYTES_MAX } from "../store-limits.ts";
import { checkEntryPath, checkRange, checkStorePath } from "../store-path.ts";
import { CALL_SETTINGS, StoreCalls, channelCredentials } from "./_grpc-calls.ts";
import type { CallSettings } from "./_grpc-calls.ts";
import { STORE_READ_MAX } from "./types.ts";
import type { FileRange, Store, StoreEntry, StoreOptions } from "./types.ts";

const stores = rpcService(amalgam.v1.Stores);
const { Kind } = amalgam.v1.StoreStat;

/** Throws SERVICE_CONFIG. The server may be away: the first call finds out. */
export function openGrpcStore(address: string, options: StoreOptions, settings: CallSettings = CALL_SETTINGS): Store {
  const [, scheme, server = "", root = ""] = /^(grpcs?):\/\/([^/?#]+:\d+)(?:\/([A-Za-z0-9][A-Za-z0-9_-]*)?)?$/.exec(address) ?? [];
  if (server === "") throw refuse(address, "is not grpc://host:port or grpc://host:port/ROOT", "Correct the address.");
  const { token = null } = options;
  const tls = options.tls ?? (scheme === "grpcs" ? { ca: null, cert: null, key: null } : null);
  if (tls === null && !isLoopback(hostOf(server)))
    throw refuse(address, "is not on this machine: it is not spoken to in plain text", "Use grpcs://, or give a certificate authority.");
  return new GrpcStore(new StoreCalls(server, channelCredentials(tls), token, settings), root === "" ? (options.root ?? "") : root);
}

class GrpcStore implements Store {
  readonly #calls: StoreCalls;
  readonly #root: string;

  constructor(calls: StoreCalls, root: string) {
    this.#calls = calls;
    this.#root = root;
  }

  local(path: string): null {
    checkStorePath(path);
    return null;
  }

  async stat(path: string): Promise<StoreEntry | null> {
    checkStorePath(path);
    return this.#calls.retrying(async () => {
      const { kind, bytes, version } = await this.#calls.unary(stores.stat, this.#at(path));
      return kind === Kind.NONE ? null : { kind: kind === Kind.FOLDER ? "folder" : "file", bytes, version };
    });
  }

  async read(path: string, offset: number, length: number): Promise<Uint8Array> {
    checkStorePath(path);
    checkRange(offset, length, STORE_READ_MAX);
    return this.#calls.retrying(async () => {
      // Not Buffer's pool: the bytes may be handed to a thread.
      const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
      let at = 0;
      for await (const { data } of this.#calls.stream(stores.read, { ...this.#at(path), offset, length })) {
        if (data.length > length - at) throw wrongLength(path);
        bytes.set(data, at);
        at += data.length;
      }
      if (at < length) throw wrongLength(path);
      return bytes;
    });
  }

  async list(folder: string): Promise<string[]> {
    checkStorePath(folder);
    return this.#calls.retrying(async () => {
      const all: string[] = [];
      for await (const { names } of this.#calls.stream(stores.list, this.#at(folder))) all.push(...names);
      return all;
    });
  }

  async put(path: string, bytes: Uint8Array): Promise<void> {
    checkEntryPath(path);
    await this.#calls.retrying(() => this.#send(path, false, once(bytes)));
  }

  async putIfAbsent(path: string, bytes: Uint8Array): Promise<boolean> {
    checkEntryPath(path);
    if (bytes.length > STORE_PUT_BYTES_MAX) throw new RangeError(`${bytes.length} bytes to put if absent; at most ${STORE_PUT_BYTES_MAX}`);
    return this.#calls.retrying(async (again) => {
      const won = await this.#send(path, true, once(bytes));
      // The answer to an earlier try may have been lost after it won: whoever lost would have found other bytes.
      return won || (again && (await this.#holds(path, bytes)));
    });
  }

  async write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    checkEntryPath(path);
    // Chunks come once, so that only what precedes the first can be tried again.
    await this.#calls.retrying(() => this.#calls.connected());
    let sent = false;
    await this.#calls.retrying(async () => {
      if (sent) throw new AmalgamError("STORE_UNAVAILABLE", "the connection broke while a file was written", { file: path });
      sent = true;
      await this.#send(path, false, chunks);
    });
  }

  sync(path: string): Promise<void> {
    checkStorePath(path);
    // The server syncs before it answers, and there is no local path to write to.
    return Promise.resolve();
  }

  async join(target: string, parts: readonly FileRange[]): Promise<void> {
    checkEntryPath(target);
    for (const { path, offset, length } of parts) {
      checkStorePath(path);
      checkRange(offset, length, Number.MAX_SAFE_INTEGER);
    }
    const request = { root: this.#root, target, parts: [...parts] };
    await this.#calls.retrying(() => this.#calls.unary(stores.join, request, this.#calls.transferMs));
  }

  async copy(from: string, to: string): Promise<void> {
    checkStorePath(from);
    checkEntryPath(to);
    await this.#calls.retrying(() => this.#calls.unary(stores.copy, { root: this.#root, from, to }, this.#calls.transferMs));
  }

  async rename(from: string, to: string): Promise<void> {
    checkEntryPath(from);
    checkEntryPath(to);
    const before = await this.stat(from);
    await this.#calls.retrying(async (again) => {
      // The answer to an earlier try may have been lost: then the entry is at its new place already.
      if (again && before !== null && (await this.stat(to))?.version === before.version && (await this.stat(from)) === null) return;
      await this.#calls.unary(stores.rename, { root: this.#root, from, to });
    });
  }

  async remove(path: string): Promise<void> {
    checkEntryPath(path);
    await this.#calls.retrying(() => this.#calls.unary(stores.remove, this.#at(path), this.#calls.transferMs));
  }

  async makeFolder(path: string): Promise<void> {
    checkStorePath(path);
    await this.#calls.retrying(() => this.#calls.unary(stores.makeFolder, this.#at(path)));
  }

  async free(path: string): Promise<number | null> {
    checkStorePath(path);
    const { bytes = null } = await this.#calls.retrying(() => this.#calls.unary(stores.free, this.#at(path)) as Promise<{ bytes?: number }>);
    return bytes;
  }

  close(): Promise<void> {
    this.#calls.close();
    return Promise.resolve();
  }

  #at(path: string): { root: string; path: string } {
    return { root: this.#root, path };
  }

  async #send(path: string, ifAbsent: boolean, chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
    const target = { ...this.#at(path), ifAbsent };
    const { written } = await this.#calls.upload(stores.write, writeRequests(target, chunks));
    return written;
  }

  async #holds(path: string, bytes: Uint8Array): Promise<boolean> {
    if ((await this.stat(path))?.bytes !== bytes.length) return false;
    for (let at = 0; at < bytes.length; at += STORE_READ_MAX) {
      const some = bytes.subarray(at, at + STORE_READ_MAX);
      if (Buffer.compare(some, await this.read(path, at, some.length)) !== 0) return false;
    }
    return true;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

async function* writeRequests(
  target: amalgam.v1.StoreWriteTarget.$Properties,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<amalgam.v1.StoreWriteRequest.$Properties> {
  yield { target };
  for await (const chunk of chunks) for (let at = 0; at < chunk.length; at += STORE_CHUNK_BYTES) yield { data: chunk.subarray(at, at + STORE_CHUNK_BYTES) };
  yield { last: true };
}

function wrongLength(path: string): AmalgamError {
  return new AmalgamError("INPUT_READ", "the store sent another number of bytes than it was asked for", { file: path });
}

function refuse(address: string, what: string, next: string): AmalgamError {
  return new AmalgamError("SERVICE_CONFIG", `the address ${address} ${what}`, { next });
}
