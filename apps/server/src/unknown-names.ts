interface Held {
  failures: number;
  lockedUntilMs: number;
}

/**
 * Attempts at names nobody has, counted as those at accounts are, so that a lock does not tell which names exist.
 * Kept in memory only; past the bound the name that was tried longest ago is forgotten.
 */
export class UnknownNames {
  readonly #held = new Map<string, Held>();
  readonly #namesMax: number;

  constructor(namesMax = 10_000) {
    this.#namesMax = namesMax;
  }

  /** Counts an attempt. Returns the moment until which the name rests, undefined when it may be tried. */
  attempt(name: string, rule: { failuresMax: number; lockMs: number }, nowMs: number): number | undefined {
    const held = this.#held.get(name) ?? { failures: 0, lockedUntilMs: 0 };
    if (held.lockedUntilMs > nowMs) return held.lockedUntilMs;
    const failures = held.failures + 1;
    const locks = failures >= rule.failuresMax;
    this.#held.delete(name);
    this.#held.set(name, { failures: locks ? 0 : failures, lockedUntilMs: locks ? nowMs + rule.lockMs : 0 });
    const oldest = this.#held.size > this.#namesMax ? this.#held.keys().next().value : undefined;
    if (oldest !== undefined) this.#held.delete(oldest);
    return undefined;
  }
}
