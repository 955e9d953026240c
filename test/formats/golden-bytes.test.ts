/** The reference implementation's own tests, byte for byte. checkpoint-formats 1.6. */
import { describe, expect, it } from "vitest";
import { AmalgamError } from "../../core/errors.ts";
import { buildHeader, parseHeader } from "../../core/formats/index.ts";
import { readHeader } from "../../core/formats/safetensors-read.ts";
import type { TensorShape } from "../../core/formats/safetensors-write.ts";
import { file, memoryFile } from "./bytes.ts";

const none = new Map<string, string>();

function written(tensors: readonly TensorShape[], metadata = none): string {
  return Buffer.from(buildHeader(tensors, metadata).bytes).toString("latin1");
}

async function failure(bytes: Uint8Array): Promise<AmalgamError> {
  try {
    await readHeader(memoryFile(bytes), "m.safetensors");
  } catch (error) {
    if (error instanceof AmalgamError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("what the reference writer writes", () => {
  it("test_serialization: one F32 tensor, no padding needed", () => {
    expect(written([{ name: "attn.0", dtype: "F32", shape: [1, 2, 3] }])).toBe(
      '@\0\0\0\0\0\0\0{"attn.0":{"dtype":"F32","shape":[1,2,3],"data_offsets":[0,24]}}',
    );
  });

  it("test_serialization_forced_alignement: seven spaces", () => {
    expect(written([{ name: "attn0", dtype: "F32", shape: [1, 1, 2, 3] }])).toBe(
      'H\0\0\0\0\0\0\0{"attn0":{"dtype":"F32","shape":[1,1,2,3],"data_offsets":[0,24]}}       ',
    );
  });

  it("test_empty: no tensors, and no tensors with metadata", () => {
    expect(written([])).toBe("\x08\0\0\0\0\0\0\0{}      ");
    expect(written([], new Map([["framework", "pt"]]))).toBe('\x28\0\0\0\0\0\0\0{"__metadata__":{"framework":"pt"}}     ');
  });

  it("fp4: the shape counts elements, two a byte", () => {
    expect(written([{ name: "attn.0", dtype: "F4", shape: [1, 2] }])).toBe('@\0\0\0\0\0\0\0{"attn.0":{"dtype":"F4","shape":[1,2],"data_offsets":[0,1]}}    ');
  });

  it("mixed dtypes: I32 before F16, data on a multiple of 8", () => {
    const { bytes, tensors } = buildHeader([
      { name: "b", dtype: "F16", shape: [3] },
      { name: "a", dtype: "I32", shape: [1] },
    ]);
    expect(tensors.map((t) => t.name)).toEqual(["a", "b"]);
    expect(bytes.length % 8).toBe(0);
    expect(Buffer.from(bytes.subarray(8)).toString()).toMatch(
      /^\{"__metadata__":\{"format":"pt"\},"a":\{"dtype":"I32","shape":\[1\],"data_offsets":\[0,4\]\},"b":/,
    );
  });
});

describe("what the reference reader accepts", () => {
  it.each([
    ["test_empty_shapes_allowed", '{"test":{"dtype":"I32","shape":[],"data_offsets":[0,4]}}', "\0\0\0\0", [{ name: "test", shape: [], bytes: 4 }]],
    ["test_zero_sized_tensor", '{"test":{"dtype":"I32","shape":[2,0],"data_offsets":[0,0]}}', "", [{ name: "test", shape: [2, 0], bytes: 0 }]],
    ["whitespace_padded", "{}\r \t\n", "", []],
    ["whitespace_leading_padded", "\t\n {}\r ", "", []],
    ["fp4", '{"a":{"dtype":"F4","shape":[1,2],"data_offsets":[0,1]}}', "\x12", [{ name: "a", dtype: "F4", bytes: 1 }]],
    ["unknown fields", '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"more":{"x":[1.5,null,"y"]}}}', "a", [{ name: "a" }]],
    [
      "a zero-size tensor may share an offset",
      '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[0],"data_offsets":[1,1]},"c":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}',
      "ac",
      [{ name: "a" }, { name: "b" }, { name: "c" }],
    ],
  ])("%s", async (_name, header, data, tensors) => {
    const read = await readHeader(memoryFile(file(header, data)), "m.safetensors");
    expect(read.header.tensors).toMatchObject(tensors);
    expect(read.header.tensors).toHaveLength(tensors.length);
    expect(read.header.dataStart).toBe(8 + header.length);
  });

  it("keys that JavaScript would reorder or lose keep their place", () => {
    const names = ["10", "2", "__proto__", "constructor", "é", "😀", "\ue000"];
    const header = `{${names.map((n, i) => `${JSON.stringify(n)}:{"dtype":"U8","shape":[1],"data_offsets":[${i},${i + 1}]}`).join(",")}}`;
    const parsed = parseHeader(Buffer.from(header), { label: "m", name: "m", bytes: 8 + Buffer.byteLength(header) + names.length });
    expect(parsed.tensors.map((t) => t.name)).toEqual(names);
  });
});

describe("what the reference reader rejects, with the byte where it is", () => {
  const entry = (dtype: string, shape: string, offsets: string): string => `{"test":{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}}`;

  it.each([
    ["test_invalid_info", file(entry("I32", "[2,2]", "[0,4]"), "\0\0\0\0"), "SAFETENSORS_HEADER", 9, "needs 16 bytes, but data_offsets span 4"],
    ["fp4 misaligned", file(entry("F4", "[1,3]", "[0,1]"), "\0"), "SAFETENSORS_HEADER", 9, "does not make whole bytes"],
    ["fp4 wrong byte count", file(entry("F4", "[1,2]", "[0,2]"), "\0\0"), "SAFETENSORS_HEADER", 9, "needs 1 bytes"],
    [
      "test_metadata_incomplete_buffer: trailing text",
      file(entry("U8", "[2]", "[0,2]"), "aaextra_bogus_data"),
      "SAFETENSORS_TRUNCATED",
      66,
      "16 bytes after the last tensor",
    ],
    [
      "test_metadata_incomplete_buffer: two bytes missing",
      file(entry("U8", "[4]", "[0,4]"), "aa"),
      "SAFETENSORS_TRUNCATED",
      66,
      "need 4 bytes of data, but the file holds 2",
    ],
    ["test_header_too_large", Buffer.from("\x3c\0\0\0\0\xff\xff\xff{}", "latin1"), "SAFETENSORS_HEADER", 0, "at most 100000000"],
    ["test_header_too_small", Buffer.alloc(0), "SAFETENSORS_TRUNCATED", 0, "at least 8"],
    ["test_invalid_header_length", Buffer.from("\x3c\0\0\0\0\0\0\0", "latin1"), "SAFETENSORS_TRUNCATED", 0, "claims 60 bytes"],
    ["test_invalid_header_non_utf8", Buffer.from("\x01\0\0\0\0\0\0\0\xff", "latin1"), "SAFETENSORS_HEADER", 8, "not ASCII"],
    ["test_invalid_header_not_json", Buffer.from("\x01\0\0\0\0\0\0\0{", "latin1"), "SAFETENSORS_HEADER", 9, "the text ends"],
    [
      "test_validation_overflow: elements",
      file(entry("I32", "[2,9007199254740991,9007199254740991]", "[0,4]"), "\0\0\0\0"),
      "SAFETENSORS_HEADER",
      9,
      "overflows 64 bits",
    ],
    [
      "test_validation_overflow: bits",
      file(entry("I32", "[2,1152921504606846]", "[0,4]").replace("[2,1152921504606846]", "[1024,1152921504606846]"), "\0\0\0\0"),
      "SAFETENSORS_HEADER",
      9,
      "overflows 64 bits",
    ],
  ])("%s", async (_name, bytes, code, offset, says) => {
    const error = await failure(bytes);
    expect(error).toMatchObject({ code, place: { offset } });
    expect(error.message).toContain(says);
    expect(error.message).toContain(`at byte ${offset}`);
  });

  it("test_json_attack: ten tensors on one range", async () => {
    const header = `{${Array.from({ length: 10 }, (_, i) => `"weight_${i}":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}`).join(",")}}`;
    expect(await failure(file(header, "\0".repeat(16)))).toMatchObject({
      code: "SAFETENSORS_HEADER",
      place: { tensor: "weight_1" },
      message: expect.stringContaining("overlap") as string,
    });
  });
});
