/** Steps of dense factorisations on f64 vectors: n counts elements of any number, addresses are aligned to 8 bytes. */

// @ts-expect-error: decorator
@inline
function sumOf(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}

export function dotF64(a: usize, b: usize, n: i32): f64 {
  let s = f64x2.splat(0);
  let t = f64x2.splat(0);
  const pairs = n & ~3;
  const end = a + (<usize>pairs << 3);
  while (a != end) {
    s = f64x2.add(s, f64x2.mul(v128.load(a), v128.load(b)));
    t = f64x2.add(t, f64x2.mul(v128.load(a, 16), v128.load(b, 16)));
    a += 32;
    b += 32;
  }
  let sum = sumOf(f64x2.add(s, t));
  for (let i = pairs; i < n; i++, a += 8, b += 8) sum += load<f64>(a) * load<f64>(b);
  return sum;
}

// @ts-expect-error: decorator
@inline
function addScaled(y: usize, s: f64, x: usize, n: i32): void {
  const f = f64x2.splat(s);
  const pairs = n & ~1;
  const end = y + (<usize>pairs << 3);
  while (y != end) {
    v128.store(y, f64x2.add(v128.load(y), f64x2.mul(f, v128.load(x))));
    y += 16;
    x += 16;
  }
  if (n & 1) store<f64>(y, load<f64>(y) + s * load<f64>(x));
}

/** Each of `rows` vectors x, `stride` bytes apart: x - tau (v.x) v. */
export function reflectRows(v: usize, n: i32, tau: f64, x: usize, rows: i32, stride: usize): void {
  for (let i = 0; i < rows; i++, x += stride) addScaled(x, -tau * dotF64(v, x, n), v, n);
}

/** (x, y) becomes (c x - s y, s x + c y). */
export function rotateRows(x: usize, y: usize, n: i32, c: f64, s: f64): void {
  const cc = f64x2.splat(c);
  const ss = f64x2.splat(s);
  const pairs = n & ~1;
  const end = x + (<usize>pairs << 3);
  while (x != end) {
    const p = v128.load(x);
    const q = v128.load(y);
    v128.store(x, f64x2.sub(f64x2.mul(cc, p), f64x2.mul(ss, q)));
    v128.store(y, f64x2.add(f64x2.mul(ss, p), f64x2.mul(cc, q)));
    x += 16;
    y += 16;
  }
  if (n & 1) {
    const p = load<f64>(x);
    const q = load<f64>(y);
    store<f64>(x, c * p - s * q);
    store<f64>(y, s * p + c * q);
  }
}

/**
 * A rank-two update of `rows` rows of n elements, stride bytes apart, row i -= (v[i] w + w[i] v), and in the same pass out[i] = row i . x: the matrix is read
 * once a step of a tridiagonalisation.
 */
export function updateAndMultiply(a: usize, stride: usize, rows: i32, n: i32, v: usize, w: usize, x: usize, out: usize): void {
  const pairs = n & ~1;
  for (let i = 0; i < rows; i++, a += stride) {
    const vi = load<f64>(v + (<usize>i << 3));
    const wi = load<f64>(w + (<usize>i << 3));
    const vv = f64x2.splat(vi);
    const ww = f64x2.splat(wi);
    let sum = f64x2.splat(0);
    let at: usize = 0;
    const end = <usize>pairs << 3;
    while (at != end) {
      const r = f64x2.sub(v128.load(a + at), f64x2.add(f64x2.mul(vv, v128.load(w + at)), f64x2.mul(ww, v128.load(v + at))));
      v128.store(a + at, r);
      sum = f64x2.add(sum, f64x2.mul(r, v128.load(x + at)));
      at += 16;
    }
    let total = sumOf(sum);
    if (n & 1) {
      const r = load<f64>(a + at) - (vi * load<f64>(w + at) + wi * load<f64>(v + at));
      store<f64>(a + at, r);
      total += r * load<f64>(x + at);
    }
    store<f64>(out + (<usize>i << 3), total);
  }
}

/**
 * One sweep of one-sided Jacobi rotations over all pairs of the m rows of w, n elements each; the rows of v (m elements) turn along. Returns how many pairs
 * were not orthogonal within `tolerance` (relative).
 */
export function jacobiSweep(w: usize, v: usize, m: i32, n: i32, tolerance: f64): i32 {
  let turned = 0;
  const row = <usize>n << 3;
  const vRow = <usize>m << 3;
  for (let i = 0; i < m - 1; i++) {
    const x = w + <usize>i * row;
    let xx = dotF64(x, x, n);
    for (let j = i + 1; j < m; j++) {
      const y = w + <usize>j * row;
      const xy = dotF64(x, y, n);
      if (xy == 0) continue;
      const yy = dotF64(y, y, n);
      if (abs(xy) <= tolerance * sqrt(xx * yy)) continue;
      turned++;
      const zeta = (yy - xx) / (2 * xy);
      const t = (zeta >= 0 ? 1.0 : -1.0) / (abs(zeta) + sqrt(1 + zeta * zeta));
      const c = 1 / sqrt(1 + t * t);
      rotateRows(x, y, n, c, c * t);
      rotateRows(v + <usize>i * vRow, v + <usize>j * vRow, m, c, c * t);
      xx = dotF64(x, x, n);
    }
  }
  return turned;
}
