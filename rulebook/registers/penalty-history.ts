import {
  type Act,
  field,
  type Json,
  type MatterFile,
  type Reference,
  type RegisterNeed,
} from "@zhunsheng/engine";
import { addDays, addMonths, type Day } from "@zhunsheng/law";
import { z } from "zod";
import { penaltyKinds } from "../procedures/shared/penalties.ts";
import { defineRegister } from "./define.ts";
import { partyBeginning } from "./party-key.ts";

const entry = z.strictObject({
  matter: field.text("事项编号"),
  decidedOn: field.day("决定之日"),
  outcome: field.choice("决定", { punish: "给予行政处罚", noPenalty: "不予行政处罚" }),
  violation: field.text("违法行为", { max: 500 }),
  violationOn: field.optional(field.day("违法行为发生或者终了之日")),
  powerItem: field.optional(field.entry("权力事项", "power-items")),
  kinds: field.choices("处罚种类", penaltyKinds),
  fineFen: field.optional(field.money("罚款数额")),
  law: field.text("决定的依据", { max: 2000 }),
  number: field.optional(field.text("决定书文号", { max: 60 })),
  annulled: field.flag("决定已被撤销或者确认无效"),
  workSafety: field.optional(field.flag("属于安全生产法规定的行政处罚")),
});

export type EarlierPenalty = z.infer<typeof entry>;

/**
 * 处罚记录: what each decision found and imposed, written by the decisions. The key is `<party code>#<matter>`, for a
 * citizen `<name>#<identity number>#<matter>`, where the number is known.
 */
export const penaltyHistory = defineRegister({ id: "penalty-history", title: "处罚记录", entry });

interface Identity {
  readonly partyName: string;
  readonly partyCode?: string | undefined;
  readonly partyIdNumber?: string | undefined;
}

/** The key of what one matter found of the party. */
export function historyKey(party: Identity, matter: string): string {
  const number = party.partyCode === undefined ? party.partyIdNumber : undefined;
  return `${partyBeginning(party)}${number === undefined ? "" : `${number}#`}${matter}`;
}

/** Namesakes with another identity number are left out; where either number is unknown only the handlers can tell. */
function isOf(party: Identity, key: string): boolean {
  const rest = key.startsWith(partyBeginning(party)) ? key.slice(partyBeginning(party).length) : undefined;
  const place = rest?.indexOf("#") ?? -1;
  if (rest === undefined || place < 0 || party.partyIdNumber === undefined) return rest !== undefined;
  return rest.slice(0, place) === party.partyIdNumber;
}

/** For `needs`: everything that is known of one party. */
export const historyNeed = <F, K extends keyof F>(
  party: (file: MatterFile<F>, act: Act<K, F[K]>) => Identity | undefined,
): RegisterNeed<F, K> => ({
  register: penaltyHistory.id,
  every: true,
  key: (file, act) => {
    const known = party(file, act);
    return known && partyBeginning(known);
  },
});

/** What the party was found to have done before, in other matters; what was annulled does not count. */
export const earlierPenalties = (
  entries: Reference["entries"] | undefined,
  party: Identity | undefined,
  matter: string,
): readonly EarlierPenalty[] =>
  Object.entries(entries?.[penaltyHistory.id] ?? {})
    .filter(([key]) => party !== undefined && isOf(party, key))
    .map(([, body]) => entry.parse(body))
    .filter((one) => one.matter !== matter && !one.annulled);

/** The entry as a register keeps it: a field that has nothing to say is left away. */
export function historyBody(one: EarlierPenalty): Json {
  const { violationOn, powerItem, fineFen, number, workSafety, ...rest } = one;
  return {
    ...rest,
    ...(violationOn === undefined ? {} : { violationOn }),
    ...(powerItem === undefined ? {} : { powerItem }),
    ...(fineFen === undefined ? {} : { fineFen }),
    ...(number === undefined ? {} : { number }),
    ...(workSafety === undefined ? {} : { workSafety }),
  };
}

/** By the power item; only an entry made before the register said so is read by the law it names. */
const underWorkSafety = ({ law, outcome, workSafety }: EarlierPenalty): boolean =>
  outcome === "punish" && (workSafety ?? law.includes("《中华人民共和国安全生产法》"));

/** Penalties under 安全生产法 in the 180 days, and in the year, that end with `day`; both windows roll with it. */
export function closureCount(
  penalties: readonly EarlierPenalty[],
  day: Day,
): { readonly in180Days: number; readonly inYear: number } {
  const since = (first: Day): number =>
    penalties.filter((one) => underWorkSafety(one) && first < one.decidedOn && one.decidedOn <= day).length;
  return { in180Days: since(addDays(day, -180)), inYear: since(addMonths(day, -12)) };
}

/** 一百八十日内三次或者一年内四次 (安全生产法第113条第一项). */
export const closureReached = (penalties: readonly EarlierPenalty[], day: Day): boolean => {
  const { in180Days, inYear } = closureCount(penalties, day);
  return in180Days >= 3 || inYear >= 4;
};
