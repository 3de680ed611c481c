/**
 * One measured figure: the median of its rounds. `reference` names the peer and `floor` the bare machine's share of the
 * work, both measured beside it in the same run.
 */
export interface Result {
  readonly bench: string;
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  /** Lowest and highest of the rounds. */
  readonly spread?: readonly [number, number];
  readonly reference?: string;
  readonly referenceValue?: number;
  readonly floor?: string;
  readonly floorValue?: number;
  /** What was aimed at: at least so much, or at most. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
  /** Sizes, counts and further figures that one must know to read this one. */
  readonly detail?: Readonly<Record<string, number | string>>;
}

const round = (value: number): number => Number(value.toPrecision(4));

/** What is printed for a figure: ratios worked out, whether the aim was met, and the machine it was measured on. */
export function lineOf(result: Result, machine: Readonly<Record<string, number | string>>): object {
  const { value, spread, referenceValue, floorValue, aim, detail, ...names } = result;
  const ratio = (other: number | undefined) => (other ? round(value / other) : undefined);
  const line = {
    bench: names.bench,
    case: names.case,
    value: round(value),
    unit: names.unit,
    spread: spread?.map(round),
    reference: names.reference,
    referenceValue: referenceValue === undefined ? undefined : round(referenceValue),
    ratio: ratio(referenceValue),
    floor: names.floor,
    floorValue: floorValue === undefined ? undefined : round(floorValue),
    floorRatio: ratio(floorValue),
    ...aimOf(value, aim),
    ...detail,
    ...machine,
  };
  return Object.fromEntries(Object.entries(line).filter(([, member]) => member !== undefined));
}

function aimOf(value: number, aim: Result["aim"]): object {
  if (!aim) return {};
  const met = "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost;
  return "atLeast" in aim ? { aimAtLeast: aim.atLeast, met } : { aimAtMost: aim.atMost, met };
}

/** The value below which `share` of the sorted sample lies. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[place] ?? Number.NaN;
}

export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

export const spreadOf = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];
