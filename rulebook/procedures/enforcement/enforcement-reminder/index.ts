import { defineProcedure, type MatterFile, since } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { notBy } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { invariants } from "./invariants.ts";

/** Everybody whom the reminder was sent to has read it. */
const isReadByAll = (file: MatterFile<Facts>): boolean => {
  const read = new Set(file.all.receipt.map(({ facts }) => facts.recipient));
  return (file.latest.send?.facts.recipients ?? []).every(({ name }) => read.has(name));
};

/**
 * 执法提示、执法提醒: what the law asks for is called to mind, before anybody is inspected or fined. It orders nothing;
 * no statute knows it (待核), so apart from the order of its steps its gates leave marks.
 */
export const enforcementReminder = defineProcedure<Facts>({
  id: "enforcement-reminder",
  title: "执法提示",
  group: "inspection",
  effectiveFrom: "2021-09-01",
  basis: [cite("local"), cite("threeSystems")],
  stages: [
    ["drafting", "拟制审核"],
    ["sending", "发送回执"],
    ["effect", "效果"],
  ],
  name: (file) => `${file.latest.draft?.facts.topic ?? ""}执法提示`,
  endedBy: ["finish", "cancel"],
  invariants,
  acts: {
    draft: {
      title: "拟制提示",
      stage: "drafting",
      nature: "decision",
      basis: cite("local"),
      performers: ["officer", "unitHead"],
      starts: true,
      repeats: true,
      after: [],
      before: ["send"],
      fields: fields.draft,
      examples: samples.draft,
      gates: [
        {
          code: "draft.bindsNobody",
          basis: cite("local"),
          mark: "M",
          says: "执法提示不得减损当事人权利、增加法定以外的义务",
          holds: (_file, act) => act.facts.bindsNobody,
        },
        {
          code: "draft.singlesOut",
          basis: cite("local"),
          mark: "M",
          says: "执法提示不得公开点名个别企业，代替处罚和公示",
          holds: (_file, act) => !act.facts.singlesOut,
        },
      ],
      documents: ["执法提示"],
      recording: textOnly,
    },
    review: {
      title: "法制机构审核",
      stage: "drafting",
      nature: "decision",
      basis: cite("local"),
      performers: ["reviewer"],
      repeats: true,
      after: ["draft"],
      before: ["send"],
      follows: ["draft"],
      fields: fields.review,
      examples: samples.review,
      gates: [
        {
          ...notBy("review.separate", ["draft"], cite("local"), "审核人员不应当是拟制人员"),
          mark: "M",
        },
      ],
      opens: [
        {
          duty: "redraft",
          title: "按审核意见修改",
          owedBy: "officer",
          basis: cite("local"),
          mark: "M",
          when: (_file, { facts }) => facts.outcome === "returned",
          within: workingDays(5),
          dischargedBy: ["draft"],
          waivedBy: ["cancel"],
        },
      ],
      documents: ["审核意见"],
      recording: textOnly,
    },
    approve: {
      title: "批准发送",
      stage: "drafting",
      nature: "decision",
      basis: cite("local"),
      performers: ["unitHead", "leader", "head"],
      repeats: true,
      after: ["review"],
      before: ["send"],
      follows: ["draft", "review"],
      fields: fields.approve,
      examples: samples.approve,
      gates: [
        {
          code: "approve.reviewed",
          basis: cite("local"),
          mark: "M",
          says: "最近一稿没有经法制机构审核同意",
          holds: (file, { facts }) =>
            facts.outcome === "refused" ||
            (file.latest.review?.facts.outcome === "passed" && since(file.latest.review, file.latest.draft)),
          wayOut: () => ({ act: "review" }),
        },
      ],
      documents: ["发文审批单"],
      recording: textOnly,
    },
    send: {
      title: "发送",
      stage: "sending",
      nature: "decision",
      basis: cite("local"),
      performers: ["officer", "unitHead"],
      after: ["approve"],
      follows: ["draft", "approve"],
      fields: fields.send,
      examples: samples.send,
      gates: [
        {
          code: "send.approved",
          basis: cite("threeSystems", 7),
          says: "最近一稿没有批准，不能发送",
          holds: (file) =>
            file.latest.approve?.facts.outcome === "approved" &&
            since(file.latest.approve, file.latest.draft),
          wayOut: () => ({ act: "approve" }),
        },
        {
          code: "send.recipients",
          basis: cite("threeSystems", 7),
          says: "发送的对象应当是批准的提示对象",
          holds: (file, { facts }) => {
            const named = file.latest.draft?.facts.recipients.map(({ name }) => name) ?? [];
            return facts.recipients.every(({ name }) => named.includes(name));
          },
        },
      ],
      opens: [
        {
          duty: "collectReceipts",
          title: "收齐阅知回执",
          owedBy: "officer",
          basis: cite("local"),
          mark: "M",
          within: workingDays(10),
          dischargedBy: ["receipt"],
          dischargedWhen: isReadByAll,
          waivedBy: ["finish"],
        },
      ],
      figures: [
        { indicator: "SUP.REMIND.N", basis: cite("local") },
        {
          indicator: "SUP.REMIND.SENT.N",
          basis: cite("local"),
          amount: (_file, { facts }) => facts.recipients.length,
        },
      ],
      numbered: { series: "reminder", pattern: "（{region}）{short}提示〔{year}〕{n}号" },
      documents: ["执法提示"],
      recording: textOnly,
    },
    receipt: {
      title: "阅知回执",
      stage: "sending",
      nature: "fact",
      basis: cite("local"),
      performers: ["officer", "unitHead"],
      repeats: true,
      conditional: true,
      after: ["send"],
      fields: fields.receipt,
      examples: samples.receipt,
      gates: [
        {
          code: "receipt.recipient",
          basis: cite("local"),
          says: "回执的单位不是已发送的对象",
          holds: (file, { facts }) =>
            file.latest.send?.facts.recipients.some(({ name }) => name === facts.recipient) === true,
        },
        {
          code: "receipt.readOn",
          basis: cite("local"),
          says: "阅知之日应当在发送以后、登记以前",
          holds: (file, { facts, occurredAt }) => {
            const sent = file.latest.send;
            return (
              sent !== undefined &&
              dayOf(sent.occurredAt) <= facts.readOn &&
              facts.readOn <= dayOf(occurredAt)
            );
          },
        },
      ],
      figures: [
        {
          indicator: "SUP.REMIND.READ.N",
          basis: cite("local"),
          // A second receipt of the same recipient is no second reader.
          when: (file, { facts, seq }) =>
            !file.all.receipt.some((one) => one.seq < seq && one.facts.recipient === facts.recipient),
        },
      ],
      documents: ["阅知回执"],
      recording: textOnly,
    },
    urge: {
      title: "再次提醒",
      stage: "sending",
      nature: "fact",
      basis: cite("local"),
      performers: ["officer", "unitHead"],
      repeats: true,
      conditional: true,
      after: ["send"],
      fields: fields.urge,
      examples: samples.urge,
      recording: textOnly,
    },
    finish: {
      title: "提示办结",
      stage: "effect",
      nature: "decision",
      basis: cite("local"),
      performers: ["unitHead", "leader", "head"],
      after: ["send"],
      follows: ["receipt", "urge"],
      fields: fields.finish,
      examples: samples.finish,
      gates: [
        {
          code: "finish.read",
          basis: cite("local"),
          mark: "M",
          says: "还有对象没有阅知回执，应当写明对象和原因",
          holds: (file, { facts }) => isReadByAll(file) || facts.unread !== undefined,
          wayOut: () => ({ act: "urge" }),
        },
      ],
      documents: ["提示效果评估表"],
      recording: textOnly,
    },
    cancel: {
      title: "不予发送",
      stage: "effect",
      nature: "decision",
      basis: cite("local"),
      performers: ["unitHead", "leader", "head"],
      conditional: true,
      after: ["draft"],
      before: ["send"],
      follows: ["draft"],
      fields: fields.cancel,
      examples: samples.cancel,
      recording: textOnly,
    },
    ...common,
  },
});
