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
  says: "公示内容应当由公示人员以外的第二人核对",
  holds: (_file: unknown, act: PublishAct, reference: Reference): boolean =>
    reference.people[act.facts.checkedBy] !== undefined &&
    act.by.every(({ id }) => id !== act.facts.checkedBy),
};

export const withdrawFields = {
  ground: field.choice("撤回原因", {
    changed: "行政处罚决定被依法变更",
    annulled: "行政处罚决定被依法撤销",
    unlawful: "行政处罚决定被确认违法",
    void: "行政处罚决定被确认无效",
    corrected: "公示内容有误",
    expired: "公示期限届满",
  }),
  ruledOn: field.day("变更、撤销、确认违法或者无效之日", {
    hint: "公示内容有误的填发现之日，公示期限届满的填届满之日",
  }),
  document: field.text("法律文书名称和文号", { hint: "公示内容有误或者期限届满的填内部审批编号" }),
  reason: field.longText("向社会公开说明的理由"),
};

type WithdrawFacts = z.infer<z.ZodObject<typeof withdrawFields>>;
type Grounds = WithdrawFacts["ground"];

interface Seen {
  readonly all: {
    readonly publish: readonly { readonly seq: number; readonly occurredAt: Instant }[];
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

/** Withdrawn because of the decision, not of the page: the decision itself no longer stands as it was. */
const isUndone = ({ all }: Seen): boolean =>
  all.withdraw.some(({ facts }) => facts.ground !== "corrected" && facts.ground !== "expired");

/** It was before the public for as long as it had to be. */
const isOver = ({ all }: Seen): boolean => all.withdraw.at(-1)?.facts.ground === "expired";

/** Annulled or void: what it imposed is no longer owed. */
export const isAnnulled = ({ all }: Seen): boolean => all.withdraw.some(({ facts }) => annuls(facts.ground));

export const annuls = (ground: Grounds): boolean => ground === "annulled" || ground === "void";

/** Whether a decision that must be published is not. */
export const publicationOwed = (file: Seen): boolean =>
  !isPublished(file) && !isUndone(file) && !isOver(file);

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
  readonly facts: { readonly ruledOn: string };
  readonly occurredAt: Instant;
}

export const withdrawnInTime = {
  code: "withdraw.threeDays",
  basis: [cite("penalty", 48, 2), cite("penalty", 85)],
  says: "公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回决定信息并公开说明理由",
  holds: (_file: unknown, { facts, occurredAt }: WithdrawAct, reference: Reference): boolean => {
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
