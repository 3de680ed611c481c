import type { Act, MatterFile, Reference } from "@zhunsheng/engine";
import { addUntolledDays, type Day, dayOf, type Interval } from "@zhunsheng/law";
import { parentAct } from "../../shared/parent.ts";
import { isYoung } from "../../shared/party.ts";
import type { Facts } from "./fields.ts";

/** Questions that several gates ask of a measure. */
export type File = MatterFile<Facts>;

interface Naming {
  readonly facts: { readonly items: readonly { readonly number: number }[] };
}

/** The numbers of the list that these acts name. */
export const numbersIn = (acts: readonly Naming[]): readonly number[] =>
  acts.flatMap(({ facts }) => facts.items.map(({ number }) => number));

const without = (some: readonly number[], others: readonly number[]): readonly number[] =>
  some.filter((number) => !others.includes(number));

export const isAmong = (act: Naming, numbers: readonly number[]): boolean =>
  numbersIn([act]).every((number) => numbers.includes(number));

/** What is still held against the party: neither confiscated, destroyed, sent on, nor lifted. */
export function held({ latest, all }: File): readonly number[] {
  const listed = (latest.take?.facts.items ?? []).map((_item, place) => place + 1);
  return without(listed, numbersIn([...all.dispose, ...all.transfer, ...all.lift]));
}

/** What was lifted and is not back with its owner yet. */
export const owedBack = ({ all }: File): readonly number[] =>
  without(numbersIn(all.lift), numbersIn(all.giveBack));

/** The sales of things: their owner gets the proceeds in their place (第28条第2款). */
export const salesOf = ({ all }: File, numbers: readonly number[]): File["all"]["sell"] =>
  all.sell.filter((sale) => numbersIn([sale]).some((number) => numbers.includes(number)));

/** A correction mends the record, not what the party was told: of two numbers of days the shorter holds (第25条). */
const shorter = (now: number, told: number | undefined): number => Math.min(now, told ?? now);

const earliest = (...days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0];

/**
 * Testing periods, which do not count (第25条第3款): as they were told to the party in writing, and no longer than
 * until the result came, whatever was corrected afterwards. Overlapping ones count once (E-16).
 */
export const tolls = ({ all }: File): readonly Interval[] =>
  all.commission.flatMap(({ seq, facts, original }) => {
    const result = all.testResult.find((one) => one.facts.commission === seq);
    const told = original?.facts;
    const from = told !== undefined && facts.from < told.from ? told.from : facts.from;
    const to = earliest(
      facts.until,
      told?.until,
      result?.facts.receivedOn,
      result?.original?.facts.receivedOn,
    );
    return to !== undefined && from <= to ? [{ from, to }] : [];
  });

type Taking = Act<"take", Facts["take"]>;

/** The days the measure may last, the extension included. */
export const termOf = ({ latest: { extend } }: File, taken: Taking): number =>
  taken.facts.termDays + shorter(extend?.facts.days ?? 0, extend?.original?.facts.days);

/** The true last day: a rest day does not lengthen a measure against the party (E-4, V9). */
export function lastDay(file: File): Day | undefined {
  const taken = file.latest.take;
  return taken && addUntolledDays(dayOf(taken.occurredAt), termOf(file, taken), tolls(file));
}

/** Whether the measure had ended by law on that day (第28条第1款第四项). */
export function isOver(file: File, day: Day): boolean {
  const last = lastDay(file);
  return last !== undefined && day > last;
}

/** Done on the spot without an approval before it (第19条). */
export const wasUrgent = (file: File): boolean => file.done.take && !file.done.approve;

/** The party of the matter, as the request or the measure itself has it. */
export const partyOf = ({ latest }: File): Facts["take"] | Facts["request"] | undefined =>
  latest.take?.facts ?? latest.request?.facts;

/** Minors stay closed. */
export const partyIsYoung = ({ latest }: File): boolean => isYoung(latest.take?.facts, latest.request?.facts);

/** Whether the measure was opened from a penalty case. */
export const fromPenalty = ({ parent }: Reference): boolean => parent?.procedure === "penalty-ordinary";

/** Whether the penalty case is over: decided, closed, terminated or given up (E-32). */
export const caseIsOver = (reference: Reference): boolean =>
  ["decide", "close", "terminate", "decline"].some((kind) => parentAct(reference, kind) !== undefined);

/** What was lost in keeping, and not made good yet (第26条). */
export function unpaidDamage({ all }: File): readonly number[] {
  const damaged = [
    ...all.checkCustody.filter(({ facts }) => facts.state !== "intact"),
    ...all.giveBack.filter(({ facts }) => facts.condition === "damaged"),
  ];
  return without(numbersIn(damaged), numbersIn(all.compensate));
}

/** Objections of third parties without an answer. */
export const openClaims = ({ all }: File): readonly number[] =>
  all.claim.map(({ seq }) => seq).filter((seq) => !all.answerClaim.some(({ facts }) => facts.claim === seq));
