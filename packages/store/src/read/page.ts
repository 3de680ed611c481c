/** A page of a list: at most `sizeMax` rows, the total counted beside it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface PageRequest {
  readonly page: number;
  readonly pageSize: number;
}

/** No list is longer than this, whoever asks. */
export const pageSizeMax = 200;

/** Offset of a page's first row. */
export const offsetOf = ({ page, pageSize }: PageRequest): number => (page - 1) * pageSize;

/** What was typed, as a LIKE pattern that finds it anywhere: the pattern's own signs count as themselves. */
export const containing = (typed: string): string => `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
