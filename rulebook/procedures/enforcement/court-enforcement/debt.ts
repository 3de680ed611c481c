import type { AnyFile, LinkedFile, MatterFile, Reference } from "@zhunsheng/engine";
import {
  calendarDays,
  type Day,
  dayOf,
  dueDay,
  type HolidayCalendar,
  surcharge,
  years,
} from "@zhunsheng/law";
import { calendar as holidays } from "../../../calendars/index.ts";
import { carriedFrom } from "../../shared/enforcing.ts";
import { parentAnnulled } from "../../shared/parent.ts";
import { reconsiderBy, sueAfterReconsiderationBy, sueBy } from "../../shared/remedies.ts";
import { isDelivered, servedOn } from "../../shared/service.ts";
import type { Facts as Coercive } from "../coercive-execution/fields.ts";
import { leftOf as coerciveLeft } from "../coercive-execution/standing.ts";
import type { Facts as Daily } from "../daily-penalty/fields.ts";
import {
  courtTermFrom,
  gainsUnpaidFen,
  isStayed,
  receivedOn,
  standingPlan,
  surchargeUnpaidFen,
  unpaidFen,
} from "../penalty-ordinary/owed.ts";
import type { File as Ordinary } from "../penalty-ordinary/standing.ts";
import { type File as Summary, unpaidFen as summaryUnpaidFen } from "../penalty-summary/standing.ts";
import type { Facts } from "./fields.ts";

export interface Sums {
  readonly fineFen: number;
  readonly surchargeFen: number;
  readonly gainsFen: number;
}

/** What the decision behind the application says as its matter stands now. */
export interface Debt extends Sums {
  readonly partyName: string | undefined;
  readonly decidedOn: Day | undefined;
  readonly receivedOn: Day | undefined;
  /** 履行期限届满之日, postponements and instalments included. */
  readonly dueOn: Day | undefined;
  /** 起诉期限届满之日, where the matter itself tells; undefined while a review lasts. */
  readonly remedies: { readonly known: true; readonly endOn: Day | undefined } | { readonly known: false };
  /** The most of a surcharge that may be asked for; `exact` where a decision has fixed it. */
  readonly surchargeExact: boolean;
  /** 催告书 served in the matter itself, its day. */
  readonly demandedOn: Day | undefined;
  readonly statementOpen: boolean;
  readonly standing: boolean;
}

type As<F> = LinkedFile & { readonly file: AnyFile & F };

const isOrdinary = (parent: LinkedFile): parent is As<Ordinary> => parent.procedure === "penalty-ordinary";
const isSummary = (parent: LinkedFile): parent is As<Summary> => parent.procedure === "penalty-summary";
const isDaily = (parent: LinkedFile): parent is As<MatterFile<Daily>> => parent.procedure === "daily-penalty";
const isCoercive = (parent: LinkedFile): parent is As<MatterFile<Coercive>> =>
  parent.procedure === "coercive-execution";

const dayAt = (act: { readonly occurredAt: string } | undefined): Day | undefined =>
  act && dayOf(act.occurredAt);

const after = (
  one: { readonly seq: number } | undefined,
  other: { readonly seq: number } | undefined,
): boolean => one !== undefined && one.seq > (other?.seq ?? 0);

/** 十五日内缴纳罚款 (行政处罚法第67条第3款). */
const payableBy = (received: Day | undefined, calendar: HolidayCalendar): Day | undefined =>
  received && dueDay(received, calendarDays(15), calendar).day;

const ordinaryDebt = (file: Ordinary, calendar: HolidayCalendar): Debt => ({
  partyName: file.latest.decide?.facts.partyName,
  decidedOn: dayAt(file.latest.decide),
  receivedOn: receivedOn(file),
  dueOn:
    standingPlan(file)?.facts.until ??
    standingPlan(file)?.facts.plan?.at(-1)?.due ??
    payableBy(receivedOn(file), calendar),
  remedies: { known: true, endOn: courtTermFrom(file, calendar) },
  fineFen: Math.max(0, unpaidFen(file)),
  surchargeFen: Math.max(0, surchargeUnpaidFen(file)),
  gainsFen: Math.max(0, gainsUnpaidFen(file)),
  surchargeExact: true,
  demandedOn: file.latest.demand && servedOn(file.latest.demand),
  statementOpen: after(file.latest.demandStatement, file.latest.demandRecheck),
  standing: !isStayed(file),
});

/** 加处罚款 that has run without a decision of its own: fifteen days from receipt, then three per cent a day. */
const runFen = (
  principalFen: number,
  received: Day | undefined,
  day: Day,
  calendar: HolidayCalendar,
): number => {
  const due = payableBy(received, calendar);
  if (due === undefined || principalFen <= 0) return 0;
  return surcharge({ principalFen, due, until: day }).amountFen;
};

function summaryDebt(file: Summary, { day, calendar }: Reference): Debt {
  const received = dayAt(file.latest.deliver);
  const fineFen = Math.max(0, summaryUnpaidFen(file));
  return {
    partyName: file.latest.decide?.facts.partyName,
    decidedOn: dayAt(file.latest.decide),
    receivedOn: received,
    dueOn: payableBy(received, calendar),
    remedies: { known: false },
    fineFen,
    surchargeFen: runFen(fineFen, received, day, calendar),
    gainsFen: 0,
    surchargeExact: false,
    demandedOn: undefined,
    statementOpen: false,
    standing: true,
  };
}

function dailyDebt(file: MatterFile<Daily>, { day, calendar }: Reference): Debt {
  const service = file.all.serve.find(isDelivered);
  const received = service && servedOn(service);
  const paid = [...file.all.payment, ...file.all.courtPaid];
  const decided = file.latest.decide?.facts.fineFen ?? 0;
  const fineFen = Math.max(
    0,
    paid.reduce((rest, { facts }) => rest - facts.amountFen, decided),
  );
  return {
    partyName: file.latest.decide?.facts.partyName,
    decidedOn: dayAt(file.latest.decide),
    receivedOn: received,
    dueOn: payableBy(received, calendar),
    remedies: { known: false },
    fineFen,
    surchargeFen: runFen(fineFen, received, day, calendar),
    gainsFen: 0,
    surchargeExact: false,
    demandedOn: undefined,
    statementOpen: false,
    standing: true,
  };
}

function coerciveDebt(file: MatterFile<Coercive>): Debt {
  const begun = file.latest.begin?.facts;
  return {
    ...coerciveLeft(file),
    partyName: begun?.partyName,
    decidedOn: begun?.decidedOn,
    receivedOn: begun?.receivedOn,
    dueOn: begun?.dueOn,
    remedies: { known: false },
    gainsFen: 0,
    surchargeExact: true,
    demandedOn: dayAt(file.latest.demand),
    statementOpen: after(file.latest.statement, file.latest.recheck),
    standing: !file.all.restore.some(({ facts }) => facts.ground === "annulled") && !wasRevoked(file),
  };
}

const wasRevoked = ({ latest: { conclude } }: MatterFile<Coercive>): boolean =>
  conclude?.facts.ground === "revoked";

/** What is owed by the parent's decision, as it stands; undefined without such a parent. */
export function debtOf(reference: Reference): Debt | undefined {
  const { parent, calendar } = reference;
  if (!parent) return undefined;
  const debt = ((): Debt | undefined => {
    if (isOrdinary(parent)) return ordinaryDebt(parent.file, calendar);
    if (isSummary(parent)) return summaryDebt(parent.file, reference);
    if (isDaily(parent)) return dailyDebt(parent.file, reference);
    return isCoercive(parent) ? coerciveDebt(parent.file) : undefined;
  })();
  return debt && { ...debt, standing: debt.standing && !parentAnnulled(reference) };
}

/**
 * 起诉期限届满之日: six months from receipt (行政诉讼法第46条), fifteen days after a reconsideration (第45条), the day
 * a lawsuit ended; after a decision on the spot sixty days, reconsideration coming first there (行政复议法第20、23条;
 * 两个期限如何衔接待核). Undefined while a review lasts. Who was
 * not told has up to a year (行诉解释第64条; E-13).
 */
export function remediesEndOn(facts: Facts["readiness"], reference: Reference): Day | undefined {
  const debt = debtOf(reference);
  const told = debt?.remedies.known ? debt.remedies.endOn : statedEndOn(facts, reference);
  if (told === undefined || facts.remediesTold || facts.remedy !== "none") return told;
  const untold = dueDay(facts.receivedOn, years(1), reference.calendar).day;
  return [told, untold].toSorted().at(-1);
}

/** As the entry says it, where the matter behind keeps no reconsiderations and lawsuits. */
function statedEndOn(
  { remedy, remedyEndedOn, receivedOn: received }: Facts["readiness"],
  { calendar, parent }: Reference,
): Day | undefined {
  if (remedy === "pending") return undefined;
  if (remedy === "litigated") return remedyEndedOn;
  if (remedy === "reconsidered")
    return remedyEndedOn && sueAfterReconsiderationBy(remedyEndedOn, calendar).day;
  const { day } =
    parent?.procedure === "penalty-summary" ? reconsiderBy(received, calendar) : sueBy(received, calendar);
  return day;
}

/** What is left of the sums asked for, by what was paid and reduced in this matter. */
export function leftFen(file: MatterFile<Facts>): number {
  const asked = file.latest.apply?.facts;
  if (!asked) return 0;
  const paid = file.all.paid
    .filter(({ seq }) => seq > (file.latest.apply?.seq ?? 0))
    .reduce((sum, { facts }) => sum + totalFen(facts), 0);
  const reduced = file.all.settle.reduce((sum, { facts }) => sum + facts.reducedFen, 0);
  return totalFen(asked) - paid - reduced;
}

export const totalFen = ({ fineFen, surchargeFen, gainsFen }: Sums): number =>
  fineFen + surchargeFen + gainsFen;

/** For the form: party and decision; of an ordinary penalty also when the time to sue ends. */
export function carriedDebt(parent: LinkedFile): Partial<Facts["readiness"]> {
  const told = carriedFrom(parent);
  if (!isOrdinary(parent)) return told;
  const received = receivedOn(parent.file);
  const endOn = courtTermFrom(parent.file, holidays);
  return {
    ...told,
    ...(received === undefined ? {} : { receivedOn: received }),
    ...(endOn === undefined ? {} : { remediesEndOn: endOn }),
  };
}
