import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { textOnly } from "./recordings.ts";

/** What an application to the court tells the matter of the decision: never typed in by hand. */
export const courtFields = {
  courtApplied: z.strictObject({
    appliedOn: field.day("申请强制执行之日"),
    court: field.text("人民法院", { max: 100 }),
  }),
  courtPaid: z.strictObject({
    paidOn: field.day("履行之日"),
    amountFen: field.money("缴纳的罚款"),
    surchargeFen: field.money("缴纳的加处罚款"),
    gainsFen: field.money("缴纳的没收违法所得"),
    receipt: field.text("缴款凭证号", { max: 60 }),
  }),
  courtEnded: z.strictObject({
    result: field.text("强制执行的结果", { max: 100 }),
    endedOn: field.day("办结之日"),
  }),
};

export const courtSamples = {
  courtApplied: [{ appliedOn: "2026-02-10", court: "安和县人民法院" }],
  courtPaid: [
    { paidOn: "2026-03-02", amountFen: 1_000_000, surchargeFen: 0, gainsFen: 0, receipt: "2026-AH-000018" },
  ],
  courtEnded: [{ result: "当事人自觉履行", endedOn: "2026-03-03" }],
} as const;

const returned = {
  stage: "performance",
  nature: "fact",
  conditional: true,
  afterEnd: true,
  fromLink: "court-enforcement",
  recording: textOnly,
} as const;

/** 申请法院强制执行、执行中的缴款、强制执行办结: what comes back from the application. */
export const courtActs = {
  courtApplied: {
    ...returned,
    title: "申请人民法院强制执行",
    basis: cite("compulsion", 53),
    performers: ["leader", "head"],
    repeats: true,
    after: ["decide"],
    fields: courtFields.courtApplied,
    examples: courtSamples.courtApplied,
    documents: ["强制执行申请书"],
  },
  courtPaid: {
    ...returned,
    title: "强制执行中缴款",
    basis: cite("compulsion", 53),
    performers: ["officer", "unitHead"],
    repeats: true,
    after: ["decide"],
    fields: courtFields.courtPaid,
    examples: courtSamples.courtPaid,
    documents: ["缴款凭证"],
  },
  courtEnded: {
    ...returned,
    title: "强制执行办结",
    basis: cite("litigation", 97),
    performers: ["leader", "head"],
    repeats: true,
    after: ["courtApplied"],
    fields: courtFields.courtEnded,
    examples: courtSamples.courtEnded,
    documents: ["强制执行办结审批表"],
  },
} as const;

interface Paying {
  readonly facts: { readonly amountFen: number; readonly surchargeFen: number };
}

/** The same for a penalty, where what the court brought in counts as paid of the fine and of its surcharge. */
export const fineCourtActs = {
  ...courtActs,
  courtPaid: {
    ...courtActs.courtPaid,
    figures: [
      {
        indicator: "PAY.AMT",
        basis: cite("penalty", 67, 3),
        when: (_file: unknown, { facts }: Paying) => facts.amountFen > 0,
        amount: (_file: unknown, { facts }: Paying) => facts.amountFen,
      },
      {
        indicator: "PAY.SURCHARGE",
        basis: cite("penalty", 72, 1, 1),
        when: (_file: unknown, { facts }: Paying) => facts.surchargeFen > 0,
        amount: (_file: unknown, { facts }: Paying) => facts.surchargeFen,
      },
    ],
  },
} as const;

interface Told {
  readonly seq: number;
  readonly origin?: { readonly matter: string } | undefined;
}

interface Applications {
  readonly all: { readonly courtApplied?: readonly Told[]; readonly courtEnded?: readonly Told[] };
}

/**
 * An application to the court that has not come to its end. Each ends by the matter that made it, and that of
 * `except` is left out.
 */
export const isBeforeCourt = (
  { all: { courtApplied = [], courtEnded = [] } }: Applications,
  except?: string,
): boolean =>
  courtApplied.some(
    ({ seq, origin }) =>
      (except === undefined || origin?.matter !== except) &&
      !courtEnded.some((end) => end.seq > seq && end.origin?.matter === origin?.matter),
  );

/** What the agency's own execution and a substitute performance tell the matter of the decision. */
const ended = z.strictObject({
  result: field.text("办理结果", { max: 100 }),
  endedOn: field.day("办结之日"),
});

export const executionFields = { executed: ended, substituted: ended };

const endedExamples = [{ result: "强制执行完毕", endedOn: "2026-03-03" }] as const;

export const executionActs = {
  executed: {
    ...returned,
    fromLink: "coercive-execution",
    title: "行政机关强制执行办结",
    basis: cite("compulsion", 40),
    performers: ["leader", "head"],
    repeats: true,
    after: [],
    fields: executionFields.executed,
    examples: endedExamples,
    documents: ["强制执行办结审批表"],
  },
  substituted: {
    ...returned,
    fromLink: "substitute-performance",
    title: "代履行办结",
    basis: cite("compulsion", 51),
    performers: ["leader", "head"],
    repeats: true,
    after: [],
    fields: executionFields.substituted,
    examples: endedExamples,
    documents: ["代履行办结审批表"],
  },
} as const;
