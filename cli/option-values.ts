/** The options of one call, after parsing: typed reads by name. A wrong type is a programmer's error. */
export type OptionValue = string | number | boolean | readonly string[];

export class OptionValues {
  readonly #values: ReadonlyMap<string, OptionValue>;

  constructor(values: ReadonlyMap<string, OptionValue>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** undefined: neither the flag nor its `--no-` form was given. */
  flag(name: string): boolean | undefined {
    const value = this.#values.get(name);
    if (value !== undefined && typeof value !== "boolean") throw new Error(`option ${name} is no flag`);
    return value;
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    if (value !== undefined && typeof value !== "number") throw new Error(`option ${name} is no number`);
    return value;
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value !== undefined && typeof value !== "string") throw new Error(`option ${name} is no text`);
    return value;
  }

  /** Every text of a repeatable option, in order; empty without it. */
  list(name: string): readonly string[] {
    const value = this.#values.get(name) ?? [];
    if (!Array.isArray(value)) throw new Error(`option ${name} is no list`);
    return value as readonly string[];
  }
}
