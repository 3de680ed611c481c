/** A small memory: an answer serves for `forMs`, and at most `sizeMax` answers are kept. */
export class Remembered<T> {
  readonly #held = new Map<string, { readonly value: T; readonly until: number }>();
  readonly #forMs: number;
  readonly #sizeMax: number;

  constructor(forMs: number, sizeMax = 1_000) {
    this.#forMs = forMs;
    this.#sizeMax = sizeMax;
  }

  async get(name: string, load: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const held = this.#held.get(name);
    if (held && held.until > now) return held.value;
    const value = await load();
    if (this.#held.size >= this.#sizeMax) this.#held.clear();
    this.#held.set(name, { value, until: now + this.#forMs });
    return value;
  }

  forget(name: string): void {
    this.#held.delete(name);
  }
}
