/**
 * sin, acos, exp and log in f64 from + - * / and sqrt only, so that every machine gets the same bits; `Math`'s own differ
 * between engines. Minimax polynomials and reductions of fdlibm (Sun Microsystems, 1993); error below 1 ulp, below 2 for sin
 * of arguments up to 2^20.
 */

const view = new DataView(new ArrayBuffer(8));

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const PI_OVER_2_HIGH = 1.570796326794896558;
const PI_OVER_2_LOW = 6.12323399573676603587e-17;
const PI = 3.141592653589793116;

/** 2^k for -1022 <= k <= 1023, from its bits. */
function powerOf2(k: number): number {
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** x with the low half of its mantissa cleared. */
function truncated(x: number): number {
  view.setFloat64(0, x);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!;
  return sum;
}

const EXP = [1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6, 4.13813679705723846039e-8];

export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893383973096) return Infinity;
  if (x < -745.13321910194110842) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * polynomial(t, EXP);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k >= -1021) return k === 1024 ? y * 2 * powerOf2(1023) : y * powerOf2(k);
  return y * powerOf2(k + 1000) * powerOf2(-1000);
}

const LOG = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1, 1.818357216161805012e-1, 1.531383769920937332e-1,
  1.479819860511658591e-1,
];

export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  const scaled = x < 2.2250738585072014e-308;
  view.setFloat64(0, scaled ? x * 18014398509481984 : x);
  const word = view.getUint32(0);
  let k = (word >>> 20) - 1023 - (scaled ? 54 : 0);
  const mantissa = word & 0xfffff;
  const upper = mantissa + 0x95f64 >= 0x100000;
  view.setUint32(0, mantissa | (upper ? 0x3fe00000 : 0x3ff00000));
  if (upper) k++;
  const f = view.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * polynomial(z, LOG);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
}

const SIN = [
  -1.66666666666666324348e-1, 8.33333333332248946124e-3, -1.98412698298579493134e-4, 2.75573137070700676789e-6, -2.50507602534068634195e-8,
  1.58969099521155010221e-10,
];
const COS = [
  4.16666666666666019037e-2, -1.38888888888741095749e-3, 2.48015872894767294178e-5, -2.75573143513906633035e-7, 2.0875723212981748279e-9,
  -1.13596475577881948265e-11,
];
/** pi/2 in three parts of 33 bits, so that k times a part is exact. */
const PI_OVER_2 = [1.57079632673412561417, 6.0771005063039659766e-11, 2.02226624879595063154e-21] as const;

/** For |x| < 2^20: angles here lie in [0, pi]. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const k = Math.round(x / PI_OVER_2_HIGH);
  const first = x - k * PI_OVER_2[0];
  const second = k * PI_OVER_2[1];
  const a = first - second;
  const tail = first - a - second - k * PI_OVER_2[2];
  const quadrant = ((k % 4) + 4) % 4;
  const value = quadrant % 2 === 0 ? sinKernel(a, tail) : cosKernel(a, tail);
  return quadrant < 2 ? value : -value;
}

function sinKernel(x: number, tail: number): number {
  const z = x * x;
  const v = z * x;
  const r = polynomial(z, SIN.slice(1));
  return x - (z * (0.5 * tail - v * r) - tail - v * SIN[0]!);
}

function cosKernel(x: number, tail: number): number {
  const z = x * x;
  const r = z * polynomial(z, COS);
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}

const ACOS_P = [
  1.66666666666666657415e-1, -3.25565818622400915405e-1, 2.01212532134862925881e-1, -4.00555345006794114027e-2, 7.91534994289814532176e-4,
  3.4793310759602116757e-5,
];
const ACOS_Q = [1, -2.40339491173441421878, 2.02094576023350569471, -6.8828397160545329303e-1, 7.70381505559019352791e-2];

export function acos(x: number): number {
  if (!(x >= -1 && x <= 1)) return NaN;
  if (x === 1) return 0;
  if (x === -1) return PI;
  const rational = (z: number): number => (z * polynomial(z, ACOS_P)) / polynomial(z, ACOS_Q);
  if (Math.abs(x) < 0.5) return PI_OVER_2_HIGH - (x - (PI_OVER_2_LOW - x * rational(x * x)));
  const z = (1 - Math.abs(x)) * 0.5;
  const s = Math.sqrt(z);
  if (x < 0) return PI - 2 * (s + (rational(z) * s - PI_OVER_2_LOW));
  const high = truncated(s);
  const c = (z - high * high) / (s + high);
  return 2 * (high + (rational(z) * s + c));
}
