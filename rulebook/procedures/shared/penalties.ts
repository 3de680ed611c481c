import { field } from "@zhunsheng/engine";
import type { z } from "zod";
import type { PartyKind } from "./party.ts";

/** 行政处罚法第9条, one code for each kind that statistics count, light to heavy. */
export const penaltyKinds = {
  warning: "警告",
  criticism: "通报批评",
  fine: "罚款",
  confiscateGains: "没收违法所得",
  confiscateProperty: "没收非法财物",
  suspendLicence: "暂扣许可证件",
  lowerGrade: "降低资质等级",
  restrictBusiness: "限制开展生产经营活动",
  stopBusiness: "责令停产停业",
  close: "责令关闭",
  restrictEmployment: "限制从业",
  revokeLicence: "吊销许可证件",
  detention: "行政拘留",
  other: "法律、行政法规规定的其他行政处罚",
} as const;

export type PenaltyKind = keyof typeof penaltyKinds;

/** What is proposed, told or decided. No kind at all: no penalty. */
export const penaltyFields = {
  kinds: field.choices("处罚种类", penaltyKinds),
  fineFen: field.optional(field.money("罚款数额")),
  confiscatedGainsFen: field.optional(field.money("没收违法所得数额")),
  confiscatedPropertyFen: field.optional(field.money("没收非法财物价值", { hint: "价值不明的不填" })),
};

export interface Penalty {
  readonly kinds: readonly PenaltyKind[];
  readonly fineFen?: number | undefined;
  readonly confiscatedGainsFen?: number | undefined;
  readonly confiscatedPropertyFen?: number | undefined;
}

/** For superRefine: an amount stands beside its kind, and never without it. */
export function soundPenalty(penalty: Penalty, context: z.RefinementCtx): void {
  const refuse = (path: keyof Penalty, message: string): void => {
    context.addIssue({ code: "custom", path: [path], message });
  };
  const has = (kind: PenaltyKind): boolean => penalty.kinds.includes(kind);
  if (has("fine") !== (penalty.fineFen ?? 0) > 0) {
    refuse("fineFen", has("fine") ? "请填写罚款数额" : "没有选择罚款，不应当填写罚款数额");
  }
  if (has("confiscateGains") !== (penalty.confiscatedGainsFen !== undefined)) {
    refuse("confiscatedGainsFen", "没收违法所得与没收数额应当一并填写");
  }
  if (!has("confiscateProperty") && penalty.confiscatedPropertyFen !== undefined) {
    refuse("confiscatedPropertyFen", "没有选择没收非法财物，不应当填写价值");
  }
}

export const fineOf = (penalty: Penalty | undefined): number => penalty?.fineFen ?? 0;

export const confiscatedOf = (penalty: Penalty): number =>
  (penalty.confiscatedGainsFen ?? 0) + (penalty.confiscatedPropertyFen ?? 0);

/** No kind that the other has not, and no larger sum. Property whose value was not known when told has no sum. */
export const notHeavier = (penalty: Penalty, than: Penalty): boolean =>
  penalty.kinds.every((kind) => than.kinds.includes(kind)) &&
  fineOf(penalty) <= fineOf(than) &&
  (penalty.confiscatedGainsFen ?? 0) <= (than.confiscatedGainsFen ?? 0) &&
  (than.confiscatedPropertyFen === undefined ||
    (penalty.confiscatedPropertyFen ?? 0) <= than.confiscatedPropertyFen);

/** The same kinds and the same sums, whatever the order. */
export const samePenalty = (one: Penalty, other: Penalty): boolean =>
  one.kinds.length === other.kinds.length &&
  notHeavier(one, other) &&
  notHeavier(other, one) &&
  one.confiscatedPropertyFen === other.confiscatedPropertyFen;

/** Kinds for which a hearing must be offered whatever the sum (行政处罚法第63条第1款第三、四项). */
const graveKinds: readonly PenaltyKind[] = [
  "lowerGrade",
  "revokeLicence",
  "stopBusiness",
  "close",
  "restrictEmployment",
];

export const isGrave = ({ kinds }: Penalty): boolean => kinds.some((kind) => graveKinds.includes(kind));

/** Whether a fine or a confiscation reaches the sum set for a citizen, or for everyone else. */
export const reaches = (
  penalty: Penalty,
  asCitizen: boolean,
  citizenFen: number,
  organisationFen: number,
): boolean => {
  const threshold = asCitizen ? citizenFen : organisationFen;
  return Math.max(fineOf(penalty), confiscatedOf(penalty)) >= threshold;
};

interface Discretion {
  readonly circumstance: "none" | "lighter" | "reduced" | "heavier";
  readonly circumstanceGround?: string | undefined;
}

/** Lighter, reduced or heavier: with its facts and its ground. */
export const isGrounded = ({ circumstance, circumstanceGround }: Discretion): boolean =>
  circumstance === "none" || circumstanceGround !== undefined;

interface FineRange {
  readonly citizenMinFen?: number | undefined;
  readonly citizenMaxFen?: number | undefined;
  readonly organisationMinFen?: number | undefined;
  readonly organisationMaxFen?: number | undefined;
}

/** Never above the statutory maximum; below the minimum only where the penalty is reduced (减轻). */
export function withinRange(
  penalty: Penalty,
  partyKind: PartyKind,
  range: FineRange,
  reduced: boolean,
): boolean {
  if (!penalty.kinds.includes("fine")) return true;
  const citizen = partyKind === "citizen";
  const max = citizen ? range.citizenMaxFen : range.organisationMaxFen;
  const min = (citizen ? range.citizenMinFen : range.organisationMinFen) ?? 0;
  return max !== undefined && fineOf(penalty) <= max && (reduced || fineOf(penalty) >= min);
}

/** 重大行政处罚 for filing: a citizen's fine of 10,000 yuan, any other of 100,000, or a grave kind (待核). */
export const isMajor = (penalty: Penalty, asCitizen: boolean): boolean =>
  isGrave(penalty) || reaches(penalty, asCitizen, 1_000_000, 10_000_000);
