import { expect } from "vitest";
import type { Ran } from "./command.ts";
import type { Copy, SavedRecord } from "./saved-record.ts";

/** Runs the check on a copy that `damage` has changed, and expects the finding first: in the output and the summary. */
export async function finds(
  saved: SavedRecord,
  damage: (copy: Copy) => Promise<unknown> | unknown,
  first: RegExp,
  more: { readonly words?: readonly string[]; readonly from?: Parameters<SavedRecord["copy"]> } = {},
): Promise<Ran> {
  const copy = await saved.copy(...(more.from ?? []));
  try {
    await damage(copy);
    const ran = await copy.fsck(...(more.words ?? []));
    expect(ran.found[0], ran.stdout + ran.stderr).toMatch(first);
    expect(ran.stdout).toContain(`第一处：${ran.found[0]?.slice(2)}`);
    expect(ran.code).toBe(1);
    return ran;
  } finally {
    await copy.discard();
  }
}

/** Expects nothing to be found. */
export async function findsNothing(copy: Copy, ...words: readonly string[]): Promise<Ran> {
  const ran = await copy.fsck(...words);
  expect(ran.stdout + ran.stderr).toContain("没有发现问题");
  expect(ran.code).toBe(0);
  return ran;
}
