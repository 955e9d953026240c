/** A command that changes the state of one job and says what it is then. */
import { defineCommand } from "../command.ts";
import type { CommandContext, CommandDefinition } from "../command.ts";
import { CLUSTER_SPECS } from "./options.ts";

export interface JobCommand {
  readonly name: "cancel" | "retry" | "pause" | "resume";
  readonly summary: string;
  readonly details: string;
  /** "cancelled" */
  readonly done: string;
}

export function jobCommand({ name, summary, details, done }: JobCommand): CommandDefinition {
  const run = async ({ args: [id = ""], options, console }: CommandContext): Promise<undefined> => {
    const [{ withClient }, { answer }] = await Promise.all([import("./connect.ts"), import("./show.ts")]);
    const job = await withClient(options, ({ client }) => client[name](id));
    answer(console, job, done);
  };
  return defineCommand({ name, summary, details, arguments: [{ name: "job", doc: "Id of the job." }], options: CLUSTER_SPECS, run });
}
