/** What every store refuses: paths that lead out of it, and calls that no caller may make. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { STORE_READ_MAX } from "../../../storage/stores/types.ts";
import type { Store } from "../../../storage/stores/types.ts";
import { chunksOf, codeOf, pattern, text } from "./helpers.ts";
import type { Fresh } from "./helpers.ts";
import { absolutePaths, hostilePaths } from "./paths.ts";

export function refusing(fresh: Fresh): void {
  const operations: Readonly<Record<string, (store: Store, path: string) => Promise<unknown>>> = {
    local: async (s, p) => s.local(p) ?? (await s.stat(p)),
    stat: (s, p) => s.stat(p),
    read: (s, p) => s.read(p, 0, 1),
    list: (s, p) => s.list(p),
    put: (s, p) => s.put(p, text("x")),
    putIfAbsent: (s, p) => s.putIfAbsent(p, text("x")),
    write: (s, p) => s.write(p, chunksOf(text("x"))),
    joinTo: (s, p) => s.join(p, [{ path: "inside", offset: 0, length: 1 }]),
    joinFrom: (s, p) => s.join("joined", [{ path: p, offset: 0, length: 1 }]),
    copyTo: (s, p) => s.copy("inside", p),
    copyFrom: (s, p) => s.copy(p, "copied"),
    renameTo: (s, p) => s.rename("inside", p),
    renameFrom: (s, p) => s.rename(p, "renamed"),
    remove: (s, p) => s.remove(p),
    makeFolder: (s, p) => s.makeFolder(p),
    free: (s, p) => s.free(p),
  };

  it.each(Object.keys(operations))("%s refuses paths that are absolute, climb, or are no names", async (name) => {
    const store = await fresh();
    await store.put("inside", text("inside"));
    const act = operations[name]!;
    for (const path of absolutePaths) expect([path, await codeOf(act(store, path))]).toEqual([path, "LOCATION_INVALID"]);
    await fc.assert(
      fc.asyncProperty(hostilePaths, async (path) => (await codeOf(act(store, path))) === "LOCATION_INVALID"),
      { numRuns: 60 },
    );
    expect(await store.list("")).toEqual(["inside"]);
  });

  it("nothing replaces or removes the root", async () => {
    const store = await fresh();
    await store.put("inside", text("inside"));
    for (const name of ["put", "putIfAbsent", "write", "joinTo", "copyTo", "renameTo", "renameFrom", "remove"])
      expect([name, await codeOf(operations[name]!(store, ""))]).toEqual([name, "LOCATION_INVALID"]);
    expect(await store.list("")).toEqual(["inside"]);
  });

  it("a read past the limit of one call is a mistake of the caller", async () => {
    const store = await fresh();
    await store.put("f", pattern(10));
    for (const [offset, length] of [
      [0, STORE_READ_MAX + 1],
      [-1, 1],
      [0, -1],
      [0.5, 1],
      [2 ** 53, 1],
    ] as const)
      await expect(store.read("f", offset, length)).rejects.toThrow(RangeError);
  });
}
