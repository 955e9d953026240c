/** exp, log, sin and acos in 320-bit fixed point, from their series: an independent yardstick for `core/ops/math.ts`. */

const BITS = 320n;
const ONE = 1n << BITS;

const mul = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
const div = (a: bigint, b: bigint): bigint => (a << BITS) / b;

/** x = mantissa * 2^exponent, exactly. */
function parts(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const raw = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const magnitude = raw === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n ? -magnitude : magnitude, exponent: Math.max(raw, 1) - 1075 };
}

const shift = (x: bigint, by: number): bigint => (by >= 0 ? x << BigInt(by) : x >> BigInt(-by));

/** A double as fixed point. Magnitudes below 2^-200 lose digits. */
function fixed(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  return shift(mantissa, exponent + Number(BITS));
}

/** A value times a power of two. */
export interface Scaled {
  readonly value: bigint;
  readonly power: number;
}

/** How far a double lies from a value, in units of its own last place. */
export function errorInUlps(got: number, { value, power }: Scaled): number {
  const { mantissa, exponent } = parts(got);
  const guard = 20;
  const exact = shift(value, power - Number(BITS) - exponent + guard);
  const difference = exact - (mantissa << BigInt(guard));
  return Math.abs(Number(difference)) / 2 ** guard;
}

/** atanh(x) for |x| < 1/2. */
function atanh(x: bigint): bigint {
  let sum = 0n;
  let term = x;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = mul(mul(term, x), x);
  }
  return sum;
}

function arctan(x: bigint): bigint {
  let halvings = 0n;
  for (let y = x; ; halvings++) {
    if (y < ONE >> 4n && y > -(ONE >> 4n)) return alternating(y) << halvings;
    y = div(y, ONE + root(ONE + mul(y, y)));
  }
}

function alternating(x: bigint): bigint {
  let sum = 0n;
  let term = x;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += n % 4n === 1n ? term / n : -term / n;
    term = mul(mul(term, x), x);
  }
  return sum;
}

function root(x: bigint): bigint {
  if (x === 0n) return 0n;
  const target = x << BITS;
  let guess = 1n << BigInt(Math.ceil(target.toString(2).length / 2));
  for (;;) {
    const next = (guess + target / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

const LN2 = 2n * atanh(ONE / 3n);
const PI = 4n * (4n * alternating(ONE / 5n) - alternating(ONE / 239n));

export function preciseExp(x: number): Scaled {
  const f = fixed(x);
  const power = f / LN2;
  const r = f - power * LN2;
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = mul(term, r) / n;
  }
  return { value: sum, power: Number(power) };
}

export function preciseLog(x: number): Scaled {
  const { mantissa, exponent } = parts(x);
  const digits = mantissa.toString(2).length;
  const m = shift(mantissa, Number(BITS) - digits);
  return { value: 2n * atanh(div(m - ONE, m + ONE)) + BigInt(exponent + digits) * LN2, power: 0 };
}

export function preciseSin(x: number): Scaled {
  const turns = fixed(x) % (2n * PI);
  let sum = 0n;
  let term = turns;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term;
    term = -mul(mul(term, turns), turns) / ((n + 1n) * (n + 2n));
  }
  return { value: sum, power: 0 };
}

export function preciseAcos(x: number): Scaled {
  const f = fixed(x);
  return { value: f === -ONE ? PI : 2n * arctan(root(div(ONE - f, ONE + f))), power: 0 };
}
