import { type Case, daily } from "./linked.ts";
import { annulledParent, asked, stated } from "./linked-daily-parents.ts";
import type { Attempt } from "./situation.ts";

const held = {
  hearingNotifiedOn: "2025-08-08",
  hearingHeldOn: "2025-08-20",
  hearingRecord: "双方质证。",
  hearingHost: "host-1",
  crossExamined: true,
};
const heardOn = { told: asked, when: "2025-08-21" } as const;

/** 复核、听证、审核、决定、送达、结案. */
export const decisions: readonly Case[] = [
  [
    "recheck",
    "recheck.pending",
    "已经复核，没有新的陈述",
    () => daily.tries("recheck"),
    () => daily.upTo("legalReview").tries("recheck", ["chief-1"], daily.example("recheck"), "2025-08-11"),
  ],
  [
    "recheck",
    "recheck.hearing",
    "要求听证却没有举行",
    () => daily.tries("recheck", held, heardOn),
    () => daily.tries("recheck", {}, { told: asked }),
  ],
  [
    "recheck",
    "recheck.hearingHost",
    "承办人员主持听证",
    () => daily.tries("recheck", held, heardOn),
    () => daily.tries("recheck", { ...held, hearingHost: "officer-1" }, heardOn),
  ],
  [
    "recheck",
    "recheck.sevenDays",
    "不足七个工作日前通知",
    () => daily.tries("recheck", held, heardOn),
    () => daily.tries("recheck", { ...held, hearingNotifiedOn: "2025-08-11" }, heardOn),
  ],
  [
    "recheck",
    "recheck.crossExamined",
    "没有质证",
    () => daily.tries("recheck", held, heardOn),
    () => daily.tries("recheck", { ...held, crossExamined: false }, heardOn),
  ],
  [
    "legalReview",
    "review.separate",
    "承办人员审核",
    () => daily.tries("legalReview"),
    () =>
      daily
        .upTo("notice")
        .does("notice", ["officer-1", "host-officer"], daily.example("notice"), "2025-08-06")
        .tries("legalReview", ["host-officer"], daily.example("legalReview"), "2025-08-12"),
  ],
  [
    "decide",
    "decide.noticed",
    "复查以后没有重新告知",
    () => daily.tries("decide"),
    () =>
      daily
        .upTo("decide")
        .does("reinspect", ["officer-1", "officer-2"], daily.example("reinspect"), "2025-08-13")
        .tries("decide", ["leader-1"], daily.example("decide"), "2025-08-14"),
  ],
  [
    "decide",
    "decide.period",
    "五日没有届满也没有放弃",
    () => daily.tries("decide"),
    () => daily.upTo("statement").tries("decide", ["leader-1"], daily.example("decide"), "2025-08-13"),
  ],
  [
    "decide",
    "decide.rechecked",
    "有陈述申辩没有复核",
    () => daily.tries("decide", {}, { told: stated }),
    () =>
      daily
        .upTo("recheck", undefined, stated)
        .tries("decide", ["leader-1"], daily.example("decide"), "2025-08-14"),
  ],
  [
    "decide",
    "decide.review",
    "没有法制审核，待核",
    () => daily.tries("decide"),
    () => daily.upTo("legalReview").tries("decide", ["leader-1"], daily.example("decide"), "2025-08-14"),
  ],
  [
    "decide",
    "decide.computed",
    "总额不等于逐日之和",
    () => daily.tries("decide"),
    () => daily.tries("decide", { fineFen: 110_000_001 }),
  ],
  [
    "decide",
    "decide.notHeavier",
    "决定重于告知",
    () => daily.tries("decide"),
    () => daily.tries("decide", { fineFen: 110_000_001 }),
  ],
  [
    "decide",
    "decide.standing",
    "告知以后原处罚决定被撤销",
    () => daily.tries("decide"),
    () =>
      daily
        .upTo("decide")
        .from(annulledParent)
        .tries("decide", ["leader-1"], daily.example("decide"), "2025-08-14"),
  ],
  [
    "decide",
    "decide.party",
    "决定书没有写明地址",
    () => daily.tries("decide"),
    () => daily.tries("decide", { partyAddress: undefined }),
  ],
  [
    "decide",
    "decide.payment",
    "没有写明银行和加处标准",
    () => daily.tries("decide"),
    () => daily.tries("decide", { bank: undefined }),
  ],
  [
    "decide",
    "decide.sealed",
    "没有盖章",
    () => daily.tries("decide"),
    () => daily.tries("decide", { sealed: false }),
  ],
  [
    "serve",
    "service.electronic",
    "没有确认书电子送达，记明",
    () => daily.tries("serve"),
    () => daily.tries("serve", { way: "electronic" }),
  ],
  [
    "serve",
    "service.leaving",
    "留置没有见证，记明",
    () => daily.tries("serve"),
    () => daily.tries("serve", { way: "leaving" }),
  ],
  [
    "serve",
    "service.posted",
    "公告没有写明日期，记明",
    () => daily.tries("serve"),
    () => daily.tries("serve", { way: "publicNotice" }),
  ],
  ...(
    [
      ["service.receiver", "由其他人代签，记明", { receivedBy: "other" }],
      ["service.refused", "拒绝签收仍作直接送达，记明", { signature: "refused" }],
      ["service.proof", "邮寄送达没有回执，记明", { way: "mail", sentOn: "2025-08-14" }],
      ["service.sentOn", "邮寄送达没有写明交寄之日，记明", { way: "mail", proof: "EMS-1" }],
    ] as const
  ).map(
    ([gate, name, changed]): Case => [
      "serve",
      gate,
      name,
      () => daily.tries("serve"),
      () => daily.tries("serve", changed),
    ],
  ),
  [
    "close",
    "close.result",
    "作出决定的不能以不予处罚结案",
    () => daily.tries("close"),
    () => daily.tries("close", { result: "stopped" }),
  ],
  [
    "close",
    "close.beforeCourt",
    "申请强制执行没有办结就结案",
    () => daily.tries("close"),
    () =>
      daily
        .upTo("close")
        .returned(
          "courtApplied",
          ["leader-1"],
          { appliedOn: "2025-08-26", court: "安和县人民法院" },
          "2025-08-26",
        )
        .tries("close", ["leader-1"], daily.example("close"), "2025-08-26"),
  ],
  [
    "close",
    "close.court",
    "没有裁定就以终结执行结案，待核",
    () => daily.tries("close"),
    () => daily.tries("close", { result: "courtEnded" }),
  ],
  ["close", "close.served", "没有送达不能结案", () => daily.tries("close"), () => closing("serve")],
  [
    "close",
    "close.performed",
    "没有缴清不能以执行完毕结案",
    () => daily.tries("close"),
    () => closing("payment"),
  ],
];

const closing = (from: "serve" | "payment"): Attempt =>
  daily.upTo(from).tries("close", ["leader-1"], daily.example("close"), "2025-08-26");
