/** The folder store: the suite with and without fsync, and what only a disk has: links, pipes, full disks, volumes that go away. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { store as file } from "../../../storage/stores/file.ts";
import type { Store } from "../../../storage/stores/types.ts";
import { scratchFolder } from "../../helpers/merge.ts";
import { chunksOf, codeOf, pattern, sameBytes, text, whole } from "./helpers.ts";
import { storeConformance } from "./suite.ts";

const scratch = scratchFolder("store-file");
const newRoot = (): string => mkdtempSync(join(scratch, "root-"));
const open = (root: string): Promise<Store> => file.open(root, { fsync: true });

for (const fsync of [true, false]) storeConformance(`file, fsync ${fsync}`, () => file.open(newRoot(), { fsync }));

describe("links in a folder store", () => {
  it("are followed inside the root, as the Hub's cache has them, and refused where they lead out", async () => {
    const outside = newRoot();
    writeFileSync(join(outside, "secret"), "secret");
    const root = newRoot();
    mkdirSync(join(root, "blobs"));
    writeFileSync(join(root, "blobs", "1"), "blob");
    mkdirSync(join(root, "snapshot"));
    symlinkSync("../blobs/1", join(root, "snapshot", "model.safetensors"));
    symlinkSync(outside, join(root, "out"));
    symlinkSync(join(outside, "secret"), join(root, "file"));
    symlinkSync(join(outside, "new"), join(root, "dangling"));
    symlinkSync(join(outside, "new"), join(root, "blobs", "dangling"));
    const store = await open(root);
    expect(sameBytes(await whole(store, "snapshot/model.safetensors"), text("blob"))).toBe(true);
    expect(store.local("snapshot/model.safetensors")).toBe(join(root, "blobs", "1"));
    for (const path of ["out", "out/secret", "file"]) {
      expect([path, await codeOf(store.stat(path))]).toEqual([path, "LOCATION_INVALID"]);
      expect([path, await codeOf(store.read(path, 0, 1))]).toEqual([path, "LOCATION_INVALID"]);
      expect([path, await codeOf(store.copy(path, "copied"))]).toEqual([path, "LOCATION_INVALID"]);
      expect(() => store.local(path)).toThrow(/leads out/);
    }
    for (const path of ["out/new", "out/sub/new", "dangling/new"]) {
      expect([path, await codeOf(store.put(path, text("x")))]).toEqual([path, "LOCATION_INVALID"]);
      expect([path, await codeOf(store.makeFolder(path))]).toEqual([path, "LOCATION_INVALID"]);
      expect(() => store.local(path)).toThrow(/leads out/);
    }
    expect(await codeOf(store.remove("out/secret"))).toBe("LOCATION_INVALID");
    expect(() => store.local("dangling")).toThrow(/leads out/);
    expect(readdirSync(outside)).toEqual(["secret"]);
  });

  it("are replaced and removed themselves, not what they lead to", async () => {
    const outside = newRoot();
    writeFileSync(join(outside, "secret"), "secret");
    const root = newRoot();
    for (const name of ["put", "write", "copy", "join", "rename", "remove"]) symlinkSync(join(outside, "secret"), join(root, name));
    symlinkSync(outside, join(root, "tree"));
    writeFileSync(join(root, "source"), "source");
    const store = await open(root);
    await store.put("put", text("source"));
    await store.write("write", chunksOf(text("source")));
    await store.copy("source", "copy");
    await store.join("join", [{ path: "source", offset: 0, length: 6 }]);
    await store.rename("source", "rename");
    await store.remove("remove");
    await store.remove("tree");
    expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret");
    expect(await store.list("")).toEqual(["copy", "join", "put", "rename", "write"]);
    for (const name of await store.list("")) expect(sameBytes(await whole(store, name), text("source"))).toBe(true);
  });
});

describe("a folder store", () => {
  it("does not wait for a pipe in place of a file", async (test) => {
    const root = newRoot();
    if (spawnSync("mkfifo", [join(root, "pipe")]).status !== 0) return test.skip("this system has no mkfifo");
    const store = await open(root);
    expect(await codeOf(store.read("pipe", 0, 1))).toBe("INPUT_READ");
    expect(await codeOf(store.stat("pipe"))).toBe("INPUT_READ");
    expect(await codeOf(store.join("joined", [{ path: "pipe", offset: 0, length: 1 }]))).toBe("INPUT_READ");
  });

  it("whose volume went away is unavailable, not empty", async () => {
    const root = newRoot();
    const store = await open(root);
    await store.put("jobs/1", text("x"));
    renameSync(root, `${root}-away`);
    const acts = [
      () => store.list("jobs"),
      () => store.stat("jobs/1"),
      () => store.read("jobs/1", 0, 1),
      () => store.putIfAbsent("jobs/1", text("y")),
      () => store.free("jobs"),
    ];
    for (const act of acts) expect(await codeOf(act())).toBe("STORE_UNAVAILABLE");
    mkdirSync(root);
    for (const act of acts) expect(await codeOf(act())).toBe("STORE_UNAVAILABLE");
    expect(readdirSync(root)).toEqual([]);
  });

  it("cannot be opened where no folder is", async () => {
    const root = newRoot();
    writeFileSync(join(root, "file"), "");
    expect(await codeOf(open(join(root, "none")))).toBe("STORE_UNAVAILABLE");
    expect(await codeOf(open(join(root, "file")))).toBe("STORE_UNAVAILABLE");
  });

  const mounted: string[] = [];
  afterAll(() => {
    for (const path of mounted) spawnSync("umount", [path]);
  });

  it("on a full disk says DISK_FULL, leaves nothing, and goes on when there is space", async (test) => {
    const root = newRoot();
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", root]).status !== 0) return test.skip("skipped: this system lets nobody mount");
    mounted.push(root);
    const store = await open(root);
    await store.put("part", pattern(3_000_000));
    const part = { path: "part", offset: 0, length: 3_000_000 };
    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      put: () => store.put("more", pattern(2_000_000)),
      putIfAbsent: () => store.putIfAbsent("more", pattern(2_000_000)),
      write: () => store.write("more", chunksOf(pattern(500_000), pattern(500_000), pattern(500_000))),
      join: () => store.join("more", [part]),
      copy: () => store.copy("part", "more"),
    };
    for (const [name, act] of Object.entries(acts)) {
      expect([name, await codeOf(act())]).toEqual([name, "DISK_FULL"]);
      expect(readdirSync(root)).toEqual(["part"]);
    }
    expect(await store.free("")).toBeLessThan(2_000_000);
    await store.remove("part");
    expect(await store.putIfAbsent("more", pattern(2_000_000))).toBe(true);
  });
});
