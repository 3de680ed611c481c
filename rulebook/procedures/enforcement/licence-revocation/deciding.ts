import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { itemNeed } from "../../../registers/licence-items.ts";
import { licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { notBy } from "../../shared/gates.ts";
import {
  deliverDuty,
  delivering,
  isDeliveredSoundly,
  publishDuty,
  publishGates,
  publishing,
  withdrawing,
} from "../../shared/licence-publicity.ts";
import { textOnly } from "../../shared/recordings.ts";
import { decisionGates } from "./decision-gates.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { type File, revocationEnters } from "./standing.ts";

type Kinds =
  | "legalReview"
  | "decide"
  | "deliver"
  | "compensate"
  | "publish"
  | "withdraw"
  | "cancelled"
  | "close";

const isTaken = ({ latest }: File): boolean =>
  latest.decide !== undefined && latest.decide.facts.outcome !== "kept";

const isPaid = ({ all, latest }: File): boolean =>
  all.compensate.reduce((sum, { facts }) => sum + facts.amountFen, 0) >=
  (latest.decide?.facts.compensationFen ?? 0);

/** 法制审核、决定、送达、补偿、公示、注销、结案. */
export const deciding: { [P in Kinds]: ActRule<Facts, P> } = {
  legalReview: {
    title: "法制审核",
    stage: "decision",
    nature: "decision",
    basis: cite("threeSystems", 12),
    performers: ["reviewer"],
    repeats: true,
    conditional: true,
    after: ["investigate"],
    before: ["decide"],
    follows: ["investigate", "notice", "statement", "hearingRequest", "heard", "recheck"],
    fields: fields.legalReview,
    examples: samples.legalReview,
    gates: [
      notBy(
        "review.separate",
        ["investigate", "notice"],
        cite("threeSystems", 11),
        "法制审核人员不得是本事项的承办人员",
      ),
    ],
    documents: ["法制审核意见书"],
    recording: textOnly,
  },
  decide: {
    title: "撤销、撤回决定",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 69, 1),
    performers: ["leader", "head"],
    conditional: true,
    after: ["investigate"],
    before: ["inform"],
    follows: ["investigate", "notice", "statement", "hearingRequest", "heard", "recheck", "legalReview"],
    fields: fields.decide,
    examples: samples.decide,
    needs: [
      licencesHeld.need(({ latest }) => latest.open && licenceKey(latest.open.facts)),
      itemNeed(({ latest }) => latest.open?.facts.item),
    ],
    gates: decisionGates,
    opens: [
      { ...deliverDuty, mark: "M" },
      { ...publishDuty, when: (file) => isTaken(file), waivedBy: ["withdraw"] },
      {
        duty: "compensate",
        title: "支付补偿、赔偿",
        owedBy: "leader",
        basis: cite("licensing", 8, 2),
        mark: "M",
        when: (_file, act) => (act.facts.compensationFen ?? 0) > 0,
        within: workingDays(30),
        dischargedBy: ["compensate"],
        dischargedWhen: (file) => isPaid(file),
      },
      {
        duty: "cancel",
        title: "办理注销手续",
        owedBy: "unitHead",
        basis: cite("licensing", 70, undefined, 4),
        mark: "M",
        when: (file) => isTaken(file),
        within: workingDays(20),
        dischargedBy: ["cancelled"],
        dischargedOn: (_file, act) =>
          act.kind === "cancelled" ? act.facts.decidedOn : dayOf(act.occurredAt),
      },
    ],
    enters: revocationEnters,
    figures: [
      {
        indicator: "XK.REVOKE.N",
        basis: cite("licensing", 69, 1),
        when: (_file, act) => act.facts.outcome === "revoked",
      },
      {
        indicator: "XK.WITHDRAW.N",
        basis: cite("licensing", 8, 2),
        when: (_file, act) => act.facts.outcome === "withdrawn",
      },
    ],
    returns: {
      kind: "revoked",
      facts: (file, act) =>
        isTaken(file) && file.acts[0]?.parent?.procedure === "licence"
          ? { number: act.number ?? "未编号", decidedOn: dayOf(act.occurredAt) }
          : undefined,
    },
    documents: ["撤销（撤回）行政许可决定书"],
    numbered: {
      series: "licence-revocation",
      pattern: "（{region}）{short}许撤〔{year}〕{n}号",
      when: (_file, act) => act.facts.outcome !== "kept",
    },
    recording: textOnly,
  },
  deliver: { ...delivering, basis: cite("civilProcedure", 87), after: ["decide"] },
  compensate: {
    title: "支付补偿、赔偿",
    stage: "delivery",
    nature: "fact",
    basis: cite("licensing", 8, 2),
    performers: ["officer", "unitHead", "leader"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.compensate,
    examples: samples.compensate,
    gates: [
      {
        code: "compensate.decided",
        basis: [cite("licensing", 8, 2), cite("licensing", 69, 4)],
        says: "决定没有补偿、赔偿，或者支付超过决定的数额",
        holds: ({ all, latest }, { facts }) =>
          all.compensate.reduce((sum, one) => sum + one.facts.amountFen, facts.amountFen) <=
          (latest.decide?.facts.compensationFen ?? 0),
      },
    ],
    documents: ["支付凭证"],
    recording: textOnly,
  },
  publish: {
    ...publishing,
    after: ["decide"],
    gates: [
      {
        code: "publish.taken",
        basis: cite("threeSystems", 6),
        says: "应当公示的是撤销、撤回许可的决定",
        holds: (file) => isTaken(file),
      },
      ...publishGates,
    ],
    figures: [
      {
        indicator: "XK.AFTER.PUB",
        basis: cite("threeSystems", 6),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
  },
  withdraw: withdrawing,
  cancelled: {
    title: "许可已经注销",
    stage: "delivery",
    nature: "fact",
    basis: cite("licensing", 70, undefined, 4),
    performers: ["officer", "unitHead", "leader", "head"],
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.cancelled,
    examples: samples.cancelled,
    fromLink: "licence-cancellation",
    documents: ["注销行政许可决定书"],
    recording: textOnly,
  },
  close: {
    title: "结案",
    stage: "delivery",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    after: ["open"],
    follows: ["inform", "decide", "deliver", "compensate"],
    fields: fields.close,
    examples: samples.close,
    gates: [
      {
        code: "close.decided",
        basis: [cite("licensing", 64), cite("licensing", 69)],
        says: "没有作出决定，也没有抄告作出许可决定的机关，不能结案",
        holds: ({ done }) => done.decide || done.inform,
      },
      {
        code: "close.delivered",
        basis: cite("licensing", 7),
        says: "撤销、撤回决定没有依法送达，不能结案",
        holds: (file) => !isTaken(file) || isDeliveredSoundly(file),
        wayOut: () => ({ act: "deliver" }),
      },
      {
        code: "close.compensated",
        basis: [cite("licensing", 8, 2), cite("licensing", 69, 4)],
        says: "补偿、赔偿没有支付完毕，不能结案",
        holds: (file) => isPaid(file),
        wayOut: () => ({ act: "compensate" }),
      },
    ],
    returns: {
      kind: "licenceRevoked",
      facts: (file) =>
        isTaken(file) && file.latest.decide && file.acts[0]?.parent?.procedure === "inspection"
          ? {
              number: file.latest.decide.number ?? "未编号",
              decidedOn: dayOf(file.latest.decide.occurredAt),
            }
          : undefined,
    },
    documents: ["结案审批表"],
    recording: textOnly,
  },
};
