import type { ActRule } from "@zhunsheng/engine";
import { dayOf, dueDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { isYoung } from "../../shared/party.ts";
import {
  correctionTold,
  maskingDone,
  notOfMinors,
  notPublishedTwice,
  notWithheld,
  publicationOwed,
  secondPersonChecked,
  untilWithinBounds,
  withholdGates,
} from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

const openness = cite("threeSystems", 6);

/** 检查结果公示、撤回、不予公开: the result, never the records of the check. */
export const publicity: { [P in "publish" | "withdraw" | "withhold"]: ActRule<Facts, P> } = {
  publish: {
    title: "公示检查结果",
    stage: "result",
    nature: "decision",
    basis: openness,
    performers: ["publisher"],
    repeats: true,
    afterEnd: true,
    after: ["tellResult"],
    follows: ["tellResult", "withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      notPublishedTwice,
      {
        code: "publish.resultUndone",
        basis: openness,
        says: "检查结论已被依法变更、撤销或者确认违法而撤回公示的，不得再次公示原结论",
        holds: (file) => file.all.withdraw.every(({ facts }) => facts.ground === "corrected"),
      },
      notWithheld,
      {
        ...notOfMinors,
        says: "未成年人的检查结果涉及个人隐私，不得公开",
        holds: (file) => !isYoung(file.latest.task?.facts),
      },
      maskingDone,
      secondPersonChecked,
      correctionTold,
      untilWithinBounds,
    ],
    figures: [{ indicator: "INS.PUB.N", basis: openness, when: (file) => file.all.publish.length <= 1 }],
    documents: ["行政检查结果公示审核表"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回检查结果公示",
    stage: "result",
    nature: "fact",
    basis: openness,
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["publish"],
    follows: ["publish"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [
      {
        code: "withdraw.prompt",
        basis: openness,
        mark: "M",
        says: "检查结论变更、撤销或者公示有误的，应当及时撤回（参照三个工作日）并说明理由",
        holds: (_file, { facts, occurredAt }, reference) => {
          const due = dueDay(facts.ruledOn, workingDays(3), reference.calendar);
          return due.provisional || dayOf(occurredAt) <= due.day;
        },
      },
      {
        code: "withdraw.ruledOn",
        basis: openness,
        says: "变更、撤销或者发现有误之日不得晚于撤回之日",
        holds: (_file, { facts, occurredAt }) => facts.ruledOn <= dayOf(occurredAt),
      },
    ],
    opens: [
      {
        duty: "publishAgain",
        title: "更正以后再次公示",
        owedBy: "publisher",
        basis: openness,
        mark: "M",
        when: (file) => publicationOwed(file),
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["withhold"],
        waivedWhen: (file) => file.latest.withhold?.facts.outcome === "withheld",
      },
    ],
    documents: ["撤回公示审批表"],
    recording: textOnly,
  },
  withhold: {
    title: "不予公开审批",
    stage: "result",
    nature: "decision",
    basis: cite("disclosureRegulation", 17),
    performers: ["leader", "head"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["tellResult"],
    follows: ["withdraw"],
    fields: fields.withhold,
    examples: samples.withhold,
    gates: withholdGates,
    documents: ["政府信息不予公开审批表"],
    recording: textOnly,
  },
};
