/** A header of 99 MB that is one tensor with millions of unknown fields. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const FIELDS = 8_000_000;
const header = Buffer.concat([
  Buffer.from('{"w":{'),
  ...Array.from({ length: FIELDS / 1000 }, (_, i) => Buffer.from(Array.from({ length: 1000 }, (_, k) => `"${i * 1000 + k}":1`).join(",") + ",")),
  Buffer.from('"dtype":"U8"}}'),
]);

export default attack({
  rule: "A header of 99 MB that is one tensor with millions of unknown fields.",
  evil: { [WEIGHTS]: safetensors(header) },
  code: "SAFETENSORS_HEADER",
  says: "more than 10000 keys",
  rssMaxMb: 600,
});
