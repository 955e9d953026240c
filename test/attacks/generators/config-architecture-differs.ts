/** Models of two architectures. */
import { CONFIG, attack } from "../attack.ts";

export default attack({
  rule: "Models of two architectures.",
  evil: { "config.json": JSON.stringify({ ...CONFIG, architectures: ["OtherForTests"] }) },
  code: "ARCHITECTURE_MISMATCH",
  file: null,
  says: "good is TinyForTests, evil is OtherForTests",
});
