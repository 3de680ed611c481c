import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, previousDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { publishMeasureGates, withdrawMeasureAct } from "../../shared/measure-publication.ts";
import { isYoung } from "../../shared/party.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

/** 公示、撤回、办结. */
export const finishing: { [P in "publish" | "withdraw" | "close"]: ActRule<Facts, P> } = {
  publish: {
    title: "公示",
    stage: "publication",
    nature: "decision",
    basis: cite("threeSystems", 6),
    performers: ["publisher"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.minor",
        basis: cite("disclosureRegulation", 15),
        says: "未成年人的行政强制信息涉及个人隐私，不得公开",
        holds: (file) => !isYoung(file.latest.propose?.facts),
      },
      ...publishMeasureGates,
    ],
    opens: [
      {
        duty: "takeDown",
        title: "公示期限届满撤下",
        owedBy: "publisher",
        basis: cite("marketPublicity", 13),
        mark: "M",
        when: (_file, { facts }) => facts.until !== undefined,
        within: calendarDays(1),
        from: (_file, { facts }) => previousDay(facts.until ?? ""),
        dischargedBy: ["withdraw"],
      },
    ],
    figures: [
      { indicator: "QZ.PUB.N", basis: cite("threeSystems", 6), when: ({ all }) => all.publish.length <= 1 },
    ],
    documents: ["行政强制决定公示审核表"],
    recording: textOnly,
  },
  withdraw: { ...withdrawMeasureAct, fields: fields.withdraw, examples: samples.withdraw },
  close: {
    title: "办结",
    stage: "lifting",
    nature: "decision",
    basis: cite("workSafety", 70, 2),
    performers: ["leader", "head"],
    after: ["restore"],
    follows: ["restore", "tellSupplier", "restored"],
    fields: fields.close,
    examples: samples.close,
    gates: [
      {
        code: "close.told",
        basis: cite("workSafety", 70, 2),
        says: "已经通知停止供应的，应当先书面通知供应单位恢复",
        holds: (file) => !file.done.notifySupplier || file.done.tellSupplier,
        wayOut: () => ({ act: "tellSupplier" }),
      },
    ],
    documents: ["办结审批表"],
    recording: textOnly,
  },
};
