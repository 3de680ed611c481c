import type { ActRule } from "@zhunsheng/engine";
import { dayOf, months } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { recheckAct, statementAct } from "../../shared/demand-answers.ts";
import { demandGates, tenDaysGiven } from "../../shared/enforcing.ts";
import { twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { carriedDebt, debtOf, remediesEndOn } from "./debt.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

type Kinds = "readiness" | "demand" | "statement" | "recheck" | "preservation";

/** 申请条件审查、催告、陈述申辩、财产保全. */
export const asking: { [P in Kinds]: ActRule<Facts, P> } = {
  readiness: {
    title: "申请条件审查",
    stage: "readiness",
    nature: "decision",
    basis: cite("litigationInterpretation", 155),
    performers: ["officer"],
    starts: true,
    repeats: true,
    after: [],
    before: ["apply"],
    carries: carriedDebt,
    fields: fields.readiness,
    examples: samples.readiness,
    gates: [
      twoOfficers,
      {
        code: "readiness.noOwnPower",
        basis: [cite("compulsion", 13, 2), cite("compulsion", 53)],
        says: "法律规定由行政机关强制执行的，由行政机关执行；没有行政强制执行权的，才申请人民法院强制执行",
        holds: (_file, act) => act.facts.noOwnPower,
        wayOut: () => ({ text: "办理「行政机关强制执行」" }),
      },
      {
        code: "readiness.enforceable",
        basis: cite("litigationInterpretation", 155),
        says: "申请执行的行政决定应当已经生效并具有可执行内容，申请人应当是作出决定的机关",
        holds: (_file, { facts }) => facts.enforceable && facts.competent,
      },
      {
        code: "readiness.lawful",
        basis: [cite("compulsion", 58), cite("litigationInterpretation", 161)],
        says: "明显缺乏事实根据、明显缺乏法律法规依据或者其他明显违法的，人民法院裁定不准予执行，应当先行纠正",
        holds: (_file, { facts }) => facts.factsProven && facts.lawRight && facts.procedureLawful,
      },
      {
        code: "readiness.asDecided",
        basis: cite("litigationInterpretation", 155),
        says: "被执行人、决定之日、收到之日应当与原案的决定和送达一致；决定书没有送达的不具备条件",
        holds: (_file, { facts }, reference) => {
          const debt = debtOf(reference);
          return (
            debt !== undefined &&
            facts.partyName === debt.partyName &&
            facts.decidedOn === debt.decidedOn &&
            facts.receivedOn === debt.receivedOn
          );
        },
      },
      {
        code: "readiness.standing",
        basis: [cite("penalty", 48, 2), cite("litigation", 97)],
        says: "原决定已经被撤销、确认无效或者停止执行，不得申请强制执行",
        holds: (_file, _act, reference) => debtOf(reference)?.standing === true,
      },
      {
        code: "readiness.remedies",
        basis: [cite("litigation", 46), cite("litigationInterpretation", 156)],
        says: "起诉期限届满之日与原案送达、复议诉讼和延期分期的情况不符；复议、诉讼没有终结的，期限没有届满",
        holds: (_file, { facts }, reference) => remediesEndOn(facts, reference) === facts.remediesEndOn,
        wayOut: (_file, { facts }, reference) => {
          const end = remediesEndOn(facts, reference);
          return { text: end === undefined ? "等待行政复议、行政诉讼终结" : `填写${end}` };
        },
      },
    ],
    opens: [
      {
        duty: "apply",
        title: "三个月内申请人民法院强制执行",
        owedBy: "leader",
        basis: cite("compulsion", 53),
        within: months(3),
        from: (_file, act) => act.facts.remediesEndOn,
        overrun: true,
        dischargedBy: ["apply"],
        waivedBy: ["readiness", "conclude"],
      },
    ],
    documents: ["申请强制执行条件审查表"],
    recording: textOnly,
  },
  demand: {
    title: "催告",
    stage: "readiness",
    nature: "decision",
    basis: cite("compulsion", 54),
    performers: ["officer", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["readiness"],
    before: ["apply"],
    fields: fields.demand,
    examples: samples.demand,
    gates: [
      ...demandGates,
      tenDaysGiven,
      {
        code: "demand.amount",
        basis: cite("compulsion", 35),
        says: "催告书应当有明确的金额，并与原案尚未履行的数额一致，或者写明其他义务",
        holds: (_file, { facts }, reference) => {
          const debt = debtOf(reference);
          if (!debt) return false;
          const sums = facts.fineFen === debt.fineFen && (facts.gainsFen ?? 0) === debt.gainsFen;
          const more = debt.surchargeExact
            ? facts.surchargeFen === debt.surchargeFen
            : facts.surchargeFen <= debt.surchargeFen;
          const any = facts.fineFen + facts.surchargeFen + (facts.gainsFen ?? 0) > 0;
          return sums && more && (any || facts.otherObligation !== undefined);
        },
      },
      {
        code: "demand.afterRemedies",
        basis: cite("compulsion", 54),
        mark: "M",
        says: "起诉期限届满以前催告的，各地做法不一，待核",
        holds: (file, act) =>
          dayOf(act.occurredAt) > (file.latest.readiness?.facts.remediesEndOn ?? dayOf(act.occurredAt)),
      },
    ],
    documents: ["催告书"],
    numbered: { series: "demand", pattern: "（{region}）{short}催〔{year}〕{n}号" },
    recording: keyMoments,
  },
  statement: {
    ...statementAct,
    stage: "readiness",
    fields: fields.statement,
    examples: samples.statement,
  },
  recheck: {
    ...recheckAct,
    stage: "readiness",
    fields: fields.recheck,
    examples: samples.recheck,
  },
  preservation: {
    title: "申请财产保全",
    stage: "application",
    nature: "decision",
    basis: cite("litigationInterpretation", 159),
    performers: ["leader", "head"],
    conditional: true,
    after: ["readiness"],
    before: ["ruling"],
    fields: fields.preservation,
    examples: samples.preservation,
    gates: [
      {
        code: "preservation.evasion",
        basis: cite("litigationInterpretation", 159),
        says: "有充分理由认为被执行人可能逃避执行的，才可以申请人民法院采取财产保全措施",
        holds: (_file, act) => act.facts.evasion,
      },
    ],
    documents: ["财产保全申请书"],
    recording: textOnly,
  },
};
