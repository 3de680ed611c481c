import { type Day, daysBetween, formatDay } from "@zhunsheng/law";
import { justice } from "./content/agencies.ts";
import { holder, holders, officersOn } from "./content/people.ts";
import type { Later } from "./ordinary-performance.ts";
import type { Run } from "./ordinary-run.ts";
import { recordingOf } from "./ordinary-situation.ts";
import { lawOf, receiverOf } from "./ordinary-words.ts";
import type { ArchiveInputs, DailyInputs, FilingInputs, VisitInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

const citizenMajorFen = 1_000_000;
const organisationMajorFen = 10_000_000;

/** Stands for the number of the case's decision, which is known once the whole county is planned. */
export const numberOf = (matter: string): string => `{${matter}}`;

/** 重大行政处罚备案, as a matter of its own: sent, received, examined, and answered where something was found. */
export function fileMajor(run: Run, decidedOn: Day): readonly Later[] {
  const { agency, course, outline, party, outcome, decidedFen, unitHead, leader } = run;
  const sum = party.partyKind === "citizen" ? citizenMajorFen : organisationMajorFen;
  if (outcome !== "punish" || decidedFen < sum) return [];
  const filing = course.linked<FilingInputs>("major-penalty-filing", "filing");
  const receiver = justice.name;
  const serial = outline.matter.slice(-2);
  const year = decidedOn.slice(0, 4);
  const submit = (): void => {
    filing.act("submit", [unitHead], {
      partyName: party.partyName,
      decisionNumber: numberOf(outline.matter),
      decidedOn,
      ground: "fine",
      fineFen: decidedFen,
      receiver,
      materials: ["report", "decision", "notice", "opening", "minutes", "review"],
    });
  };
  const receive = (): void => {
    const number = `安司备〔${year}〕${Number(serial)}号`;
    filing.act("receive", [unitHead], { receivedOn: course.day, receiver, number });
    course.returned();
  };
  const examine = (): void => {
    const document = `安司备审〔${year}〕${Number(serial)}号`;
    filing.act("opinion", [holder(agency, "reviewer").id], {
      result: outline.filing ? "correct" : "noProblem",
      document,
      content: outline.filing?.opinion ?? "主体合法，程序合法，适用法律正确，没有发现问题。",
    });
  };
  const conclude = (): void => {
    if (outline.filing) {
      filing.act("respond", [leader.id], { measures: outline.filing.measures });
      course.later(40);
    }
    const found = outline.filing ? "备案审查意见已经答复。" : "备案审查没有发现问题。";
    filing.act("conclude", [unitHead], { summary: found });
  };
  return [
    [workingDay(decidedOn, 5), submit],
    [workingDay(decidedOn, 7), receive],
    [workingDay(decidedOn, 22), examine],
    [workingDay(decidedOn, 26), conclude],
  ];
}

type Daily = NonNullable<Run["outline"]["daily"]>;

/** What every such decision says of how to pay and what to do against it. */
const dailyTerms = {
  performance: "自收到本决定书之日起十五日内缴至指定银行。",
  bank: "安和县农村商业银行营业部",
  surchargeTold: true,
  remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
  sealed: true,
};

/** 按日连续处罚, as a matter of its own: the order to correct came with the decision. */
export function fineDaily(run: Run, { after, found }: Daily, served: Day): readonly Later[] {
  const { course, outline, party, handlerIds, leader, decidedFen, reviewer } = run;
  const daily = course.linked<DailyInputs>("daily-penalty", "daily");
  const until = workingDay(served, after);
  const days = daysBetween(served, until);
  const sum = { until, days, fineFen: days * decidedFen };
  const receiver = receiverOf(run);
  const reinspect = (): void => {
    daily.act("reinspect", handlerIds, {
      partyName: party.partyName,
      order: `${numberOf(outline.matter)}决定书所附责令改正`,
      orderedOn: served,
      certificateShown: true,
      found,
      refused: true,
      signature: "refused",
      recordings: recordingOf(outline, 6),
    });
  };
  const notice = (): void => {
    const facts = `受到罚款处罚并被责令改正，${found}拟按原处罚数额按日连续处罚${days}日。`;
    const told = { facts, rightsTold: true, hearingRight: true };
    daily.act("notice", handlerIds, { way: "leaving", receiver, witnessed: true, ...sum, ...told });
  };
  const review = (): void => {
    const opinion = "责令改正、复查、计罚日数均有证据，同意。";
    daily.act("legalReview", [reviewer], { outcome: "passed", opinion });
  };
  const decide = (): void => {
    daily.act("decide", [leader.id], {
      ...sum,
      facts: `${formatDay(served)}责令改正，${formatDay(until)}复查仍未改正，有复查记录和录像证实。`,
      lawApplied: `${lawOf(run)}《中华人民共和国安全生产法》第一百一十二条。`,
      partyName: party.partyName,
      partyAddress: run.firm.address,
      ...dailyTerms,
    });
    course.returned();
  };
  const serve = (): void => {
    daily.act("serve", handlerIds, { way: "leaving", receiver, witnessed: true, place: run.firm.address });
  };
  return [
    [until, reinspect],
    [workingDay(until, 2), notice],
    [workingDay(until, 9), review],
    [workingDay(until, 10), decide],
    [workingDay(until, 12), serve],
  ];
}

/** 处罚回访, by somebody of another unit; a problem goes on to the supervisors. */
export function visit(run: Run): void {
  const { agency, course, firm, party, unit, unitHead, chance, outline } = run;
  const others = officersOn(agency, course.day).filter((person) => person.unit !== unit);
  const own = officersOn(agency, course.day).filter(({ id }) => !run.handlerIds.includes(id));
  const visitor = chance.pick(others.length > 0 ? others : own).id;
  const visiting = course.linked<VisitInputs>("return-visit", "visit");
  course.goOn(chance.between(3, 5));
  const way = chance.happens(60) ? "onSite" : "phone";
  visiting.act("plan", [unitHead], { partyName: party.partyName, visitors: [visitor], way });
  course.goOn(chance.between(1, 2));
  const problem = outline.visit?.problem;
  visiting.act("visit", [visitor], {
    person: party.partyKind === "citizen" ? party.partyName : firm.representative,
    way,
    conduct: chance.between(4, 5),
    attitude: problem === undefined ? chance.between(4, 5) : 2,
    integrity: 5,
    comments: outline.visit?.comments ?? chance.pick(comments),
    problem: problem !== undefined,
    ...(problem === undefined ? {} : { problemContent: problem }),
  });
  course.returned();
  course.later(50);
  if (problem !== undefined) {
    const content = `${problem}建议核实处理。`;
    visiting.act("refer", [unitHead], { to: "supervision", content });
    course.later(20);
  }
  const heard = problem === undefined ? "受访人对执法行为表示满意。" : "受访人反映的问题已经移送监督机构。";
  visiting.act("finish", [unitHead], { summary: heard });
}

const comments = [
  "程序清楚，说理充分，已经按要求整改。",
  "对处罚没有异议，希望多开展安全培训。",
  "执法人员态度认真，讲清了隐患的危险。",
  "希望检查前能够提示常见问题，便于自查。",
] as const;

type Rows = ArchiveInputs["arrange"]["catalogue"];

/** 案卷归档, as a matter of its own: arranged, checked by another person, handed over. */
export function storeFile(run: Run, volume: string, pageCount: number): void {
  const { agency, course, outline, handlerIds, chance, unitHead } = run;
  const archive = course.linked<ArchiveInputs>("case-archive", "archive");
  const [first = "", second = unitHead] = handlerIds;
  course.goOn(chance.between(1, 3));
  const recordings = `${recordingOf(outline, 1)}、${recordingOf(outline, 2)}`;
  archive.act("arrange", [first], { volume, catalogue: catalogueOf(course.day, pageCount), recordings });
  course.later(80);
  archive.act("check", [second], { complete: true, note: "无缺损、修改、补充。" });
  course.goOn(chance.between(1, 4));
  const location = `档案室${chance.between(1, 6)}排${chance.between(1, 8)}列`;
  const handed = { from: first, pageCount, location, retention: "thirtyYears" as const };
  archive.act("receive", [holders(agency, "archivist")[0]?.id ?? ""], handed);
  course.returned();
}

/** Main volume and annex, each from page one; together `pageCount` pages. */
function catalogueOf(day: Day, pageCount: number): Rows {
  const parts: readonly (readonly ["main" | "auxiliary", string, number])[] = [
    ["main", "行政处罚决定书", 6],
    ["main", "文书送达回执", 1],
    ["main", "立案审批表", 2],
    ["main", "现场检查记录、询问笔录和证据材料", pageCount - 17],
    ["auxiliary", "案件处理呈批表和法制审核意见书", 6],
    ["auxiliary", "结案审批表", 2],
  ];
  const next = { main: 1, auxiliary: 1 };
  return parts.map(([part, document, pages]) => {
    const from = next[part];
    next[part] += pages;
    return { part, document, day, from, to: from + pages - 1 };
  });
}
