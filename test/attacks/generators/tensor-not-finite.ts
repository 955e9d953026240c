/** Twelve tensors with NaN and infinities: the first ten with their counts. */
import { WEIGHTS, attack, floats } from "../attack.ts";

const values = (i: number): number[] => [
  ...Array.from({ length: i + 1 }, (_, k) => [NaN, Infinity, -Infinity][k % 3]!),
  ...Array.from({ length: 19 - i }, () => 1),
];
const name = (i: number): string => `w${String(i).padStart(2, "0")}`;
const bad = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [name(i), { shape: [20], values: values(i) }]));
const sound = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [name(i), { shape: [20], values: Array.from({ length: 20 }, () => 1) }]));

export default attack({
  rule: "Twelve tensors with NaN and infinities: the first ten with their counts.",
  evil: { [WEIGHTS]: floats(bad) },
  beside: { "good/model.safetensors": floats(sound) },
  code: "NOT_FINITE",
  file: "evil",
  tensor: "w00",
  keepsParts: true,
  says: "(the first 10):\n  w00 of evil: 1 NaN or infinite value\n  w01 of evil: 2 NaN or infinite values\n",
});
