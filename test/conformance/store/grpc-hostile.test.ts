/** Requests that no client of ours sends, straight to the server: each refused with its status, nothing written, and the server goes on. */
import { Client, Metadata, credentials, status } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { amalgam } from "../../../proto/gen/amalgam.js";
import { rpcService } from "../../../proto/services.ts";
import { detailOf } from "../../../service/grpc-status.ts";
import { TOKEN, serving } from "./grpc-server.ts";
import type { Served } from "./grpc-server.ts";
import { text } from "./helpers.ts";
import { absolutePaths, hostilePaths } from "./paths.ts";

const stores = rpcService(amalgam.v1.Stores);
const v1 = amalgam.v1;
const serve = serving();
let served: Served;
let raw: Client;

beforeAll(async () => {
  served = await serve();
  raw = new Client(served.server.address, credentials.createInsecure(), { "grpc.max_send_message_length": -1 });
  await served.direct["data"]?.put("inside", text("inside"));
});
afterAll(() => raw.close());

interface Answer {
  readonly status: string;
  readonly code: string;
}

function answer(error: ServiceError | null): Answer {
  return error === null ? { status: "OK", code: "" } : { status: status[error.code], code: detailOf(error.metadata, "STORE_UNAVAILABLE")?.code ?? "" };
}

function metadata(): Metadata {
  const all = new Metadata();
  all.set("authorization", `Bearer ${TOKEN}`);
  return all;
}

/** Bytes as they are, to a unary method or one that streams its answer. */
function send(method: { readonly path: string; readonly responseStream: boolean }, bytes: Uint8Array): Promise<Answer> {
  const same = (b: Buffer): Buffer => b;
  const deadline = { deadline: Date.now() + 20_000 };
  return new Promise((resolve) => {
    if (!method.responseStream) {
      raw.makeUnaryRequest(method.path, same, same, Buffer.from(bytes), metadata(), deadline, (error) => resolve(answer(error)));
      return;
    }
    const call = raw.makeServerStreamRequest(method.path, same, same, Buffer.from(bytes), metadata(), deadline);
    call.on("data", () => undefined);
    call.on("error", (error) => resolve(answer(error as ServiceError)));
    call.on("end", () => resolve(answer(null)));
  });
}

/** A write: messages, then the end; or cut where the last is null. */
function sendWrite(messages: readonly (amalgam.v1.StoreWriteRequest.$Properties | Uint8Array | null)[]): Promise<Answer> {
  const encode = (m: amalgam.v1.StoreWriteRequest.$Properties | Uint8Array): Buffer =>
    Buffer.from(m instanceof Uint8Array ? m : v1.StoreWriteRequest.encode(m).finish());
  return new Promise((resolve) => {
    const call = raw.makeClientStreamRequest(
      stores.write.path,
      encode,
      (b) => b,
      metadata(),
      { deadline: Date.now() + 20_000 },
      (error) => resolve(answer(error)),
    );
    for (const message of messages) {
      if (message === null) setTimeout(() => call.cancel(), 100);
      else call.write(message);
    }
    if (!messages.includes(null)) call.end();
  });
}

/** Half a surrogate pair becomes a replacement character on its way, which is a name like any other. */
const hasUtf8 = (path: string): boolean => !/\p{Cs}/u.test(path);

async function untouched(): Promise<void> {
  expect(await served.direct["data"]?.list("")).toEqual(["inside"]);
}

it("paths that lead out are refused by the server too", async () => {
  const everywhere = async (path: string): Promise<void> => {
    const at = v1.StorePath.encode({ root: "data", path }).finish();
    for (const method of [stores.stat, stores.list, stores.remove, stores.makeFolder, stores.free])
      expect([path, method.path, (await send(method, at)).code]).toEqual([path, method.path, "LOCATION_INVALID"]);
    const refused = [
      send(stores.read, v1.StoreReadRequest.encode({ root: "data", path, offset: 0, length: 1 }).finish()),
      send(stores.rename, v1.StoreMoveRequest.encode({ root: "data", from: "inside", to: path }).finish()),
      send(stores.rename, v1.StoreMoveRequest.encode({ root: "data", from: path, to: "x" }).finish()),
      send(stores.copy, v1.StoreMoveRequest.encode({ root: "data", from: path, to: "x" }).finish()),
      send(stores.copy, v1.StoreMoveRequest.encode({ root: "data", from: "inside", to: path }).finish()),
      send(stores.join, v1.StoreJoinRequest.encode({ root: "data", target: path, parts: [] }).finish()),
      send(stores.join, v1.StoreJoinRequest.encode({ root: "data", target: "x", parts: [{ path, offset: 0, length: 1 }] }).finish()),
      sendWrite([{ target: { root: "data", path } }, { data: text("x") }, { last: true }]),
      sendWrite([{ target: { root: "data", path, ifAbsent: true } }, { data: text("x") }, { last: true }]),
    ];
    for (const { code } of await Promise.all(refused)) expect([path, code]).toEqual([path, "LOCATION_INVALID"]);
  };
  for (const path of absolutePaths.filter(hasUtf8)) await everywhere(path);
  await fc.assert(fc.asyncProperty(hostilePaths.filter(hasUtf8), everywhere), { numRuns: 15 });
  await untouched();
});

it("roots that are none, or spell one of JavaScript's own names", async () => {
  for (const root of ["none", "__proto__", "constructor", "../data", "x".repeat(5_000)])
    expect((await send(stores.stat, v1.StorePath.encode({ root, path: "inside" }).finish())).code).toBe("ROOT_UNKNOWN");
});

it("messages that are no messages, or too large", async () => {
  const garbage = fc.uint8Array({ minLength: 1, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(garbage, async (bytes) => {
      const ends = await Promise.all([send(stores.join, bytes), send(stores.read, bytes), sendWrite([bytes])]);
      for (const end of ends) expect(["INVALID_ARGUMENT", "FAILED_PRECONDITION", "OK"]).toContain(end.status);
    }),
    { numRuns: 40 },
  );
  const long = v1.StorePath.encode({ root: "data", path: "a/".repeat(50_000) }).finish();
  expect((await send(stores.stat, long)).status).toBe("INVALID_ARGUMENT");
  expect((await send(stores.stat, new Uint8Array(6_000_000))).status).toBe("RESOURCE_EXHAUSTED");
  expect((await sendWrite([{ target: { root: "data", path: "big" } }, { data: new Uint8Array(6_000_000) }, { last: true }])).status).toBe("RESOURCE_EXHAUSTED");
  await untouched();
});

it("ranges that no file has", async () => {
  for (const [offset, length] of [
    [0, 9 * 2 ** 20],
    [2 ** 53, 1],
    [2 ** 60, 2 ** 60],
  ] as const) {
    expect((await send(stores.read, v1.StoreReadRequest.encode({ root: "data", path: "inside", offset, length }).finish())).status).toBe("INVALID_ARGUMENT");
  }
  const parts = [{ path: "inside", offset: 2 ** 60, length: 2 ** 60 }];
  expect((await send(stores.join, v1.StoreJoinRequest.encode({ root: "data", target: "x", parts }).finish())).status).toBe("INVALID_ARGUMENT");
  await untouched();
});

it("writes that name no file, two files, or break off", async () => {
  const target = { root: "data", path: "new" };
  const data = text("data");
  expect((await sendWrite([{ data }, { last: true }])).status).toBe("INVALID_ARGUMENT");
  expect((await sendWrite([])).status).toBe("INVALID_ARGUMENT");
  for (const ifAbsent of [false, true]) {
    expect((await sendWrite([{ target: { ...target, ifAbsent } }, { data }, { target: { root: "data", path: "other" } }, { last: true }])).status).toBe(
      "INVALID_ARGUMENT",
    );
    expect((await sendWrite([{ target: { ...target, ifAbsent } }, { data }])).status).toBe("CANCELLED");
    expect((await sendWrite([{ target: { ...target, ifAbsent } }, { data }, null])).status).toBe("CANCELLED");
  }
  await untouched();
});

it("more than may be put if absent", async () => {
  const megabyte = { data: new Uint8Array(2 * 2 ** 20) };
  const messages = [{ target: { root: "data", path: "huge", ifAbsent: true } }, ...Array.from({ length: 33 }, () => megabyte), { last: true }];
  expect((await sendWrite(messages)).status).toBe("INVALID_ARGUMENT");
  await untouched();
});
