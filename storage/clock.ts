/** The only place of this package's storage that asks for the time. */
export function now(): number {
  return Date.now();
}
