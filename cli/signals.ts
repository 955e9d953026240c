/** Ctrl-C and SIGTERM: the first asks the command to stop and keep what it has, the second ends the process at once. */
import { EXIT } from "../core/errors.ts";

export interface Signals {
  readonly signal: AbortSignal;
  close(): void;
}

const NAMES = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** One Ctrl-C may arrive twice: from the terminal, and forwarded by npx or a shell script. */
const ECHO_SECONDS = 0.3;

export function watchSignals(say: (text: string) => void): Signals {
  const controller = new AbortController();
  let first = 0;
  const stop = (): void => {
    const now = performance.now() / 1000;
    if (controller.signal.aborted) {
      if (now - first >= ECHO_SECONDS) process.exit(EXIT.interrupted);
      return;
    }
    first = now;
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
