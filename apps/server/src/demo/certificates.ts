import type { Day } from "@zhunsheng/law";
import { chanceOf } from "./chance.ts";
import { type DemoAgency, emergency, industry } from "./content/agencies.ts";
import { type DemoPerson, holder, officersOn, uncertified } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import type { CertificateInputs, CleanUpInputs, PlannedAct } from "./planned.ts";

const issuer = "省人民政府";
const platform = "安和县行政执法公示平台";

interface Card {
  readonly agency: DemoAgency;
  readonly person: DemoPerson;
  readonly course: Course<CertificateInputs>;
  readonly registrar: string;
  readonly place: number;
}

/** The number on the card of the nth who applied. */
const numberOf = (place: number): string => `安执I1${String(place + 1).padStart(2, "0")}`;

function applied(agency: DemoAgency, person: DemoPerson, place: number, day: Day): Card {
  const chance = chanceOf(`certificate ${person.id}`);
  const matter = `certificate-${person.id}`;
  const course = courseOf<CertificateInputs>({
    agency,
    procedure: "officer-certificate",
    matter,
    day,
    chance,
  });
  const registrar = holder(agency, "registrar").id;
  course.act("apply", [registrar], {
    person: person.id,
    name: person.name,
    unit: person.unit,
    post: chance.pick(["一级科员", "四级主任科员", "三级主任科员"]),
    employment: chance.happens(60) ? "civilServant" : "institution",
    onDuty: true,
    adult: true,
    education: chance.happens(80) ? "大学本科" : "硕士研究生",
    category: agency === emergency ? "应急管理" : "工业和信息化",
    area: "安和县",
  });
  return { agency, person, course, registrar, place };
}

/** Trained and examined. */
function examined({ course, registrar }: Card, session: string, score: number): void {
  course.goOn(10);
  const from = course.day;
  course.goOn(6);
  const subjects: ("publicLaw" | "specialLaw")[] = ["publicLaw", "specialLaw"];
  const training = { organiser: "安和县司法局", subjects, from, until: course.day, hours: 60, offPost: true };
  course.act("train", [registrar], training);
  course.goOn(4);
  const result = score >= 60 ? "passed" : "failed";
  course.act("exam", [registrar], { session, takenOn: course.day, result, score });
}

function issued({ agency, course, registrar, place }: Card): void {
  course.goTo("2024-05-06");
  const card = { number: numberOf(place), validFrom: "2024-05-06", validUntil: "2029-05-05" };
  course.act("issue", [registrar], { ...card, issuer });
  course.goOn(6);
  course.act("announce", [holder(agency, "publisher").id], { place: platform, photo: true });
}

function reviewed({ course, registrar }: Card, year: number, day: Day, hours: number): void {
  course.goTo(day);
  course.act("review", [registrar], { year, result: "passed", hours });
}

/** Whoever moved to another post gives the certificate back. */
function cancelled({ agency, course, registrar }: Card): void {
  course.goTo("2025-05-12");
  course.act("cancel", [registrar], { ground: "moved", since: "2025-05-12", cardReturned: true });
  course.goOn(4);
  course.act("announceEnd", [holder(agency, "publisher").id], {
    place: platform,
    reason: "因工作岗位调整，不再从事行政执法",
  });
}

/** 暂扣 for three months, with training and examination before it ends. */
function suspended(card: Card): void {
  const { agency, course, registrar } = card;
  const leader = holder(agency, "leader").id;
  course.goTo("2025-07-08");
  course.act("suspend", [leader], {
    ground: "conduct",
    by: "安和县司法局",
    months: 3,
    reason: "检查时没有出示执法证件，经核实属实。",
    document: "安司暂扣〔2025〕2号",
    remediesTold: true,
  });
  course.goOn(1);
  const to: ("person" | "unit" | "issuer")[] = ["person", "unit", "issuer"];
  course.act("tell", [registrar], { to, toldOn: course.day, cardKept: true });
  course.goTo("2025-09-08");
  examined(card, "2025年离岗培训补考", 86);
  course.goTo("2025-10-09");
  course.act("reinstate", [leader], { reason: "离岗培训和考试合格，暂扣期满。" });
}

/** Seven of the industry bureau: two moved on, five were reviewed, one of them after a suspension. */
function planCard(person: DemoPerson, place: number): readonly PlannedAct[] {
  const card = applied(industry, person, place, "2024-03-11");
  examined(card, "2024年第一批", 74 + place * 3);
  issued(card);
  reviewed(card, 2024, "2024-12-10", 60);
  if (place >= reviewedCount) cancelled(card);
  else {
    if (place === 2) suspended(card);
    reviewed(card, 2025, "2025-12-09", 60);
  }
  return card.course.acts;
}

const reviewedCount = 5;

/** Two newcomers of the emergency bureau: one passed and waits for the card, one has not passed. */
function planNewcomer(person: DemoPerson, place: number): readonly PlannedAct[] {
  const card = applied(emergency, person, place, "2025-11-10");
  examined(card, "2025年第二批", place === 0 ? 88 : 52);
  if (place === 1) {
    card.course.goOn(5);
    const reason = "资格考试不合格，可以参加下一批次考试。";
    card.course.act("reject", [holder(emergency, "leader").id], { reason, remediesTold: true });
  }
  return card.course.acts;
}

/** 执法人员清理 of the industry bureau, spring 2025: two are taken off the list. */
function planCleanUp(): readonly PlannedAct[] {
  const agency = industry;
  const day = "2025-04-07";
  const matter = "clean-up-2025";
  const chance = chanceOf(matter);
  const course = courseOf<CleanUpInputs>({ agency, procedure: "officer-clean-up", matter, day, chance });
  const registrar = holder(agency, "registrar").id;
  const leader = holder(agency, "leader").id;
  const moved = uncertified(agency).slice(reviewedCount);
  const kept = keptOn(agency, day);
  course.act("start", [leader], {
    scope: "安和县工业和信息化局全体执法人员",
    asOf: day,
    dueOn: "2025-04-18",
    document: "安司〔2025〕12号",
  });
  course.goOn(4);
  course.act("list", [registrar], listOf(kept, moved));
  course.goOn(2);
  const materials = "清理名单、编制和岗位证明、执法证件复印件。";
  course.act("submit", [leader], { to: "安和县司法局", materials });
  course.goOn(5);
  const document = "安司审〔2025〕8号";
  course.act("reviewed", [registrar], { by: "安和县司法局", result: "agreed", document });
  course.goOn(2);
  const note = `清理${kept.length + moved.length}人，保留${kept.length}人，注销${moved.length}人。`;
  course.act("decide", [leader], { reviewers: 1, note });
  course.goOn(3);
  const officers = kept.map(({ id, ...told }) => ({ person: id, ...told }));
  course.act("publish", [holder(agency, "publisher").id], {
    place: platform,
    officers,
    personalRemoved: true,
  });
  course.goTo("2025-05-13");
  for (const { id } of moved) {
    course.act("carryOut", [registrar], { person: id, done: "cancel", on: "2025-05-12" });
    course.later(10);
  }
  course.goOn(2);
  course.act("finish", [leader], { summary: "清理结果已经公布，应当注销的证件已经注销收回。" });
  return course.acts;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly number: string;
}

/** Who holds a certificate on that day: by the register, and by the matters of this demo. */
const keptOn = (agency: DemoAgency, day: Day): readonly Listed[] => [
  ...officersOn(agency, day).map(({ id, name, unit, certificate }) => ({
    id,
    name,
    unit,
    number: certificate?.number ?? "",
  })),
  ...uncertified(agency)
    .slice(0, reviewedCount)
    .map(({ id, name, unit }, place) => ({ id, name, unit, number: numberOf(place) })),
];

function listOf(kept: readonly Listed[], moved: readonly DemoPerson[]): CleanUpInputs["list"] {
  const keep = { employment: "civilServant", result: "keep", reason: "在编在岗，证件有效" } as const;
  const cancel = {
    employment: "institution",
    result: "cancel",
    reason: "工作岗位调整，不在执法岗位",
  } as const;
  return {
    people: [...kept, ...moved].map(({ id }) => id),
    results: [
      ...kept.map(({ id }) => ({ person: id, ...keep })),
      ...moved.map(({ id }) => ({ person: id, ...cancel })),
    ],
  };
}

export const planCertificates = (): readonly PlannedAct[] => [
  ...uncertified(industry).flatMap(planCard),
  ...uncertified(emergency).flatMap(planNewcomer),
  ...planCleanUp(),
];
