/**
 * Matrix products of packed panels: A in panels of 4 rows, B in panels of 8 columns (f32) or 4 (f64), zero padded, each panel k by k. Eight accumulators: V8
 * spills when there are more.
 */

/** c (row length ldc bytes) += A B: `rows` panels of A, `cols` panels of B, k long. */
export function gemmF32(a: usize, b: usize, c: usize, rows: i32, cols: i32, k: i32, ldc: usize): void {
  const aPanel = <usize>k << 4;
  const bPanel = <usize>k << 5;
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < rows; i++) tileF32(a + <usize>i * aPanel, b + <usize>j * bPanel, c + <usize>i * 4 * ldc + (<usize>j << 5), aPanel, ldc);
  }
}

// @ts-expect-error: decorator
@inline
function tileF32(a: usize, b: usize, c: usize, aBytes: usize, ldc: usize): void {
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  const end = a + aBytes;
  while (a != end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(x, b0));
    c01 = f32x4.add(c01, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(x, b0));
    c11 = f32x4.add(c11, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(x, b0));
    c21 = f32x4.add(c21, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(x, b0));
    c31 = f32x4.add(c31, f32x4.mul(x, b1));
    a += 16;
    b += 32;
  }
  addF32(c, c00, c01);
  addF32(c + ldc, c10, c11);
  addF32(c + 2 * ldc, c20, c21);
  addF32(c + 3 * ldc, c30, c31);
}

// @ts-expect-error: decorator
@inline
function addF32(c: usize, x: v128, y: v128): void {
  v128.store(c, f32x4.add(v128.load(c), x));
  v128.store(c, f32x4.add(v128.load(c, 16), y), 16);
}

export function gemmF64(a: usize, b: usize, c: usize, rows: i32, cols: i32, k: i32, ldc: usize): void {
  const panel = <usize>k << 5;
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < rows; i++) tileF64(a + <usize>i * panel, b + <usize>j * panel, c + <usize>i * 4 * ldc + (<usize>j << 5), panel, ldc);
  }
}

// @ts-expect-error: decorator
@inline
function tileF64(a: usize, b: usize, c: usize, bytes: usize, ldc: usize): void {
  let c00 = f64x2.splat(0);
  let c01 = f64x2.splat(0);
  let c10 = f64x2.splat(0);
  let c11 = f64x2.splat(0);
  let c20 = f64x2.splat(0);
  let c21 = f64x2.splat(0);
  let c30 = f64x2.splat(0);
  let c31 = f64x2.splat(0);
  const end = a + bytes;
  while (a != end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load64_splat(a);
    c00 = f64x2.add(c00, f64x2.mul(x, b0));
    c01 = f64x2.add(c01, f64x2.mul(x, b1));
    x = v128.load64_splat(a, 8);
    c10 = f64x2.add(c10, f64x2.mul(x, b0));
    c11 = f64x2.add(c11, f64x2.mul(x, b1));
    x = v128.load64_splat(a, 16);
    c20 = f64x2.add(c20, f64x2.mul(x, b0));
    c21 = f64x2.add(c21, f64x2.mul(x, b1));
    x = v128.load64_splat(a, 24);
    c30 = f64x2.add(c30, f64x2.mul(x, b0));
    c31 = f64x2.add(c31, f64x2.mul(x, b1));
    a += 32;
    b += 32;
  }
  addF64(c, c00, c01);
  addF64(c + ldc, c10, c11);
  addF64(c + 2 * ldc, c20, c21);
  addF64(c + 3 * ldc, c30, c31);
}

// @ts-expect-error: decorator
@inline
function addF64(c: usize, x: v128, y: v128): void {
  v128.store(c, f64x2.add(v128.load(c), x));
  v128.store(c, f64x2.add(v128.load(c, 16), y), 16);
}

/** Panels of 16 bytes of each of k rows: `from` is k rows of ld bytes. */
export function packRows16(from: usize, ld: usize, k: i32, panels: i32, to: usize): void {
  for (let p = 0; p < panels; p++) {
    let row = from + (<usize>p << 4);
    for (let i = 0; i < k; i++, row += ld, to += 16) v128.store(to, v128.load(row));
  }
}

/** The same with 32 bytes. */
export function packRows32(from: usize, ld: usize, k: i32, panels: i32, to: usize): void {
  for (let p = 0; p < panels; p++) {
    let row = from + (<usize>p << 5);
    for (let i = 0; i < k; i++, row += ld, to += 32) {
      v128.store(to, v128.load(row));
      v128.store(to, v128.load(row, 16), 16);
    }
  }
}

/** Panels of `width` rows turned: `from` holds panels * width rows of ld bytes, k elements each. */
export function packColumnsF32(from: usize, ld: usize, k: i32, panels: i32, width: i32, to: usize): void {
  for (let p = 0; p < panels; p++) {
    for (let i = 0; i < k; i++) {
      let at = from + (<usize>i << 2);
      for (let w = 0; w < width; w++, at += ld, to += 4) store<f32>(to, load<f32>(at));
    }
    from += <usize>width * ld;
  }
}

export function packColumnsF64(from: usize, ld: usize, k: i32, panels: i32, width: i32, to: usize): void {
  for (let p = 0; p < panels; p++) {
    for (let i = 0; i < k; i++) {
      let at = from + (<usize>i << 3);
      for (let w = 0; w < width; w++, at += ld, to += 8) store<f64>(to, load<f64>(at));
    }
    from += <usize>width * ld;
  }
}
