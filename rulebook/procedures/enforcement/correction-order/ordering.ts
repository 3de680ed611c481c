import type { ActRule, DutyRule } from "@zhunsheng/engine";
import { dayOf, hours } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { correctionLimit, standardsNeed } from "../../../registers/correction-standards.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import {
  deliveryProved,
  electronicConfirmed,
  isDelivered,
  leavingWitnessed,
  publicNoticePosted,
  sentOn,
} from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { findingsOf } from "./findings.ts";
import { certificateShown, contentGates } from "./gates.ts";
import { samples } from "./samples.ts";
import { firstDueOn, isValidExtension, lastDueOn, looksAtTerm } from "./standing.ts";

type Kinds = "approveStop" | "issue" | "deliver";

/** What every duty to serve one of the documents has in common. */
export const serving = (document: Facts["deliver"]["document"]) => ({
  owedBy: "officer" as const,
  basis: cite("local"),
  ...correctionLimit("deliveryWorkingDays"),
  dischargedBy: ["deliver"] as const,
  dischargedWhen: served(document),
  dischargedOn: handedOver,
});

const served =
  (document: string): NonNullable<DutyRule<Facts, keyof Facts>["dischargedWhen"]> =>
  (_file, act) =>
    act.kind === "deliver" && act.facts.document === document && isDelivered(act);

const handedOver: NonNullable<DutyRule<Facts, keyof Facts>["dischargedOn"]> = (_file, act) =>
  act.kind === "deliver" ? sentOn(act) : dayOf(act.occurredAt);

/** For a duty to re-inspect: a visit before the term is over ends it only where everything was put right. */
export const inspecting = {
  owedBy: "officer" as const,
  basis: cite("workSafety", 65, 1, 2),
  ...correctionLimit("reinspectionWorkingDays"),
  dischargedBy: ["reinspect"] as const,
  dischargedWhen: ((file, act) => act.kind !== "reinspect" || looksAtTerm(file, act)) satisfies NonNullable<
    DutyRule<Facts, keyof Facts>["dischargedWhen"]
  >,
};

/** A longer term frees from re-inspecting at the end of the shorter; an invalid extension does not (E-15). */
export const unlessExtended = {
  waivedBy: ["extend", "annul", "close"] as const,
  waivedWhen: ((file, act) => act.kind !== "extend" || isValidExtension(file, act)) satisfies NonNullable<
    DutyRule<Facts, keyof Facts>["waivedWhen"]
  >,
};

/** 批准、责令、送达: no penalty, and yet a procedure of its own (E-67). */
export const ordering: { [P in Kinds]: ActRule<Facts, P> } = {
  approveStop: {
    title: "批准停产停业、停止使用",
    stage: "ordering",
    nature: "decision",
    basis: cite("workSafety", 65, 1, 3),
    performers: ["leader", "head"],
    starts: true,
    carries: (parent) => {
      const { partyName } = partyOfParent(parent);
      return partyName === undefined ? {} : { partyName };
    },
    repeats: true,
    conditional: true,
    after: [],
    fields: fields.approveStop,
    examples: samples.approveStop,
    needs: [standardsNeed],
    opens: [
      {
        duty: "liftMeasures",
        title: "没有批准的措施立即撤销",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        when: (file, { facts }) =>
          facts.outcome === "refused" && (file.latest.issue?.facts.measures.length ?? 0) > 0,
        within: hours(24),
        dischargedBy: ["annul", "resume"],
        waivedBy: ["close"],
      },
    ],
    documents: ["现场处理措施审批表"],
    recording: textOnly,
  },
  issue: {
    title: "责令限期整改",
    stage: "ordering",
    nature: "decision",
    basis: cite("workSafety", 65, 1, 2),
    performers: ["officer"],
    starts: true,
    carries: (parent) => ({ ...partyOfParent(parent), ...findingsOf(parent) }),
    after: [],
    follows: ["approveStop"],
    fields: fields.issue,
    examples: samples.issue,
    needs: [{ register: "agencies", key: () => "self" }, standardsNeed],
    gates: [twoOfficers, certified, certificateShown, ...contentGates],
    opens: [
      { duty: "deliverOrder", title: "送达责令整改文书", ...serving("order"), waivedBy: ["annul", "close"] },
      {
        duty: "approveAfterwards",
        title: "紧急采取的措施二十四小时内补办批准",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (file, { facts }) =>
          facts.measures.length > 0 && file.latest.approveStop?.facts.outcome !== "approved",
        within: hours(24),
        dischargedBy: ["approveStop"],
        waivedBy: ["annul", "close"],
      },
      {
        duty: "reinspectFirst",
        title: "先到期的事项复查",
        ...inspecting,
        when: (_file, { facts }) => firstDueOn(facts.items) < lastDueOn(facts.items),
        from: (_file, { facts }) => firstDueOn(facts.items),
        dischargedWhen: (_file, act, { facts }) => dayOf(act.occurredAt) >= firstDueOn(facts.items),
        ...unlessExtended,
      },
      {
        duty: "reinspect",
        title: "整改期限届满后复查",
        ...inspecting,
        from: (_file, { facts }) => lastDueOn(facts.items),
        ...unlessExtended,
      },
    ],
    figures: [
      { indicator: "ORD.N", basis: cite("threeSystems", 6) },
      {
        indicator: "ORD.ITEM.N",
        basis: cite("threeSystems", 6),
        amount: (_file, { facts }) => facts.items.length,
      },
      {
        indicator: "ORD.STOP.N",
        basis: cite("workSafety", 65, 1, 3),
        when: (_file, { facts }) => facts.measures.length > 0,
      },
    ],
    documents: ["责令限期整改指令书", "现场处理措施决定书"],
    numbered: { series: "order", pattern: "（{region}）{short}责改〔{year}〕{n}号" },
    returns: {
      kind: "ordered",
      facts: (_file, act) => ({ orderNumber: act.number ?? "未编号", orderedOn: dayOf(act.occurredAt) }),
    },
    recording: keyMoments,
  },
  deliver: {
    title: "送达",
    stage: "ordering",
    nature: "fact",
    basis: cite("civilProcedure", 87),
    performers: ["officer"],
    repeats: true,
    afterEnd: true,
    after: ["issue"],
    fields: fields.deliver,
    examples: samples.deliver,
    gates: [
      electronicConfirmed,
      leavingWitnessed,
      publicNoticePosted,
      ...deliveryProved,
      {
        code: "deliver.made",
        basis: cite("civilProcedure", 87),
        says: "所送达的文书还没有作出",
        holds: ({ done }, { facts }) =>
          ({
            order: done.issue,
            reply: done.reply,
            extension: done.extend,
            opinion: done.reinspect,
            consent: done.resume,
            annulment: done.annul,
          })[facts.document],
      },
    ],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
};
