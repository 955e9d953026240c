/** What our writer writes, in one file and in shards: order, padding, offsets, index; and that our reader reads it back. checkpoint-formats 1.4, 2.2. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEADER_BYTES_WRITE_MAX, TENSOR_NAME_BYTES_MAX } from "../../core/limits.ts";
import { DTYPE_BITS, dtypeRank } from "../../core/formats/dtype.ts";
import type { DType } from "../../core/formats/dtype.ts";
import { buildHeader, buildIndex, packShards, parseHeader, parseIndex } from "../../core/formats/index.ts";
import type { TensorShape } from "../../core/formats/safetensors-write.ts";

const headerText = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(8)).toString("utf8");

/** By definition: bytes of the UTF-8 spelling, one after the other. */
function utf8Less(a: string, b: string): boolean {
  const [x, y] = [new TextEncoder().encode(a), new TextEncoder().encode(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! < y[i]!;
  return x.length < y.length;
}

const name = fc
  .string({
    unit: fc.constantFrom("a", "b", ".", "0", "9", "_", '"', "\\", "/", "é", "名", "\ue000", "\uffff", "😀", "𐀀", "\n", "\u007f"),
    minLength: 1,
    maxLength: 12,
  })
  .filter((n) => n !== "__metadata__" && Buffer.byteLength(n) <= TENSOR_NAME_BYTES_MAX);
const dtype = fc.constantFrom(...(Object.keys(DTYPE_BITS) as DType[]));
const shape = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
const tensors = fc
  .uniqueArray(fc.record({ name, dtype, shape }), { selector: (t) => t.name, maxLength: 12 })
  .map((list) => list.map((t): TensorShape => (DTYPE_BITS[t.dtype] % 8 === 0 ? t : { ...t, shape: [8, ...t.shape] })));

const bytesOf = (t: TensorShape): number => t.shape.reduce((n, d) => n * d, DTYPE_BITS[t.dtype]) / 8;

describe("a header", () => {
  it("sorts by dtype, then by name in UTF-8 byte order, whatever order it is given", () => {
    fc.assert(
      fc.property(tensors, (list) => {
        const { bytes, tensors: placed } = buildHeader(list);
        expect(Buffer.compare(buildHeader([...list].reverse()).bytes, bytes)).toBe(0);
        for (const [i, t] of placed.slice(1).entries()) {
          const before = placed[i]!;
          const rank = dtypeRank(t.dtype) - dtypeRank(before.dtype);
          expect(rank > 0 || (rank === 0 && utf8Less(before.name, t.name))).toBe(true);
        }
      }),
    );
  });

  it("reads back as it was written: names, dtypes, shapes, places; data begins on a multiple of 8 and has no gaps", () => {
    fc.assert(
      fc.property(tensors, (list) => {
        const { bytes, tensors: placed } = buildHeader(list);
        const total = list.reduce((n, t) => n + bytesOf(t), 0);
        const read = parseHeader(bytes.subarray(8), { label: "m", name: "m", bytes: bytes.length + total });
        expect(bytes.length % 8).toBe(0);
        expect(read.dataStart).toBe(bytes.length);
        expect([...read.metadata]).toEqual([["format", "pt"]]);
        const byName = new Map(read.tensors.map((t) => [t.name, t]));
        expect(byName.size).toBe(list.length);
        let begin = 0;
        for (const t of placed) {
          expect(byName.get(t.name)).toMatchObject({ dtype: t.dtype, shape: t.shape, offset: bytes.length + begin, bytes: bytesOf(t) });
          begin += bytesOf(t);
        }
      }),
    );
  });

  it("every tensor of a whole-byte dtype is aligned to its own element, also with odd counts of BF16 beside F32", () => {
    fc.assert(
      fc.property(
        tensors.map((list) => list.filter((t) => DTYPE_BITS[t.dtype] >= 8)),
        (list) => {
          for (const t of buildHeader(list).tensors) expect((t.begin * 8) % DTYPE_BITS[t.dtype]).toBe(0);
        },
      ),
    );
    const odd = buildHeader(["a", "b", "c"].map((n, i) => ({ name: n, dtype: i === 2 ? "F32" : "BF16", shape: [3] }) as const));
    expect(odd.tensors.map((t) => [t.name, t.begin])).toEqual([
      ["c", 0],
      ["a", 12],
      ["b", 18],
    ]);
  });

  it("pads with 0 to 7 spaces, all of which occur", () => {
    const seen = new Set<number>();
    for (let n = 1; n <= 8; n++) {
      const { bytes } = buildHeader([{ name: "x".repeat(n), dtype: "U8", shape: [1] }]);
      const text = headerText(bytes);
      const json = text.trimEnd();
      expect(json.endsWith("}")).toBe(true);
      expect(text).toBe(json + " ".repeat(text.length - json.length));
      expect(Buffer.from(bytes).readBigUInt64LE(0)).toBe(BigInt(text.length));
      seen.add(text.length - json.length);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("names above U+FFFF sort after those below, which JavaScript's own order has the other way round", () => {
    const names = ["\uffff", "😀", "\ue000", "z", "é"];
    expect(buildHeader(names.map((n) => ({ name: n, dtype: "U8", shape: [1] }))).tensors.map((t) => t.name)).toEqual(["z", "é", "\ue000", "\uffff", "😀"]);
    expect([...names].sort()).not.toEqual(["z", "é", "\ue000", "\uffff", "😀"]);
  });

  it("text outside ASCII is written as it is, quotes and controls escaped", () => {
    expect(headerText(buildHeader([{ name: 'é"\\\n', dtype: "U8", shape: [1] }]).bytes)).toContain('{"__metadata__":{"format":"pt"},"é\\"\\\\\\n":{"dtype"');
  });

  it("larger than loaders read is refused, with what to do", () => {
    const count = Math.ceil(HEADER_BYTES_WRITE_MAX / 1000);
    const list = Array.from({ length: count }, (_, i): TensorShape => ({ name: `${i}`.padStart(1000, "x"), dtype: "U8", shape: [0] }));
    expect(() => buildHeader(list)).toThrow(expect.objectContaining({ code: "SAFETENSORS_HEADER", next: "Lower --out-shard-size." }) as Error);
  });

  it.each([
    ["F4", [3]],
    ["F6_E2M3", [1]],
  ] as const)("a shape that makes no whole bytes (%s) is refused", (type, dims) => {
    expect(() => buildHeader([{ name: "a", dtype: type, shape: dims }])).toThrow(expect.objectContaining({ code: "TENSOR_SHAPE" }) as Error);
  });
});

describe("shards", () => {
  const f32 = (n: string, count: number): TensorShape => ({ name: n, dtype: "F32", shape: [count] });
  const packed = (list: readonly TensorShape[], max: number): unknown => packShards(list, max).map((s) => [s.file, s.tensors.map((t) => t.name)]);

  it("one that fits is model.safetensors, also when it is empty or full to the byte", () => {
    expect(packed([], 100)).toEqual([["model.safetensors", []]]);
    expect(packed([f32("b", 5), f32("a", 20)], 100)).toEqual([["model.safetensors", ["a", "b"]]]);
  });

  it("several are numbered from 1 with their count; a larger tensor has its own", () => {
    expect(packed([f32("a", 10), f32("b", 16), f32("c", 30), f32("d", 1), f32("e", 24)], 100)).toEqual([
      ["model-00001-of-00004.safetensors", ["a"]],
      ["model-00002-of-00004.safetensors", ["b"]],
      ["model-00003-of-00004.safetensors", ["c"]],
      ["model-00004-of-00004.safetensors", ["d", "e"]],
    ]);
  });

  it("hold every tensor once, in the writer's order, none past the limit unless it is alone", () => {
    fc.assert(
      fc.property(tensors, fc.integer({ min: 1, max: 300 }), (list, max) => {
        const shards = packShards(list, max);
        expect(shards.flatMap((s) => s.tensors.map((t) => t.name))).toEqual(buildHeader(list).tensors.map((t) => t.name));
        for (const s of shards)
          if (s.tensors.length > 1)
            expect(s.tensors.filter((t) => bytesOf(t) > 0).length === 1 || s.tensors.reduce((n, t) => n + bytesOf(t), 0) <= max).toBe(true);
      }),
    );
  });

  it("the index names every tensor and the sum of their bytes, and is read back", () => {
    const entries = [
      { name: "😀", file: "model-00002-of-00002.safetensors", bytes: 7 },
      { name: "\uffff", file: "model-00001-of-00002.safetensors", bytes: 5 },
    ];
    const text = buildIndex(entries);
    const index = JSON.parse(text) as { metadata: object; weight_map: object };
    expect(index.metadata).toEqual({ total_size: 12 });
    expect(Object.keys(index.weight_map)).toEqual(["\uffff", "😀"]);
    expect(parseIndex(text, "i").files).toEqual(["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]);
  });
});
