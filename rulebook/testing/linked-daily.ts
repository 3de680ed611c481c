import type { AnyAct } from "@zhunsheng/engine";
import { type Case, daily, parents } from "./linked.ts";
import { standardsWith } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const wholeDays = { until: "2025-08-05", days: 20, fineFen: 110_000_000 } as const;
const asked = { statement: { ...daily.example("statement"), answer: "hearing" as const } };
const stated = { statement: { ...daily.example("statement"), answer: "stated" as const } };
const held = {
  hearingNotifiedOn: "2025-08-08",
  hearingHeldOn: "2025-08-20",
  hearingRecord: "双方质证。",
  hearingHost: "host-1",
  crossExamined: true,
};
const heardOn = { told: asked, when: "2025-08-21" } as const;
const small = { hearingMark: "M" } as const;
const withParent = (kind: string, facts: object) => ({
  ...parents.served,
  file: {
    ...parents.served.file,
    all: {
      ...parents.served.file.all,
      [kind]: [{ ...parents.served.file.acts[0], kind, facts }] as unknown as readonly AnyAct[],
    },
  },
});
const annulledParent = withParent("revoke", { mode: "annulled" });
const finedParent = withParent("dailyFined", { until: "2025-08-01" });
const posted = { way: "publicNotice", postedOn: "2025-08-06" } as const;

const reinspections: readonly Case[] = [
  [
    "reinspect",
    "officers.two",
    "一人复查",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { by: ["officer-1"] }),
  ],
  [
    "reinspect",
    "officers.certified",
    "证件过期的人复查",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { by: ["officer-1", "officer-expired"] }),
  ],
  [
    "reinspect",
    "officers.certificateShown",
    "没有出示证件",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { certificateShown: false }),
  ],
  [
    "reinspect",
    "reinspect.fined",
    "没有受到罚款处罚",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { from: parents.investigated }),
  ],
  [
    "reinspect",
    "reinspect.served",
    "处罚决定书没有送达",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { from: parents.decided }),
  ],
  [
    "reinspect",
    "reinspect.refused",
    "已经改正的不得按日连续处罚",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { refused: false }),
  ],
  [
    "reinspect",
    "reinspect.orderedOn",
    "责令之日晚于复查",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { orderedOn: "2025-08-05" }),
  ],
  [
    "notice",
    "officers.two",
    "一人告知",
    () => daily.tries("notice"),
    () => daily.tries("notice", {}, { by: ["officer-1"] }),
  ],
  [
    "notice",
    "officers.certified",
    "证件过期的人告知",
    () => daily.tries("notice"),
    () => daily.tries("notice", {}, { by: ["officer-1", "officer-expired"] }),
  ],
  [
    "notice",
    "service.electronic",
    "没有确认书电子送达告知书",
    () => daily.tries("notice"),
    () => daily.tries("notice", { way: "electronic" }),
  ],
  [
    "notice",
    "service.leaving",
    "留置告知书没有见证",
    () => daily.tries("notice"),
    () => daily.tries("notice", { way: "leaving" }),
  ],
  [
    "notice",
    "service.publicNotice",
    "公告没有满三十日",
    () => daily.tries("notice"),
    () => daily.tries("notice", posted),
  ],
  [
    "notice",
    "notice.computed",
    "把责令当日也算进去",
    () => daily.tries("notice"),
    () => daily.tries("notice", { ...wholeDays, days: 21, fineFen: 115_500_000 }),
  ],
  [
    "notice",
    "notice.computed",
    "前一次按日处罚已计的日数又罚一次（处罚法第29条）",
    () => daily.tries("notice", { days: 4, fineFen: 22_000_000 }, { from: finedParent }),
    () => daily.tries("notice", {}, { from: finedParent }),
  ],
  [
    "decide",
    "decide.period",
    "提出陈述申辩不等于放弃听证，五日没有届满",
    () => daily.tries("decide", {}, { told: stated }),
    () =>
      daily
        .upTo("decide", undefined, stated)
        .tries("decide", ["leader-1"], daily.example("decide"), "2025-08-13"),
  ],
  [
    "notice",
    "notice.until",
    "计罚到复查以后",
    () => daily.tries("notice"),
    () => daily.tries("notice", { until: "2025-08-06", days: 21, fineFen: 115_500_000 }),
  ],
  [
    "notice",
    "notice.rights",
    "没有告知陈述申辩权",
    () => daily.tries("notice"),
    () => daily.tries("notice", { rightsTold: false }),
  ],
  [
    "notice",
    "notice.hearing",
    "没有告知听证权，待核",
    () => daily.tries("notice"),
    () =>
      daily
        .upTo("notice")
        .given(standardsWith(small))
        .tries(
          "notice",
          ["officer-1", "officer-2"],
          daily.example("notice", { hearingRight: false }),
          "2025-08-06",
        ),
  ],
  [
    "notice",
    "notice.hearingDue",
    "达到已核的较大数额，没有告知听证权",
    () => daily.tries("notice"),
    () => daily.tries("notice", { hearingRight: false }),
  ],
  [
    "reinspect",
    "reinspect.standing",
    "原处罚决定已经撤销",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { from: annulledParent }),
  ],
  [
    "reinspect",
    "reinspect.party",
    "当事人不是原决定的当事人",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { partyName: "安和县另一公司" }),
  ],
  [
    "reinspect",
    "reinspect.asOrdered",
    "责令改正之日不是原案的责令之日",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { orderedOn: "2025-07-01" }),
  ],
];

const decisions: readonly Case[] = [
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

export const dailyCases: readonly Case[] = [...reinspections, ...decisions];
