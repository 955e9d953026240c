/**
 * What a command says and to whom: results to standard output, everything else to standard error; with --json one line
 * of JSON an event on standard output and nothing else; with --quiet only results and errors. Text from files is made
 * harmless for terminals here.
 */

/** Control characters (escape sequences begin with one) and the marks that reorder text; line ends and tabs are let through below. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/gu;

export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): boolean;
}

export interface ConsoleOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: number;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export class Console {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: number;
  readonly #stdout: Stream;
  readonly #stderr: Stream;
  readonly #colour: boolean;
  #bar: (() => void) | null = null;

  constructor(options: ConsoleOptions) {
    this.json = options.json;
    this.quiet = options.quiet;
    this.verbose = options.verbose;
    this.#stdout = options.stdout;
    this.#stderr = options.stderr;
    const noColor = options.env["NO_COLOR"];
    this.#colour = options.stderr.isTTY === true && (noColor === undefined || noColor === "") && options.env["TERM"] !== "dumb";
  }

  /** A bar may be drawn. */
  get interactive(): boolean {
    return this.#stderr.isTTY === true && !this.json && !this.quiet;
  }

  /** A command's result for people. */
  result(text: string): void {
    if (!this.json) this.#stdout.write(`${printable(text)}\n`);
  }

  /** A line of JSON for programs. */
  event(event: string, fields: Readonly<Record<string, unknown>> = {}): void {
    if (this.json) this.#stdout.write(`${JSON.stringify({ event, ...fields }, jsonNumber)}\n`);
  }

  /** Something to know that changes nothing. */
  note(text: string): void {
    this.#aside("note", "2", text);
  }

  warning(text: string): void {
    this.#aside("warning", "33", text);
  }

  /** Progress and the like: standard error, not with --quiet or --json. */
  status(text: string): void {
    if (!this.json && !this.quiet) this.#stderr.write(`${printable(text)}\n`);
  }

  /** With -v. */
  detail(text: string): void {
    if (this.verbose > 0) this.status(text);
  }

  error(code: string, message: string, next: string, place: Readonly<Record<string, unknown>> = {}): void {
    if (this.json) {
      this.event("error", { code, message, next, ...place });
      return;
    }
    this.#stderr.write(`${this.#paint("31", "error:")} ${code} ${printable(message)}\n${this.#paint("36", "next:")} ${printable(next)}\n`);
  }

  /** What takes the bar on the terminal away; null when none is drawn. */
  set bar(takeAway: (() => void) | null) {
    this.#bar = takeAway;
  }

  /** Said even with --quiet, never as JSON: the answer to a signal. */
  urgent(text: string): void {
    this.#bar?.();
    this.#stderr.write(`${printable(text)}\n`);
  }

  #aside(kind: string, colour: string, text: string): void {
    if (!this.json && !this.quiet) this.#stderr.write(`${this.#paint(colour, `${kind}:`)} ${printable(text)}\n`);
  }

  #paint(colour: string, text: string): string {
    return this.#colour ? `\u001b[${colour}m${text}\u001b[0m` : text;
  }
}

/** Text that cannot steer a terminal: `\x1b` and its like are spelled out; line ends and tabs stay. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (c) => (c === "\n" || c === "\t" ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** JSON has no NaN and no infinities: spelled as strings. */
function jsonNumber(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
