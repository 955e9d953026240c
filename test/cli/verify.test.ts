/** `verify`: every way in which a byte of an output can be wrong is found, and named. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { EXIT, isAmalgamError } from "../../core/errors.ts";
import { verify } from "../../local/verify.ts";
import { runCli } from "../helpers/cli.ts";
import { f32, safetensors, u8, writeOutput, writeReport } from "./handmade.ts";

const scratch = mkdtempSync(join(tmpdir(), "amalgam-verify-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const out = join(scratch, "out");
const first = "model-00001-of-00002.safetensors";
const second = "model-00002-of-00002.safetensors";
/** Longer than one block of a digest, so that block bounds are met. */
const long = u8(Array.from({ length: 2 ** 24 + 3 }, (_, i) => i * 7));
const shards = { [first]: { "a.weight": f32([2, 2], [1, 2, 3, 4]), "b.weight": f32([0], []) }, [second]: { long, "c.weight": f32([1], [5]) } };
const sideFiles = { "config.json": "{}\n", "additional_chat_templates/tool.jinja": "hi" };

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  writeOutput(out, shards, sideFiles);
});

/** The message of the failure. */
async function failure(code = "VERIFY_FAILED"): Promise<string> {
  try {
    await verify(out);
  } catch (error) {
    if (isAmalgamError(error) && error.code === code) return error.message;
    throw error;
  }
  throw new Error("nothing was found");
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(join(out, file));
  bytes[at]! ^= 1;
  writeFileSync(join(out, file), bytes);
}

describe("an untouched output", () => {
  it("passes, and every byte was read", async () => {
    const files = [...Object.keys(shards), ...Object.keys(sideFiles), "mergekit_config.yml", "amalgam.json"];
    const bytes = files.reduce((n, f) => n + readFileSync(join(out, f)).length, 0);
    const seen: number[] = [];
    const report = await verify(out, { onEvent: (e) => e.kind === "progress" && seen.push(e.done / e.total) });
    expect(report).toEqual({ files: 6, tensors: 4, bytes: bytes });
    expect(seen.at(-1)).toBe(1);
  });

  it("passes on the command line", async () => {
    const { code, stdout } = await runCli(["verify", out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/is as it was written: 4 tensors, 6 files/);
    const json = await runCli(["verify", out, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ event: "verified", files: 6, tensors: 4 });
  });

  it("may have its shards on another disk", async () => {
    const away = join(scratch, "away.safetensors");
    writeFileSync(away, readFileSync(join(out, first)));
    unlinkSync(join(out, first));
    symlinkSync(away, join(out, first));
    expect(await verify(out)).toMatchObject({ files: 6 });
  });
});

describe("a changed output", () => {
  it("any one bit of a shard or a side file is found", async () => {
    const parts = [first, "config.json", "mergekit_config.yml", "additional_chat_templates/tool.jinja", "amalgam.json"].map((file) => ({
      file,
      bytes: readFileSync(join(out, file)).length,
    }));
    const place = fc.oneof(...parts.map(({ file, bytes }) => fc.record({ file: fc.constant(file), at: fc.integer({ min: 0, max: bytes - 1 }) })));
    await fc.assert(
      fc.asyncProperty(place, async ({ file, at }) => {
        flip(file, at);
        expect(await failure()).toContain(file);
        flip(file, at);
      }),
      { numRuns: 120 },
    );
    expect(await verify(out)).toMatchObject({ files: 6 });
  });

  it.each([0, 2 ** 24 - 1, 2 ** 24, 2 ** 24 + 2])("byte %d of a tensor of two blocks names the tensor", async (at) => {
    const { headerBytes } = safetensors(shards[second]);
    flip(second, headerBytes + at);
    expect(await failure()).toMatch(new RegExp(`${second}, tensor long: its bytes are not those that were written$`));
  });

  it("lists all differences, the first one first", async () => {
    flip(first, safetensors(shards[first]).headerBytes);
    unlinkSync(join(out, "config.json"));
    writeFileSync(join(out, "extra.bin"), "x");
    mkdirSync(join(out, "folder"));
    truncateSync(join(out, second), 100);
    const message = await failure();
    expect(message).toContain("5 differences:");
    for (const part of [
      "extra.bin: the merge wrote no such file",
      "folder: the merge wrote no such folder",
      "config.json: the file is missing",
      "a.weight: its bytes",
      `${second}: it has 100 bytes`,
    ]) {
      expect(message).toContain(part);
    }
    const { code, stderr } = await runCli(["verify", out]);
    expect(code).toBe(EXIT.differs);
    expect(stderr).toMatch(/^error: VERIFY_FAILED /);
  });

  it("a header that was rewritten with the same values is not the one that was written", async () => {
    const { bytes } = safetensors(shards[first]);
    writeFileSync(join(out, first), Buffer.from(bytes.toString("latin1").replace('"format":"pt"', '"format":"tp"'), "latin1"));
    expect(await failure()).toMatch(/header is not the one that was written/);
  });

  it("tensors that were renamed are missing and extra", async () => {
    const { bytes } = safetensors(shards[first]);
    writeFileSync(join(out, first), Buffer.from(bytes.toString("latin1").replace('"a.weight"', '"z.weight"'), "latin1"));
    const message = await failure();
    expect(message).toMatch(/tensor z\.weight: the merge wrote no such tensor/);
    expect(message).toMatch(/tensor a\.weight: the tensor is missing/);
  });

  it("something that is no file stands for a file", async () => {
    unlinkSync(join(out, "config.json"));
    mkdirSync(join(out, "config.json"));
    expect(await failure()).toMatch(/config\.json: it is not a regular file/);
  });
});

describe("a record that is not to be trusted", () => {
  interface Record {
    files: { file: string; bytes: number }[];
    format: number;
    recipe: { text: string };
  }

  function edit(change: (record: Record) => void): void {
    const record = JSON.parse(readFileSync(join(out, "amalgam.json"), "utf8")) as Record;
    change(record);
    writeReport(out, record);
  }

  it.each(["../config.json", "/etc/passwd", "a/b/c", "..", ".", "a/..", "a\\b", "", "amalgam.json", "a\u0000b", "x/"])("path %j is refused", async (path) => {
    edit((r) => (r.files[0]!.file = path));
    expect(await failure()).toMatch(/the record of the merge is damaged: files\.0\.file/);
  });

  it.each([
    ["not JSON", () => appendFileSync(join(out, "amalgam.json"), "{"), /not JSON/],
    ["a file twice", () => edit((r) => (r.files[1]!.file = r.files[0]!.file)), /twice/],
    ["a later format", () => edit((r) => (r.format = 2)), /format 2/],
    ["a size that is none", () => edit((r) => (r.files[0]!.bytes = -1)), /files\.0\.bytes/],
    ["another recipe", () => edit((r) => (r.recipe.text += " ")), /its recipe is not the one/],
    ["a list", () => writeReport(out, []), /damaged/],
  ])("%s", async (_title, damage, message) => {
    damage();
    expect(await failure()).toMatch(message);
  });

  it("a folder without one is no output", async () => {
    unlinkSync(join(out, "amalgam.json"));
    expect(await failure("NOT_AN_OUTPUT")).toMatch(/holds no amalgam\.json/);
    rmSync(out, { recursive: true });
    expect(await failure("NOT_AN_OUTPUT")).toMatch(/no such folder/);
    expect(existsSync(out)).toBe(false);
  });
});

it("stops when it is told to", async () => {
  const controller = new AbortController();
  const run = verify(out, { signal: controller.signal, onEvent: () => controller.abort() });
  await expect(run).rejects.toMatchObject({ code: "INTERRUPTED" });
});
