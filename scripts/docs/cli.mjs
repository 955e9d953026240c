/** The generated parts of docs/cli.md: what the program says about itself, and mergekit's options. */
import { table } from "./markdown.mjs";

/** @returns {Promise<Record<string, string>>} */
export async function cliParts() {
  const { commandNames, loadCommand } = await import("../../dist/cli/scan.js");
  const commands = await Promise.all((await commandNames()).map(loadCommand));
  const help = await Promise.all(commands.map(async ({ name }) => `### amalgam ${name}\n\n\`\`\`text\n${await helpOf([name, "--help"], commands)}\n\`\`\``));
  return {
    commands: table(
      ["Command", "What it does"],
      commands.map((c) => [
        `\`amalgam ${[c.name, ...c.arguments.map((a) => (a.optional ? `[${a.name.toUpperCase()}]` : a.name.toUpperCase()))].join(" ")}\``,
        c.summary,
      ]),
    ),
    "exit-codes": await exitCodes(),
    help: help.join("\n\n"),
    mergekit: await mergekitOptions(),
  };
}

/**
 * @param {readonly string[]} argv
 * @param {readonly import("../../dist/cli/command.js").CommandDefinition[]} commands
 */
async function helpOf(argv, commands) {
  const { HelpText, parseCommandLine } = await import("../../dist/cli/program.js");
  try {
    parseCommandLine(argv, commands);
  } catch (error) {
    if (error instanceof HelpText) return error.message;
    throw error;
  }
  throw new Error("asked for help, the program ran");
}

export async function exitCodes() {
  const { EXIT, EXIT_MEANINGS } = await import("../../dist/core/errors.js");
  const names = /** @type {(keyof typeof EXIT)[]} */ (Object.keys(EXIT));
  return table(
    ["Exit code", "Meaning"],
    names.map((name) => [String(EXIT[name]), EXIT_MEANINGS[name]]),
  );
}

async function mergekitOptions() {
  const { MERGEKIT_OPTIONS } = await import("../../dist/cli/mergekit-options.js");
  return table(
    ["Option", "Here"],
    MERGEKIT_OPTIONS.map(({ name, short, negatable, doc, effect }) => {
      const forms = [...(short === undefined ? [] : [`-${short}`]), `--${name}`, ...(negatable ? [`--no-${name}`] : [])];
      return [forms.map((f) => `\`${f}\``).join(", "), effect.kind === "none" ? `no effect: ${effect.reason}` : doc];
    }),
  );
}
