import { type GateCase, law, local } from "./gate-case.ts";
import { type Hearing, otherwise, reassigned, said, varyHearing } from "./hearing.ts";
import { before, example } from "./ordinary.ts";

const civil = "《中华人民共和国民事诉讼法》";
const moment = (day: string): string => `${day}T09:00:00+08:00`;

const late = before("hearingRequest").does(
  "hearingRequest",
  ["officer-1"],
  example("hearingRequest"),
  "2025-06-26",
);
const challenged = (given: Hearing): Hearing =>
  given.does("challenge", ["clerk-1"], said("challenge"), "2025-06-24T16:00:00+08:00");
const replaced = (given: Hearing): Hearing =>
  challenged(given).does("recusal", ["leader-1"], otherwise("recusal"), "2025-06-24T17:00:00+08:00");

/** 受理、回避. */
const openingGates: readonly GateCase[] = [
  {
    act: "accept",
    gate: "accept.request",
    cites: law("第63条第1款", "第64条第（一）项"),
    passes: ["当事人申请听证的，受理", () => varyHearing("accept")],
    refuses: ["当事人没有申请听证", () => varyHearing("accept", { parent: before("hearingRequest") })],
  },
  {
    act: "accept",
    gate: "accept.late",
    cites: law("第64条第（一）项", "第85条"),
    marks: true,
    passes: [
      "第六个工作日申请，本机关仍组织并记明理由（E-17）",
      () =>
        varyHearing("accept", {
          parent: late,
          when: "2025-06-27",
          input: { lateReason: "当事人因病延误一日。" },
        }),
    ],
    refuses: [
      "逾期申请仍组织听证而没有理由，留待核",
      () => varyHearing("accept", { parent: late, when: "2025-06-27" }),
    ],
  },
  {
    act: "accept",
    gate: "accept.party",
    cites: law("第63条第1款"),
    passes: ["听证的当事人是本案当事人", () => varyHearing("accept")],
    refuses: [
      "听证的当事人不是本案当事人",
      () => varyHearing("accept", { input: { partyName: "另一公司" } }),
    ],
  },
  {
    act: "accept",
    gate: "accept.host",
    cites: law("第64条第（四）项"),
    passes: ["指定听证主持人", () => varyHearing("accept")],
    refuses: ["指定的人员不是听证主持人", () => varyHearing("accept", { input: { host: "leader-2" } })],
  },
  {
    act: "accept",
    gate: "accept.notInvestigator",
    cites: law("第64条第（四）项"),
    passes: ["没有被指派的人员可以主持", () => varyHearing("accept", { input: { host: "host-officer" } })],
    refuses: [
      "本案调查人员不得主持听证",
      () => varyHearing("accept", { parent: reassigned, input: { host: "host-officer" } }),
    ],
  },
  {
    act: "accept",
    gate: "accept.clerk",
    cites: local,
    marks: true,
    passes: ["书记员不是调查人员", () => varyHearing("accept")],
    refuses: ["调查人员兼任书记员，留待核", () => varyHearing("accept", { input: { clerk: "officer-1" } })],
  },
  {
    act: "recusal",
    gate: "recusal.challenge",
    cites: law("第64条第（四）项"),
    passes: ["对回避申请作出决定", () => varyHearing("recusal", { later: challenged })],
    refuses: ["没有回避申请", () => varyHearing("recusal", { later: replaced })],
  },
  {
    act: "recusal",
    gate: "recusal.newHost",
    cites: law("第64条第（四）项"),
    passes: [
      "更换为非本案调查人员",
      () => varyHearing("recusal", { later: challenged, input: otherwise("recusal") }),
    ],
    refuses: [
      "更换的主持人仍是被申请回避的人员",
      () =>
        varyHearing("recusal", { later: challenged, input: { ...otherwise("recusal"), newHost: "host-1" } }),
    ],
  },
];

/** 通知. */
const notifyGates: readonly GateCase[] = [
  {
    act: "notify",
    gate: "notify.sevenDays",
    cites: law("第64条第（二）项", "第85条"),
    passes: ["七个整工作日前通知", () => varyHearing("notify", { when: "2025-06-26" })],
    refuses: ["不足七个整工作日（E-18）", () => varyHearing("notify", { when: "2025-06-27" })],
  },
  {
    act: "notify",
    gate: "notify.sevenDays",
    cites: law("第64条第（二）项", "第85条"),
    passes: [
      "2026年3月3日听证，最迟2月13日通知，调休上班日计入（V7）",
      () => varyHearing("notify", { when: "2026-02-13", input: { heldAt: moment("2026-03-03") } }),
    ],
    refuses: [
      "2026年3月3日听证，2月14日才通知",
      () => varyHearing("notify", { when: "2026-02-14", input: { heldAt: moment("2026-03-03") } }),
    ],
  },
  {
    act: "notify",
    gate: "notify.daysKnown",
    cites: law("第64条第（二）项", "第85条"),
    marks: true,
    passes: ["放假安排已公布", () => varyHearing("notify")],
    refuses: [
      "跨入没有放假安排的年度，留待核",
      () => varyHearing("notify", { when: "2027-01-04", input: { heldAt: moment("2027-01-20") } }),
    ],
  },
  {
    act: "notify",
    gate: "notify.open",
    cites: law("第64条第（三）项"),
    passes: [
      "涉及商业秘密的，可以不公开",
      () => varyHearing("notify", { input: { open: false, closedGround: "tradeSecret" } }),
    ],
    refuses: ["没有法定理由而不公开", () => varyHearing("notify", { input: { open: false } })],
  },
  {
    act: "notify",
    gate: "notify.investigators",
    cites: law("第64条第（二）项"),
    passes: ["通知了调查人员", () => varyHearing("notify")],
    refuses: ["没有通知调查人员", () => varyHearing("notify", { input: { investigatorsTold: false } })],
  },
  {
    act: "notify",
    gate: "notify.rights",
    cites: law("第64条第（四）项", "第64条第（五）项", "第64条第（六）项"),
    marks: true,
    passes: ["写明权利和后果", () => varyHearing("notify")],
    refuses: ["没有写明不出席的后果，留待核", () => varyHearing("notify", { input: { absenceTold: false } })],
  },
  {
    act: "notify",
    gate: "notify.challengeRuled",
    cites: law("第64条第（四）项"),
    passes: ["回避申请已有决定", () => varyHearing("notify", { later: replaced })],
    refuses: ["回避申请没有决定", () => varyHearing("notify", { later: challenged })],
  },
  {
    act: "notify",
    gate: "service.electronic",
    cites: `${law("第61条第2款")}、${civil}第90条`,
    passes: [
      "签订确认书的，可以电子送达",
      () => varyHearing("notify", { input: { way: "electronic", confirmed: true } }),
    ],
    refuses: ["没有确认书的，不得电子送达", () => varyHearing("notify", { input: { way: "electronic" } })],
  },
  {
    act: "notify",
    gate: "service.leaving",
    cites: `${law("第61条第1款")}、${civil}第89条`,
    passes: ["留置送达有录像", () => varyHearing("notify", { input: { way: "leaving", witnessed: true } })],
    refuses: ["留置送达没有见证", () => varyHearing("notify", { input: { way: "leaving" } })],
  },
  {
    act: "notify",
    gate: "service.publicNotice",
    cites: `${law("第61条第1款")}、${civil}第95条`,
    passes: ["直接送达", () => varyHearing("notify")],
    refuses: [
      "公告不满三十日",
      () => varyHearing("notify", { input: { way: "publicNotice", postedOn: "2025-06-24" } }),
    ],
  },
];

export const beforeSessionGates: readonly GateCase[] = [...openingGates, ...notifyGates];
