import { type GateCase, law, local } from "./gate-case.ts";
import { attempt, follow, seqOf, served } from "./later.ts";
import { before } from "./ordinary.ts";

const civil = (article: number): string => `《中华人民共和国民事诉讼法》第${article}条`;
const decided = before("serve");
const day = "2025-07-17";
const receipt = (receivedOn: string, when = "2025-07-25", service = seqOf(served, "serve")) =>
  attempt(served, "serviceReceipt", when, { service, receivedOn });
const confirmed = follow(decided, "addressConfirmation", "2025-07-16T10:00:00+08:00");
const electronic = { way: "electronic", confirmed: true, proof: "系统到达记录" } as const;
const posted = { way: "publicNotice", postedOn: day } as const;

/** 送达地址确认书、送达、送达回证. */
export const serviceGates: readonly GateCase[] = [
  {
    act: "addressConfirmation",
    gate: "addressConfirmation.told",
    cites: law("第61条第2款"),
    marks: true,
    passes: ["告知后果后签订确认书", () => attempt(decided, "addressConfirmation", day)],
    refuses: [
      "没有告知后果，记明",
      () => attempt(decided, "addressConfirmation", day, { consequencesTold: false }),
    ],
  },
  {
    act: "addressConfirmation",
    gate: "addressConfirmation.electronic",
    cites: `${law("第61条第2款")}、${civil(90)}`,
    marks: true,
    passes: ["写明电子送达地址", () => attempt(decided, "addressConfirmation", day)],
    refuses: [
      "同意电子送达却没有电子地址，记明",
      () => attempt(decided, "addressConfirmation", day, { electronicAddress: undefined }),
    ],
  },
  {
    act: "serviceAttempt",
    gate: "serviceAttempt.refused",
    cites: civil(89),
    marks: true,
    passes: ["无人在场，送达未成", () => attempt(decided, "serviceAttempt", day)],
    refuses: [
      "拒绝签收应当留置，不算送达未成，记明",
      () => attempt(decided, "serviceAttempt", day, { result: "refused" }),
    ],
  },
  {
    act: "serve",
    gate: "service.receiver",
    cites: `${law("第61条第1款")}、${civil(88)}`,
    marks: true,
    passes: [
      "由负责收件的人签收",
      () => attempt(decided, "serve", day, { receivedBy: "mailroom", signature: "signed" }),
    ],
    refuses: ["由其他人代签，记明", () => attempt(decided, "serve", day, { receivedBy: "other" })],
  },
  {
    act: "serve",
    gate: "service.refused",
    cites: `${civil(87)}、${civil(89)}`,
    marks: true,
    passes: [
      "拒绝签收，录像留置",
      () => attempt(decided, "serve", day, { way: "leaving", signature: "refused", witnessed: true }),
    ],
    refuses: ["拒绝签收仍作直接送达，记明", () => attempt(decided, "serve", day, { signature: "refused" })],
  },
  {
    act: "serve",
    gate: "service.proof",
    cites: `${civil(87)}、${civil(91)}`,
    marks: true,
    passes: [
      "邮寄送达有回执",
      () => attempt(decided, "serve", "2025-07-21", { way: "mail", sentOn: day, proof: "EMS-1" }),
    ],
    refuses: [
      "邮寄送达没有回执，记明",
      () => attempt(decided, "serve", "2025-07-21", { way: "mail", sentOn: day }),
    ],
  },
  {
    act: "serve",
    gate: "service.sentOn",
    cites: `${law("第61条第1款")}、${civil(91)}`,
    marks: true,
    passes: [
      "转交送达写明转交之日",
      () => attempt(decided, "serve", "2025-07-21", { way: "forwarded", sentOn: day, proof: "回证1" }),
    ],
    refuses: [
      "委托送达没有写明委托之日，记明",
      () => attempt(decided, "serve", "2025-07-21", { way: "entrusted", proof: "回证1" }),
    ],
  },
  {
    act: "serve",
    gate: "service.noticeGround",
    cites: `${law("第61条第1款")}、${civil(95)}`,
    marks: true,
    passes: [
      "送达未成一次以后公告送达",
      () =>
        attempt(follow(decided, "serviceAttempt", "2025-07-16T15:00:00+08:00"), "serve", day, {
          ...posted,
          noticeGround: "failed",
        }),
    ],
    refuses: [
      "没有试过其他方式就公告送达，记明",
      () => attempt(decided, "serve", day, { ...posted, noticeGround: "failed" }),
    ],
  },
  {
    act: "serve",
    gate: "service.confirmationOnFile",
    cites: law("第61条第2款"),
    marks: true,
    passes: ["确认书在卷，电子送达", () => attempt(confirmed, "serve", day, electronic)],
    refuses: ["卷内没有同意电子送达的确认书，记明", () => attempt(decided, "serve", day, electronic)],
  },
  {
    act: "serviceReceipt",
    gate: "serviceReceipt.service",
    cites: civil(87),
    marks: true,
    passes: ["回证对应登记的送达", () => receipt("2025-07-17")],
    refuses: ["回证对应的不是送达，记明", () => receipt("2025-07-17", "2025-07-25", 1)],
  },
  {
    act: "serviceReceipt",
    gate: "serviceReceipt.receivedOn",
    cites: civil(87),
    marks: true,
    passes: ["收到之日在决定之后、补登之前", () => receipt("2025-07-22")],
    refuses: ["收到之日早于决定之日，记明", () => receipt("2025-07-15")],
  },
  {
    act: "serviceReceipt",
    gate: "serviceReceipt.sameDay",
    cites: `${civil(87)}、${civil(91)}`,
    marks: true,
    passes: ["回证与登记同日", () => receipt("2025-07-17")],
    refuses: ["回证载明的日期较晚，期限改自该日起算，记明", () => receipt("2025-07-22")],
  },
  {
    act: "publish",
    gate: "publish.corrected",
    cites: local,
    marks: true,
    passes: ["更正后再公示写明更正说明", () => republish("原公示罚款数额有误，现予更正。")],
    refuses: ["更正后再公示没有说明，记明", () => republish(undefined)],
  },
  {
    act: "publish",
    gate: "publish.until",
    cites: "《市场监督管理行政处罚信息公示规定》第13条",
    marks: true,
    passes: ["公示一年", () => attempt(served, "publish", "2025-07-18")],
    refuses: ["公示超过三年，待核", () => attempt(served, "publish", "2025-07-18", { until: "2028-07-19" })],
  },
];

function republish(correctionNote: string | undefined) {
  const wrong = follow(before("payment"), "withdraw", "2025-07-22", { ground: "corrected" });
  return attempt(wrong, "publish", "2025-07-23", { correctionNote });
}
