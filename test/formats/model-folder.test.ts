/** A model's folder: which weights are taken, what the index must say, which other files go along. checkpoint-formats 2.1, 2.2, 2.4. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { parseIndex, readModel } from "../../core/formats/index.ts";
import type { ModelMetadata } from "../../core/formats/index.ts";
import { openLocalModel } from "../../storage/local-model.ts";
import { scratchFolder } from "../helpers/merge.ts";
import { file } from "./bytes.ts";

const scratch = scratchFolder("model-folder");
let made = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(scratch, `m${made++}`);
  for (const [name, content] of Object.entries({ "config.json": "{}", ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

const read = async (path: string): Promise<ModelMetadata> => readModel(await openLocalModel(path, path));

async function failure(files: Readonly<Record<string, string | Uint8Array>>): Promise<AmalgamError> {
  try {
    await read(folder(files));
  } catch (error) {
    if (error instanceof AmalgamError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

/** A file with tensors of one byte each. */
const shard = (...names: readonly string[]): Buffer =>
  file(`{${names.map((n, i) => `${JSON.stringify(n)}:{"dtype":"U8","shape":[1],"data_offsets":[${i},${i + 1}]}`).join(",")}}`, "\x01".repeat(names.length));
const index = (map: Readonly<Record<string, string>>, metadata: object = { total_size: 12345 }): string => JSON.stringify({ metadata, weight_map: map });
const INDEX = "model.safetensors.index.json";
const [ONE, TWO] = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"] as const;

describe("which weights", () => {
  it("model.safetensors comes first, whatever lies beside it", async () => {
    const model = await read(
      folder({
        "model.safetensors": shard("a"),
        [INDEX]: index({ b: ONE }),
        [ONE]: shard("b"),
        "pytorch_model.bin": "x",
        "consolidated.safetensors": shard("c"),
        "original/x.pth": "x",
      }),
    );
    expect([...model.tensors.keys()]).toEqual(["a"]);
    expect(model.weightFiles.map((w) => w.file)).toEqual(["model.safetensors"]);
  });

  it("else the shards of the index, in name order; a wrong total_size is not believed", async () => {
    const model = await read(
      folder({
        [INDEX]: index({ b: TWO, a: ONE }, { total_size: -1, total_parameters: "many" }),
        [ONE]: shard("a"),
        [TWO]: shard("b"),
        "model.fp16.safetensors": shard("c"),
      }),
    );
    expect([...model.tensors].map(([n, t]) => [n, t.file])).toEqual([
      ["a", ONE],
      ["b", TWO],
    ]);
    expect(model.weightFiles.map((w) => w.file)).toEqual([ONE, TWO]);
  });

  it("links are followed, as in the Hub's cache", async () => {
    const target = folder({ blob: shard("a") });
    const path = folder({});
    symlinkSync(join(target, "blob"), join(path, "model.safetensors"));
    expect([...(await read(path)).tensors.keys()]).toEqual(["a"]);
  });

  it.each([
    ["pickles", { "pytorch_model.bin": "x" }, "FEATURE_LATER", "pytorch_model.bin"],
    ["sharded pickles", { "pytorch_model.bin.index.json": "{}" }, "FEATURE_LATER", "pytorch_model.bin.index.json"],
    ["nothing", {}, "MODEL_NO_WEIGHTS", "no model.safetensors"],
    [
      "only other formats",
      { "tf_model.h5": "x", "flax_model.msgpack": "x", "model.gguf": "x", "consolidated.00.pth": "x" },
      "MODEL_NO_WEIGHTS",
      "no model.safetensors",
    ],
    ["a quantised model", { "config.json": '{"quantization_config": {"quant_method": "gptq"}}', "model.safetensors": shard("a") }, "MODEL_QUANTISED", "gptq"],
    ["a config that is a list", { "config.json": "[]" }, "MODEL_CONFIG", "not an object"],
    ["a config that is not UTF-8", { "config.json": Buffer.from([0x7b, 0xff, 0x7d]) }, "MODEL_CONFIG", "UTF-8"],
  ] as const)("%s", async (_name, files, code, says) => {
    expect(await failure(files)).toMatchObject({ code, message: expect.stringContaining(says) as string });
  });

  it("a folder without config.json: a LoRA adapter and a diffusers pipeline are named as such", async () => {
    const bare = (name: string): string => {
      const path = join(scratch, `bare-${name}`);
      mkdirSync(path);
      writeFileSync(join(path, name), "{}");
      return path;
    };
    await expect(read(bare("adapter_config.json"))).rejects.toMatchObject({ code: "FEATURE_LATER", message: expect.stringContaining("LoRA") as string });
    await expect(read(bare("model_index.json"))).rejects.toMatchObject({ code: "MODEL_CONFIG", message: expect.stringContaining("diffusers") as string });
    await expect(read(bare("x"))).rejects.toMatchObject({ code: "MODEL_CONFIG", message: expect.stringContaining("config.json is missing") as string });
  });
});

describe("the index", () => {
  it.each(["../x.safetensors", "/etc/x.safetensors", "a/b.safetensors", "a\\b.safetensors", "..", ".", "", "C:\\x.safetensors", "a\u0000.safetensors"])(
    "names %j: not followed",
    (name) => {
      expect(() => parseIndex(index({ a: name }), "i")).toThrow(
        expect.objectContaining({ code: "INDEX_INVALID", message: expect.stringContaining("only plain file names") as string }) as Error,
      );
    },
  );

  it.each([
    ["not an object", "[]", "expected an object"],
    ["no weight_map", '{"metadata": {}}', "no weight_map"],
    ["an empty weight_map", '{"weight_map": {}}', "names no tensors"],
    ["a list as weight_map", '{"weight_map": []}', "must be an object"],
    ["a number as file", '{"weight_map": {"a": 1}}', "must be a string"],
    ["a tensor twice", `{"weight_map": {"a": "${ONE}", "a": "${TWO}"}}`, 'duplicate key "a"'],
    ["two weight_maps", `{"weight_map": {"a": "${ONE}"}, "weight_map": {}}`, "duplicate key"],
    ["another format", '{"weight_map": {"a": "pytorch_model.bin"}}', "not a safetensors file"],
    ["a count that lies", index({ a: "model-00001-of-00003.safetensors", b: "model-00002-of-00003.safetensors" }), "there are 3 shards, but the index names 2"],
    ["a lone surrogate", '{"weight_map": {"\\ud800": "x.safetensors"}}', "lone surrogate"],
    ["text after it", `${index({ a: "x.safetensors" })}x`, "text after"],
  ])("%s is refused", (_name, text, says) => {
    expect(() => parseIndex(text, "i")).toThrow(expect.objectContaining({ code: "INDEX_INVALID", message: expect.stringContaining(says) as string }) as Error);
  });

  it("five or six digits, - or _", () => {
    for (const name of ["model-00001-of-00001.safetensors", "model_000001_of_000001.safetensors", "weights.safetensors"])
      expect(parseIndex(index({ a: name }), "i").files).toEqual([name]);
  });

  it.each([
    ["a shard that is not there", { [INDEX]: index({ a: ONE, b: TWO }), [ONE]: shard("a") }, `names ${TWO}, which is not there`],
    ["a tensor that its shard lacks", { [INDEX]: index({ a: ONE, b: TWO, c: TWO }), [ONE]: shard("a"), [TWO]: shard("b") }, "does not hold the tensor"],
    ["a tensor that it does not name", { [INDEX]: index({ a: ONE, b: TWO }), [ONE]: shard("a"), [TWO]: shard("b", "c") }, "does not name"],
    ["a tensor in another shard than it says", { [INDEX]: index({ a: TWO, b: ONE }), [ONE]: shard("a"), [TWO]: shard("b") }, "but the tensor is in"],
    ["a tensor in two shards", { [INDEX]: index({ a: ONE, b: TWO }), [ONE]: shard("a", "b"), [TWO]: shard("b") }, "but the tensor is in"],
  ])("against the shards: %s", async (_name, files, says) => {
    expect(await failure(files)).toMatchObject({
      code: "INDEX_INVALID",
      place: { file: expect.stringContaining(INDEX) as string },
      message: expect.stringContaining(says) as string,
    });
  });
});

describe("the other files", () => {
  it("those of the list, templates, and the code that auto_map names; nothing else", async () => {
    const files = [
      "tokenizer.json",
      "tokenizer.model",
      "merges.txt",
      "vocab.txt",
      "chat_template.jinja",
      "additional_chat_templates/tool.jinja",
      "generation_config.json",
      "modeling_x.py",
      "preprocessor_config.json",
    ];
    const others = ["secret.py", "optimizer.pt", "training_args.bin", "README.md", "additional_chat_templates/x.txt", "notes.md"];
    const config = JSON.stringify({
      auto_map: { AutoModel: "modeling_x.Model", AutoConfig: "other/repo--configuration_y.Config", AutoTokenizer: ["../escape.T", null] },
    });
    const model = await read(
      folder({ "config.json": config, "model.safetensors": shard("a"), ...Object.fromEntries([...files, ...others].map((f) => [f, "x"])) }),
    );
    expect(model.sideFiles).toEqual([...files].sort());
  });

  it.each([
    ["---\nlicense: apache-2.0\n---\n# x", "apache-2.0"],
    ["---\r\ntags: [x]\r\nlicense: 'mit'\r\n---\r\n", "mit"],
    ["# no front matter\nlicense: mit\n", null],
    ["---\nlicense: [a, b]\n---\n", null],
  ])("the licence of the card %j", async (card, license) => {
    expect((await read(folder({ "model.safetensors": shard("a"), "README.md": card }))).license).toBe(license);
  });

  it("tokenizers are compared by their bytes", async () => {
    const hash = async (files: Record<string, string>): Promise<string | null> =>
      (await read(folder({ "model.safetensors": shard("a"), ...files }))).tokenizerSha256;
    expect(await hash({})).toBeNull();
    expect(await hash({ "tokenizer.json": "abc", "tokenizer.model": "x" })).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
