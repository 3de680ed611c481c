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

/** Who may take a document in the party's stead (民事诉讼法第88条). */
const receivers = {
  party: "当事人本人",
  family: "与当事人同住的成年家属",
  representative: "法定代表人或者负责人",
  mailroom: "负责收件的人",
  agent: "代理人或者指定的代收人",
  other: "其他人",
} as const;

/** Service of one document. The act's own time is when it counts as served, save for a public notice. */
export const serviceFields = {
  way: field.choice("送达方式", serviceWays),
  receiver: field.text("收件人"),
  receivedBy: field.optional(field.choice("签收人身份", receivers)),
  signature: field.optional(field.choice("签收情况", { signed: "签名或者盖章", refused: "拒绝签收" })),
  place: field.optional(field.text("送达地点")),
  confirmed: field.optional(field.flag("当事人同意并签订确认书", { hint: "电子送达的必填" })),
  witnessed: field.optional(
    field.flag("有见证人签名，或者以拍照、录像记录送达过程", { hint: "留置送达的必填" }),
  ),
  sentOn: field.optional(field.day("交寄、委托或者转交之日", { hint: "邮寄、委托、转交送达的必填" })),
  proof: field.optional(
    field.text("送达凭证", { hint: "邮件回执、系统到达记录、受托机关或者转交机关回证、公告页面的编号" }),
  ),
  postedOn: field.optional(field.day("公告之日", { hint: "公告送达的必填" })),
  noticeGround: field.optional(
    field.choice(
      "公告送达的原因",
      { unknown: "当事人下落不明", failed: "用其他方式无法送达" },
      { hint: "公告送达的必填" },
    ),
  ),
  receiptNote: field.optional(field.text("送达回证备注", { max: 500 })),
};

interface Service {
  readonly way: keyof typeof serviceWays;
  readonly receivedBy?: keyof typeof receivers | undefined;
  readonly signature?: "signed" | "refused" | undefined;
  readonly confirmed?: boolean | undefined;
  readonly witnessed?: boolean | undefined;
  readonly sentOn?: string | undefined;
  readonly proof?: string | undefined;
  readonly postedOn?: string | undefined;
  readonly noticeGround?: "unknown" | "failed" | undefined;
}

/** A public notice counts as served on its thirtieth day (V19, E-10): a period from it begins the day after. */
export const servedOn = ({ facts, occurredAt }: ServiceAct): Day =>
  facts.way === "publicNotice" && facts.postedOn !== undefined
    ? addDays(facts.postedOn, publicNoticeDays)
    : dayOf(occurredAt);

/** The day on which the agency did its part: posted the notice, or handed the letter to the post. */
export const sentOn = ({ facts, occurredAt }: ServiceAct): Day =>
  (facts.way === "publicNotice" ? facts.postedOn : sentAway(facts) ? facts.sentOn : undefined) ??
  dayOf(occurredAt);

/** 邮寄、委托、转交: between the agency and the party stands somebody else. */
const sentAway = ({ way }: Service): boolean => way === "mail" || way === "entrusted" || way === "forwarded";

const publicNoticeDays = 30;

interface ServiceAct {
  readonly seq: number;
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
    (facts.postedOn !== undefined && dayOf(occurredAt) >= addDays(facts.postedOn, publicNoticeDays)),
};

/** For the decision itself: it may be recorded when posted, and counts as served later. */
export const publicNoticePosted = {
  code: "service.posted",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 95)],
  says: "公告送达应当写明公告之日，公告之日不得晚于登记的送达之日",
  holds: (_file: unknown, { facts, occurredAt }: ServiceAct, _reference: Reference): boolean =>
    facts.way !== "publicNotice" || (facts.postedOn !== undefined && facts.postedOn <= dayOf(occurredAt)),
};

const rightReceiver = {
  code: "service.receiver",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 88)],
  says: "直接送达应当由当事人本人、同住成年家属、法定代表人、负责收件的人或者代理人签收",
  holds: (_file: unknown, { facts }: ServiceAct): boolean =>
    facts.way !== "direct" || facts.receivedBy !== "other",
};

/** E-54: who refuses to sign is served by leaving the document there, never by handing it over. */
const refusalLeft = {
  code: "service.refused",
  basis: [cite("civilProcedure", 87), cite("civilProcedure", 89)],
  says: "当事人拒绝签收的，应当记明拒收事由和日期，改用留置送达",
  holds: (_file: unknown, { facts }: ServiceAct): boolean =>
    facts.signature !== "refused" || facts.way === "leaving",
};

const sentAwayProved = {
  code: "service.proof",
  basis: [cite("civilProcedure", 87), cite("civilProcedure", 91)],
  says: "邮寄、委托、转交和电子送达应当有回执、回证或者到达记录，以其载明的收件日期为送达日期",
  holds: (_file: unknown, { facts }: ServiceAct): boolean =>
    (!sentAway(facts) && facts.way !== "electronic") || facts.proof !== undefined,
};

const sentBefore = {
  code: "service.sentOn",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 91)],
  says: "邮寄、委托、转交送达应当写明交寄之日，交寄之日不得晚于送达之日",
  holds: (_file: unknown, { facts, occurredAt }: ServiceAct): boolean =>
    !sentAway(facts) || (facts.sentOn !== undefined && facts.sentOn <= dayOf(occurredAt)),
};

interface Tried<K extends string> {
  readonly all: {
    readonly serviceAttempt: readonly { readonly seq: number; readonly facts: { readonly result: string } }[];
  };
  readonly latest: { readonly [P in K]: { readonly seq: number } | undefined };
}

/** Only what was tried since the act that settled what is served: another document's failure proves nothing. */
export const otherWaysFailed = <const K extends string>(since: K) => ({
  code: "service.noticeGround",
  basis: [cite("penalty", 61, 1), cite("civilProcedure", 95)],
  says: "当事人下落不明，或者用其他方式无法送达的，才可以公告送达，并应当在案卷中记明原因和经过",
  holds: (file: Tried<K>, { facts, seq }: ServiceAct): boolean => {
    const settled = file.latest[since]?.seq ?? 0;
    const tried = file.all.serviceAttempt.some((attempt) => attempt.seq > settled && attempt.seq < seq);
    return (
      facts.way !== "publicNotice" ||
      facts.noticeGround === "unknown" ||
      (facts.noticeGround === "failed" && tried)
    );
  },
});

interface Confirmed {
  readonly all: {
    readonly addressConfirmation: readonly {
      readonly seq: number;
      readonly facts: { readonly ways: readonly string[] };
    }[];
  };
}

const confirmationOnFile = {
  code: "service.confirmationOnFile",
  basis: cite("penalty", 61, 2),
  says: "电子送达的，同意电子送达的送达地址确认书应当在卷",
  holds: (file: Confirmed, { facts, seq }: ServiceAct): boolean =>
    facts.way !== "electronic" ||
    file.all.addressConfirmation
      .findLast((confirmed) => confirmed.seq < seq)
      ?.facts.ways.includes("electronic") === true,
};

/** What the document itself and its receipt must show, in a matter that keeps no confirmations and no attempts. */
export const deliveryProved = [rightReceiver, refusalLeft, sentAwayProved, sentBefore] as const;

/** The same, and a party that agreed to be served electronically said so on the file. */
export const serviceProved = [...deliveryProved, confirmationOnFile] as const;

const decisionUndeliverable = otherWaysFailed("decide");

/** Delivered as its way asks, whatever else the file must hold. */
export const isDelivered = (act: ServiceAct): boolean =>
  electronicConfirmed.holds(undefined, act) &&
  leavingWitnessed.holds(undefined, act) &&
  deliveryProved.every((gate) => gate.holds(undefined, act)) &&
  (act.facts.way !== "publicNotice" ||
    (act.facts.postedOn !== undefined && act.facts.noticeGround !== undefined));

/**
 * Served as the law asks: every condition whose failure is marked on the service must hold, as the file stood then.
 * A defective service starts no period and must be made again.
 */
export const isSound = (file: Tried<"decide"> & Confirmed, act: ServiceAct): boolean =>
  isDelivered(act) && decisionUndeliverable.holds(file, act) && confirmationOnFile.holds(file, act);
