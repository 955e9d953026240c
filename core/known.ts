/** A value that the code before has made sure of. That it is missing is a bug of ours, so it is no AmalgamError: it ends the process. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
