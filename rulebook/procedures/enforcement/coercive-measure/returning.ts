import type { ActRule, MatterFile } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { endedEntry } from "./register-entry.ts";
import { samples } from "./samples-ending.ts";
import {
  caseIsOver,
  fromPenalty,
  held,
  isAmong,
  isOver,
  lastDay,
  numbersIn,
  owedBack,
  salesOf,
  unpaidDamage,
} from "./standing.ts";
import { nothingHeld } from "./term.ts";

type Kinds = "expired" | "lift" | "giveBack" | "compensate";

const endings = { lift: "解除", dispose: "没收、销毁", transfer: "随案移送" } as const;

/** What the penalty case is told when the last thing is held no more; an inspection is not waiting for it. */
export const toldOfEnd = (kind: keyof typeof endings) => ({
  kind: "measureEnded" as const,
  facts: (file: MatterFile<Facts>, { occurredAt }: { readonly occurredAt: string }) =>
    file.acts[0]?.parent?.procedure === "penalty-ordinary" && held(file).length === 0
      ? {
          number: file.latest.take?.number ?? "未编号",
          endedOn: dayOf(occurredAt),
          result: endings[kind],
        }
      : undefined,
});

/** 期限届满、解除、退还、赔偿 (行政强制法第26条、第28条). */
export const returning: { [P in Kinds]: ActRule<Facts, P> } = {
  expired: {
    title: "期限届满",
    stage: "disposal",
    nature: "fact",
    basis: cite("compulsion", 28, 1, 4),
    performers: ["officer", "unitHead", "leader", "head"],
    conditional: true,
    after: ["take"],
    fields: fields.expired,
    examples: samples.expired,
    gates: [
      {
        code: "expired.day",
        basis: [cite("compulsion", 25, 1), cite("compulsion", 28, 1, 4)],
        says: "登记的届满之日与期限不符，或者期限还没有届满；休息日不顺延",
        holds: (file, { facts, occurredAt }) =>
          facts.lastDay === lastDay(file) && isOver(file, dayOf(occurredAt)),
      },
    ],
    opens: [
      {
        duty: "liftExpired",
        title: "期限届满，立即解除",
        owedBy: "leader",
        basis: cite("compulsion", 28, 1, 4),
        mark: "M",
        when: (file) => held(file).length > 0,
        within: calendarDays(1, "none"),
        from: (file, act) => lastDay(file) ?? dayOf(act.occurredAt),
        // What a decision made in time confiscates may still be disposed of, and a crime takes its things along.
        ...nothingHeld,
      },
    ],
    figures: [
      {
        indicator: "QZ.EXPIRED.N",
        basis: cite("compulsion", 28, 1, 4),
        when: (file) => held(file).length > 0,
      },
    ],
    recording: textOnly,
  },
  lift: {
    title: "解除查封、扣押",
    stage: "disposal",
    nature: "decision",
    basis: cite("compulsion", 28, 1),
    performers: ["leader", "head"],
    repeats: true,
    after: ["take"],
    fields: fields.lift,
    examples: samples.lift,
    gates: [
      {
        code: "lift.held",
        basis: cite("compulsion", 28, 1),
        says: "所解除的应当是清单所列、仍在查封、扣押的物品",
        holds: (file, act) => isAmong(act, held(file)),
      },
      {
        code: "lift.expired",
        basis: cite("compulsion", 28, 1, 4),
        says: "查封、扣押期限还没有届满",
        holds: (file, { facts, occurredAt }) => facts.ground !== "expired" || isOver(file, dayOf(occurredAt)),
      },
      {
        code: "lift.disagreed",
        basis: cite("compulsion", 19),
        says: "没有负责人认为不应当采取行政强制措施的审批",
        holds: (file, { facts }) =>
          facts.ground !== "disagreed" || file.latest.ratify?.facts.outcome === "disagreed",
      },
      {
        code: "lift.decided",
        basis: cite("compulsion", 28, 1, 3),
        says: "对违法行为还没有作出处理决定",
        holds: (_file, { facts }, reference) =>
          facts.ground !== "decided" || !fromPenalty(reference) || caseIsOver(reference),
      },
    ],
    opens: [
      {
        duty: "giveBack",
        title: "立即退还财物，已经拍卖、变卖的退还款项",
        owedBy: "officer",
        basis: cite("compulsion", 28, 2),
        mark: "M",
        within: calendarDays(1, "none"),
        dischargedBy: ["giveBack"],
        dischargedWhen: (file) => owedBack(file).length === 0,
      },
    ],
    figures: [{ indicator: "QZ.LIFTED.N", basis: cite("compulsion", 28, 1) }],
    enters: endedEntry,
    returns: toldOfEnd("lift"),
    documents: ["解除查封（扣押）决定书"],
    numbered: { series: "measureLift", pattern: "（{region}）{short}解强〔{year}〕{n}号" },
    recording: keyMoments,
  },
  giveBack: {
    title: "退还",
    stage: "disposal",
    nature: "fact",
    basis: cite("compulsion", 28, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["lift"],
    fields: fields.giveBack,
    examples: samples.giveBack,
    gates: [
      {
        code: "giveBack.lifted",
        basis: cite("compulsion", 28, 2),
        says: "所退还的应当是已经解除、还没有退还的物品",
        holds: (file, act) => isAmong(act, owedBack(file)),
      },
      {
        code: "giveBack.signed",
        basis: cite("local"),
        says: "退还清单由接收人签名，拒绝签名的应当有见证人或者音像记录",
        holds: (_file, { facts }) => facts.signature === "signed" || facts.witness !== undefined,
      },
      {
        code: "giveBack.intact",
        basis: cite("compulsion", 26),
        says: "退还的财物有损毁或者短少，应当依法赔偿",
        holds: (_file, { facts }) => facts.condition === "intact",
      },
      {
        code: "giveBack.proceeds",
        basis: cite("compulsion", 28, 2),
        says: "已将鲜活物品或者其他不易保管的财物拍卖或者变卖的，退还所得款项",
        holds: (file, act) =>
          (act.facts.proceedsFen ?? 0) >=
          salesOf(file, numbersIn([act])).reduce((sum, { facts }) => sum + facts.proceedsFen, 0),
      },
      {
        code: "giveBack.compensated",
        basis: cite("compulsion", 28, 2),
        says: "变卖价格明显低于市场价格，给当事人造成损失的，应当给予补偿",
        holds: (file, act) =>
          (act.facts.compensationFen ?? 0) > 0 ||
          salesOf(file, numbersIn([act])).every(({ facts }) => !facts.farBelow),
      },
    ],
    opens: [
      {
        duty: "compensate",
        title: "赔偿退还财物的损失",
        owedBy: "leader",
        basis: cite("compulsion", 26),
        mark: "M",
        when: (_file, { facts }) => facts.condition === "damaged",
        within: calendarDays(30),
        dischargedBy: ["compensate"],
        dischargedWhen: (file) => unpaidDamage(file).length === 0,
      },
    ],
    documents: ["退还清单"],
    recording: keyMoments,
  },
  compensate: {
    title: "赔偿",
    stage: "disposal",
    nature: "decision",
    basis: cite("compulsion", 26),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["take"],
    follows: ["checkCustody", "giveBack"],
    fields: fields.compensate,
    examples: samples.compensate,
    gates: [
      {
        code: "compensate.damage",
        basis: cite("compulsion", 26),
        says: "没有记明这些财物在保管中的损失，或者已经赔偿",
        holds: (file, act) => isAmong(act, unpaidDamage(file)),
      },
    ],
    documents: ["赔偿协议"],
    recording: textOnly,
  },
};
