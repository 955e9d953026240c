/** Finds the commands: every file of `commands/` is one. Only what is asked for is loaded, so that starting stays fast. */
import { loadDefault, scanFolder } from "../extensions/scan.ts";
import type { CommandDefinition } from "./command.ts";

const FOLDER = new URL("commands/", import.meta.url);

/** Names of all commands, sorted. */
export function commandNames(): Promise<string[]> {
  return scanFolder(FOLDER);
}

/** @param name one of commandNames() */
export async function loadCommand(name: string): Promise<CommandDefinition> {
  const command = await loadDefault<CommandDefinition>(FOLDER, name);
  if (command.name !== name) throw new Error(`cli/commands/${name} calls itself ${command.name}`);
  return command;
}
