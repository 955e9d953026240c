/** What a command is. One file a command in `commands/`; its default export is `defineCommand({...})` and its name is the file's name. */
import type { Console } from "./console.ts";
import type { OptionValues } from "./option-values.ts";

/** How the text of an option becomes a value. */
export type OptionType =
  /** Present or not. */
  | "flag"
  | "text"
  /** A whole number within `min` and `max`. */
  | "integer"
  /** Bytes: 1000000, 256MiB, 1.5GB. */
  | "bytes"
  /** Bytes as mergekit writes them (k, m and b are decimal thousands, millions and billions), or as `bytes`. */
  | "shard-bytes"
  /** A flag that may be repeated; the value is how often. */
  | "count"
  /** A text that may be given several times. */
  | "list";

export interface OptionSpec {
  /** Without dashes: "out-shard-size". */
  readonly name: string;
  readonly short?: string;
  readonly type: OptionType;
  /** Name of the value in the help. */
  readonly value?: string;
  readonly doc: string;
  readonly min?: number;
  readonly max?: number;
  /** A flag that also has a `--no-` form. */
  readonly negatable?: true;
  /** Not in the help. */
  readonly hidden?: true;
  /** Heading in the help; default "Options:". */
  readonly group?: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly doc: string;
  readonly optional?: true;
}

export interface CommandContext {
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly console: Console;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

export interface CommandDefinition {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More lines for the command's own help. */
  readonly details?: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Goes on when nobody reads its standard output any more, because its work is on the disk. */
  readonly outlivesReader?: true;
  /** Resolves to the exit code; nothing is 0. */
  run(context: CommandContext): Promise<number | undefined>;
}

/** Identity that checks the shape of a definition. */
export function defineCommand(definition: CommandDefinition): CommandDefinition {
  return definition;
}
