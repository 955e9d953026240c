/** Exact conversion of single values between f64 and the stored float types: what `decode` and `encode` mean. checkpoint-formats 1.2. */
import type { DType, FloatDType } from "../formats/dtype.ts";

interface SmallFloat {
  readonly mantissa: number;
  /** Exponent of the smallest normal number. */
  readonly exponentMin: number;
  /** Code of the largest finite value. */
  readonly codeMax: number;
  /** Code that overflow becomes. */
  readonly overflow: number;
  readonly nan: number;
  readonly sign: number;
}

const SMALL: Readonly<Record<"BF16" | "F16" | "F8_E4M3" | "F8_E5M2", SmallFloat>> = {
  BF16: { mantissa: 7, exponentMin: -126, codeMax: 0x7f7f, overflow: 0x7f80, nan: 0x7fc0, sign: 0x8000 },
  F16: { mantissa: 10, exponentMin: -14, codeMax: 0x7bff, overflow: 0x7c00, nan: 0x7e00, sign: 0x8000 },
  F8_E4M3: { mantissa: 3, exponentMin: -6, codeMax: 0x7e, overflow: 0x7f, nan: 0x7f, sign: 0x80 },
  F8_E5M2: { mantissa: 2, exponentMin: -14, codeMax: 0x7b, overflow: 0x7c, nan: 0x7e, sign: 0x80 },
};

const view = new DataView(new ArrayBuffer(8));

/** floor(log2 |x|) of a finite, non-zero double, from its bits. */
function exponentOf(x: number): number {
  view.setFloat64(0, x);
  const raw = (view.getUint16(0) >> 4) & 0x7ff;
  if (raw > 0) return raw - 1023;
  view.setFloat64(0, x * 2 ** 54);
  return ((view.getUint16(0) >> 4) & 0x7ff) - 1023 - 54;
}

/** To nearest, ties to even; 0 <= x < 2^51. */
function roundEven(x: number): number {
  return x + 2 ** 52 - 2 ** 52;
}

/** Code of `x` rounded once to a small float. */
function encodeSmall(x: number, dtype: keyof typeof SMALL): number {
  const f = SMALL[dtype];
  if (Number.isNaN(x)) return f.nan;
  const sign = x < 0 || Object.is(x, -0) ? f.sign : 0;
  const magnitude = Math.abs(x);
  if (magnitude === 0) return sign;
  const tooLarge = f.overflow === f.nan ? f.nan : f.overflow | sign;
  if (magnitude === Infinity) return tooLarge;
  const exponent = Math.max(exponentOf(magnitude), f.exponentMin);
  if (exponent > 128) return tooLarge;
  const significand = roundEven(magnitude * 2 ** (f.mantissa - exponent));
  const code = significand + (exponent - f.exponentMin) * 2 ** f.mantissa;
  return code > f.codeMax ? tooLarge : code | sign;
}

/** Value of a small float's code. */
function decodeSmall(code: number, dtype: keyof typeof SMALL): number {
  const f = SMALL[dtype];
  const sign = code & f.sign ? -1 : 1;
  const magnitude = code & (f.sign - 1);
  if (magnitude > f.codeMax) return dtype !== "F8_E4M3" && magnitude === f.overflow ? sign * Infinity : NaN;
  const fraction = magnitude & (2 ** f.mantissa - 1);
  const exponent = magnitude >> f.mantissa;
  return (
    sign * (exponent === 0 ? fraction * 2 ** (f.exponentMin - f.mantissa) : (2 ** f.mantissa + fraction) * 2 ** (exponent - 1 + f.exponentMin - f.mantissa))
  );
}

/** `x` rounded to `dtype`, as a double. */
export function roundTo(x: number, dtype: FloatDType): number {
  if (dtype === "F64") return x;
  if (dtype === "F32") return Math.fround(x);
  return decodeSmall(encodeSmall(x, dtype), dtype);
}

type Reader = (v: DataView, at: number) => number;

const READERS: Partial<Record<DType, Reader>> = {
  F64: (v, at) => v.getFloat64(at, true),
  F32: (v, at) => v.getFloat32(at, true),
  BF16: (v, at) => decodeSmall(v.getUint16(at, true), "BF16"),
  F16: (v, at) => decodeSmall(v.getUint16(at, true), "F16"),
  F8_E4M3: (v, at) => decodeSmall(v.getUint8(at), "F8_E4M3"),
  F8_E5M2: (v, at) => decodeSmall(v.getUint8(at), "F8_E5M2"),
  I64: (v, at) => Number(v.getBigInt64(at, true)),
  U64: (v, at) => Number(v.getBigUint64(at, true)),
  I32: (v, at) => v.getInt32(at, true),
  U32: (v, at) => v.getUint32(at, true),
  I16: (v, at) => v.getInt16(at, true),
  U16: (v, at) => v.getUint16(at, true),
  I8: (v, at) => v.getInt8(at),
  U8: (v, at) => v.getUint8(at),
  BOOL: (v, at) => (v.getUint8(at) === 0 ? 0 : 1),
};

/** Reads one little-endian element as a double; undefined for types that cannot be computed on. */
export function elementReader(dtype: DType): Reader | undefined {
  return READERS[dtype];
}

/** Writes one element, rounded once. A NaN is always the type's one pattern. */
export function writeElement(v: DataView, at: number, x: number, dtype: FloatDType): void {
  if (dtype === "F64") {
    if (Number.isNaN(x)) v.setBigUint64(at, 0x7ff8000000000000n, true);
    else v.setFloat64(at, x, true);
  } else if (dtype === "F32") {
    if (Number.isNaN(x)) v.setUint32(at, 0x7fc00000, true);
    else v.setFloat32(at, x, true);
  } else if (dtype === "BF16" || dtype === "F16") v.setUint16(at, encodeSmall(x, dtype), true);
  else v.setUint8(at, encodeSmall(x, dtype));
}
