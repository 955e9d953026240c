/** An unknown field that nests a million deep. */
import { WEIGHTS, attack, safetensors } from "../attack.ts";

const header = `{"w":{"x":${"[".repeat(1_000_000)}`;

export default attack({
  rule: "An unknown field that nests a million deep.",
  evil: { [WEIGHTS]: safetensors(header, "") },
  code: "SAFETENSORS_HEADER",
  says: "nest more than 16 deep",
});
