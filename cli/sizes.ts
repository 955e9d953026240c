/** Sizes, rates and times: how people write them and how we show them. Shown sizes are decimal. */
import { AmalgamError } from "../core/errors.ts";

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  t: 1e12,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** mergekit's b is billions, of bytes whatever its help says. */
const SHARD_UNITS: Readonly<Record<string, number>> = { ...UNITS, b: 1e9 };

/** Throws USAGE. */
export function parseBytes(text: string, option: string, dialect: "bytes" | "shard-bytes"): number {
  const units = dialect === "bytes" ? UNITS : SHARD_UNITS;
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = match?.[2]?.toLowerCase();
  const factor = unit !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined;
  const bytes = factor === undefined ? NaN : Math.round(Number(match?.[1]) * factor);
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    const examples = dialect === "bytes" ? "1000000, 512MB or 256MiB" : "5B (mergekit's billions of bytes), 500M, 5GB or 512MiB";
    throw new AmalgamError("USAGE", `${option} is ${JSON.stringify(text)}, which is no size`, { next: `Write it like ${examples}.` });
  }
  return bytes;
}

/** "4.40 GB": three significant digits, decimal units. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = "B";
  for (const next of ["kB", "MB", "GB", "TB", "PB"]) {
    if (value < 999.5) break;
    value /= 1000;
    unit = next;
  }
  if (unit === "B") return `${Math.round(value)} B`;
  return `${value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0)} ${unit}`;
}

/** Bytes a second. */
export function formatRate(bytesPerSecond: number): string {
  return `${formatBytes(bytesPerSecond)}/s`;
}

/** "0.4 s", "12 s", "3 min 20 s", "2 h 5 min". */
export function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return "?";
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "1,100,048,384". */
export function formatCount(n: number): string {
  return n.toLocaleString("en-US");
}

/** A measured value: enough digits to compare, exponents for the very small and large. */
export function formatValue(x: number): string {
  if (x === 0 || !Number.isFinite(x)) return String(x);
  const magnitude = Math.abs(x);
  return magnitude >= 1e-3 && magnitude < 1e6 ? String(Number(x.toPrecision(5))) : x.toExponential(3);
}
