/**
 * The stored float types as their standards define them, by enumerating codes: sign, exponent, fraction. Shares nothing with the product,
 * whose conversions are checked against it.
 */
interface Definition {
  readonly exponentBits: number;
  readonly fractionBits: number;
  /** E4M3 ("FN") has no infinities, and one NaN a sign: all ones. */
  readonly infinities: boolean;
}

export const SMALL_FLOATS = {
  F16: { exponentBits: 5, fractionBits: 10, infinities: true },
  BF16: { exponentBits: 8, fractionBits: 7, infinities: true },
  F8_E4M3: { exponentBits: 4, fractionBits: 3, infinities: false },
  F8_E5M2: { exponentBits: 5, fractionBits: 2, infinities: true },
} as const satisfies Record<string, Definition>;

export type SmallFloat = keyof typeof SMALL_FLOATS;

export const codeBytes = (type: SmallFloat): 1 | 2 => (type.startsWith("F8") ? 1 : 2);

/** The value of every code, sign bit included. */
export function allValues(type: SmallFloat): Float64Array {
  const { exponentBits, fractionBits, infinities } = SMALL_FLOATS[type];
  const bias = 2 ** (exponentBits - 1) - 1;
  const codes = 2 ** (1 + exponentBits + fractionBits);
  return Float64Array.from({ length: codes }, (_, code) => {
    const bits = code.toString(2).padStart(1 + exponentBits + fractionBits, "0");
    const sign = bits[0] === "1" ? -1 : 1;
    const exponent = parseInt(bits.slice(1, 1 + exponentBits), 2);
    const fraction = parseInt(bits.slice(1 + exponentBits), 2) / 2 ** fractionBits;
    const last = exponent === 2 ** exponentBits - 1;
    if (last && infinities) return fraction === 0 ? sign * Infinity : NaN;
    if (last && fraction === 1 - 2 ** -fractionBits) return NaN;
    return exponent === 0 ? sign * fraction * 2 ** (1 - bias) : sign * (1 + fraction) * 2 ** (exponent - bias);
  });
}

/** The finite values that are not negative, by code: increasing. */
export function positiveValues(type: SmallFloat): Float64Array {
  const all = allValues(type);
  return all.slice(0, all.length / 2).filter(Number.isFinite);
}

/** The code of x, a finite number that is not negative: the nearest, the even one of two; past the largest as torch casts. */
export function nearestCode(x: number, values: Float64Array): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  const below = low - 1;
  const last = values.length - 1;
  // The next value after the largest, were there one: the largest's step again.
  const above = below === last ? 2 * values[last]! - values[last - 1]! : values[below + 1]!;
  const code = x - values[below]! < above - x || (x - values[below]! === above - x && below % 2 === 0) ? below : below + 1;
  return x >= above && below === last ? last + 1 : code;
}

const word = new DataView(new ArrayBuffer(8));

/** The f32 next to a positive f32. */
export function f32Neighbour(x: number, step: 1 | -1): number {
  word.setFloat32(0, x);
  word.setUint32(0, word.getUint32(0) + step);
  return word.getFloat32(0);
}

/** The f64 next to a positive f64. */
export function f64Neighbour(x: number, step: 1 | -1): number {
  word.setFloat64(0, x);
  word.setBigUint64(0, word.getBigUint64(0) + BigInt(step));
  return word.getFloat64(0);
}
