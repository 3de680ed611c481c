import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, previousDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { publishMeasureGates, withdrawMeasureAct } from "../../shared/measure-publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-ending.ts";
import { held, openClaims, owedBack, partyIsYoung, unpaidDamage, wasUrgent } from "./standing.ts";

/** 公示 within twenty working days (国办发〔2018〕118号第六项), 撤回, 办结. */
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
    after: ["take"],
    follows: ["withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.minor",
        basis: cite("disclosureRegulation", 15),
        says: "未成年人的行政强制信息涉及个人隐私，不得公开",
        holds: (file) => !partyIsYoung(file),
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
      {
        indicator: "QZ.PUB.N",
        basis: cite("threeSystems", 6),
        when: ({ all }) => all.publish.length <= 1,
      },
    ],
    documents: ["行政强制决定公示审核表"],
    recording: textOnly,
  },
  withdraw: { ...withdrawMeasureAct, fields: fields.withdraw, examples: samples.withdraw },
  close: {
    title: "办结",
    stage: "disposal",
    nature: "decision",
    basis: cite("compulsion", 27),
    performers: ["leader", "head"],
    after: ["take"],
    follows: ["ratify", "lift", "dispose", "transfer", "giveBack"],
    fields: fields.close,
    examples: samples.close,
    gates: [
      {
        code: "close.settled",
        basis: [cite("compulsion", 27), cite("compulsion", 28, 1)],
        says: "仍有查封、扣押的物品没有处理或者解除",
        holds: (file) => held(file).length === 0,
        wayOut: () => ({ act: "lift" }),
      },
      {
        code: "close.returned",
        basis: cite("compulsion", 28, 2),
        says: "已经解除的财物还没有退还",
        holds: (file) => owedBack(file).length === 0,
        wayOut: () => ({ act: "giveBack" }),
      },
      {
        code: "close.ratified",
        basis: cite("compulsion", 19),
        says: "当场实施的，应当补办批准手续；没有补办的，不能办结",
        holds: (file) => !wasUrgent(file) || file.done.ratify,
        wayOut: () => ({ act: "ratify" }),
      },
      {
        code: "close.compensated",
        basis: cite("compulsion", 26),
        says: "保管中造成的损失还没有赔偿",
        holds: (file) => unpaidDamage(file).length === 0,
        wayOut: () => ({ act: "compensate" }),
      },
      {
        code: "close.claims",
        basis: cite("local"),
        mark: "M",
        says: "第三人的异议还没有答复",
        holds: (file) => openClaims(file).length === 0,
        wayOut: () => ({ act: "answerClaim" }),
      },
    ],
    documents: ["行政强制措施办结审批表"],
    recording: textOnly,
  },
};
