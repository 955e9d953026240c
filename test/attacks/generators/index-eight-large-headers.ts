/** Eight shards with headers of 13 MB each, two million tensors in all: refused before they are all held. */
import { INDEX, WEIGHTS, attack, safetensors } from "../attack.ts";

const SHARDS = 8;
const TENSORS = 240_000;
const shard = safetensors(`{${Array.from({ length: TENSORS }, (_, i) => `"t${i}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}`).join(",")}}`);
const name = (i: number): string => `model-0000${i + 1}-of-0000${SHARDS}.safetensors`;
const numbers = Array.from({ length: SHARDS }, (_, i) => i);

export default attack({
  rule: "Eight shards with headers of 13 MB each, two million tensors in all: refused before they are all held.",
  evil: {
    [WEIGHTS]: null,
    [INDEX]: JSON.stringify({ weight_map: Object.fromEntries(numbers.map((i) => [`w${i}`, name(i)])) }),
    ...Object.fromEntries(numbers.map((i) => [name(i), shard])),
  },
  code: "INDEX_INVALID",
  file: "evil/model.safetensors.index.json",
  says: "the shards hold more than 600000 tensors",
  rssMaxMb: 600,
});
