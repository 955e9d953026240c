/**
 * Ops over a list of vectors. `list` holds their offsets (u32 each), `weights` one f32 each. 16 elements at a time: the
 * sums of a group stay in registers while the list is walked, and every input is read before the group is written.
 */
import { asOnes, bf16High, bf16Low, GROUP } from "./lanes";

// @ts-expect-error: decorator
@inline function vectorAt(list: usize, i: usize): usize {
  return load<u32>(list + (i << 2)) as usize;
}

// @ts-expect-error: decorator
@inline function product(x: usize, w: v128): v128 {
  return f32x4.mul(v128.load(x), w);
}

function lincomb2(a: usize, b: usize, wa: v128, wb: v128, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += GROUP, a += GROUP, b += GROUP) {
    v128.store(out, f32x4.add(product(a, wa), product(b, wb)));
    v128.store(out, f32x4.add(product(a + 16, wa), product(b + 16, wb)), 16);
    v128.store(out, f32x4.add(product(a + 32, wa), product(b + 32, wb)), 32);
    v128.store(out, f32x4.add(product(a + 48, wa), product(b + 48, wb)), 48);
  }
}

// @ts-expect-error: decorator
@inline function sum3(a: usize, b: usize, c: usize, wa: v128, wb: v128, wc: v128): v128 {
  return f32x4.add(f32x4.add(product(a, wa), product(b, wb)), product(c, wc));
}

function lincomb3(a: usize, b: usize, c: usize, wa: v128, wb: v128, wc: v128, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += GROUP, a += GROUP, b += GROUP, c += GROUP) {
    v128.store(out, sum3(a, b, c, wa, wb, wc));
    v128.store(out, sum3(a + 16, b + 16, c + 16, wa, wb, wc), 16);
    v128.store(out, sum3(a + 32, b + 32, c + 32, wa, wb, wc), 32);
    v128.store(out, sum3(a + 48, b + 48, c + 48, wa, wb, wc), 48);
  }
}

export function lincomb(list: usize, weights: usize, count: usize, out: usize, n: usize): void {
  const wa = v128.load32_splat(weights);
  const wb = v128.load32_splat(weights, 4);
  if (count == 2) return lincomb2(vectorAt(list, 0), vectorAt(list, 1), wa, wb, out, n);
  if (count == 3) return lincomb3(vectorAt(list, 0), vectorAt(list, 1), vectorAt(list, 2), wa, wb, v128.load32_splat(weights, 8), out, n);
  const first = vectorAt(list, 0);
  for (let at: usize = 0, end = n << 2; at < end; at += GROUP) {
    let x = first + at;
    let s0 = product(x, wa);
    let s1 = product(x + 16, wa);
    let s2 = product(x + 32, wa);
    let s3 = product(x + 48, wa);
    for (let i: usize = 1; i < count; i++) {
      x = vectorAt(list, i) + at;
      const w = v128.load32_splat(weights + (i << 2));
      s0 = f32x4.add(s0, product(x, w));
      s1 = f32x4.add(s1, product(x + 16, w));
      s2 = f32x4.add(s2, product(x + 32, w));
      s3 = f32x4.add(s3, product(x + 48, w));
    }
    v128.store(out + at, s0);
    v128.store(out + at, s1, 16);
    v128.store(out + at, s2, 32);
    v128.store(out + at, s3, 48);
  }
}

/** The same of bf16 codes, divided at the end unless by 1. */
export function lincombBf16(list: usize, weights: usize, count: usize, divisor: f32, out: usize, n: usize): void {
  const zero = i32x4.splat(0);
  const wa = v128.load32_splat(weights);
  const by = f32x4.splat(divisor);
  const first = vectorAt(list, 0);
  for (let at: usize = 0, end = n << 1; at < end; at += 32, out += GROUP) {
    const a = v128.load(first + at);
    const b = v128.load(first + at, 16);
    let s0 = f32x4.mul(bf16Low(a, zero), wa);
    let s1 = f32x4.mul(bf16High(a, zero), wa);
    let s2 = f32x4.mul(bf16Low(b, zero), wa);
    let s3 = f32x4.mul(bf16High(b, zero), wa);
    for (let i: usize = 1; i < count; i++) {
      const x = vectorAt(list, i) + at;
      const w = v128.load32_splat(weights + (i << 2));
      const c = v128.load(x);
      const d = v128.load(x, 16);
      s0 = f32x4.add(s0, f32x4.mul(bf16Low(c, zero), w));
      s1 = f32x4.add(s1, f32x4.mul(bf16High(c, zero), w));
      s2 = f32x4.add(s2, f32x4.mul(bf16Low(d, zero), w));
      s3 = f32x4.add(s3, f32x4.mul(bf16High(d, zero), w));
    }
    if (divisor != 1) {
      s0 = f32x4.div(s0, by);
      s1 = f32x4.div(s1, by);
      s2 = f32x4.div(s2, by);
      s3 = f32x4.div(s3, by);
    }
    v128.store(out, s0);
    v128.store(out, s1, 16);
    v128.store(out, s2, 32);
    v128.store(out, s3, 48);
  }
}

// @ts-expect-error: decorator
@inline function square(x: usize, mean: v128): v128 {
  const d = f32x4.sub(v128.load(x), mean);
  return f32x4.mul(d, d);
}

export function variance(list: usize, count: usize, out: usize, n: usize): void {
  const divisor = f32x4.splat(count as f32);
  const first = vectorAt(list, 0);
  for (let at: usize = 0, end = n << 2; at < end; at += 32) {
    let x = first + at;
    let m0 = v128.load(x);
    let m1 = v128.load(x, 16);
    for (let i: usize = 1; i < count; i++) {
      x = vectorAt(list, i) + at;
      m0 = f32x4.add(m0, v128.load(x));
      m1 = f32x4.add(m1, v128.load(x, 16));
    }
    m0 = f32x4.div(m0, divisor);
    m1 = f32x4.div(m1, divisor);
    x = first + at;
    let s0 = square(x, m0);
    let s1 = square(x + 16, m1);
    for (let i: usize = 1; i < count; i++) {
      x = vectorAt(list, i) + at;
      s0 = f32x4.add(s0, square(x, m0));
      s1 = f32x4.add(s1, square(x + 16, m1));
    }
    v128.store(out + at, f32x4.div(s0, divisor));
    v128.store(out + at, f32x4.div(s1, divisor), 16);
  }
}

/** Lanes of x on the majority's side; `plus` is set where the sum is not negative. */
// @ts-expect-error: decorator
@inline function agrees(x: v128, plus: v128): v128 {
  const zero = f32x4.splat(0);
  return v128.bitselect(f32x4.gt(x, zero), f32x4.lt(x, zero), plus);
}

// @ts-expect-error: decorator
@inline function isPlus(sum: v128): v128 {
  return f32x4.ge(sum, f32x4.splat(0));
}

/** total == 0 ? 1 : total */
// @ts-expect-error: decorator
@inline function divisorOf(total: v128): v128 {
  return v128.bitselect(f32x4.splat(1), total, f32x4.eq(total, f32x4.splat(0)));
}

/** Three inputs, the common case: everything stays in registers. */
// @ts-expect-error: decorator
@inline function consensus3(divide: bool, a: usize, b: usize, c: usize, wa: v128, wb: v128, wc: v128, out: usize, n: usize): void {
  for (const end = out + (n << 2); out < end; out += 16, a += 16, b += 16, c += 16) {
    const p = v128.load(a);
    const q = v128.load(b);
    const r = v128.load(c);
    const plus = isPlus(f32x4.add(f32x4.add(p, q), r));
    const mp = agrees(p, plus);
    const mq = agrees(q, plus);
    const mr = agrees(r, plus);
    let mixed = f32x4.add(f32x4.add(v128.and(p, mp), v128.and(q, mq)), v128.and(r, mr));
    if (divide) mixed = f32x4.div(mixed, divisorOf(f32x4.add(f32x4.add(v128.and(wa, mp), v128.and(wb, mq)), v128.and(wc, mr))));
    v128.store(out, mixed);
  }
}

export function consensus(list: usize, weights: usize, count: usize, divide: bool, out: usize, n: usize): void {
  const first = vectorAt(list, 0);
  const firstWeight = v128.load32_splat(weights);
  if (count == 3) {
    const b = vectorAt(list, 1);
    const c = vectorAt(list, 2);
    const wb = v128.load32_splat(weights, 4);
    const wc = v128.load32_splat(weights, 8);
    if (divide) consensus3(true, first, b, c, firstWeight, wb, wc, out, n);
    else consensus3(false, first, b, c, firstWeight, wb, wc, out, n);
    return;
  }
  for (let at: usize = 0, end = n << 2; at < end; at += 32) {
    let x = first + at;
    let p0 = v128.load(x);
    let p1 = v128.load(x, 16);
    for (let i: usize = 1; i < count; i++) {
      x = vectorAt(list, i) + at;
      p0 = f32x4.add(p0, v128.load(x));
      p1 = f32x4.add(p1, v128.load(x, 16));
    }
    p0 = isPlus(p0);
    p1 = isPlus(p1);
    x = first + at;
    let mask0 = agrees(v128.load(x), p0);
    let mask1 = agrees(v128.load(x, 16), p1);
    let s0 = v128.and(v128.load(x), mask0);
    let s1 = v128.and(v128.load(x, 16), mask1);
    let w0 = v128.and(firstWeight, mask0);
    let w1 = v128.and(firstWeight, mask1);
    for (let i: usize = 1; i < count; i++) {
      x = vectorAt(list, i) + at;
      mask0 = agrees(v128.load(x), p0);
      mask1 = agrees(v128.load(x, 16), p1);
      s0 = f32x4.add(s0, v128.and(v128.load(x), mask0));
      s1 = f32x4.add(s1, v128.and(v128.load(x, 16), mask1));
      const w = v128.load32_splat(weights + (i << 2));
      w0 = f32x4.add(w0, v128.and(w, mask0));
      w1 = f32x4.add(w1, v128.and(w, mask1));
    }
    if (divide) {
      s0 = f32x4.div(s0, divisorOf(w0));
      s1 = f32x4.div(s1, divisorOf(w1));
    }
    v128.store(out + at, s0);
    v128.store(out + at, s1, 16);
  }
}

/** @param outs offsets of one result a vector */
export function consensusMasks(list: usize, count: usize, outs: usize, n: usize): void {
  const first = vectorAt(list, 0);
  for (let at: usize = 0, end = n << 2; at < end; at += 16) {
    let sum = v128.load(first + at);
    for (let i: usize = 1; i < count; i++) sum = f32x4.add(sum, v128.load(vectorAt(list, i) + at));
    const plus = isPlus(sum);
    for (let i: usize = 0; i < count; i++) v128.store(vectorAt(outs, i) + at, asOnes(agrees(v128.load(vectorAt(list, i) + at), plus)));
  }
}
