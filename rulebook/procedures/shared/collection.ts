import { field } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";
import { fineOf, type Penalty } from "./penalties.ts";
import { textOnly } from "./recordings.ts";

/** 当场收缴: the cases of 行政处罚法第68、69条 in which officers may take money at all. */
export const collectFields = {
  ground: field.choice("当场收缴的情形", {
    small: "依法给予一百元以下罚款",
    hard: "不当场收缴事后难以执行",
    remote: "边远、水上、交通不便地区，当事人提出当场缴纳",
  }),
  amountFen: field.money("收缴数额"),
  receipt: field.text("罚款专用票据号", { max: 60 }),
  receiptIssued: field.flag("已出具财政部门统一制发的专用票据"),
  requestedByParty: field.flag("当事人要求当场缴纳"),
  ashoreOn: field.optional(field.day("抵岸之日", { hint: "水上当场收缴的填写，交款期限自抵岸之日起算" })),
};

export const handInFields = {
  amountFen: field.money("交款数额"),
  receiver: field.text("接收人", { max: 50 }),
};

export const remitFields = {
  amountFen: field.money("缴付数额"),
  receipt: field.text("银行回单号", { max: 60 }),
};

interface Collected {
  readonly facts: {
    readonly ground: "small" | "hard" | "remote";
    readonly amountFen: number;
    readonly receiptIssued: boolean;
    readonly requestedByParty: boolean;
  };
}

/** 一百元以下, the number itself included. */
const smallFineFen = 10_000;

interface Fined {
  readonly latest: { readonly decide?: { readonly facts: Penalty } | undefined };
}

/** Judged by the fine that was decided, not by the part of it that was taken. */
export const collectedSmall = {
  code: "collect.small",
  basis: cite("penalty", 68),
  says: "以小额罚款为由当场收缴的，罚款应当在一百元以下",
  holds: (file: Fined, { facts }: Collected): boolean =>
    facts.ground !== "small" || fineOf(file.latest.decide?.facts) <= smallFineFen,
};

export const collectionRequested = {
  code: "collect.requested",
  basis: cite("penalty", 69),
  says: "在边远、水上、交通不便地区，当事人缴纳罚款确有困难，经当事人提出，才可以当场收缴罚款",
  holds: (_file: unknown, { facts }: Collected): boolean =>
    facts.ground !== "remote" || facts.requestedByParty,
};

export const receiptIssued = {
  code: "collect.receipt",
  basis: cite("penalty", 70),
  says: "当场收缴罚款必须出具财政部门统一制发的专用票据，不出具的当事人有权拒绝缴纳",
  holds: (_file: unknown, { facts }: Collected): boolean => facts.receiptIssued,
};

interface Money {
  readonly facts: { readonly amountFen: number };
}

const sum = (acts: readonly Money[]): number => acts.reduce((total, { facts }) => total + facts.amountFen, 0);

/** All that was taken on the spot goes on, to the agency and to the bank: not a fen less. */
const handedInWhole = {
  code: "handIn.whole",
  basis: cite("penalty", 71),
  says: "当场收缴的罚款应当全部交至行政机关",
  holds: (file: { readonly all: { readonly collect: readonly Money[] } }, { facts }: Money): boolean =>
    facts.amountFen === sum(file.all.collect),
};

const remittedWhole = {
  code: "remit.whole",
  basis: cite("penalty", 71),
  says: "行政机关应当将收到的罚款全部缴付指定的银行",
  holds: (file: { readonly all: { readonly handIn: readonly Money[] } }, { facts }: Money): boolean =>
    facts.amountFen === sum(file.all.handIn),
};

/** 交款: the officers hand the whole sum to the agency; it then has two working days to pay it in. */
export const handingIn = {
  title: "交款",
  stage: "performance",
  nature: "fact",
  basis: cite("penalty", 71),
  performers: ["officer"],
  conditional: true,
  afterEnd: true,
  after: ["collect"],
  gates: [handedInWhole],
  opens: [
    {
      duty: "remit",
      title: "二日内将罚款缴付指定的银行",
      owedBy: "unitHead",
      basis: cite("penalty", 71),
      within: workingDays(2),
      dischargedBy: ["remit"],
    },
  ],
  documents: ["当场收缴罚款交款单"],
  recording: textOnly,
} as const;

/** 缴付银行: the agency pays the whole sum into the bank. */
export const remitting = {
  title: "缴付银行",
  stage: "performance",
  nature: "fact",
  basis: cite("penalty", 71),
  performers: ["officer", "unitHead"],
  conditional: true,
  afterEnd: true,
  after: ["handIn"],
  gates: [remittedWhole],
  documents: ["银行缴款回单"],
  recording: textOnly,
} as const;
