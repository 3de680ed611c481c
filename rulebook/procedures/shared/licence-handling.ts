import type { Act, MatterFile, Reference } from "@zhunsheng/engine";
import { type Day, dayOf, dueDay, hasPassed, workingDays } from "@zhunsheng/law";
import { calendar } from "../../calendars/index.ts";
import { cite } from "../../laws/index.ts";
import { agencies } from "../../registers/agencies.ts";
import { dueAfter } from "./gates.ts";
import { type HandlingFacts, handlingFields, handlingSamples } from "./licence-fields.ts";
import { type Holder, isInForce } from "./licence-holder.ts";
import { keyMoments, textOnly } from "./recordings.ts";

/** A file that has these acts, whatever else it has. */
type Received = Pick<HandlingFacts, "tellMissing" | "supplied"> & { readonly apply: object };
type HandlingFile = Pick<MatterFile<Received>, "all" | "latest">;
type ExaminedFile = Pick<MatterFile<Pick<HandlingFacts, "examine">>, "latest">;
type HandlingAct<K extends keyof HandlingFacts> = Act<K, HandlingFacts[K]>;

/** 五日 to tell once and for all what is missing (行政许可法第32条第（四）项; working days by 第82条). */
const tellingLimit = workingDays(5);

/** 逾期不告知的，自收到申请材料之日起即为受理: nothing was told in time and the five days are over. */
const isTakenAsAccepted = (
  { latest }: HandlingFile,
  act: { readonly occurredAt: string },
  reference: Reference,
) =>
  latest.apply !== undefined &&
  latest.tellMissing === undefined &&
  hasPassed(dueAfter(latest.apply, tellingLimit, reference), act.occurredAt);

/**
 * The day on which the application counts as accepted: the voucher's own, or that of receipt where nothing was told in
 * five days (行政许可法第32条第（四）项, E-41). Whoever lets an application lie gains no time by it.
 */
export function acceptedOn(
  { latest }: Pick<HandlingFile, "latest">,
  act: { readonly occurredAt: string },
): Day {
  const on = dayOf(act.occurredAt);
  if (!latest.apply || latest.tellMissing) return on;
  const received = dayOf(latest.apply.occurredAt);
  const due = dueDay(received, tellingLimit, calendar);
  return !due.provisional && due.day < on ? received : on;
}

/** Told in time what is missing, and it was not all supplied: there is no application to decide yet. */
export const isIncomplete = ({ all }: Pick<HandlingFile, "all">): boolean =>
  all.tellMissing.length > 0 && all.supplied.every(({ facts }) => !facts.complete);

const window = ["officer", "unitHead", "registrar"] as const;

/** 受理: what is missing is told once; accepted or not, with a dated voucher (行政许可法第32条). */
export const receiving = {
  tellMissing: {
    title: "一次告知补正",
    stage: "receiving",
    nature: "decision" as const,
    basis: cite("licensing", 32, 1, 4),
    performers: window,
    conditional: true,
    after: ["apply"] as const,
    before: ["accept", "decline"] as const,
    fields: handlingFields.tellMissing,
    examples: handlingSamples.tellMissing,
    gates: [
      {
        code: "tellMissing.inTime",
        basis: [cite("licensing", 32, 1, 4), cite("licensing", 82)],
        says: "收到申请材料五日内没有告知补正的，自收到之日起即为受理，不得再要求补正",
        holds: (file: HandlingFile, act: HandlingAct<"tellMissing">, reference: Reference): boolean =>
          !isTakenAsAccepted(file, act, reference),
        wayOut: () => ({ act: "accept" as const }),
      },
    ],
    documents: ["补正材料通知书"],
    recording: textOnly,
  },
  supplied: {
    title: "补正材料",
    stage: "receiving",
    nature: "fact" as const,
    basis: cite("licensing", 32, 1, 5),
    performers: window,
    conditional: true,
    repeats: true,
    after: ["tellMissing"] as const,
    before: ["accept", "decline"] as const,
    fields: handlingFields.supplied,
    examples: handlingSamples.supplied,
    documents: ["材料接收清单"],
    recording: textOnly,
  },
  accept: {
    title: "受理",
    stage: "receiving",
    nature: "decision" as const,
    basis: cite("licensing", 32, 1, 5),
    performers: window,
    after: ["apply"] as const,
    follows: ["supplied"] as const,
    fields: handlingFields.accept,
    examples: handlingSamples.accept,
    documents: ["受理通知书"],
    recording: textOnly,
  },
  decline: {
    title: "不予受理",
    stage: "receiving",
    nature: "decision" as const,
    basis: cite("licensing", 32, 2),
    performers: window,
    conditional: true,
    after: ["apply"] as const,
    before: ["accept"] as const,
    follows: ["supplied"] as const,
    fields: handlingFields.decline,
    examples: handlingSamples.decline,
    documents: ["不予受理决定书"],
    recording: textOnly,
  },
};

/** Read by `acceptBody`. */
export const selfNeed = { register: agencies.id, key: () => "self" };

/** 行政许可法第24条: nobody but an agency handles a licence, nor its change, its renewal (E-64). */
export const acceptBody = {
  code: "accept.body",
  basis: cite("licensing", 24),
  says: "行政许可只能委托其他行政机关实施，受委托组织不得受理、决定行政许可",
  holds: (_file: unknown, _act: unknown, reference: Reference): boolean =>
    agencies.find(reference, "self")?.kind !== "delegated",
};

export const acceptVoucher = {
  code: "accept.voucher",
  basis: cite("licensing", 32, 2),
  says: "受理申请应当出具加盖本机关专用印章和注明日期的书面凭证",
  holds: (_file: unknown, { facts }: { readonly facts: { readonly voucher: boolean } }): boolean =>
    facts.voucher,
};

export const declineVoucher = {
  code: "decline.voucher",
  basis: cite("licensing", 32, 2),
  says: "不予受理应当出具加盖本机关专用印章和注明日期的书面凭证",
  holds: (_file: unknown, { facts }: HandlingAct<"decline">): boolean => facts.voucher,
};

/** Incomplete is only what was told in time to be missing and was not supplied. */
export const declineIncomplete = {
  code: "decline.incomplete",
  basis: [cite("licensing", 32, 1, 4), cite("licensing", 32, 1, 5)],
  says: "没有按期一次告知补正，或者已经按照要求全部补正的，不得以材料不齐全为由不予受理",
  holds: (file: HandlingFile, { facts }: HandlingAct<"decline">): boolean =>
    facts.ground !== "incomplete" || isIncomplete(file),
  wayOut: () => ({ act: "accept" as const }),
};

/** Whether the licence is held is not for the window to say, the register does. */
export const declineNotHeld = {
  code: "decline.notHeld",
  basis: [cite("licensing", 32, 1), cite("licensing", 49), cite("licensing", 50, 1)],
  says: "登记簿中申请人持有该有效的许可证件，不得以不持有、已经失效为由不予受理",
  holds: (
    { latest: { apply } }: Pick<MatterFile<{ apply: Holder }>, "latest">,
    { facts }: HandlingAct<"decline">,
    reference: Reference,
  ): boolean => facts.ground !== "notHeld" || !apply || !isInForce(reference, apply.facts),
};

/** Opened by the application: told or accepted within five days. */
export const receiveDuty = {
  duty: "receive",
  title: "五日内受理，或者一次告知补正",
  owedBy: "officer" as const,
  basis: cite("licensing", 32, 1, 4),
  within: tellingLimit,
  dischargedBy: ["tellMissing", "accept", "decline"] as const,
  waivedBy: ["discontinue"] as const,
};

/** 审查: what is examined on the spot is examined by two (行政许可法第34条). */
export const examining = {
  title: "审查",
  stage: "examination",
  nature: "fact" as const,
  basis: cite("licensing", 34, 1),
  performers: window,
  repeats: true,
  after: ["accept"] as const,
  before: ["decide"] as const,
  fields: handlingFields.examine,
  examples: handlingSamples.examine,
  gates: [
    {
      code: "examine.two",
      basis: cite("licensing", 34, 3),
      says: "对申请材料的实质内容进行核实的，应当指派两名以上工作人员进行核查",
      holds: (_file: unknown, { by, facts }: HandlingAct<"examine">): boolean =>
        !facts.onSite || new Set(by.map(({ id }) => id)).size >= 2,
    },
  ],
  documents: ["审查意见表", "现场核查记录"],
  recording: keyMoments,
};

/** 终止办理: by the applicant's own wish, or because there is none any more. */
export const discontinuing = {
  title: "终止办理",
  stage: "receiving",
  nature: "decision" as const,
  basis: cite("local"),
  performers: ["officer", "unitHead", "leader", "head"] as const,
  conditional: true,
  after: ["apply"] as const,
  before: ["decide"] as const,
  fields: handlingFields.discontinue,
  examples: handlingSamples.discontinue,
  documents: ["终止办理通知书"],
  recording: textOnly,
};

/** A refusal tells why, and where the applicant may turn (行政许可法第38条第2款). */
export const isReasoned = ({
  reason,
  remedies,
}: {
  readonly reason?: string | undefined;
  readonly remedies?: string | undefined;
}): boolean => reason !== undefined && remedies !== undefined;

/** The opinion of the last examination agrees with what is decided. */
export const agreesWithExamination = ({ latest }: ExaminedFile, granted: boolean): boolean =>
  (latest.examine?.facts.conclusion === "meets") === granted;
