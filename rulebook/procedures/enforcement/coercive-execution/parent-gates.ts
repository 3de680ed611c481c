import type { Gate, LinkedFile, Reference } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { z } from "zod";
import { cite } from "../../../laws/index.ts";
import { isSeizedUnder } from "../../../registers/measures.ts";
import { isBeforeCourt } from "../../shared/court.ts";
import { carriedFrom } from "../../shared/enforcing.ts";
import { isDelivered, servedOn, serviceFields } from "../../shared/service.ts";
import { type Debt, debtOf, totalFen } from "../court-enforcement/debt.ts";
import type { Facts } from "./fields.ts";
import type { File } from "./standing.ts";

type Begun = Facts["begin"];

/** What is executed is money, whatever the form says of sums. */
const isMoney = ({ way, fineFen, surchargeFen }: Begun): boolean =>
  way === "surcharge" || way === "transfer" || way === "auction" || fineFen + surchargeFen > 0;

/** 拍卖已经查封、扣押的财物抵缴罚款 (第46条第3款): the register of measures must show that they are held still. */
export const auctionsSeized = (begun: Begun, { entries }: Reference): boolean =>
  begun.way === "auction" &&
  begun.seizedMeasure !== undefined &&
  isSeizedUnder(entries, begun, begun.seizedMeasure);

const sumsAgree = ({ fineFen, surchargeFen }: Begun, debt: Debt): boolean =>
  fineFen === debt.fineFen &&
  (debt.surchargeExact ? surchargeFen === debt.surchargeFen : surchargeFen <= debt.surchargeFen);

const service = z.object(serviceFields);

/** The days on which an order to correct counts as served: a service that failed is none. */
const orderServedOn = ({ file }: LinkedFile): readonly Day[] =>
  (file.all.deliver ?? []).flatMap((act) => {
    const { data } = service.safeParse(act.facts);
    const told = data && { ...act, facts: data };
    return told && isDelivered(told) ? [servedOn(told)] : [];
  });

/** The day from which the matter behind can no longer be contested; true where it does not tell. */
function isUncontestedFrom(remediesEndOn: string, contested: boolean, reference: Reference): boolean {
  const debt = debtOf(reference);
  if (!debt?.remedies.known || debt.receivedOn === undefined) return true;
  const { endOn } = debt.remedies;
  return endOn === undefined ? contested : endOn <= remediesEndOn;
}

/** What the matter behind knows better than the form. */
export const begunAsDecided: readonly Gate<Facts, "begin">[] = [
  {
    code: "begin.asDecided",
    basis: [cite("compulsion", 34), cite("compulsion", 37, 1)],
    says: "决定之日、收到之日和尚未缴纳的数额应当与原案一致；决定书没有送达的，不得强制执行",
    holds: (_file, { facts }, reference) => {
      if (!reference.parent) return true;
      const debt = debtOf(reference);
      if (!debt) {
        const { decidedOn } = carriedFrom(reference.parent);
        return facts.decidedOn === decidedOn && orderServedOn(reference.parent).includes(facts.receivedOn);
      }
      const dated = facts.decidedOn === debt.decidedOn && facts.receivedOn === debt.receivedOn;
      return dated && (!isMoney(facts) || sumsAgree(facts, debt));
    },
  },
  {
    code: "begin.due",
    basis: [cite("compulsion", 34), cite("penalty", 66, 2)],
    says: "原案的缴款期限或者准予延期、分期的期限没有届满，不得强制执行",
    holds: (_file, { facts, occurredAt }, reference) => {
      const due = debtOf(reference)?.dueOn;
      return due === undefined || !isMoney(facts) || due < dayOf(occurredAt);
    },
  },
  {
    code: "begin.remedies",
    basis: [cite("compulsion", 44), cite("compulsion", 46, 3)],
    says: "申请行政复议、提起行政诉讼的情况和期限应当与原案一致，期限届满之日不得早于原案的",
    holds: (_file, { facts }, reference) =>
      isUncontestedFrom(facts.remediesEndOn, facts.contested, reference),
  },
  {
    code: "begin.beforeCourt",
    basis: [cite("compulsion", 13, 2), cite("compulsion", 53)],
    says: "原决定已经申请人民法院强制执行，还没有办结，不得同时自行强制执行",
    holds: (_file, _act, { parent }) => !parent || !isBeforeCourt(parent.file),
  },
];

/** The time to contest has run out, as the matter behind stands now; true where it does not tell. */
export function remediesAreOver(day: string, reference: Reference): boolean {
  const remedies = debtOf(reference)?.remedies;
  return !remedies?.known || (remedies.endOn !== undefined && remedies.endOn < day);
}

/** Paid in the matter behind, whatever was entered here. */
export function isPaidBehind(file: File, reference: Reference): boolean {
  const begun = file.latest.begin?.facts;
  const debt = debtOf(reference);
  return begun !== undefined && debt !== undefined && isMoney(begun) && totalFen(debt) === 0;
}
