import type { Performer, Reference } from "@zhunsheng/engine";
import { field, since } from "@zhunsheng/engine";
import { addMonths, dayOf, dueDay, type Instant, workingDays } from "@zhunsheng/law";
import type { z } from "zod";
import { cite } from "../../laws/index.ts";

export const publishFields = {
  place: field.text("公示平台", { hint: "如 安和县行政执法公示平台" }),
  masked: field.flag("已按规定脱敏"),
  checkedBy: field.person("脱敏核对人"),
  until: field.optional(field.day("公示至")),
  correctionNote: field.optional(
    field.text("更正说明", { max: 500, hint: "因公示内容有误撤回以后再次公示的必填" }),
  ),
};

interface PublishAct {
  readonly by: readonly Performer[];
  readonly facts: { readonly masked: boolean; readonly checkedBy: string };
}

export const maskingDone = {
  code: "publish.masked",
  basis: [cite("threeSystems"), cite("disclosureRegulation", 15)],
  says: "公示前应当对国家秘密、商业秘密、个人隐私等信息作处理",
  holds: (_file: unknown, { facts }: PublishAct): boolean => facts.masked,
};

export const secondPersonChecked = {
  code: "publish.checked",
  basis: cite("local"),
  mark: "M",
  says: "公示内容应当由公示人员以外的第二人核对",
  holds: (_file: unknown, act: PublishAct, reference: Reference): boolean =>
    reference.people[act.facts.checkedBy] !== undefined &&
    act.by.every(({ id }) => id !== act.facts.checkedBy),
} as const;

export const withdrawFields = {
  ground: field.choice("撤回原因", {
    changed: "行政处罚决定被依法变更",
    annulled: "行政处罚决定被依法撤销",
    unlawful: "行政处罚决定被确认违法",
    void: "行政处罚决定被确认无效",
    corrected: "公示内容有误",
    expired: "公示期限届满",
    repaired: "信用修复，停止公示",
  }),
  ruledOn: field.day("变更、撤销、确认违法或者无效之日", {
    hint: "公示内容有误的填发现之日，公示期限届满的填届满之日，信用修复的填决定修复之日",
  }),
  document: field.text("法律文书名称和文号", { hint: "公示内容有误或者期限届满的填内部审批编号" }),
  reason: field.longText("向社会公开说明的理由"),
};

type WithdrawFacts = z.infer<z.ZodObject<typeof withdrawFields>>;
type Grounds = WithdrawFacts["ground"];

/** Results of a reconsideration or lawsuit after which the decision no longer stands as it was published. */
const undoing: readonly string[] = ["changed", "annulled", "unlawful", "void"];

/** Whether a reconsideration or a court left the decision other than it was (行政处罚法第48条第2款). */
export const undoes = (result: string): boolean => undoing.includes(result);

interface Seen {
  readonly all: {
    readonly reviewEnded?: readonly { readonly facts: { readonly result: string } }[];
    readonly revoke?: readonly unknown[];
    readonly withhold?: readonly { readonly facts: { readonly outcome: string } }[];
    readonly publish: readonly {
      readonly seq: number;
      readonly occurredAt: Instant;
      readonly facts: { readonly until?: string | undefined };
    }[];
    readonly withdraw: readonly {
      readonly seq: number;
      readonly occurredAt: Instant;
      readonly facts: { readonly ground: Grounds };
    }[];
  };
}

/** Whether the decision stands before the public now. */
export const isPublished = ({ all }: Seen): boolean =>
  all.publish.length > 0 && since(all.publish.at(-1), all.withdraw.at(-1));

/** The decision itself no longer stands as it was: by a review, by the agency itself, or as the withdrawal says. */
const isUndone = ({ all }: Seen): boolean =>
  all.withdraw.some(({ facts }) => undoes(facts.ground)) ||
  all.reviewEnded?.some(({ facts }) => undoes(facts.result)) === true ||
  (all.revoke ?? []).length > 0;

/**
 * It was before the public until the day that the page had named; without such a day nothing has expired. Or its credit
 * was repaired: the public copy goes, the record stays whole (信用修复管理办法, 待核).
 */
const isOver = ({ all }: Seen): boolean => {
  const withdrawn = all.withdraw.at(-1);
  if (withdrawn?.facts.ground === "repaired") return true;
  const until = all.publish.at(-1)?.facts.until;
  return withdrawn?.facts.ground === "expired" && until !== undefined && until <= dayOf(withdrawn.occurredAt);
};

/** Approved not to go before the public (政府信息公开条例第14至16条), and not released since. */
const isWithheld = ({ all }: Seen): boolean => all.withhold?.at(-1)?.facts.outcome === "withheld";

/** Not because anything was wrong with what was published. */
export const endsRightly = (ground: string): boolean => ground === "expired" || ground === "repaired";

/** Annulled or found void: nothing is left of the decision. */
export const annuls = (ground: string): boolean => ground === "annulled" || ground === "void";

/** Whether a decision that must be published is not. */
export const publicationOwed = (file: Seen): boolean =>
  !isPublished(file) && !isUndone(file) && !isOver(file) && !isWithheld(file);

export const notWithheld = {
  code: "publish.withheld",
  basis: [cite("disclosureRegulation", 14), cite("disclosureRegulation", 15)],
  says: "本案已经批准不予公开，不得公示；不予公开的原因消失的，先办理恢复公开",
  holds: (file: Seen): boolean => !isWithheld(file),
};

/** 不予公开审批: what must not, or need not, be shown to the public although it is a penalty. */
export const withholdFields = {
  outcome: field.choice("审批结论", { withheld: "不予公开", released: "恢复公开" }),
  ground: field.optional(
    field.choice(
      "不予公开的情形",
      {
        secret: "依法确定为国家秘密，或者法律、行政法规禁止公开",
        security: "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
        thirdParty: "涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害",
        internal: "内部事务信息、过程性信息或者行政执法案卷信息",
      },
      { hint: "不予公开的必填" },
    ),
  ),
  consulted: field.optional(field.flag("已征求第三方意见，第三方不同意公开", { hint: "涉及第三方的填写" })),
  reason: field.longText("理由", { max: 2000 }),
};

/** For a form's refine: what is withheld has its ground. */
export const soundWithholding = ({ outcome, ground }: Withholding): boolean =>
  (outcome === "withheld") === (ground !== undefined);

type Withholding = z.infer<z.ZodObject<typeof withholdFields>>;

interface WithholdAct {
  readonly facts: Withholding;
}

export const withholdGates = [
  {
    code: "withhold.published",
    basis: [cite("disclosureRegulation", 14), cite("disclosureRegulation", 17)],
    says: "决定信息已经公示的，应当先撤回，再办理不予公开",
    holds: (file: Seen, { facts }: WithholdAct): boolean =>
      facts.outcome === "released" || !isPublished(file),
    wayOut: () => ({ act: "withdraw" as const }),
  },
  {
    code: "withhold.consulted",
    basis: cite("disclosureRegulation", 15),
    mark: "M" as const,
    says: "涉及商业秘密、个人隐私的，第三方同意公开或者不公开会对公共利益造成重大影响的，应当公开；没有记明征求意见",
    holds: (_file: unknown, { facts }: WithholdAct): boolean =>
      facts.ground !== "thirdParty" || facts.consulted === true,
  },
];

/** For the duty to publish: whether this act of `withhold` or this review frees from it. */
export const freesFromPublishing = ({
  kind,
  facts,
}: {
  readonly kind: string;
  readonly facts: object;
}): boolean => {
  if (kind === "withhold") return "outcome" in facts && facts.outcome === "withheld";
  if (kind === "reviewEnded") return "result" in facts && undoes(String(facts.result));
  return kind === "revoke";
};

export const expiredOnDay = {
  code: "withdraw.expired",
  basis: cite("marketPublicity", 13),
  mark: "V2",
  says: "以公示期限届满撤回的，公示时应当写明期限，且期限已经届满；没有届满的仍应当公示",
  holds: (
    file: Seen,
    { facts, occurredAt }: { readonly facts: { readonly ground: Grounds }; readonly occurredAt: Instant },
  ): boolean => {
    const until = file.all.publish.at(-1)?.facts.until;
    return facts.ground !== "expired" || (until !== undefined && until <= dayOf(occurredAt));
  },
} as const;

export const notPublishedTwice = {
  code: "publish.standing",
  basis: cite("threeSystems", 6),
  says: "决定信息已经公示，没有撤回的不必再次公示",
  holds: (file: Seen): boolean => !isPublished(file),
};

export const notUndone = {
  code: "publish.undone",
  basis: cite("penalty", 48, 2),
  says: "决定已被依法变更、撤销、确认违法或者确认无效而撤回公示的，不得再次公示原决定",
  holds: (file: Seen): boolean => !isUndone(file),
};

export const notOfMinors = {
  code: "publish.minor",
  basis: cite("disclosureRegulation", 15),
  says: "未成年人的行政处罚信息涉及个人隐私，不得公开",
};

interface PublishedUntil {
  readonly facts: { readonly until?: string | undefined; readonly correctionNote?: string | undefined };
  readonly occurredAt: Instant;
}

/** Three years is the longest in market regulation, a pattern here: our own classes are not read (待核). */
export const untilWithinBounds = {
  code: "publish.until",
  basis: cite("marketPublicity", 13),
  mark: "V2",
  says: "公示期限应当在公示之日以后，最长不超过三年",
  holds: (_file: unknown, { facts, occurredAt }: PublishedUntil): boolean => {
    const day = dayOf(occurredAt);
    return facts.until === undefined || (day < facts.until && facts.until <= addMonths(day, 36));
  },
} as const;

/** E-45: the new page says what was wrong with the old one. */
export const correctionTold = {
  code: "publish.corrected",
  basis: cite("local"),
  mark: "M",
  says: "因公示内容有误撤回的，再次公示时应当写明更正说明",
  holds: (file: Seen, { facts }: PublishedUntil): boolean =>
    file.all.withdraw.at(-1)?.facts.ground !== "corrected" || facts.correctionNote !== undefined,
} as const;

interface WithdrawAct {
  readonly facts: { readonly ruledOn: string; readonly ground: Grounds };
  readonly occurredAt: Instant;
}

export const withdrawnInTime = {
  code: "withdraw.threeDays",
  basis: [cite("penalty", 48, 2), cite("penalty", 85)],
  says: "公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回决定信息并公开说明理由",
  holds: (_file: unknown, { facts, occurredAt }: WithdrawAct, reference: Reference): boolean => {
    // The article speaks of decisions that no longer stand as they were; repaired credit leaves the decision as it is.
    if (facts.ground === "repaired") return true;
    const due = dueDay(facts.ruledOn, workingDays(3), reference.calendar);
    return due.provisional || dayOf(occurredAt) <= due.day;
  },
};

export const ruledBefore = {
  code: "withdraw.ruledOn",
  basis: cite("penalty", 48, 2),
  says: "变更、撤销、确认违法或者无效之日不得晚于撤回之日",
  holds: (_file: unknown, { facts, occurredAt }: WithdrawAct): boolean => facts.ruledOn <= dayOf(occurredAt),
};
