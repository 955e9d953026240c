/** One or two vectors in, one out, element by element. */
import { asOnes, GROUP, MAGNITUDE } from "./lanes";

// @ts-expect-error: decorator
@inline const ADD = 0;
// @ts-expect-error: decorator
@inline const SUB = 1;
// @ts-expect-error: decorator
@inline const MUL = 2;
// @ts-expect-error: decorator
@inline const DIV = 3;
// @ts-expect-error: decorator
@inline const DIV_REVERSED = 4;
// @ts-expect-error: decorator
@inline const MAX = 5;
// @ts-expect-error: decorator
@inline const MIN = 6;
// @ts-expect-error: decorator
@inline const GREATER = 7;
// @ts-expect-error: decorator
@inline const GREATER_EQUAL = 8;
// @ts-expect-error: decorator
@inline const ABS = 9;

/** `op` is a constant, so that only one branch is left. */
// @ts-expect-error: decorator
@inline function apply(op: i32, x: v128, y: v128): v128 {
  if (op == ADD) return f32x4.add(x, y);
  if (op == SUB) return f32x4.sub(x, y);
  if (op == MUL) return f32x4.mul(x, y);
  if (op == DIV) return f32x4.div(x, y);
  if (op == DIV_REVERSED) return f32x4.div(y, x);
  if (op == MAX) return f32x4.pmax(x, y);
  if (op == MIN) return f32x4.pmin(x, y);
  if (op == GREATER) return asOnes(f32x4.gt(x, y));
  if (op == GREATER_EQUAL) return asOnes(f32x4.ge(x, y));
  return v128.and(x, i32x4.splat(MAGNITUDE));
}

// @ts-expect-error: decorator
@inline function withVector(op: i32, a: usize, b: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += GROUP, a += GROUP, b += GROUP) {
    v128.store(out, apply(op, v128.load(a), v128.load(b)));
    v128.store(out, apply(op, v128.load(a, 16), v128.load(b, 16)), 16);
    v128.store(out, apply(op, v128.load(a, 32), v128.load(b, 32)), 32);
    v128.store(out, apply(op, v128.load(a, 48), v128.load(b, 48)), 48);
  }
}

// @ts-expect-error: decorator
@inline function withScalar(op: i32, a: usize, s: f32, out: usize, n: usize): void {
  const y = f32x4.splat(s);
  for (const end = out + (n << 2); out < end; out += GROUP, a += GROUP) {
    v128.store(out, apply(op, v128.load(a), y));
    v128.store(out, apply(op, v128.load(a, 16), y), 16);
    v128.store(out, apply(op, v128.load(a, 32), y), 32);
    v128.store(out, apply(op, v128.load(a, 48), y), 48);
  }
}

export function add(a: usize, b: usize, out: usize, n: usize): void {
  withVector(ADD, a, b, out, n);
}

export function sub(a: usize, b: usize, out: usize, n: usize): void {
  withVector(SUB, a, b, out, n);
}

export function mul(a: usize, b: usize, out: usize, n: usize): void {
  withVector(MUL, a, b, out, n);
}

export function div(a: usize, b: usize, out: usize, n: usize): void {
  withVector(DIV, a, b, out, n);
}

export function abs(a: usize, out: usize, n: usize): void {
  withScalar(ABS, a, 0, out, n);
}

export function addScalar(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(ADD, a, s, out, n);
}

export function scale(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(MUL, a, s, out, n);
}

export function divScalar(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(DIV, a, s, out, n);
}

export function reciprocal(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(DIV_REVERSED, a, s, out, n);
}

export function maxScalar(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(MAX, a, s, out, n);
}

export function minScalar(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(MIN, a, s, out, n);
}

export function greaterScalar(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(GREATER, a, s, out, n);
}

export function greaterEqualScalar(a: usize, s: f32, out: usize, n: usize): void {
  withScalar(GREATER_EQUAL, a, s, out, n);
}

export function fill(s: f32, out: usize, n: usize): void {
  const y = f32x4.splat(s);
  for (const end = out + (n << 2); out < end; out += GROUP) {
    v128.store(out, y);
    v128.store(out, y, 16);
    v128.store(out, y, 32);
    v128.store(out, y, 48);
  }
}

// @ts-expect-error: decorator
@inline function selectLanes(mask: usize, a: usize, b: usize): v128 {
  return v128.bitselect(v128.load(b), v128.load(a), f32x4.eq(v128.load(mask), f32x4.splat(0)));
}

export function select(mask: usize, a: usize, b: usize, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 32, mask += 32, a += 32, b += 32) {
    v128.store(out, selectLanes(mask, a, b));
    v128.store(out, selectLanes(mask + 16, a + 16, b + 16), 16);
  }
}

// @ts-expect-error: decorator
@inline function scaleAdd(acc: usize, y: v128, x: usize): v128 {
  return f32x4.add(v128.load(acc), f32x4.mul(v128.load(x), y));
}

export function axpy(acc: usize, s: f32, x: usize, n: usize): void {
  const y = f32x4.splat(s);
  for (const end = acc + (n << 2); acc < end; acc += GROUP, x += GROUP) {
    v128.store(acc, scaleAdd(acc, y, x));
    v128.store(acc, scaleAdd(acc + 16, y, x + 16), 16);
    v128.store(acc, scaleAdd(acc + 32, y, x + 32), 32);
    v128.store(acc, scaleAdd(acc + 48, y, x + 48), 48);
  }
}
