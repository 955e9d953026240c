/** config.json of 15 MB of empty lists. */
import { attack } from "../attack.ts";

export default attack({
  rule: "config.json of 15 MB of empty lists.",
  evil: { "config.json": `[${"[],".repeat(5_000_000)}[]]` },
  code: "MODEL_CONFIG",
  file: "evil/config.json",
  line: 1,
  rssMaxMb: 400,
  says: "more than 500000 values",
});
