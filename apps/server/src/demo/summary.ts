import { addMonths, type Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import type { DemoAgency } from "./content/agencies.ts";
import { stepFor } from "./content/benchmarks.ts";
import type { DemoFirm } from "./content/firms.ts";
import { holder } from "./content/people.ts";
import { itemOf } from "./content/power-items.ts";
import { type Finding, places, pleas } from "./content/summary-findings.ts";
import { type Course, courseOf } from "./course.ts";
import type { Visit } from "./inspection.ts";
import type { PlannedAct, SummaryInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

/** One penalty on the spot. `person` is set when an individual of the firm is the party. */
export interface SummaryCase {
  readonly matter: string;
  readonly agency: DemoAgency;
  readonly day: Day;
  readonly minute: number;
  readonly team: readonly [string, string];
  readonly firm: DemoFirm;
  readonly finding: Finding;
  readonly person?: { readonly name: string; readonly age: "adult" | "minor" };
  /** Absent: a warning. */
  readonly fineYuan?: number;
  readonly publishedAfter: number | "never";
  readonly paidAfter: number | "never";
  /** What the visit was during which it was given; absent where it was no planned inspection. */
  readonly planned?: Pick<Visit, "kind" | "campaign" | "plan" | "planRow" | "reason"> | undefined;
}

type Party = Pick<
  SummaryInputs["onSite"],
  "partyKind" | "partyName" | "partyCode" | "partyAge" | "partyAddress" | "partyRepresentative"
>;

const partyOf = ({ person, firm }: SummaryCase): Party =>
  person
    ? { partyKind: "citizen", partyName: person.name, partyAge: person.age, partyAddress: firm.address }
    : {
        partyKind: firm.kind,
        partyName: firm.name,
        partyCode: firm.code,
        partyAddress: firm.address,
        partyRepresentative: firm.representative,
      };

interface Penalty {
  readonly kinds: ("warning" | "fine")[];
  readonly fineFen?: number;
}

const penaltyOf = (fineYuan: number | undefined): Penalty =>
  fineYuan === undefined ? { kinds: ["warning"] } : { kinds: ["fine"], fineFen: fineYuan * 100 };

const remedies =
  "不服本决定的，应当先自收到决定书之日起六十日内向安和县人民政府申请行政复议；" +
  "对复议决定不服的，可以依法提起行政诉讼。";
const payWithin = "自收到本决定书之日起十五日内缴至指定银行或者通过电子支付系统缴纳。";

const smallFineYuan = 100;
const refusedPercent = 4;

/** What was done on the spot, and what is still to be paid. */
interface Spot {
  readonly course: Course<SummaryInputs>;
  readonly chance: Chance;
  readonly fineYuan: number | undefined;
}

function actOnSpot(one: SummaryCase, parent: string | undefined): Spot {
  const { agency, team, finding, firm } = one;
  const chance = chanceOf(`${agency.id} ${one.matter}`);
  const course = courseOf<SummaryInputs>({
    ...one,
    ...(parent === undefined ? {} : { parent }),
    procedure: "penalty-summary",
    chance,
    onSpot: true,
  });
  const place = chance.pick(places[firm.trade]);
  const found = finding.found.replace("{place}", place).replace("{n}", String(chance.between(2, 6)));
  course.act("onSite", team, {
    ...partyOf(one),
    powerItem: finding.item,
    place: `${firm.address}${place}`,
    certificateShown: true,
    found: one.person ? `${firm.name}从业人员${one.person.name}${found}` : found,
    evidence: `现场检查记录一份，现场照片${chance.between(2, 5)}张。`,
    conclusive: true,
    ...(chance.happens(70) ? { recordings: `AV-${one.day}-${team[0]}-${one.minute}` } : {}),
    ...(firm.kind === "organisation" && !one.person ? { party: firm.key } : {}),
  });
  course.later(chance.between(12, 25));
  const fineYuan = hear(one, course, chance);
  course.later(chance.between(5, 12));
  course.act("decide", team, decisionOf(one, fineYuan, place));
  course.later(chance.between(3, 8));
  course.act("deliver", team, deliveryOf(one, chance));
  return { course, chance, fineYuan };
}

/** Tells and listens. Returns the fine in yuan, which a sound plea may have lowered. */
function hear(one: SummaryCase, course: Course<SummaryInputs>, chance: Chance): number | undefined {
  const told = { contentTold: true, rightsTold: true, ...penaltyOf(one.fineYuan) };
  if (!chance.happens(17)) {
    course.act("hear", one.team, { ...told, answer: chance.happens(90) ? "none" : "waived" });
    return one.fineYuan;
  }
  const [content, recheck, adopted] = chance.pick(pleas);
  const lower = adopted && one.fineYuan !== undefined && one.fineYuan >= 1000;
  const answer = adopted && !lower ? "情况属实，已在裁量时考虑，处罚不再降低。" : recheck;
  course.act("hear", one.team, { ...told, answer: "stated", content, recheck: answer });
  return lower && one.fineYuan !== undefined ? one.fineYuan - 500 : one.fineYuan;
}

function decisionOf(one: SummaryCase, fineYuan: number | undefined, place: string): SummaryInputs["decide"] {
  const item = itemOf(one.agency, one.finding.item);
  const party = one.person ? "citizen" : "organisation";
  const benchmarkStep = fineYuan === undefined ? undefined : stepFor(item, party, fineYuan * 100);
  return {
    ...partyOf(one),
    violation: item.violation,
    lawApplied: `违反${item.violatedLaw}，依据${item.penaltyLaw}。`,
    ...penaltyOf(fineYuan),
    ...(benchmarkStep === undefined ? {} : { benchmarkStep }),
    deviates: false,
    ...(one.person?.age === "minor"
      ? { circumstance: "lighter", circumstanceGround: "当事人已满十四周岁不满十八周岁，依法从轻。" }
      : { circumstance: "none" }),
    correction: one.finding.correction,
    place: `${one.firm.address}${place}`,
    performance: fineYuan === undefined ? "立即改正。" : payWithin,
    reconsiderationFirst: true,
    remedies,
    signed: true,
  };
}

function deliveryOf({ person, firm, day, team }: SummaryCase, chance: Chance): SummaryInputs["deliver"] {
  const receiver = person?.name ?? firm.representative;
  return chance.happens(refusedPercent)
    ? { receiver, signature: "refused", recordings: `AV-${day}-${team[0]}` }
    : { receiver, signature: "signed" };
}

/** What was found, as both the record of the visit and the penalty say it. */
export function foundBy({ agency, matter, finding, firm }: SummaryCase): string {
  const chance = chanceOf(`${agency.id} ${matter}`);
  const place = chance.pick(places[firm.trade]);
  return finding.found.replace("{place}", place).replace("{n}", String(chance.between(2, 6)));
}

/** The days after: filing with the bureau, money, publication, archive. `parent`: the inspection it came of. */
export function planSummary(one: SummaryCase, parent?: string): readonly PlannedAct[] {
  const { course, chance, fineYuan } = actOnSpot(one, parent);
  const steps: Step[] = [
    [chance.happens(95) ? chance.between(0, 3) : chance.between(4, 6), () => fileReport(one, course)],
    ...paymentSteps(one, course, chance, fineYuan),
  ];
  if (one.publishedAfter !== "never") steps.push([one.publishedAfter, () => publish(one, course)]);
  const start = course.day;
  for (const [after, step] of steps.sort(([a], [b]) => a - b)) {
    course.later(chance.between(20, 60));
    course.goTo(workingDay(start, after));
    step();
  }
  const published = one.publishedAfter !== "never" || one.person?.age === "minor";
  if (published && (fineYuan === undefined || one.paidAfter !== "never")) {
    course.goOn(chance.between(4, 20));
    const pageCount = chance.between(6, 14);
    course.act("archive", [holder(one.agency, "archivist").id], {
      volume: `${one.day.slice(0, 4)}-当罚-${one.matter.slice(-4)}`,
      pageCount,
      retention: "tenYears",
      performed: "performed",
    });
  }
  return course.acts;
}

type Step = readonly [workingDaysAfter: number, step: () => void];

function fileReport({ team }: SummaryCase, course: Course<SummaryInputs>): void {
  course.act("fileReport", [team[0]], { note: "当场处罚决定书副本和现场检查记录随附。" });
}

function publish({ agency }: SummaryCase, course: Course<SummaryInputs>): void {
  course.act("publish", [holder(agency, "publisher").id], {
    place: "安和县行政执法公示平台",
    masked: true,
    checkedBy: holder(agency, "clerk").id,
    until: addMonths(course.day, 12),
  });
}

function paymentSteps(
  one: SummaryCase,
  course: Course<SummaryInputs>,
  chance: Chance,
  fineYuan: number | undefined,
): readonly Step[] {
  if (fineYuan === undefined || one.paidAfter === "never") return [];
  const amountFen = fineYuan * 100;
  const serial = String(chance.between(100, 99_999)).padStart(6, "0");
  if (fineYuan > smallFineYuan || chance.happens(35)) {
    const channel = chance.happens(45) ? "bank" : "electronic";
    const paid = { amountFen, channel, receipt: `AH-${serial}` } as const;
    return [[one.paidAfter, () => course.act("payment", [one.team[0]], paid)]];
  }
  course.later(4);
  course.act("collect", one.team, {
    ground: "small",
    amountFen,
    receipt: `票-${serial}`,
    receiptIssued: true,
    requestedByParty: chance.happens(60),
  });
  const handedIn = chance.happens(92) ? chance.between(0, 2) : 4;
  return [
    [handedIn, () => course.act("handIn", [one.team[0]], { amountFen, receiver: "局财务室" })],
    [handedIn + 1, () => course.act("remit", [one.team[1]], { amountFen, receipt: `回-${serial}` })],
  ];
}
