/** Roots: their names, locations to stores and back, models in stores. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readModel } from "../../core/formats/index.ts";
import { isAmalgamError } from "../../core/errors.ts";
import { loadStoreKinds } from "../../extensions/stores.ts";
import { openRoots, parseRoots } from "../../storage/roots.ts";
import type { Roots } from "../../storage/roots.ts";
import { openStoreModel } from "../../storage/store-model.ts";
import { serveStores } from "../../storage/store-server.ts";
import { exampleModels, scratchFolder } from "../helpers/merge.ts";

const TOKEN = "a-token-of-32-characters-or-so--";
const scratch = scratchFolder("roots");
const folder = (name: string): string => {
  mkdirSync(join(scratch, name), { recursive: true });
  return join(scratch, name);
};

function codeOf(act: () => unknown): string {
  try {
    act();
    return "none";
  } catch (e) {
    if (isAmalgamError(e)) return e.code;
    throw e;
  }
}

const rejection = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "none",
    (e: unknown) =>
      codeOf(() => {
        throw e;
      }),
  );

describe("--root", () => {
  it("is NAME=ADDRESS, each name once", () => {
    expect(parseRoots(["models=/mnt/a=b", "out_2=grpc://h:1"])).toEqual([
      { name: "models", address: "/mnt/a=b" },
      { name: "out_2", address: "grpc://h:1" },
    ]);
    for (const bad of [["models"], ["=x"], ["a="], ["a b=x"], ["a:b=x"], ["-a=x"], ["a=/x", "a=/y"], ["__proto__=x"]])
      expect([bad, codeOf(() => parseRoots(bad))]).toEqual([bad, "SERVICE_CONFIG"]);
  });

  it("opens by the address's kind, or says which kinds there are", async () => {
    const kinds = await loadStoreKinds();
    expect(kinds.map((k) => k.name)).toEqual(["file", "grpc"]);
    const open = (address: string): Promise<Roots> => openRoots([{ name: "x", address }], kinds, { fsync: false });
    expect(await rejection(open("s3://bucket"))).toBe("SERVICE_CONFIG");
    expect(await rejection(open("http://127.0.0.1:1"))).toBe("SERVICE_CONFIG");
    expect(await rejection(open(join(scratch, "none")))).toBe("STORE_UNAVAILABLE");
    const roots = await open("grpc://127.0.0.1:1");
    expect(roots.names).toEqual(["x"]);
    expect(await rejection(roots.toLocation("/tmp"))).toBe("ROOT_UNKNOWN");
    await roots.close();
  });
});

describe("locations", () => {
  it("lead to a store and a path, and never out of it", async () => {
    const roots = await openRoots([{ name: "models", address: folder("m") }], await loadStoreKinds(), { fsync: false });
    expect(roots.locate("models:a/b:c").path).toBe("a/b:c");
    expect(roots.locate("models:").path).toBe("");
    expect(roots.locate("models:a").store).toBe(roots.stores.get("models"));
    for (const bad of ["", "models", ":a", "models:/etc", "models:../x", "models:a/..", "models:a\0", "mo dels:x", "/etc/passwd", "C:\\x"])
      expect([bad, codeOf(() => roots.locate(bad))]).toEqual([bad, "LOCATION_INVALID"]);
    for (const unknown of ["none:a", "constructor:a"]) expect(codeOf(() => roots.locate(unknown))).toBe("ROOT_UNKNOWN");
  });

  it("of local paths: the longest root that holds them, links resolved", async () => {
    const addresses = [
      { name: "all", address: folder("disk") },
      { name: "inner", address: folder("disk/inner") },
    ];
    const roots = await openRoots(addresses, await loadStoreKinds(), { fsync: false });
    symlinkSync(join(scratch, "disk", "inner"), join(scratch, "link"));
    symlinkSync("/etc", join(scratch, "disk", "etc"));
    mkdirSync(join(scratch, "disk-2"));
    const at = (path: string): Promise<string> => roots.toLocation(join(scratch, path));
    expect(await at("disk/model")).toBe("all:model");
    expect(await at("disk/inner/model/x")).toBe("inner:model/x");
    expect(await at("disk/inner")).toBe("inner:");
    expect(await at("disk")).toBe("all:");
    expect(await at("link/not/there/yet")).toBe("inner:not/there/yet");
    expect(await at("disk/..inner")).toBe("all:..inner");
    expect(await rejection(at("disk-2/x"))).toBe("ROOT_UNKNOWN");
    expect(await rejection(at("disk/etc/passwd"))).toBe("ROOT_UNKNOWN");
    expect(await rejection(at("disk/a\\b"))).toBe("LOCATION_INVALID");
  });
});

describe("a model in a store", () => {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it("reads the same from a folder and from another machine", async () => {
    const models = folder("served");
    cpSync(join(exampleModels, "base"), join(models, "base"), { recursive: true });
    mkdirSync(join(models, "base", "additional_chat_templates"));
    writeFileSync(join(models, "base", "additional_chat_templates", "tool.jinja"), "{{ x }}");
    mkdirSync(join(models, "base", "a-folder"));
    const kinds = await loadStoreKinds();
    const direct = await openRoots([{ name: "models", address: models }], kinds, { fsync: false });
    const security = { tls: null, token: TOKEN };
    const server = await serveStores({
      address: "127.0.0.1:0",
      security,
      stores: direct.stores,
      onBug: (e) => {
        throw e;
      },
    });
    const remote = await openRoots([{ name: "models", address: `grpc://${server.address}` }], kinds, { fsync: false, token: TOKEN });
    closing.push(
      () => remote.close(),
      () => server.close(),
    );
    const open = async (roots: Roots): Promise<Awaited<ReturnType<typeof openStoreModel>>> => {
      const { store, path } = roots.locate("models:base");
      return openStoreModel(store, path, "models:base");
    };
    const [here, there] = [await open(direct), await open(remote)];
    expect(here.localFolder).toBe(join(models, "base"));
    expect(there.localFolder).toBeNull();
    expect(there.list).toEqual(here.list);
    expect(there.list).toContain("additional_chat_templates/tool.jinja");
    expect(await readModel(there)).toEqual(await readModel(here));
    const store = remote.locate("models:").store;
    expect(await rejection(openStoreModel(store, "none", "models:none"))).toBe("MODEL_NOT_FOUND");
    expect(await rejection(openStoreModel(store, "base/config.json", "models:base/config.json"))).toBe("MODEL_NOT_FOUND");
    expect(await rejection(there.open("a-folder"))).toBe("INPUT_READ");
  });
});
