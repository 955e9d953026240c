/** NaN and infinities found in inputs: reported once, an error unless allowed. DESIGN section 3. */
import { AmalgamError } from "../errors.ts";
import type { BadTensor } from "./record.ts";
import type { Plan } from "./types.ts";

/** Tensors named in the message; at this many the run stops early. */
const SHOWN = 10;

export class BadValues {
  readonly #plan: Pick<Plan, "inputs">;
  readonly #allowed: boolean;
  readonly #warn: (text: string) => void;
  readonly #found = new Map<string, BadTensor>();

  /** @param warn told of each where they are allowed */
  constructor(plan: Pick<Plan, "inputs">, allowed: boolean, warn: (text: string) => void) {
    this.#plan = plan;
    this.#allowed = allowed;
    this.#warn = warn;
  }

  /** Throws NOT_FINITE at the tenth bad tensor. */
  add(bad: readonly BadTensor[]): void {
    for (const b of bad) {
      const key = `${b.input}\n${b.tensor}`;
      if (this.#found.has(key)) continue;
      this.#found.set(key, b);
      if (this.#allowed) this.#warn(this.#line(b));
    }
    if (this.#found.size >= SHOWN) this.refuse();
  }

  /** Throws NOT_FINITE when anything was found and nothing allows it. */
  refuse(): void {
    if (this.#allowed || this.#found.size === 0) return;
    const list = [...this.#found.values()].slice(0, SHOWN);
    const [first] = list;
    const more = this.#found.size >= SHOWN ? " (the first 10)" : "";
    throw new AmalgamError("NOT_FINITE", `inputs hold NaN or infinities${more}:\n${list.map((b) => `  ${this.#line(b)}`).join("\n")}`, {
      ...(first ? { tensor: first.tensor, file: this.#plan.inputs[first.input]?.reference ?? "" } : {}),
    });
  }

  #line(b: BadTensor): string {
    return `${b.tensor} of ${this.#plan.inputs[b.input]?.reference}: ${b.count} NaN or infinite ${b.count === 1 ? "value" : "values"}`;
  }
}
