import { licenceHearing } from "../procedures/enforcement/licence-hearing/index.ts";
import { type GateCase, local } from "./gate-case.ts";
import { asking, gateCase, licenceParent, licensing, xk } from "./licence-world.ts";
import { play } from "./play.ts";

/** The licence of the examples after a neighbour asked for a hearing on 16 June. */
export const askingParent = licenceParent(asking.file);

export const hearing = play(licenceHearing, askingParent, [
  ["open", ["leader-1"], "2025-06-17"],
  ["announce", ["clerk-1"], "2025-06-18"],
  ["notify", ["clerk-1"], "2025-06-18T10:00:00+08:00"],
  ["session", ["host-1", "clerk-1"], "2025-07-01"],
  ["report", ["host-1"], "2025-07-03"],
]);

const { example, tries, upTo } = hearing;
const own = example("open");
const publicInterest = {
  subject: own.subject,
  applicantName: own.applicantName,
  ground: "publicInterest",
  host: own.host,
  clerk: own.clerk,
} as const;
const decided = licenceParent(licensing.upTo("deliver").file);
const challenge = example("challenge");
const granted = { outcome: "granted", reason: "有亲属关系", newHost: "host-officer" } as const;
const challenged = upTo("notify").does("challenge", ["clerk-1"], challenge, "2025-06-18T11:00:00+08:00");
const notice = example("notify");
/** One in which 吴强, who may preside over hearings, gave an opinion. */
export const examinedByHost = licenceParent(
  licensing
    .upTo("decide")
    .does("examine", ["officer-3"], licensing.example("examine"), "2025-06-13")
    .does("tellThirdParty", ["officer-1"], licensing.example("tellThirdParty"), "2025-06-13")
    .does("hearingRequest", ["officer-1"], licensing.example("hearingRequest"), "2025-06-16").file,
);
const announced = play(licenceHearing, askingParent, [
  ["open", ["leader-1"], "2025-06-17"],
  ["notify", ["clerk-1"], "2025-06-18"],
  ["session", ["host-1", "clerk-1"], "2025-07-01"],
]);

const opening: readonly GateCase[] = [
  gateCase(
    ["open", "open.request", xk("第47条")],
    ["期限以内要求听证", () => tries("open")],
    ["没有这样的申请", () => tries("open", { requestedOn: "2025-06-10" })],
  ),
  gateCase(
    ["open", "open.undecided", xk("第46条", "第47条")],
    ["决定以前", () => tries("open")],
    ["决定已经作出", () => upTo("open", decided).tries("open", ["leader-1"], publicInterest, "2025-06-17")],
  ),
  gateCase(
    ["open", "open.host", xk("第48条第1款第（三）项")],
    ["指定听证主持人", () => tries("open")],
    ["指定的不是听证主持人", () => tries("open", { host: "leader-2" })],
  ),
  gateCase(
    ["open", "open.notExaminer", xk("第48条第1款第（三）项")],
    ["没有参加审查的人", () => tries("open", { host: "officer-3" })],
    ["参加过审查的人", () => tries("open", { host: "officer-3" }, { from: examinedByHost })],
  ),
  gateCase(
    ["open", "open.clerk", local],
    ["书记员另有其人", () => tries("open")],
    ["主持人兼任书记员", () => tries("open", { clerk: "host-1" })],
    true,
  ),
  gateCase(
    ["recusal", "recusal.challenge", xk("第48条第1款第（三）项")],
    ["有回避申请", () => challenged.tries("recusal", ["leader-1"], example("recusal"), "2025-06-19")],
    [
      "已经决定过",
      () =>
        challenged
          .does("recusal", ["leader-1"], example("recusal"), "2025-06-19")
          .tries("recusal", ["leader-1"], example("recusal"), "2025-06-20"),
    ],
  ),
  gateCase(
    ["recusal", "recusal.newHost", xk("第48条第1款第（三）项")],
    ["另换主持人", () => challenged.tries("recusal", ["leader-1"], granted, "2025-06-19")],
    [
      "还是原来的主持人",
      () => challenged.tries("recusal", ["leader-1"], { ...granted, newHost: "host-1" }, "2025-06-19"),
    ],
  ),
  gateCase(
    ["withdraw", "withdraw.requested", xk("第46条")],
    [
      "要求听证的人撤回",
      () => upTo("announce").tries("withdraw", ["clerk-1"], example("withdraw"), "2025-06-18"),
    ],
    [
      "依职权举行的听证",
      () =>
        upTo("announce", askingParent, { open: { ...publicInterest, requestedOn: undefined } }).tries(
          "withdraw",
          ["clerk-1"],
          example("withdraw"),
          "2025-06-18",
        ),
    ],
  ),
  gateCase(
    ["withdraw", "withdraw.everyone", xk("第47条")],
    ["都撤回了", () => upTo("announce").tries("withdraw", ["clerk-1"], example("withdraw"), "2025-06-18")],
    [
      "还有人要求听证",
      () =>
        upTo("announce").tries(
          "withdraw",
          ["clerk-1"],
          { ...example("withdraw"), everyone: false },
          "2025-06-18",
        ),
    ],
  ),
];

const ended = licenceParent(
  asking.does(
    "withdrawApplication",
    ["officer-1"],
    licensing.example("withdrawApplication"),
    "2025-06-20T10:00:00+08:00",
  ).file,
);
const over = { ...example("withdraw"), cause: "over" } as const;

const notifying: readonly GateCase[] = [
  gateCase(
    ["withdraw", "withdraw.over", xk("第46条", "第47条")],
    ["申请已经撤回", () => upTo("session").from(ended).tries("withdraw", ["clerk-1"], over, "2025-06-23")],
    ["申请还在办理", () => upTo("session").tries("withdraw", ["clerk-1"], over, "2025-06-23")],
  ),
  gateCase(
    ["notify", "notify.sevenDays", xk("第48条第1款第（一）项", "第82条")],
    ["之间有七个完整的工作日", () => tries("notify", {}, { when: "2025-06-19" })],
    ["之间只有六个完整的工作日", () => tries("notify", {}, { when: "2025-06-20" })],
  ),
  gateCase(
    ["notify", "notify.daysKnown", xk("第48条第1款第（一）项", "第82条")],
    ["放假安排已经公布", () => tries("notify")],
    ["跨入没有公布的年度", () => tries("notify", { heldAt: "2027-03-01T09:00:00+08:00" })],
    true,
  ),
  gateCase(
    ["notify", "notify.parties", xk("第48条第1款第（一）项")],
    ["通知申请人和利害关系人", () => tries("notify")],
    ["没有通知利害关系人", () => tries("notify", { partiesTold: false })],
  ),
  gateCase(
    ["notify", "notify.free", xk("第47条第2款")],
    ["不收费", () => tries("notify")],
    ["收取听证费用", () => tries("notify", { free: false })],
  ),
  gateCase(
    ["notify", "notify.rights", xk("第48条第1款第（三）项")],
    ["告知申请回避的权利", () => tries("notify")],
    ["没有告知申请回避的权利", () => tries("notify", { challengeTold: false })],
    true,
  ),
  gateCase(
    ["notify", "notify.challengeRuled", xk("第48条第1款第（三）项")],
    [
      "回避已经决定",
      () =>
        challenged
          .does("recusal", ["leader-1"], example("recusal"), "2025-06-18T14:00:00+08:00")
          .tries("notify", ["clerk-1"], notice, "2025-06-18T15:00:00+08:00"),
    ],
    ["回避还没有决定", () => challenged.tries("notify", ["clerk-1"], notice, "2025-06-18T12:00:00+08:00")],
  ),
];

const inSession: readonly GateCase[] = [
  gateCase(
    ["session", "session.host", xk("第48条第1款第（三）项")],
    ["指定的人主持", () => tries("session")],
    ["别人主持", () => tries("session", {}, { by: ["officer-3", "clerk-1"] })],
  ),
  gateCase(
    ["session", "session.notExaminer", xk("第48条第1款第（三）项")],
    ["主持人没有参加审查", () => tries("session")],
    [
      "主持人后来参加了审查",
      () =>
        upTo("session", askingParent, { open: { ...own, host: "officer-3" } })
          .from(examinedByHost)
          .tries("session", ["officer-3", "clerk-1"], example("session"), "2025-07-01"),
    ],
  ),
  gateCase(
    ["session", "session.challengeRuled", xk("第48条第1款第（三）项")],
    ["没有回避申请", () => tries("session")],
    [
      "回避还没有决定",
      () =>
        upTo("session")
          .does("challenge", ["clerk-1"], challenge, "2025-06-30")
          .tries("session", ["host-1", "clerk-1"], example("session"), "2025-07-01"),
    ],
  ),
  gateCase(
    ["session", "session.asNotified", xk("第48条第1款第（一）项")],
    ["在通知的日期举行", () => tries("session")],
    ["换了日期", () => tries("session", {}, { when: "2025-07-02" })],
  ),
  gateCase(
    ["session", "session.announced", xk("第46条")],
    ["要求听证的不必公告", () => announced.tries("session")],
    [
      "依职权听证没有公告",
      () =>
        announced
          .upTo("session", askingParent, { open: { ...publicInterest, requestedOn: undefined } })
          .tries("session", ["host-1", "clerk-1"], example("session"), "2025-07-01"),
    ],
  ),
  gateCase(
    ["session", "session.open", xk("第48条第1款第（二）项")],
    ["公开举行", () => tries("session")],
    ["不公开举行", () => tries("session", { open: false })],
  ),
  gateCase(
    ["session", "session.evidence", xk("第48条第1款第（四）项")],
    ["审查人员提供证据和理由", () => tries("session")],
    ["到场的不是审查人员", () => tries("session", { examiners: ["officer-3"] })],
  ),
  gateCase(
    ["session", "session.answers", xk("第48条第1款第（四）项")],
    ["载明申辩和质证", () => tries("session")],
    ["没有申辩和质证", () => tries("session", { answers: undefined })],
  ),
  gateCase(
    ["session", "session.signed", xk("第48条第1款第（五）项")],
    ["拒绝签字已经注明", () => tries("session", { signature: "refused" })],
    ["没有交参加人确认", () => tries("session", { signature: "none" })],
  ),
  gateCase(
    ["report", "report.host", xk("第48条第1款第（三）项")],
    ["主持人提出", () => tries("report")],
    ["书记员提出", () => tries("report", {}, { by: ["clerk-1"] })],
  ),
];

/** 许可听证的关口. */
export const licenceHearingGates: readonly GateCase[] = [...opening, ...notifying, ...inSession];
