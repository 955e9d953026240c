/** Scaling by a power of two, so that squares neither overflow nor vanish. It rounds nothing. */

const LARGEST_SCALE = 2 ** 1000;

/** Puts the largest magnitude of `a` into [1, 2) in place (subnormals stay smaller); returns the factor that it was multiplied by. All zero: 1. */
export function scaleToOne(a: Float64Array): number {
  let max = 0;
  for (const x of a) max = Math.max(max, Math.abs(x));
  if (max === 0) return 1;
  let scale = 1;
  while (max * scale >= 2) scale /= 2;
  while (max * scale < 1 && scale < LARGEST_SCALE) scale *= 2;
  if (scale !== 1) for (let i = 0; i < a.length; i++) a[i] = a[i]! * scale;
  return scale;
}
