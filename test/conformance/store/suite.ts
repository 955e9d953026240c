/** What every store does. Each test gets an empty store. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { STORE_READ_MAX } from "../../../storage/stores/types.ts";
import type { Store } from "../../../storage/stores/types.ts";
import { chunksOf, codeOf, pattern, sameBytes, text, whole } from "./helpers.ts";
import type { Fresh } from "./helpers.ts";
import { refusing } from "./refusals.ts";

const RACERS = 50;

export function storeConformance(name: string, open: () => Promise<Store>): void {
  const opened: Store[] = [];
  const fresh = async (): Promise<Store> => {
    const store = await open();
    opened.push(store);
    return store;
  };
  afterAll(async () => {
    for (const store of opened) await store.close();
  });
  describe(`store ${name}`, () => {
    readsBack(fresh);
    writing(fresh);
    racing(fresh);
    joining(fresh);
    moving(fresh);
    refusing(fresh);
  });
}

function readsBack(fresh: Fresh): void {
  it("reads exactly the range asked for", async () => {
    const store = await fresh();
    const bytes = pattern(3_000_017);
    await store.put("a/model.bin", bytes);
    const ranges = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    await fc.assert(
      fc.asyncProperty(ranges, async ({ from, to }) => sameBytes(await store.read("a/model.bin", from, to - from), bytes.subarray(from, to))),
      { numRuns: 40 },
    );
    expect((await store.read("a/model.bin", bytes.length, 0)).length).toBe(0);
  });

  it("reads the largest range that one call may ask for", async () => {
    const store = await fresh();
    const bytes = pattern(STORE_READ_MAX + 10);
    await store.put("large", bytes);
    expect(sameBytes(await store.read("large", 5, STORE_READ_MAX), bytes.subarray(5, STORE_READ_MAX + 5))).toBe(true);
  });

  it("a file that ends early, is a folder or is not there gives INPUT_READ", async () => {
    const store = await fresh();
    await store.put("f/short", pattern(100));
    for (const [path, offset, length] of [
      ["f/short", 0, 101],
      ["f/short", 100, 1],
      ["f/short", 1_000_000, 4],
      ["f", 0, 4],
      ["f/none", 0, 4],
      ["none/at/all", 0, 4],
      ["f/short/below", 0, 4],
    ] as const)
      expect([path, await codeOf(store.read(path, offset, length))]).toEqual([path, "INPUT_READ"]);
  });

  it("says what is there, and lists names in order", async () => {
    const store = await fresh();
    for (const path of ["m/b", "m/a", "m/Z", "m/sub/x", "m/ä", "m/10", "m/9"]) await store.put(path, text(path));
    expect(await store.stat("m/sub/x")).toMatchObject({ kind: "file", bytes: 7 });
    expect(await store.stat("m/sub")).toMatchObject({ kind: "folder" });
    expect(await store.stat("")).toMatchObject({ kind: "folder" });
    expect(await store.stat("m/none")).toBeNull();
    expect(await store.stat("m/a/below")).toBeNull();
    expect(await store.list("m")).toEqual(["10", "9", "Z", "a", "b", "sub", "ä"]);
    expect(await store.list("")).toEqual(["m"]);
    expect(await store.list("none")).toEqual([]);
  });

  it("lists thousands of names", async () => {
    const store = await fresh();
    const names = Array.from({ length: 3_000 }, (_, i) => `${i}.json`);
    for (let at = 0; at < names.length; at += 50) await Promise.all(names.slice(at, at + 50).map((n) => store.put(`records/1/${n}`, text(n))));
    expect(await store.list("records/1")).toEqual(names.sort());
  });

  it("a file's version changes when it is written, and only then", async () => {
    const store = await fresh();
    await store.put("v", text("one"));
    const first = (await store.stat("v"))?.version;
    await store.read("v", 0, 3);
    expect((await store.stat("v"))?.version).toBe(first);
    await store.put("v", text("two"));
    expect((await store.stat("v"))?.version).not.toBe(first);
  });
}

function writing(fresh: Fresh): void {
  it("puts any bytes, and replaces them", async () => {
    const store = await fresh();
    for (const bytes of [pattern(0), pattern(1), pattern(5_000_001), pattern(20)]) {
      await store.put("deep/er/file", bytes);
      expect(sameBytes(await whole(store, "deep/er/file"), bytes)).toBe(true);
    }
    expect(await store.list("deep/er")).toEqual(["file"]);
  });

  it("writes a stream of chunks of any sizes", async () => {
    const store = await fresh();
    const chunks = fc.array(fc.oneof(fc.constant(0), fc.nat(100), fc.integer({ min: 1, max: 5_000_000 })), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(chunks, async (lengths) => {
        const parts = lengths.map((n, i) => pattern(n, i + 1));
        await store.write("out/part", chunksOf(...parts));
        return sameBytes(await whole(store, "out/part"), Buffer.concat(parts));
      }),
      { numRuns: 15 },
    );
    expect(await store.list("out")).toEqual(["part"]);
  });

  it("leaves nothing of a stream that fails, and throws its error", async () => {
    const store = await fresh();
    await store.put("out/old", text("old"));
    for (const path of ["out/new", "out/old"]) {
      const error = new Error("the source failed");
      const failing = (async function* () {
        yield* chunksOf(pattern(3_000_000));
        throw error;
      })();
      await expect(store.write(path, failing)).rejects.toBe(error);
    }
    expect(await store.list("out")).toEqual(["old"]);
    expect(sameBytes(await whole(store, "out/old"), text("old"))).toBe(true);
  });

  it("copies a file, over another too, and the source stays", async () => {
    const store = await fresh();
    await store.put("a/config.json", text("{}"));
    await store.put("b/old.json", text("old"));
    await store.copy("a/config.json", "c/d/config.json");
    await store.copy("a/config.json", "b/old.json");
    for (const path of ["a/config.json", "c/d/config.json", "b/old.json"]) expect(sameBytes(await whole(store, path), text("{}"))).toBe(true);
    expect(await codeOf(store.copy("a/none", "c/none"))).toBe("INPUT_READ");
    expect(await store.stat("c/none")).toBeNull();
  });

  it("makes folders, again too", async () => {
    const store = await fresh();
    await store.makeFolder("x/y/z");
    await store.makeFolder("x/y/z");
    expect(await store.stat("x/y/z")).toMatchObject({ kind: "folder" });
    await store.put("x/file", text("f"));
    expect(await codeOf(store.makeFolder("x/file"))).toBe("OUTPUT_WRITE");
    expect(await codeOf(store.put("x/file/below", text("g")))).toBe("OUTPUT_WRITE");
  });

  it("says how much is free, of a path that is not there yet too", async () => {
    const store = await fresh();
    const free = await store.free("not/there/yet");
    if (free !== null) expect(free).toBeGreaterThan(0);
  });

  it("a local path, where there is one, shows the same bytes", async () => {
    const store = await fresh();
    const local = store.local("parts/1");
    if (local === null) return;
    mkdirSync(dirname(local), { recursive: true });
    writeFileSync(local, pattern(1000));
    await store.sync("parts/1");
    expect(sameBytes(await whole(store, "parts/1"), pattern(1000))).toBe(true);
    await store.put("parts/2", pattern(500));
    expect(sameBytes(readFileSync(store.local("parts/2") ?? ""), pattern(500))).toBe(true);
  });
}

function racing(fresh: Fresh): void {
  it(`putIfAbsent has one winner of ${RACERS} callers at once, and its bytes stay`, async () => {
    const store = await fresh();
    for (const path of ["jobs/a/000001.json", "jobs/a/000002.json", "jobs/b/c/d/1"]) {
      const wins = await Promise.all(Array.from({ length: RACERS }, (_, i) => store.putIfAbsent(path, text(`caller ${i}`))));
      expect(wins.filter(Boolean).length).toBe(1);
      expect(new TextDecoder().decode(await whole(store, path))).toBe(`caller ${wins.indexOf(true)}`);
      expect(await store.putIfAbsent(path, text("late"))).toBe(false);
    }
    expect(await store.list("jobs/a")).toEqual(["000001.json", "000002.json"]);
  });

  it("putIfAbsent has one winner of callers with the same bytes", async () => {
    const store = await fresh();
    const wins = await Promise.all(Array.from({ length: RACERS }, () => store.putIfAbsent("one", text("same"))));
    expect(wins.filter(Boolean).length).toBe(1);
  });

  it("putIfAbsent is not put off by a folder of the name", async () => {
    const store = await fresh();
    await store.makeFolder("folder");
    expect(await store.putIfAbsent("folder", text("x"))).toBe(false);
    expect(await store.stat("folder")).toMatchObject({ kind: "folder" });
  });

  it("readers see the old file or the new one, never a mixture", async () => {
    const store = await fresh();
    const versions = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => new Uint8Array(300_000).fill(i));
    await store.put("state", versions[0]!);
    let reading = true as boolean;
    const reader = (async () => {
      while (reading) {
        const bytes = await store.read("state", 0, 300_000);
        expect(new Set(bytes).size).toBe(1);
      }
    })();
    for (const bytes of versions) await store.put("state", bytes);
    reading = false;
    await reader;
  });
}

function joining(fresh: Fresh): void {
  it("a join equals the concatenation of its ranges", async () => {
    const store = await fresh();
    const sizes = [0, 1, 1000, 4_500_000, 9_000_001];
    const sources = sizes.map((n, i) => pattern(n, i + 7));
    for (const [i, bytes] of sources.entries()) await store.put(`parts/${i}`, bytes);
    const range = fc
      .nat(sizes.length - 1)
      .chain((i) => fc.tuple(fc.nat(sizes[i]!), fc.nat(sizes[i]!)).map(([a, b]) => ({ i, offset: Math.min(a, b), length: Math.abs(a - b) })));
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 6 }), async (ranges) => {
        await store.join(
          "out/model.safetensors",
          ranges.map(({ i, offset, length }) => ({ path: `parts/${i}`, offset, length })),
        );
        const expected = Buffer.concat(ranges.map(({ i, offset, length }) => sources[i]!.subarray(offset, offset + length)));
        return sameBytes(await whole(store, "out/model.safetensors"), expected);
      }),
      { numRuns: 15 },
    );
    expect(await store.list("out")).toEqual(["model.safetensors"]);
  });

  it("a join may replace one of its own parts", async () => {
    const store = await fresh();
    await store.put("a", text("head"));
    await store.put("b", text("tail"));
    await store.join("a", [
      { path: "a", offset: 0, length: 4 },
      { path: "b", offset: 0, length: 4 },
    ]);
    expect(new TextDecoder().decode(await whole(store, "a"))).toBe("headtail");
  });

  it("a join of a short or missing part gives INPUT_READ and leaves nothing", async () => {
    const store = await fresh();
    await store.put("parts/1", pattern(10));
    await store.put("out/old", text("old"));
    for (const part of [
      { path: "parts/1", offset: 0, length: 11 },
      { path: "parts/2", offset: 0, length: 1 },
      { path: "parts", offset: 0, length: 1 },
    ]) {
      expect(await codeOf(store.join("out/new", [{ path: "parts/1", offset: 0, length: 10 }, part]))).toBe("INPUT_READ");
      expect(await codeOf(store.join("out/old", [part]))).toBe("INPUT_READ");
    }
    expect(await store.list("out")).toEqual(["old"]);
    expect(new TextDecoder().decode(await whole(store, "out/old"))).toBe("old");
  });
}

function moving(fresh: Fresh): void {
  it("renames a folder with all that is in it", async () => {
    const store = await fresh();
    await store.put("staging/out/a", text("a"));
    await store.put("staging/out/sub/b", text("b"));
    await store.rename("staging/out", "models/merged");
    expect(await store.list("models/merged")).toEqual(["a", "sub"]);
    expect(new TextDecoder().decode(await whole(store, "models/merged/sub/b"))).toBe("b");
    expect(await store.stat("staging/out")).toBeNull();
    expect(await store.list("staging")).toEqual([]);
  });

  it("a rename replaces a file, never a folder", async () => {
    const store = await fresh();
    await store.put("new", text("new"));
    await store.put("old", text("old"));
    await store.rename("new", "old");
    expect(new TextDecoder().decode(await whole(store, "old"))).toBe("new");
    await store.makeFolder("empty");
    await store.makeFolder("other");
    for (const to of ["empty", "other"]) {
      expect(await codeOf(store.rename("old", to))).toBe("OUTPUT_WRITE");
      if (to !== "other") expect(await codeOf(store.rename("other", to))).toBe("OUTPUT_WRITE");
    }
    expect(await codeOf(store.rename("none", "somewhere/else"))).toBe("OUTPUT_WRITE");
  });

  it("one of many renames of one file wins", async () => {
    const store = await fresh();
    await store.put("part", text("part"));
    const codes = await Promise.all(Array.from({ length: 10 }, (_, i) => codeOf(store.rename("part", `shard-${i}`))));
    expect(codes.filter((c) => c === "none").length).toBe(1);
    expect((await store.list("")).length).toBe(1);
  });

  it("removes a file, a folder, and nothing", async () => {
    const store = await fresh();
    for (const path of ["r/a", "r/s/b", "r/s/t/c", "keep"]) await store.put(path, text(path));
    await store.remove("r/a");
    expect(await store.list("r")).toEqual(["s"]);
    await store.remove("r");
    await store.remove("r");
    await store.remove("none/at/all");
    expect(await store.list("")).toEqual(["keep"]);
  });
}
