/**
 * Structured logs: one line of JSON an event on standard error, or one line for people where that is a terminal. Logic takes
 * the port `Log`, so that a simulation can record what was said.
 */
import { pino } from "pino";
import type { Logger } from "pino";

export type LogFields = Readonly<Record<string, unknown>>;

/** `text` is constant per place in the code, what varies goes into fields: job, task, attempt, worker, error. */
export interface Log {
  debug(text: string, fields?: LogFields): void;
  info(text: string, fields?: LogFields): void;
  warn(text: string, fields?: LogFields): void;
  error(text: string, fields?: LogFields): void;
  /** A log whose lines all carry these fields. */
  child(fields: LogFields): Log;
}

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

export interface LogOptions {
  readonly level: LogLevel;
  /** Lines for people. Default: where standard error is a terminal. */
  readonly plain?: boolean;
  /** On every line: the service and its id. */
  readonly fields: LogFields;
  /** Where lines go; default standard error. */
  readonly write?: (line: string) => void;
}

export function openLog({ level, plain = process.stderr.isTTY, fields, write = (line) => void process.stderr.write(line) }: LogOptions): Log {
  const options = {
    level,
    base: fields,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: describe },
  };
  return wrap(pino(options, { write: plain ? (line) => write(plainLine(line)) : write }));
}

function wrap(logger: Logger): Log {
  return {
    debug: (text, fields = {}) => logger.debug(fields, text),
    info: (text, fields = {}) => logger.info(fields, text),
    warn: (text, fields = {}) => logger.warn(fields, text),
    error: (text, fields = {}) => logger.error(fields, text),
    child: (fields) => wrap(logger.child(fields)),
  };
}

/** An error's code and message; its stack only where it is a bug, which has no code. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return code === undefined ? { message: error.message, stack: error.stack } : { code, message: error.message };
}

/** "12:04:31 WARN  text  job=abc task=3" */
function plainLine(line: string): string {
  const { level, time, msg, service, id, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const who = [service, id].filter((v) => typeof v === "string").join(" ");
  const fields = Object.entries(rest).map(([name, value]) => ` ${name}=${typeof value === "string" && !/[\s"]/.test(value) ? value : JSON.stringify(value)}`);
  return `${String(time).slice(11, 19)} ${String(level).toUpperCase().padEnd(5)} ${who === "" ? "" : `${who}: `}${String(msg)}${fields.join("")}\n`;
}
