/** The store over gRPC: the suite, and what only a network has: lost answers, broken connections, strangers, hostile requests. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isAmalgamError } from "../../../core/errors.ts";
import { openGrpcStore } from "../../../storage/stores/_grpc-store.ts";
import { store as grpc } from "../../../storage/stores/grpc.ts";
import type { Store } from "../../../storage/stores/types.ts";
import { authority, certificate, hasOpenssl } from "../../api/certificates.ts";
import { scratchFolder } from "../../helpers/merge.ts";
import { QUICK, TOKEN, serving } from "./grpc-server.ts";
import { chunksOf, codeOf, pattern, sameBytes, text, whole } from "./helpers.ts";
import { lossyProxy } from "./lossy-proxy.ts";
import type { LossyProxy } from "./lossy-proxy.ts";
import { storeConformance } from "./suite.ts";

const serve = serving();
const opened: (Store | LossyProxy)[] = [];
afterAll(() => Promise.all(opened.map((o) => o.close())));

function client(address: string, token: string | null = TOKEN): Store {
  const store = openGrpcStore(`grpc://${address}`, { fsync: true, token }, QUICK);
  opened.push(store);
  return store;
}

async function messageOf(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => null,
    (e: unknown) => e,
  );
  if (!isAmalgamError(error)) throw error instanceof Error ? error : new Error("nothing was thrown");
  return `${error.code} ${error.message} ${error.next}`;
}

storeConformance("grpc", async () => grpc.open(`grpc://${(await serve()).server.address}`, { fsync: true, token: TOKEN }));

describe("a store whose answers get lost", () => {
  it("putIfAbsent that won says so, and one that lost does not", async () => {
    const { server, direct } = await serve();
    const proxy = await lossyProxy(server.address);
    opened.push(proxy);
    const store = client(proxy.address);
    await store.stat("");
    const exists = (path: string) => async () => (await direct["data"]!.stat(path)) !== null;
    proxy.loseAnswers(exists("jobs/1"));
    expect(await store.putIfAbsent("jobs/1", text("mine"))).toBe(true);
    await direct["data"]!.put("jobs/2", text("theirs"));
    proxy.loseAnswers(exists("jobs/2"));
    expect(await store.putIfAbsent("jobs/2", text("mine"))).toBe(false);
    expect(sameBytes(await whole(store, "jobs/2"), text("theirs"))).toBe(true);
  });

  it("a rename that was done is no error, and one that cannot be done is", async () => {
    const { server, direct } = await serve();
    const proxy = await lossyProxy(server.address);
    opened.push(proxy);
    const store = client(proxy.address);
    await store.put("staging/out/a", text("a"));
    proxy.loseAnswers(async () => (await direct["data"]!.stat("final")) !== null);
    await store.rename("staging/out", "final");
    expect(await store.list("final")).toEqual(["a"]);
    proxy.loseAnswers(() => Promise.resolve(true));
    expect(await codeOf(store.rename("staging/none", "final2"))).toBe("OUTPUT_WRITE");
  });

  it("reads, joins and puts are tried again when the connection breaks", async () => {
    const { server } = await serve();
    const proxy = await lossyProxy(server.address);
    opened.push(proxy);
    const store = client(proxy.address);
    const bytes = pattern(7_000_000);
    await store.put("model", bytes);
    const acts = Promise.all([
      ...Array.from({ length: 20 }, async (_, i) => sameBytes(await store.read("model", i, 6_000_000), bytes.subarray(i, i + 6_000_000))),
      ...Array.from({ length: 5 }, (_, i) => store.put(`copy-${i}`, bytes).then(() => true)),
      ...Array.from({ length: 5 }, (_, i) => store.join(`joined-${i}`, [{ path: "model", offset: 1, length: 5_000_000 }]).then(() => true)),
    ]);
    for (let i = 0; i < 4; i++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      proxy.breakAll();
    }
    expect((await acts).every(Boolean)).toBe(true);
    for (let i = 0; i < 5; i++) expect(sameBytes(await whole(store, `copy-${i}`), bytes)).toBe(true);
  });

  it("an upload whose connection breaks leaves nothing", async () => {
    const { server, direct } = await serve();
    const proxy = await lossyProxy(server.address);
    opened.push(proxy);
    const store = client(proxy.address);
    const breaking = (async function* () {
      for (let i = 0; i < 10; i++) {
        if (i === 5) proxy.breakAll();
        await new Promise((resolve) => setTimeout(resolve, 10));
        yield pattern(1_000_000, i);
      }
    })();
    expect(await codeOf(store.write("parts/1", breaking))).toBe("STORE_UNAVAILABLE");
    expect(await direct["data"]!.stat("parts/1")).toBeNull();
    expect(await direct["data"]!.list("parts")).toEqual([]);
    await store.write("parts/1", chunksOf(pattern(10)));
    expect((await store.stat("parts/1"))?.bytes).toBe(10);
  });
});

describe("a store that is away", () => {
  it("gives STORE_UNAVAILABLE after the time for tries, and is found again when it is back", async () => {
    const first = await serve();
    const { address } = first.server;
    const store = client(address);
    await store.put("f", text("f"));
    await first.server.close();
    const codes = await Promise.all(
      [store.stat("f"), store.read("f", 0, 1), store.putIfAbsent("g", text("g")), store.write("h", chunksOf(text("h")))].map(codeOf),
    );
    expect(codes).toEqual(Array.from({ length: 4 }, () => "STORE_UNAVAILABLE"));
    const waiting = store.stat("f");
    await serve(["data"], { tls: null, token: TOKEN }, address);
    expect(await waiting).toBeNull();
  });
});

describe("a store and its callers", () => {
  it("lets nobody in without its token, and says so at once", async () => {
    const { server } = await serve();
    for (const token of [null, `${TOKEN}x`, ""])
      expect(await messageOf(client(server.address, token).stat(""))).toMatch(/^STORE_UNAVAILABLE .* refused the token or certificate/);
  });

  it("serves each root by its name, the only one without", async () => {
    const { server } = await serve(["models", "results"]);
    const [models, results] = ["models", "results"].map((root) => openGrpcStore(`grpc://${server.address}/${root}`, { fsync: true, token: TOKEN }, QUICK));
    const named = openGrpcStore(`grpc://${server.address}`, { fsync: true, token: TOKEN, root: "results" }, QUICK);
    const other = client(server.address);
    opened.push(models!, results!, named);
    await models!.put("a", text("models"));
    await results!.put("a", text("results"));
    expect(new TextDecoder().decode(await whole(models!, "a"))).toBe("models");
    expect(new TextDecoder().decode(await whole(named, "a"))).toBe("results");
    expect(await messageOf(other.stat("a"))).toMatch(/^ROOT_UNKNOWN .*It serves models, results/);
  });

  it("does not say where its folders lie", async () => {
    const { server, folders } = await serve();
    const store = client(server.address);
    for (const act of [() => store.read("none", 0, 1), () => store.rename("none", "other"), () => store.copy("none", "x")]) {
      const message = await messageOf(act());
      expect(message).toContain("data:none");
      expect(message).not.toContain(folders["data"]);
    }
  });

  it("is not spoken to in plain text over a network, nor at a malformed address", async () => {
    for (const address of ["grpc://store.example:7171", "grpc://10.0.0.1:7171/models"])
      expect(await codeOf(grpc.open(address, { fsync: true, token: TOKEN }))).toBe("SERVICE_CONFIG");
    for (const address of ["grpc://host", "grpc://:1", "grpc://127.0.0.1:1/a/b", "grpc://127.0.0.1:1?x", "grpc://u@h:1/../x"])
      expect([address, await codeOf(grpc.open(address, { fsync: true }))]).toEqual([address, "SERVICE_CONFIG"]);
    const away = await grpc.open("grpcs://store.example:7171", { fsync: true });
    await away.close();
  });

  it("speaks TLS, with certificates of both sides where asked", async (test) => {
    if (!hasOpenssl) return test.skip("skipped: openssl is absent");
    const folder = scratchFolder("store-tls");
    for (const ca of ["ca", "stranger"]) authority(folder, ca);
    certificate(folder, "server", "ca");
    certificate(folder, "worker", "ca");
    certificate(folder, "fake", "stranger");
    const pem = (name: string): Buffer => readFileSync(join(folder, name));
    const { server } = await serve(["data"], { tls: { ca: pem("ca.pem"), cert: pem("server.pem"), key: pem("server.key") }, token: null });
    const open = (ca: string, name: string | null): Store => {
      const own = name === null ? { cert: null, key: null } : { cert: pem(`${name}.pem`), key: pem(`${name}.key`) };
      const store = openGrpcStore(`grpcs://${server.address}`, { fsync: true, tls: { ca: pem(`${ca}.pem`), ...own } }, { ...QUICK, retryMs: 300 });
      opened.push(store);
      return store;
    };
    const good = open("ca", "worker");
    await good.put("f", pattern(3_000_000));
    expect(sameBytes(await whole(good, "f"), pattern(3_000_000))).toBe(true);
    for (const [ca, name] of [
      ["ca", "fake"],
      ["ca", null],
      ["stranger", "worker"],
    ] as const)
      expect(await codeOf(open(ca, name).stat("f"))).toBe("STORE_UNAVAILABLE");
  });

  it("tells an uploader at once that the disk is full", async (test) => {
    const { server, folders } = await serve();
    const disk = join(folders["data"] ?? "", "small");
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]).status !== 0) return test.skip("skipped: this system lets nobody mount");
    try {
      const store = client(server.address);
      let sent = 0;
      const endless = (async function* () {
        for (; sent < 1_000; sent++) {
          await Promise.resolve();
          yield pattern(2 ** 20);
        }
      })();
      expect(await codeOf(store.write("small/part", endless))).toBe("DISK_FULL");
      expect(sent).toBeLessThan(1_000);
      expect(await codeOf(store.putIfAbsent("small/part", pattern(5_000_000)))).toBe("DISK_FULL");
      expect(await store.list("small")).toEqual([]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
