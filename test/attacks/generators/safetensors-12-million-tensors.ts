/** A header of 99 MB with more than a million tensors: refused in bounded memory. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const HEADER_BYTES = 99_000_000;
const one = (i: number): string => `"${i.toString(36).padStart(7, "_")}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},`;
const count = Math.floor((HEADER_BYTES - 2) / one(0).length);
const header = Buffer.concat([
  Buffer.from("{"),
  ...Array.from({ length: count }, (_, i) => Buffer.from(one(i))),
  Buffer.from('"z":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}'),
]);

export default attack({
  rule: "A header of 99 MB with more than a million tensors: refused in bounded memory.",
  evil: { [WEIGHTS]: safetensors(header) },
  code: "SAFETENSORS_HEADER",
  says: "more than 250000 tensors",
  rssMaxMb: 600,
});
