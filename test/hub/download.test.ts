/** Hub ids as models: the cache first, then the Hub into the cache, in the layout that huggingface_hub reads and writes. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../core/errors.ts";
import { exampleModels, folderDigests } from "../helpers/merge.ts";
import { gitSha1, sha256 } from "./double.ts";
import { COMMIT, exampleFiles, HubPlace, repoOf, TAGGED } from "./place.ts";

const sort = exampleFiles("expert-sort");
const rev = exampleFiles("expert-rev");

let place: HubPlace;
beforeEach(async () => {
  place = await new HubPlace().open();
  place.double.repos.set("org/sort", repoOf(sort));
  place.double.repos.set("org/rev", repoOf(rev));
});
afterEach(() => place.double.stop());

/** The layout that huggingface_hub documents: refs hold commits, snapshots link relatively to blobs, blobs are named by ETag. */
function expectSnapshot(id: string, commit: string, files: ReadonlyMap<string, Buffer>): void {
  const folder = place.cached(id);
  for (const [file, content] of files) {
    if (file === "README.md" && !existsSync(join(folder, "snapshots", commit, file))) continue;
    const link = join(folder, "snapshots", commit, file);
    expect(lstatSync(link).isSymbolicLink(), file).toBe(true);
    const blob = join(folder, "blobs", content.length >= 100_000 ? sha256(content) : gitSha1(content));
    expect(readlinkSync(link)).toBe(join("..", "..", "blobs", blob.split("/").pop()!));
    expect(realpathSync(link)).toBe(realpathSync(blob));
    expect(readFileSync(link).equals(content), file).toBe(true);
  }
  expect(readdirSync(join(folder, "blobs")).filter((n) => n.includes("incomplete"))).toEqual([]);
}

describe("org/name", () => {
  it("merges as the same folders do, and leaves the models whole in the cache", async () => {
    const recipe = place.linear("org/sort", "org/rev");
    const first = await place.merge(recipe, "out");
    expect(first.stderr).not.toContain("error");
    expect(first.code).toBe(EXIT.ok);
    const local = place.linear(join(exampleModels, "expert-sort"), join(exampleModels, "expert-rev"));
    expect((await place.merge(local, "local")).code).toBe(EXIT.ok);
    for (const file of ["model.safetensors", "config.json", "tokenizer.json"])
      expect(place.read("out", file).equals(place.read("local", file)), file).toBe(true);
    for (const [id, files] of [
      ["org/sort", sort],
      ["org/rev", rev],
    ] as const) {
      expect(readFileSync(join(place.cached(id), "refs", "main"), "utf8")).toBe(COMMIT);
      expectSnapshot(id, COMMIT, files);
    }
    place.linear("org/sort", "org/rev");
    const asked = place.double.served.length;
    expect((await place.merge(recipe, "again", "--offline")).code).toBe(EXIT.ok);
    expect((await place.merge(recipe, "more")).code).toBe(EXIT.ok);
    expect(place.double.served.length, "a cached model needs no Hub").toBe(asked);
    expect(folderDigests(join(place.folder, "again"))).toEqual(folderDigests(join(place.folder, "out")));
  });

  it("names a revision with @, and keeps revisions apart", async () => {
    place.double.repos.set("org/sort", { revisions: { main: COMMIT, "v1.0": TAGGED }, commits: { [COMMIT]: sort, [TAGGED]: rev } });
    expect((await place.merge(place.recipe("merge_method: passthrough\nmodels: [{model: org/sort@v1.0}]\n"), "tagged")).code).toBe(EXIT.ok);
    expect((await place.merge(place.recipe("merge_method: passthrough\nmodels: [{model: org/sort}]\n"), "main")).code).toBe(EXIT.ok);
    expect((await place.merge(place.recipe(`merge_method: passthrough\nmodels: [{model: org/sort@${TAGGED}}]\n`), "commit")).code).toBe(EXIT.ok);
    expect(place.read("tagged", "model.safetensors").equals(rev.get("model.safetensors")!)).toBe(true);
    expect(place.read("main", "model.safetensors").equals(sort.get("model.safetensors")!)).toBe(true);
    expect(place.read("commit", "model.safetensors").equals(rev.get("model.safetensors")!)).toBe(true);
    expect(readFileSync(join(place.cached("org/sort"), "refs", "v1.0"), "utf8")).toBe(TAGGED);
  });

  it("reads a cache that another tool filled, without the Hub", async () => {
    for (const [id, files] of [
      ["org/sort", sort],
      ["org/rev", rev],
    ] as const) {
      const folder = place.cached(id);
      for (const sub of ["refs", "blobs", join("snapshots", COMMIT)]) mkdirSync(join(folder, sub), { recursive: true });
      writeFileSync(join(folder, "refs", "main"), COMMIT);
      for (const [file, content] of files) {
        writeFileSync(join(folder, "blobs", gitSha1(content)), content);
        symlinkSync(join("..", "..", "blobs", gitSha1(content)), join(folder, "snapshots", COMMIT, file));
      }
    }
    place.env["HF_ENDPOINT"] = "http://127.0.0.1:9";
    const done = await place.merge(place.linear("org/sort", "org/rev"), "out");
    expect(done.stderr).not.toContain("error");
    expect(done.code).toBe(EXIT.ok);
    expect(place.read("out", "README.md").toString()).toContain("org/sort");
  });

  it("asks the Hub where the cached snapshot lacks a shard", async () => {
    const folder = join(place.cached("org/sort"), "snapshots", COMMIT);
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(place.cached("org/sort"), "refs"), { recursive: true });
    writeFileSync(join(place.cached("org/sort"), "refs", "main"), COMMIT);
    writeFileSync(join(folder, "config.json"), sort.get("config.json")!);
    const index = { metadata: {}, weight_map: { "model.norm.weight": "model-00001-of-00001.safetensors" } };
    writeFileSync(join(folder, "model.safetensors.index.json"), JSON.stringify(index));
    const offline = await place.merge(place.linear("org/sort", "org/rev"), "out", "--offline");
    expect(offline.code).toBe(EXIT.input);
    expect(offline.stderr).toContain("HUB_OFFLINE");
    const online = await place.merge(place.linear("org/sort", "org/rev"), "out");
    expect(online.code).toBe(EXIT.ok);
  });

  it("is not asked for with --offline or HF_HUB_OFFLINE", async () => {
    for (const [args, env] of [
      [["--offline"], {}],
      [[], { HF_HUB_OFFLINE: "1" }],
    ] as const) {
      Object.assign(place.env, env);
      const { code, stderr } = await place.merge(place.linear("org/sort", "org/rev"), "out", ...args);
      expect(code).toBe(EXIT.input);
      expect(stderr).toContain("HUB_OFFLINE");
      expect(stderr).toContain("org/sort");
    }
    expect(place.double.served).toEqual([]);
    expect(place.has("out")).toBe(false);
  });

  it("fills HF_HUB_CACHE where that is set", async () => {
    const cache = join(place.folder, "elsewhere");
    place.env["HF_HUB_CACHE"] = cache;
    expect((await place.merge(place.linear("org/sort", "org/rev"), "out")).code).toBe(EXIT.ok);
    expect(readdirSync(cache).sort()).toEqual(["models--org--rev", "models--org--sort"]);
    expect(existsSync(join(place.home, "hub"))).toBe(false);
  });
});

describe("the token", () => {
  it("goes to the Hub and not to the host of the weights", async () => {
    place.double.repos.set("org/sort", repoOf(sort, { access: "gated" }));
    place.env["HF_TOKEN"] = place.double.token;
    expect((await place.merge(place.linear("org/sort", "org/rev"), "out")).code).toBe(EXIT.ok);
    const cdn = place.double.served.filter((s) => s.host === "cdn");
    expect(cdn.length).toBeGreaterThan(0);
    expect(cdn.filter((s) => s.authorization !== undefined)).toEqual([]);
    for (const s of place.double.served.filter((o) => o.host === "hub")) expect(s.authorization, s.path).toBe(`Bearer ${place.double.token}`);
  });

  it("may be the one that is stored in HF_HOME, and need not start with hf_", async () => {
    place.double.token = "another-form";
    place.double.repos.set("org/sort", repoOf(sort, { access: "private" }));
    mkdirSync(place.home, { recursive: true });
    writeFileSync(join(place.home, "token"), "another-form\n");
    Reflect.deleteProperty(place.env, "HF_TOKEN");
    const done = await place.merge(place.recipe("merge_method: passthrough\nmodels: [{model: org/sort}]\n"), "out");
    expect(done.stderr).not.toContain("error");
    expect(done.code).toBe(EXIT.ok);
  });
});
