import { setImmediate } from "node:timers/promises";

/** How long others wait at most before they have their turn, in milliseconds. */
const turnMs = 10;

/** Maps one after another; other requests have their turn in between, so that a long matter does not hold them up. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T, place: number) => R): Promise<R[]> {
  const done: R[] = [];
  let since = performance.now();
  for (const [place, item] of items.entries()) {
    done.push(work(item, place));
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
  return done;
}

/** Whoever takes no more of a bundle for so long, in milliseconds, keeps nobody else from theirs. */
const stalledMs = 15_000;

/** One bundle is made at a time: making one takes the processor and the memory of a whole matter. */
export class BundleTurn {
  #held: { touchedAt: number } | undefined;

  /** Undefined while another bundle is being made. */
  take(): { readonly touch: () => void; readonly leave: () => void } | undefined {
    if (this.#held && performance.now() - this.#held.touchedAt < stalledMs) return undefined;
    const held = { touchedAt: performance.now() };
    this.#held = held;
    return {
      touch: () => {
        held.touchedAt = performance.now();
      },
      leave: () => {
        if (this.#held === held) this.#held = undefined;
      },
    };
  }
}
