import type { Procedure } from "./types.ts";

/**
 * Types a procedure: TypeScript reads every act's `fields` first and then types the gates, so a gate may look at
 * any act of the procedure, earlier or later. Gates with inline arrows must be literals (a helper call around an
 * inline arrow loses the types). A procedure spread from several files names its facts: `defineProcedure<Facts>`.
 */
export const defineProcedure = <F extends Record<string, object>>(procedure: Procedure<F>): Procedure<F> =>
  procedure;

interface Versioned {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly revision?: number | undefined;
}

/** `id@effective-from`, with `+n` for the n-th mending of the same law; kept in every act judged under it. */
export const versionOf = ({ id, effectiveFrom, revision }: Versioned): string =>
  `${id}@${effectiveFrom}${revision === undefined ? "" : `+${revision}`}`;
