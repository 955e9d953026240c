/** The command line: finds the command, runs it, turns whatever happens into words and an exit code. */
import { readFileSync } from "node:fs";
import { EXIT, isAmalgamError } from "../core/errors.ts";
import { Console } from "./console.ts";
import type { CommandDefinition } from "./command.ts";
import type { Call } from "./program.ts";
import { commandNames, loadCommand } from "./scan.ts";
import { watchSignals } from "./signals.ts";

/** Runs one command line and ends the process. */
export async function main(argv: readonly string[]): Promise<void> {
  const running: { command?: CommandDefinition } = {};
  watchStdout(() => running.command?.outlivesReader === true);
  const code = await run(argv, (command) => (running.command = command));
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(code);
}

async function run(argv: readonly string[], starts: (command: CommandDefinition) => void): Promise<number> {
  const early = new Console({ json: argv.includes("--json"), quiet: false, verbose: 0, stdout: process.stdout, stderr: process.stderr, env: process.env });
  process.on("uncaughtException", (error) => {
    reportBug(error, early);
    process.exit(EXIT.bug);
  });
  try {
    if (asksVersion(argv)) {
      if (early.json) early.event("version", { version: packageVersion(), node: process.version });
      else early.result(packageVersion());
      return EXIT.ok;
    }
    const call = await parse(argv, early);
    if (typeof call === "number") return call;
    starts(call.command);
    return await runCommand(call);
  } catch (error) {
    if (!isAmalgamError(error)) return reportBug(error, early);
    early.error(error.code, error.message, error.next, { ...error.place });
    if (debugging()) early.urgent(error.stack ?? "");
    return error.exitCode;
  }
}

/** An exit code: help was the answer. */
async function parse(argv: readonly string[], console: Console): Promise<Call | number> {
  const { HelpText, parseCommandLine } = await import("./program.ts");
  const names = await commandNames();
  const asked = argv.find((a) => !a.startsWith("-"));
  const wanted = asked !== undefined && names.includes(asked) ? [asked] : names;
  const commands = await Promise.all(wanted.map(loadCommand));
  try {
    return parseCommandLine(argv, commands);
  } catch (error) {
    if (!(error instanceof HelpText)) throw error;
    if (console.json) console.event("help", { text: error.message });
    else console.result(error.message);
    return error.asked ? EXIT.ok : EXIT.usage;
  }
}

async function runCommand({ command, args, options }: Call): Promise<number> {
  const console = new Console({
    json: options.flag("json") ?? false,
    quiet: options.flag("quiet") ?? false,
    verbose: options.number("verbose") ?? 0,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
  });
  const signals = watchSignals((text) => console.urgent(text));
  try {
    return (await command.run({ args, options, console, signal: signals.signal })) ?? EXIT.ok;
  } finally {
    signals.close();
  }
}

/** `--version` anywhere before a command's name or alone after it. */
function asksVersion(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).some((a) => a === "--version" || a === "-V");
}

function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

function reportBug(error: unknown, console: Console): number {
  const what = error instanceof Error ? error.message : String(error);
  console.error("BUG", what.split("\n")[0] ?? what, "this is a bug: rerun with AMALGAM_DEBUG=1 for the stack");
  if (debugging()) console.urgent(error instanceof Error ? (error.stack ?? "") : what);
  return EXIT.bug;
}

function debugging(): boolean {
  const value = process.env["AMALGAM_DEBUG"];
  return value !== undefined && value !== "" && value !== "0";
}

/** A reader that went away (`| head`) is no error: reading commands end, merging goes on in silence. */
function watchStdout(outlives: () => boolean): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    if (!outlives()) process.exit(EXIT.ok);
  });
  process.stderr.on("error", () => undefined);
}

/** Pipes are written in the background: exiting before they are empty would cut the output. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) resolve();
    else stream.write("", () => resolve());
  });
}
