import type { AnyAct } from "@zhunsheng/engine";

/**
 * A matter's acts as far as this process has read them. Acts never change, so what is held stays true — but for what an
 * erasure destroys: a matter with one is let go and always read afresh, whichever process recorded it.
 */
export interface MatterPages {
  readonly acts: readonly AnyAct[];
  /** The last act's hash; undefined for a matter with no act. */
  readonly lastSha256: Uint8Array | undefined;
}

const none: MatterPages = { acts: [], lastSha256: undefined };
const mattersMax = 2_000;

/** The most recently used matters. Whoever reads here must still ask the record for acts beyond the held ones. */
export class MatterCache {
  readonly #held = new Map<string, MatterPages>();

  find(key: { readonly agency: string; readonly matterId: string }): MatterPages {
    return this.#held.get(`${key.agency}\0${key.matterId}`) ?? none;
  }

  keep(key: { readonly agency: string; readonly matterId: string }, pages: MatterPages): void {
    const name = `${key.agency}\0${key.matterId}`;
    this.#held.delete(name);
    if (pages.acts.some(({ kind }) => kind === "erase")) return;
    this.#held.set(name, pages);
    if (this.#held.size <= mattersMax) return;
    const [oldest] = this.#held.keys();
    if (oldest !== undefined) this.#held.delete(oldest);
  }
}
