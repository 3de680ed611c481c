import { field, type Reference } from "@zhunsheng/engine";
import { addDays, type Day, dayOf, type Instant } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";

export const serviceWays = {
  onSpot: "宣告后当场交付",
  direct: "直接送达",
  leaving: "留置送达",
  electronic: "电子送达",
  mail: "邮寄送达",
  entrusted: "委托送达",
  forwarded: "转交送达",
  publicNotice: "公告送达",
} as const;

/** Service of one document. The act's own time is when it counts as served. */
export const serviceFields = {
  way: field.choice("送达方式", serviceWays),
  receiver: field.text("收件人"),
  place: field.optional(field.text("送达地点")),
  confirmed: field.optional(field.flag("当事人同意并签订确认书", { hint: "电子送达的必填" })),
  witnessed: field.optional(
    field.flag("有见证人签名，或者以拍照、录像记录送达过程", { hint: "留置送达的必填" }),
  ),
  postedOn: field.optional(field.day("公告之日", { hint: "公告送达的必填" })),
  receiptNote: field.optional(field.text("送达回证备注", { max: 500 })),
};

interface Service {
  readonly way: keyof typeof serviceWays;
  readonly confirmed?: boolean | undefined;
  readonly witnessed?: boolean | undefined;
  readonly postedOn?: string | undefined;
}

/** A public notice counts as served when thirty days have passed; every other way at once. */
export const servedOn = ({ facts, occurredAt }: ServiceAct): Day =>
  facts.way === "publicNotice" && facts.postedOn !== undefined
    ? addDays(facts.postedOn, publicNoticeDays + 1)
    : dayOf(occurredAt);

/** The day on which the agency did its part. */
export const sentOn = ({ facts, occurredAt }: ServiceAct): Day =>
  facts.way === "publicNotice" && facts.postedOn !== undefined ? facts.postedOn : dayOf(occurredAt);

const publicNoticeDays = 30;

interface ServiceAct {
  readonly facts: Service;
  readonly occurredAt: Instant;
}

/** What makes a way of service valid. On a fact they leave a defect mark, on a decision they refuse. */
export const electronicConfirmed = {
  code: "service.electronic",
  basis: [cite("penalty", 61, 2), cite("civilProcedure", 90)],
  says: "电子送达应当经当事人同意并签订确认书",
  holds: (_file: unknown, { facts }: ServiceAct): boolean =>
    facts.way !== "electronic" || facts.confirmed === true,
};

export const leavingWitnessed = {
  code: "service.leaving",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 89)],
  says: "留置送达应当有见证人签名，或者以拍照、录像等方式记录送达过程",
  holds: (_file: unknown, { facts }: ServiceAct): boolean =>
    facts.way !== "leaving" || facts.witnessed === true,
};

export const publicNoticeOver = {
  code: "service.publicNotice",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 95)],
  says: "公告送达自发出公告之日起经过三十日，才视为送达",
  holds: (_file: unknown, { facts, occurredAt }: ServiceAct, _reference: Reference): boolean =>
    facts.way !== "publicNotice" ||
    (facts.postedOn !== undefined && dayOf(occurredAt) > addDays(facts.postedOn, publicNoticeDays)),
};

/** For the decision itself: it may be recorded when posted, and counts as served later. */
export const publicNoticePosted = {
  code: "service.posted",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 95)],
  says: "公告送达应当写明公告之日，公告之日不得晚于登记的送达之日",
  holds: (_file: unknown, { facts, occurredAt }: ServiceAct, _reference: Reference): boolean =>
    facts.way !== "publicNotice" || (facts.postedOn !== undefined && facts.postedOn <= dayOf(occurredAt)),
};

/** Served as the law asks: a defective service starts no period and must be made again. */
export const isSound = (act: ServiceAct): boolean =>
  electronicConfirmed.holds(undefined, act) &&
  leavingWitnessed.holds(undefined, act) &&
  (act.facts.way !== "publicNotice" || act.facts.postedOn !== undefined);
