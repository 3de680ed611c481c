import { ordinaryCourse } from "./ordinary-course.ts";
import type { Begun, Step, UnwillingOffice } from "./unwilling-office.ts";

/**
 * The penalty of the examples against the firm of that code, up to the act named: those of `without` left out, some of
 * them changed, opened from `parent` where one is named. @throws Error with a refusal.
 */
export async function penaltyUpTo(
  office: UnwillingOffice,
  { until, partyCode, without = [], parent, changed = {} }: PenaltyAsked,
): Promise<Begun> {
  const end = ordinaryCourse.findIndex(({ kind }) => kind === until);
  const steps: Step[] = [];
  for (const { kind, by, at } of ordinaryCourse.slice(0, end < 0 ? undefined : end)) {
    if (without.includes(kind)) continue;
    const example = await office.example("penalty-ordinary", kind);
    const firm = "partyCode" in example ? { partyCode } : {};
    steps.push([kind, by, at, { ...firm, ...changed[kind] }]);
  }
  return office.course("penalty-ordinary", steps, parent);
}

interface PenaltyAsked {
  readonly until: string;
  readonly partyCode: string;
  readonly without?: readonly string[];
  readonly parent?: string;
  readonly changed?: Readonly<Record<string, object>>;
}
