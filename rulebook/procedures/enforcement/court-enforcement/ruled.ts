import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { standards } from "../../../registers/standards.ts";
import { courseRecorded, courseWitnessed, onSpotGates } from "../../shared/enforcing.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { textOnly, wholeCourse } from "../../shared/recordings.ts";
import { objecting } from "./applying.ts";
import { debtOf } from "./debt.ts";
import { type Facts, fields } from "./fields.ts";
import { executorFigures, isPerformed } from "./results.ts";
import { samples } from "./samples.ts";
import { executorOf, isAllowed, isHalted, isSettled } from "./standing.ts";

type Kinds = "ruling" | "plan" | "carryOut" | "record";

/** 裁定；裁执分离的实施方案、组织实施、执行笔录. The separation itself rests on local rules (待核). */
export const ruled: { [P in Kinds]: ActRule<Facts, P> } = {
  ruling: {
    title: "人民法院裁定",
    stage: "ruling",
    nature: "fact",
    basis: cite("compulsion", 57),
    performers: ["officer", "unitHead"],
    after: ["apply"],
    follows: ["apply", "answered"],
    fields: fields.ruling,
    examples: samples.ruling,
    gates: [
      {
        code: "ruling.accepted",
        basis: [cite("compulsion", 56), cite("compulsion", 57)],
        says: "案卷中没有人民法院受理的记录",
        holds: (file) =>
          file.latest.answered?.facts.result === "accepted" ||
          file.all.objectionRuled.some(({ facts }) => facts.result === "overturned"),
      },
      {
        code: "ruling.heard",
        basis: cite("compulsion", 58),
        says: "人民法院发现明显违法、可能不予执行的，在作出裁定前可以听取被执行人和行政机关的意见；没有听取的核对",
        noteOnly: true,
        holds: (_file, { facts }) => facts.result === "granted" || facts.heard,
      },
    ],
    opens: [
      {
        ...objecting,
        basis: cite("compulsion", 58),
        when: (_file, act) => act.facts.result === "refused",
      },
      {
        duty: "executeUrgently",
        title: "立即执行的，人民法院五日内执行，跟踪执行",
        owedBy: "unitHead",
        basis: cite("compulsion", 59),
        when: (file, act) => act.facts.result === "granted" && file.done.urgent,
        within: workingDays(5),
        dischargedBy: ["courtReported", "record"],
        waivedBy: ["paid", "withdraw", "conclude"],
      },
    ],
    figures: [
      {
        indicator: "FS.ALLOW.N",
        basis: cite("compulsion", 57),
        when: (_file, act) => act.facts.result === "granted",
      },
      {
        indicator: "FS.REFUSE.N",
        basis: cite("compulsion", 58),
        when: (_file, act) => act.facts.result === "refused",
      },
      ...executorFigures,
    ],
    documents: ["准予执行裁定书", "不予执行裁定书"],
    recording: textOnly,
  },
  plan: {
    title: "执行实施方案",
    stage: "execution",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["ruling"],
    follows: ["ruling", "objectionRuled"],
    fields: fields.plan,
    examples: samples.plan,
    gates: [
      {
        code: "plan.allowed",
        basis: [cite("compulsion", 13, 2), cite("compulsion", 57)],
        says: "人民法院没有裁定准予执行的，不得组织实施",
        holds: (file) => isAllowed(file),
      },
      {
        code: "plan.separated",
        basis: cite("compulsion", 13, 2),
        says: "裁定由人民法院执行，或者没有写明由政府、行政机关组织实施的，行政机关不得自行组织实施",
        holds: (file) => {
          const executor = executorOf(file);
          return !isAllowed(file) || executor === "government" || executor === "agency";
        },
      },
      {
        code: "plan.day",
        basis: cite("local"),
        says: "拟实施之日不得早于方案批准之日",
        holds: (_file, act) => act.facts.plannedOn >= dayOf(act.occurredAt),
      },
    ],
    documents: ["执行实施方案"],
    recording: textOnly,
  },
  carryOut: {
    title: "组织实施",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 43),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["plan"],
    follows: ["plan"],
    fields: fields.carryOut,
    examples: samples.carryOut,
    needs: [standards.need(() => "penalty")],
    gates: [
      twoOfficers,
      certified,
      certificateShown,
      ...onSpotGates,
      {
        code: "carryOut.planned",
        basis: cite("local"),
        says: "没有到执行实施方案写明的实施之日",
        holds: (file, act) => (file.latest.plan?.facts.plannedOn ?? "") <= dayOf(act.occurredAt),
        wayOut: (file) => {
          const plan = file.latest.plan?.facts;
          return plan && { earliest: plan.plannedOn };
        },
      },
      {
        code: "carryOut.standing",
        basis: [cite("compulsion", 39), cite("compulsion", 40)],
        says: "执行已经中止、终结，或者原决定已经被撤销，不得组织实施",
        holds: (file, _act, reference) => !isHalted(file) && debtOf(reference)?.standing === true,
      },
      {
        code: "carryOut.settled",
        basis: cite("compulsion", 42),
        says: "执行协议正在履行，不得组织实施；当事人不履行执行协议的，先恢复执行",
        holds: (file) => !isSettled(file),
        wayOut: () => ({ act: "resume" }),
      },
      {
        code: "carryOut.owed",
        basis: cite("compulsion", 53),
        says: "当事人已经全部履行，不得组织实施",
        holds: (file, _act, reference) => !isPerformed(file, reference),
        wayOut: () => ({ act: "conclude" }),
      },
    ],
    opens: [
      {
        duty: "record",
        title: "制作执行笔录",
        owedBy: "officer",
        basis: cite("threeSystems", 7),
        mark: "M",
        within: workingDays(2),
        dischargedBy: ["record"],
      },
    ],
    recording: wholeCourse,
  },
  record: {
    title: "执行笔录",
    stage: "execution",
    nature: "fact",
    basis: cite("threeSystems", 7),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["carryOut"],
    follows: ["carryOut"],
    fields: fields.record,
    examples: samples.record,
    gates: [courseRecorded, courseWitnessed],
    documents: ["执行笔录"],
    recording: wholeCourse,
  },
};
