/** Options of every command; accepted before and after its name. */
import type { OptionSpec } from "./command.ts";

const GROUP = "Everywhere:";

export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: "json", type: "flag", group: GROUP, doc: "Print lines of JSON on standard output, for programs." },
  { name: "quiet", type: "flag", negatable: true, group: GROUP, doc: "Print results and errors only." },
  { name: "verbose", short: "v", type: "count", group: GROUP, doc: "Print more; may be repeated." },
];
