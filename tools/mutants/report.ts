import type { Mutant } from "./mutants.ts";

/** One mutant and who noticed it: the name of the test, the code of the invariant. */
export interface Verdict {
  readonly procedure: string;
  readonly mutant: string;
  readonly test: string | undefined;
  readonly invariant: string | undefined;
}

interface Shares {
  readonly mutants: number;
  readonly tests: number;
  readonly invariants: number;
  readonly noticed: number;
  /** Of all, in per cent with one decimal, rounded down: 100 means all. */
  readonly percent: number;
}

export const verdictOf = (
  mutant: Mutant,
  test: string | undefined,
  invariant: string | undefined,
): Verdict => ({ procedure: mutant.procedure, mutant: mutant.name, test, invariant });

export function sharesOf(verdicts: readonly Verdict[]): Shares {
  const tests = verdicts.filter(({ test }) => test !== undefined).length;
  const invariants = verdicts.filter(({ invariant }) => invariant !== undefined).length;
  const noticed = verdicts.filter(isNoticed).length;
  const percent = verdicts.length === 0 ? 100 : Math.floor((noticed / verdicts.length) * 1000) / 10;
  return { mutants: verdicts.length, tests, invariants, noticed, percent };
}

const isNoticed = ({ test, invariant }: Verdict): boolean => test !== undefined || invariant !== undefined;

export const survivorsOf = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.filter((verdict) => !isNoticed(verdict)).map(({ procedure, mutant }) => `${procedure} ${mutant}`);

/** A short table: each procedure, then all; then who survived. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const procedures = [...new Set(verdicts.map(({ procedure }) => procedure))];
  const line = (name: string, rows: readonly Verdict[]): string => {
    const { mutants, tests, invariants, noticed, percent } = sharesOf(rows);
    return `${name}\t变异 ${mutants}\t测试发现 ${tests}\t不变条件发现 ${invariants}\t合计 ${noticed}（${percent}%）`;
  };
  const survivors = survivorsOf(verdicts);
  return [
    ...procedures.map((name) =>
      line(
        name,
        verdicts.filter(({ procedure }) => procedure === name),
      ),
    ),
    line("全部", verdicts),
    ...(survivors.length > 0 ? ["没有被发现的变异：", ...survivors.map((one) => `  ${one}`)] : []),
  ].join("\n");
}
