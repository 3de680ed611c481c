import { addMonths, type Day } from "@zhunsheng/law";
import { emergency } from "./content/agencies.ts";
import { holder } from "./content/people.ts";
import type { Course } from "./course.ts";
import { numberOf } from "./ordinary-linked.ts";
import type { Later } from "./ordinary-performance.ts";
import type { Run } from "./ordinary-run.ts";
import { receiverOf } from "./ordinary-words.ts";
import type { CourtInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

const court = "安和县人民法院";
const document = "（2025）安行审41号行政裁定书";
const remedyMonths = 6;

type Owed = Pick<CourtInputs["paid"], "fineFen" | "surchargeFen" | "gainsFen">;

/**
 * 申请人民法院强制执行: six months after service nobody had contested and nobody paid. The court allows it, the bureau
 * is to carry it out (裁执分离), and the party pays of its own accord before anything is done.
 */
export function applyToCourt(run: Run, decidedOn: Day, served: Day): readonly Later[] {
  const { course, handlerIds, decidedFen } = run;
  const filed = course.linked<CourtInputs>("court-enforcement", "court");
  const owed = { fineFen: decidedFen, surchargeFen: 0, gainsFen: 0 };
  const remediesEndOn = addMonths(served, remedyMonths);
  const officer = handlerIds.slice(0, 1);
  const ready = workingDay(remediesEndOn, 2);
  const demanded = workingDay(ready, 1);
  const performBy = workingDay(demanded, 11);
  const applied = workingDay(performBy, 1);
  const ruled = workingDay(applied, 9);
  const told = { decidedOn, receivedOn: served, remediesEndOn };
  const answer = { result: "accepted", document: "（2025）安行审41号受理通知书", feeCharged: false } as const;
  const ruling = { result: "granted", document, heard: false, executor: "agency" } as const;
  return [
    [ready, () => filed.act("readiness", handlerIds, readinessOf(run, told))],
    [demanded, () => filed.act("demand", handlerIds, demandOf(run, performBy))],
    [applied, () => apply(run, filed, owed)],
    [workingDay(applied, 3), () => filed.act("answered", officer, answer)],
    [ruled, () => filed.act("ruling", officer, ruling)],
    [workingDay(ruled, 2), () => plan(filed, workingDay(ruled, 12))],
    [workingDay(ruled, 6), () => pay(run, filed, owed)],
  ];
}

type Readiness = CourtInputs["readiness"];

const readinessOf = (
  { party, outline }: Run,
  told: Pick<Readiness, "decidedOn" | "receivedOn" | "remediesEndOn">,
): Readiness => ({
  partyName: party.partyName,
  ...(party.partyCode === undefined ? {} : { partyCode: party.partyCode }),
  partyAddress: party.partyAddress,
  decision: `${numberOf(outline.matter)}行政处罚决定书`,
  ...told,
  obligation: "缴纳罚款，逾期没有缴纳。",
  remedy: "none",
  remediesTold: true,
  noOwnPower: true,
  enforceable: true,
  competent: true,
  factsProven: true,
  lawRight: true,
  procedureLawful: true,
});

const demandOf = (run: Run, performBy: Day): CourtInputs["demand"] => ({
  way: "direct",
  receiver: receiverOf(run),
  receivedBy: "representative",
  signature: "signed",
  fineFen: run.decidedFen,
  surchargeFen: 0,
  performBy,
  performance: "缴至安和县农村商业银行营业部。",
  rightsTold: true,
});

function apply({ course }: Run, filed: Filed, owed: Owed): void {
  filed.act("apply", [holder(emergency, "leader").id], {
    court,
    jurisdiction: "agency",
    immovable: false,
    ...owed,
    documents: ["application", "decision", "opinion", "subject"],
    signed: true,
    sealed: true,
  });
  course.returned();
}

type Filed = Course<CourtInputs>;

function plan(filed: Filed, plannedOn: Day): void {
  filed.act("plan", [holder(emergency, "leader").id], {
    executor: "安和县应急管理局会同所在镇街",
    plannedOn,
    content: "核查银行账户和设备情况，通知到场，依法处置。",
    safety: "全程录像，公证人员到场，不影响职工工资发放。",
  });
}

/** 思想动员以后自觉履行: the end that nobody had to be forced to. */
function pay({ course, handlerIds }: Run, filed: Filed, owed: Owed): void {
  const receipt = "2025-AH-000918";
  filed.act("paid", handlerIds.slice(0, 1), { source: "voluntary", ...owed, receipt, whole: true });
  course.returned();
  course.later(60);
  filed.act("conclude", [holder(emergency, "leader").id], {
    result: "voluntary",
    summary: "裁定准予执行以后，经释法说理，当事人自觉缴清罚款，没有采取强制措施。",
  });
  course.returned();
}
