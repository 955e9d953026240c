/** Tokenizers of the usual kinds, against the tokenizers library (make_tokenizers.py). */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTokenizer } from "../../core/forward/tokenizer.ts";

interface Kind {
  readonly tokenizer: Readonly<Record<string, unknown>>;
  readonly samples: readonly { readonly text: string; readonly ids: readonly number[]; readonly decoded: string }[];
}

const kinds = JSON.parse(readFileSync(new URL("tokenizers.json", import.meta.url), "utf8")) as Readonly<Record<string, Kind>>;

for (const [name, { tokenizer, samples }] of Object.entries(kinds)) {
  const read = readTokenizer(JSON.stringify(tokenizer), name);
  test.each(samples)(`${name}: $text`, ({ text, ids, decoded }) => {
    expect(read.encode(text)).toEqual(ids);
    expect(read.decode(ids)).toBe(decoded);
  });
}

test("what is not read is refused by name", () => {
  const of = (change: object) => () => readTokenizer(JSON.stringify({ ...kinds["gpt2"]?.tokenizer, ...change }), "t");
  expect(of({ model: { type: "Unigram", vocab: {} } })).toThrow(/Unigram/);
  expect(of({ normalizer: { type: "Lowercase" } })).toThrow(/Lowercase/);
  expect(of({ pre_tokenizer: { type: "Split", pattern: { Regex: "(?<" }, behavior: "Isolated" } })).toThrow(/pattern/);
  expect(of({ pre_tokenizer: { type: "Split", pattern: { Regex: "." }, behavior: "MergedWithNext" } })).toThrow(/MergedWithNext/);
  expect(of({ post_processor: { type: "BertProcessing" } })).toThrow(/BertProcessing/);
});
