/** Where an output may be and who may write it: replacing, locks, links, mounts, room, and what a refused merge leaves (nothing). */
import { spawnSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { merge } from "../../local/merge.ts";
import type { MergeOptions } from "../../local/types.ts";
import { verify } from "../../local/verify.ts";
import { cliPath } from "../helpers/cli.ts";
import { exampleModels, folderDigests, scratchFolder, writeRecipe } from "../helpers/merge.ts";

const scratch = scratchFolder("output-folder");
const recipe = writeRecipe(scratch, "linear", { base: false, perModel: "weight: 0.5" });

/** A folder of its own for a case. */
function place(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  return folder;
}

/** The merge fails with this code, and the folder holds what it held. */
async function refused(out: string, folder: string, code: string, message: RegExp, options: MergeOptions = {}, what = recipe): Promise<void> {
  const before = tree(folder);
  await expect(merge(what, out, options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
  expect(tree(folder)).toEqual(before);
}

function tree(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

describe("an output that is there already", () => {
  it("is refused, replaced with --force, and nothing of the old one stays", async () => {
    const folder = place("replaced");
    const out = join(folder, "out");
    mkdirSync(out);
    writeFileSync(join(out, "old.txt"), "old");
    await refused(out, folder, "OUTPUT_EXISTS", /not empty/);
    await merge(recipe, out, { force: true });
    expect(existsSync(join(out, "old.txt"))).toBe(false);
    await verify(out);
    expect(readdirSync(folder).sort()).toEqual(["out", "out.run.json"]);
  });

  it("stays when the merge that would replace it fails", async () => {
    const folder = place("kept");
    const out = join(folder, "out");
    await merge(recipe, out);
    const before = folderDigests(out);
    const broken = join(scratch, "broken.yaml");
    writeFileSync(broken, "merge_method: nonsense\nmodels: [{model: examples/models/base}]\n");
    await refused(out, folder, "METHOD_UNKNOWN", /nonsense/, { force: true }, broken);
    expect(folderDigests(out)).toEqual(before);
  });

  it("comes back when a crash fell between its going and the new one's coming", async () => {
    const folder = place("crashed");
    const out = join(folder, "out");
    await merge(recipe, out);
    const before = folderDigests(out);
    renameSync(out, join(folder, ".out.amalgam-old"));
    await expect(merge(recipe, out)).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    expect(folderDigests(out)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["out", "out.run.json"]);
  });

  it("loses its old folder when a crash fell after the new one's coming", async () => {
    const folder = place("crashed-later");
    const out = join(folder, "out");
    await merge(recipe, out);
    mkdirSync(join(folder, ".out.amalgam-old"));
    writeFileSync(join(folder, ".out.amalgam-old", "model.safetensors"), "old");
    await expect(merge(recipe, out)).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    expect(readdirSync(folder).sort()).toEqual(["out", "out.run.json"]);
  });

  it("may be an empty folder, not a file", async () => {
    const folder = place("empty");
    mkdirSync(join(folder, "out"));
    await merge(recipe, join(folder, "out"));
    await verify(join(folder, "out"));
    writeFileSync(join(folder, "file"), "");
    await refused(join(folder, "file"), folder, "OUTPUT_EXISTS", /is a file/, { force: true });
  });
});

describe("the lock", () => {
  const lock = (folder: string, holder: object | string): void =>
    writeFileSync(join(folder, ".out.amalgam.lock"), typeof holder === "string" ? holder : JSON.stringify(holder));
  const since = "2026-01-01T00:00:00.000Z";

  it.each([
    ["a process that is gone", { host: hostname(), pid: 2 ** 22 - 1, start: "1", since }],
    ["a process id that another process has now", { host: hostname(), pid: process.ppid, start: "1", since }],
    ["a torn write", '{"host":'],
  ])("of %s is taken over", async (_title, holder) => {
    const folder = place(`stale ${_title}`);
    lock(folder, holder);
    await merge(recipe, join(folder, "out"));
    expect(readdirSync(folder).sort()).toEqual(["out", "out.run.json"]);
  });

  it("of another host is left alone, and --break-lock takes it", async () => {
    const folder = place("foreign");
    lock(folder, { host: "elsewhere", pid: 7, start: "1", since });
    await refused(join(folder, "out"), folder, "OUTPUT_LOCKED", new RegExp(`process 7 on host elsewhere merges to this output since ${since}`));
    await merge(recipe, join(folder, "out"), { breakLock: true });
    expect(readdirSync(folder).sort()).toEqual(["out", "out.run.json"]);
  });

  it("of two merges at once: one of them has it", async () => {
    const out = join(place("race"), "out");
    const results = await Promise.allSettled([merge(recipe, out), merge(recipe, out)]);
    const lost = results.filter((r) => r.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: expect.stringMatching(/^OUTPUT_(LOCKED|EXISTS)$/) as string });
    await verify(out);
  });
});

describe("a path that is not an output's", () => {
  const folder = place("unsafe");
  const model = join(folder, "models", "a");
  cpSync(join(exampleModels, "base"), model, { recursive: true });
  symlinkSync(join(folder, "models"), join(folder, "link"));
  const own = join(folder, "own.yaml");
  writeFileSync(own, `merge_method: linear\nmodels:\n- {model: ${model}, parameters: {weight: 1}}\n`);
  const other = join(folder, "other.yaml");
  writeFileSync(other, `merge_method: linear\nmodels:\n- {model: ${join(folder, "link", "a")}, parameters: {weight: 1}}\n`);

  it.each([
    ["is an input", model],
    ["contains an input", join(folder, "models")],
    ["lies inside an input", join(model, "merged")],
    ["is an input", join(folder, "link", "a")],
    ["contains an input", join(folder, "link")],
    ["lies inside an input", join(folder, "link", "a", "new", "merged")],
  ])("%s: %s", async (how, out) => {
    for (const yaml of [own, other]) await refused(out, folder, "OUTPUT_UNSAFE", new RegExp(how), { force: true }, yaml);
  });

  it("holds the file that an input links to", async () => {
    const home = place("held");
    cpSync(join(exampleModels, "base"), join(home, "model"), { recursive: true });
    mkdirSync(join(home, "out"));
    renameSync(join(home, "model", "model.safetensors"), join(home, "out", "weights"));
    symlinkSync(join("..", "out", "weights"), join(home, "model", "model.safetensors"));
    const yaml = join(home, "linked.yaml");
    writeFileSync(yaml, `merge_method: linear\nmodels:\n- {model: ${join(home, "model")}, parameters: {weight: 1}}\n`);
    await refused(join(home, "out"), home, "OUTPUT_UNSAFE", /contains the input file model\.safetensors/, { force: true }, yaml);
  });

  it("takes the working directory or the recipe away", async () => {
    await refused(process.cwd(), folder, "OUTPUT_UNSAFE", /is the working directory/, { force: true }, own);
    await refused(join(process.cwd(), ".."), folder, "OUTPUT_UNSAFE", /contains the working directory/, { force: true }, own);
    const elsewhere = place("with-recipe");
    const inside = writeRecipe(elsewhere, "linear", { base: false, perModel: "weight: 0.5" });
    await refused(elsewhere, elsewhere, "OUTPUT_UNSAFE", /contains the recipe/, { force: true }, inside);
    await refused(inside, elsewhere, "OUTPUT_UNSAFE", /is the recipe/, { force: true }, inside);
  });

  it.each([
    ["below a file", join(folder, "own.yaml", "out"), /not a folder/],
    ["where nothing can be made", "/proc/amalgam/out", /no such file or folder|permission/],
  ])("%s", (_title, out, message) => refused(out, folder, "OUTPUT_WRITE", message));

  it("folders made above it go when nothing is written", async () => {
    const broken = join(folder, "broken.yaml");
    writeFileSync(broken, "merge_method: linear\nmodels: [{model: /no/such/model}]\n");
    await refused(join(folder, "new", "deep", "out"), folder, "MODEL_NOT_FOUND", /no\/such\/model/, {}, broken);
  });
});

describe("links and mounts", () => {
  it("a link is followed: the output lies where it leads, and the link stays", async () => {
    const folder = place("linked");
    mkdirSync(join(folder, "disk"));
    symlinkSync(join("disk", "real"), join(folder, "out"));
    for (const options of [{}, { force: true }]) {
      await merge(recipe, join(folder, "out"), options);
      expect(lstatSync(join(folder, "out")).isSymbolicLink()).toBe(true);
      expect(readdirSync(join(folder, "disk")).sort()).toEqual(["real", "real.run.json"]);
      await verify(join(folder, "out"));
    }
  });

  it("a link that leads to itself is refused", async () => {
    const folder = place("loop");
    symlinkSync("b", join(folder, "a"));
    symlinkSync("a", join(folder, "b"));
    await refused(join(folder, "a"), folder, "OUTPUT_WRITE", /leads to itself/);
  });

  const mounts = spawnSync("unshare", ["-rm", "sh", "-c", `mkdir -p ${scratch}/probe && mount -t tmpfs none ${scratch}/probe`]).status === 0;
  it.skipIf(!mounts)(`a mount point gets its files in order, without a rename${mounts ? "" : " (skipped: this system lets nobody mount)"}`, async () => {
    const folder = place("mounted");
    const out = join(folder, "out");
    const plain = join(folder, "plain");
    mkdirSync(out);
    await merge(recipe, plain);
    const copy = join(folder, "copy");
    const steps = [
      `mount -t tmpfs none ${out}`,
      `echo old > ${out}/old.txt`,
      `${process.execPath} ${cliPath} merge ${recipe} ${out} && exit 1`,
      `${process.execPath} ${cliPath} merge ${recipe} ${out} --force --quiet || exit 2`,
      `${process.execPath} ${cliPath} verify ${out} --quiet || exit 3`,
      `cp -a ${out} ${copy}`,
    ];
    const run = spawnSync("unshare", ["-rm", "sh", "-c", steps.join("\n")], { encoding: "utf8" });
    expect(run.status, run.stderr).toBe(0);
    expect(folderDigests(copy)).toEqual(folderDigests(plain));
    expect(readdirSync(folder).filter((n) => n.startsWith("."))).toEqual([]);
  });

  it.skipIf(!mounts)(`a mount point that is too small is found out before anything is read${mounts ? "" : " (skipped: this system lets nobody mount)"}`, () => {
    const out = join(place("small-mount"), "out");
    mkdirSync(out);
    const run = spawnSync(
      "unshare",
      [
        "-rm",
        "sh",
        "-c",
        `mount -t tmpfs -o size=1m none ${out} && ${process.execPath} ${cliPath} merge ${recipe} ${out}; status=$?; ls -A ${out}; exit $status`,
      ],
      {
        encoding: "utf8",
      },
    );
    expect(run.stderr).toMatch(/DISK_FULL .*the output needs .* MB, but 1\.0 MB are free/);
    expect(run.stdout).toBe("");
  });
});

describe("before the first read", () => {
  it("there must be room for the whole output", async () => {
    const folder = place("huge");
    const path = join(folder, "model", "model.safetensors");
    mkdirSync(join(folder, "model"));
    writeFileSync(join(folder, "model", "config.json"), JSON.stringify({ architectures: ["PlainForCausalLM"], model_type: "plain", num_hidden_layers: 1 }));
    // 4 TB that exist on paper only: a sparse file, whose reading would take hours.
    const header = Buffer.from(JSON.stringify({ "model.layers.0.weight": { dtype: "F32", shape: [1e6, 1e6], data_offsets: [0, 4e12] } }));
    const prefix = Buffer.alloc(8);
    prefix.writeBigUInt64LE(BigInt(header.length));
    const file = openSync(path, "w");
    writeSync(file, Buffer.concat([prefix, header]));
    ftruncateSync(file, 8 + header.length + 4e12);
    closeSync(file);
    const yaml = join(folder, "huge.yaml");
    writeFileSync(yaml, `merge_method: linear\nmodels:\n- {model: ${join(folder, "model")}, parameters: {weight: 1}}\n`);
    await refused(join(folder, "out"), folder, "DISK_FULL", /needs 4000\.00 GB, but .* are free/, {}, yaml);
  });

  it("every shard is looked at, the last one too", async () => {
    const folder = place("sharded");
    await merge(recipe, join(folder, "model"), { outShardBytes: 500_000 });
    const last =
      readdirSync(join(folder, "model"))
        .filter((n) => n.endsWith(".safetensors"))
        .sort()
        .at(-1) ?? "";
    const path = join(folder, "model", last);
    truncateSync(path, readFileSync(path).length - 1);
    const yaml = join(folder, "sharded.yaml");
    writeFileSync(yaml, `merge_method: linear\nmodels:\n- {model: ${join(folder, "model")}, parameters: {weight: 1}}\n`);
    await refused(join(folder, "out"), folder, "SAFETENSORS_TRUNCATED", new RegExp(last), {}, yaml);
  });
});
