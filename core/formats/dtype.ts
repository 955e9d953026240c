/** Names, sizes and order of tensor element types, as safetensors spells them. Conversion of values lives in `core/ops`. */

/** Bits per element, in the reference writer's sort order (first is written first). checkpoint-formats 1.2. */
export const DTYPE_BITS = {
  U64: 64,
  I64: 64,
  F64: 64,
  C64: 64,
  F32: 32,
  U32: 32,
  I32: 32,
  BF16: 16,
  F16: 16,
  U16: 16,
  I16: 16,
  F8_E5M2FNUZ: 8,
  F8_E4M3FNUZ: 8,
  F8_E8M0: 8,
  F8_E4M3: 8,
  F8_E5M2: 8,
  I8: 8,
  U8: 8,
  F6_E3M2: 6,
  F6_E2M3: 6,
  F4: 4,
  BOOL: 8,
} as const;

export type DType = keyof typeof DTYPE_BITS;

/** Types that methods can compute on. Everything else is copied as bytes. */
export const FLOAT_DTYPES = ["F64", "F32", "BF16", "F16", "F8_E4M3", "F8_E5M2"] as const;
export type FloatDType = (typeof FLOAT_DTYPES)[number];

const order = new Map(Object.keys(DTYPE_BITS).map((name, i) => [name, i]));

export function isDType(name: string): name is DType {
  return order.has(name);
}

export function isFloatDType(dtype: DType): dtype is FloatDType {
  return (FLOAT_DTYPES as readonly string[]).includes(dtype);
}

const VALUED: readonly DType[] = [...FLOAT_DTYPES, "I64", "U64", "I32", "U32", "I16", "U16", "I8", "U8", "BOOL"];

/** Elements are numbers that a decoder knows. */
export function hasValues(dtype: DType): boolean {
  return VALUED.includes(dtype);
}

/** Position in the writer's order: smaller is written earlier. */
export function dtypeRank(dtype: DType): number {
  return order.get(dtype) ?? 0;
}

/** Bytes of one element. Only for whole-byte types (all float types are). */
export function elementBytes(dtype: DType): number {
  return DTYPE_BITS[dtype] / 8;
}

/** Product of a shape; 1 for a scalar. Exact while below 2^53. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((n, d) => n * d, 1);
}
