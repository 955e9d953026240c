/** Chance of a simulation: everything that is drawn comes from one seed, so that a seed is a run. */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
    // Seeds that follow one another must not give runs that resemble one another.
    for (let i = 0; i < 4; i++) this.bits();
  }

  /** 32 bits (mulberry32). */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** Uniform in [0, 1). */
  fraction(): number {
    return this.bits() / 2 ** 32;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.fraction();
  }

  /** 0 .. n - 1. */
  below(n: number): number {
    return Math.floor(this.fraction() * n);
  }

  /** Draws nothing where the outcome is certain, so that a world without faults is one without their draws. */
  happens(probability: number): boolean {
    return probability > 0 && this.fraction() < probability;
  }

  pick<T>(of: readonly T[]): T {
    const one = of[this.below(of.length)];
    if (one === undefined) throw new RangeError("nothing to pick from");
    return one;
  }

  /** A source of its own, so that what one part draws does not shift what another gets. */
  fork(): Seeded {
    return new Seeded(this.bits());
  }
}
