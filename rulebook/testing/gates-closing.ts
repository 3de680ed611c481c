import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { before, example, vary } from "./ordinary.ts";
import type { Situation } from "./situation.ts";

const civil = "《中华人民共和国民事诉讼法》";
const openness = "《中华人民共和国政府信息公开条例》";

/** The case decided without a penalty instead. */
const spared = (): Situation<Facts> =>
  before("notice")
    .does("report", ["officer-1", "officer-2"], reportNoPenalty, "2025-06-17")
    .does("decide", ["leader-1"], decideNoPenalty, "2025-06-18");

const reportNoPenalty: Facts["report"] = {
  outcome: "noPenalty",
  facts: "已当场补正。",
  evidenceSummary: "现场检查记录。",
  lawApplied: "《中华人民共和国行政处罚法》第三十三条第一款。",
  kinds: [],
  circumstance: "none",
  deviates: false,
  reviewGrounds: [],
  grave: false,
};

const decideNoPenalty: Facts["decide"] = {
  ...example("decide", { outcome: "noPenalty", kinds: [], noPenaltyGround: "minor", educated: true }),
  correctionProof: "复查意见书",
  education: "当面教育",
  fineFen: undefined,
};

/** 公示、缴款、结案、归档. */
export const closingGates: readonly GateCase[] = [
  {
    act: "serve",
    gate: "service.electronic",
    cites: `${law("第61条第2款")}、${civil}第90条`,
    marks: true,
    passes: [
      "签订确认书的，可以电子送达",
      () => vary("serve", { input: { way: "electronic", confirmed: true } }),
    ],
    refuses: ["没有确认书而电子送达，记明", () => vary("serve", { input: { way: "electronic" } })],
  },
  {
    act: "serve",
    gate: "service.leaving",
    cites: `${law("第61条第1款")}、${civil}第89条`,
    marks: true,
    passes: ["留置送达有录像", () => vary("serve", { input: { way: "leaving", witnessed: true } })],
    refuses: ["留置送达没有见证，记明", () => vary("serve", { input: { way: "leaving" } })],
  },
  {
    act: "serve",
    gate: "service.posted",
    cites: `${law("第61条第1款")}、${civil}第95条`,
    marks: true,
    passes: ["公告当日登记", () => vary("serve", { input: { way: "publicNotice", postedOn: "2025-07-17" } })],
    refuses: ["没有写明公告之日，记明", () => vary("serve", { input: { way: "publicNotice" } })],
  },
  {
    act: "publish",
    gate: "publish.penalty",
    cites: law("第48条第1款"),
    marks: true,
    passes: ["处罚决定可以公示", () => vary("publish")],
    refuses: [
      "没有给予处罚的，不公示",
      () => spared().tries("publish", ["publisher-1"], example("publish"), "2025-06-19"),
    ],
  },
  {
    act: "publish",
    gate: "publish.served",
    cites: law("第61条第1款"),
    marks: true,
    passes: ["送达以后公示", () => vary("publish")],
    refuses: ["没有送达，不得公示", () => vary("publish", { without: ["serve"] })],
  },
  {
    act: "publish",
    gate: "publish.minor",
    cites: `${openness}第15条`,
    passes: ["单位的处罚可以公示", () => vary("publish")],
    refuses: ["未成年人的处罚不得公示", () => vary("publish", { told: youth })],
  },
  {
    act: "publish",
    gate: "publish.standing",
    cites: `${opinion118}第（六）项`,
    passes: ["公示有误撤回以后，更正再公示", () => republished("corrected")],
    refuses: [
      "已经公示没有撤回，不必再公示",
      () => before("payment").tries("publish", ["publisher-1"], example("publish"), "2025-07-21"),
    ],
  },
  {
    act: "publish",
    gate: "publish.undone",
    cites: law("第48条第2款"),
    passes: ["公示有误撤回以后，更正再公示", () => republished("corrected")],
    refuses: ["决定被撤销而撤回的，不得再公示", () => republished("annulled")],
  },
  {
    act: "publish",
    gate: "publish.masked",
    cites: `${opinion118}、${openness}第15条`,
    passes: ["脱敏以后公示", () => vary("publish")],
    refuses: ["没有脱敏，不得公示", () => vary("publish", { input: { masked: false } })],
  },
  {
    act: "publish",
    gate: "publish.checked",
    cites: local,
    marks: true,
    passes: ["第二人核对以后公示", () => vary("publish")],
    refuses: ["自己核对自己公示，待核", () => vary("publish", { input: { checkedBy: "publisher-1" } })],
  },
  {
    act: "withdraw",
    gate: "withdraw.threeDays",
    cites: law("第48条第2款", "第85条"),
    marks: true,
    passes: ["第三个工作日撤回", () => withdrawn("2025-07-24")],
    refuses: ["第四个工作日才撤回，记明逾期", () => withdrawn("2025-07-25")],
  },
  {
    act: "withdraw",
    gate: "withdraw.ruledOn",
    cites: law("第48条第2款"),
    marks: true,
    passes: ["撤销当日撤回", () => withdrawn("2025-07-21")],
    refuses: ["撤销之日晚于撤回之日，记明", () => withdrawn("2025-07-20")],
  },
  {
    act: "payment",
    gate: "payment.channel",
    cites: law("第67条第2款"),
    marks: true,
    passes: ["缴至指定银行", () => vary("payment")],
    refuses: ["机关自行收缴，记明", () => vary("payment", { input: { channel: "agency" } })],
  },
  {
    act: "close",
    gate: "close.served",
    cites: law("第61条第1款"),
    passes: ["送达以后结案", () => vary("close")],
    refuses: ["没有送达，不能结案", () => vary("close", { without: ["serve", "publish"] })],
  },
  {
    act: "close",
    gate: "close.result",
    cites: law("第57条第1款"),
    passes: ["处罚执行完毕结案", () => vary("close")],
    refuses: ["给予处罚却以不予处罚结案", () => vary("close", { input: { result: "noPenalty" } })],
  },
  {
    act: "close",
    gate: "close.performed",
    cites: law("第66条第1款"),
    passes: [
      "没有缴清但法院终结执行",
      () => vary("close", { without: ["payment"], input: { result: "courtEnded" } }),
    ],
    refuses: ["罚款没有缴清，不能以执行完毕结案", () => vary("close", { without: ["payment"] })],
  },
  {
    act: "close",
    gate: "close.annulled",
    cites: law("第48条第2款"),
    passes: [
      "撤销决定并撤回公示以后结案",
      () =>
        before("payment")
          .does("withdraw", ["publisher-1"], example("withdraw"), "2025-07-22")
          .tries("close", ["leader-1"], example("close", annulled), "2025-07-23"),
    ],
    refuses: ["撤销决定没有撤回公示，不能结案", () => vary("close", { input: annulled })],
  },
  {
    act: "archive",
    gate: "archive.published",
    cites: `${law("第48条第1款")}、${opinion118}第（六）项`,
    passes: ["公示以后归档", () => vary("archive")],
    refuses: ["应当公示而没有公示，不能归档", () => vary("archive", { without: ["publish"] })],
  },
  {
    act: "archive",
    gate: "archive.complete",
    cites: law("第47条"),
    passes: ["核对齐全后归档", () => vary("archive")],
    refuses: ["没有核对齐全，不能归档", () => vary("archive", { input: { completeChecked: false } })],
  },
];

function withdrawn(when: string) {
  return before("close").tries("withdraw", ["publisher-1"], example("withdraw"), when);
}

const annulled = { result: "annulled", ruling: "安和县人民政府行政复议决定书" } as const;

const republished = (ground: "corrected" | "annulled") =>
  before("payment")
    .does("withdraw", ["publisher-1"], example("withdraw", { ground }), "2025-07-22")
    .tries("publish", ["publisher-1"], example("publish"), "2025-07-23");

const young = {
  partyKind: "citizen",
  partyName: "郑明",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "minor",
} as const;
const small = { fineFen: 1_500_000, benchmarkStep: "1" } as const;
const youth = {
  open: young,
  report: small,
  notice: small,
  discussion: { fineFen: 1_500_000 },
  decide: { ...young, ...small, circumstance: "lighter", circumstanceGround: "未成年人" },
} as const;
