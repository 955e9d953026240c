/** The parser: definitions of commands to a commander program, commander's complaints to USAGE errors. */
import { Command, CommanderError, Option } from "commander";
import { AmalgamError, EXIT, EXIT_MEANINGS } from "../core/errors.ts";
import type { CommandDefinition, OptionSpec } from "./command.ts";
import { GLOBAL_OPTIONS } from "./global-options.ts";
import { OptionValues } from "./option-values.ts";
import type { OptionValue } from "./option-values.ts";
import { parseBytes } from "./sizes.ts";

/** What the command line asks for. */
export interface Call {
  readonly command: CommandDefinition;
  readonly args: readonly string[];
  readonly options: OptionValues;
}

/** Not a failure: the help's text is the answer. */
export class HelpText extends Error {
  /** false: no command was given. */
  readonly asked: boolean;

  constructor(text: string, asked: boolean) {
    super(text);
    this.asked = asked;
  }
}

/** The same everywhere, so that help can be compared and copied. */
const HELP_COLUMNS = 80;

const EXAMPLE = "amalgam merge recipe.yaml out/";

/** Throws USAGE, or HelpText. */
export function parseCommandLine(argv: readonly string[], commands: readonly CommandDefinition[]): Call {
  const [first, topic] = argv;
  if (first === "help" && topic !== undefined && !topic.startsWith("-") && !commands.some((c) => c.name === topic)) {
    throw new AmalgamError("USAGE", `unknown command '${topic}'`);
  }
  let call: Call | undefined;
  let output = "";
  const collect = (text: string): void => void (output += text);
  const program = new Command("amalgam")
    .description("Merges large language models: mergekit's recipes, exact bytes, disk speed, constant memory.")
    .addHelpText("after", `\nExample:\n  ${EXAMPLE}\n\nExit codes:\n${exitCodes()}\n\nEvery command explains itself: amalgam COMMAND --help`)
    .helpCommand("help [command]", "Show the help of a command.")
    .showSuggestionAfterError();
  quietly(program, collect);
  program.option("-V, --version", "Print the version.");
  addOptions(program, GLOBAL_OPTIONS);
  for (const definition of commands) addCommand(program, definition, collect, (c) => void (call = c));
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === "commander.help") throw new HelpText(output.trimEnd(), error.exitCode === 0);
    throw usage(error, output);
  }
  if (!call) throw new HelpText(program.helpInformation().trimEnd(), false);
  return call;
}

function exitCodes(): string {
  const rows = Object.entries(EXIT) as [keyof typeof EXIT, number][];
  return rows.map(([name, code]) => `  ${String(code).padStart(3)}  ${EXIT_MEANINGS[name]}`).join("\n");
}

function addCommand(program: Command, definition: CommandDefinition, collect: (text: string) => void, found: (call: Call) => void): void {
  const command = program.command(definition.name).summary(definition.summary);
  command.description(definition.details === undefined ? definition.summary : `${definition.summary}\n\n${definition.details}`);
  quietly(command, collect);
  for (const a of definition.arguments) command.argument(a.optional ? `[${a.name}]` : `<${a.name}>`, a.doc);
  const specs = [...definition.options, ...GLOBAL_OPTIONS];
  addOptions(command, specs);
  command.action(() => {
    const given = new Map<string, OptionValue>();
    collectValues(command, specs, given);
    collectValues(program, GLOBAL_OPTIONS, given);
    command.args.forEach((text, i) => {
      if (text === "") throw new AmalgamError("USAGE", `argument '${definition.arguments[i]?.name ?? i}' is empty`);
    });
    found({ command: definition, args: command.args, options: new OptionValues(given) });
  });
}

function quietly(command: Command, collect: (text: string) => void): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: collect, writeErr: collect })
    .configureHelp({ sortSubcommands: true, helpWidth: HELP_COLUMNS })
    .helpOption("-h, --help", "Show this help.");
}

function addOptions(command: Command, specs: readonly OptionSpec[]): void {
  for (const spec of specs) {
    const short = spec.short === undefined ? "" : `-${spec.short}, `;
    const valued = spec.type !== "flag" && spec.type !== "count";
    const doc = spec.negatable ? `${spec.doc} (also --no-${spec.name})` : spec.doc;
    const option = new Option(`${short}--${spec.name}${valued ? ` <${spec.value ?? spec.type}>` : ""}`, doc).hideHelp(spec.hidden ?? false);
    if (spec.group !== undefined) option.helpGroup(spec.group);
    if (spec.type === "count") option.argParser((_text, before: number | undefined) => (before ?? 0) + 1);
    else if (spec.type === "list") option.argParser((text, before: string[] | undefined) => [...(before ?? []), text]);
    else if (valued) option.argParser((text) => parseValue(spec, text));
    command.addOption(option);
    if (spec.negatable) command.addOption(new Option(`--no-${spec.name}`).hideHelp());
  }
}

function parseValue(spec: OptionSpec, text: string): OptionValue {
  const shown = `--${spec.name}`;
  if (spec.type === "bytes" || spec.type === "shard-bytes") return parseBytes(text, shown, spec.type);
  if (spec.type !== "integer") return text;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = spec;
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw new AmalgamError("USAGE", `${shown} is ${JSON.stringify(text)}; it must be a whole number from ${min} to ${max}`);
}

function collectValues(command: Command, specs: readonly OptionSpec[], into: Map<string, OptionValue>): void {
  for (const spec of specs) {
    const key = spec.name.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase());
    if (command.getOptionValueSource(key) !== "cli") continue;
    const value: unknown = command.getOptionValue(key);
    const before = into.get(spec.name);
    if (typeof value === "number") into.set(spec.name, spec.type === "count" && typeof before === "number" ? before + value : value);
    else if (typeof value === "string" || typeof value === "boolean" || Array.isArray(value)) into.set(spec.name, value as OptionValue);
  }
}

function usage(error: CommanderError, output: string): AmalgamError {
  const text = output.trim().replace(/^error: /, "");
  const [first = error.message, ...rest] = text.split("\n");
  const hint = rest.join(" ").trim();
  return new AmalgamError("USAGE", hint === "" ? first : `${first} ${hint}`, { cause: error });
}
