/** Ctrl-C and SIGTERM: the first asks the command to stop and keep what it has, the second ends the process at once. */
import { EXIT } from "../core/errors.ts";

export interface Signals {
  readonly signal: AbortSignal;
  close(): void;
}

const NAMES = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export function watchSignals(say: (text: string) => void): Signals {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    say("\nstopping; once more quits at once");
    controller.abort();
  };
  for (const name of NAMES) process.on(name, stop);
  return {
    signal: controller.signal,
    close: () => {
      for (const name of NAMES) process.off(name, stop);
    },
  };
}
