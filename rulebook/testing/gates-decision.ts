import { penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { example, standardsWith, vary } from "./ordinary.ts";

const noHearing = ["hearingRequest", "hearing"] as const;
const noDefence = ["statement", "recheck", ...noHearing] as const;

/** 作出决定之前：告知、听取、听证、审核、讨论. */
export const standingGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.notice",
    cites: law("第44条", "第62条"),
    passes: ["告知以后作出决定", () => vary("decide")],
    refuses: ["没有告知，不得作出决定", () => vary("decide", { without: ["notice", ...noDefence] })],
  },
  {
    act: "decide",
    gate: "decide.statement",
    cites: law("第45条第1款", "第62条"),
    passes: ["没有陈述申辩但期限届满", () => vary("decide", { without: noDefence })],
    refuses: [
      "陈述申辩期限没有届满，不得作出决定",
      () =>
        vary("decide", {
          without: [...noDefence, "reviewSubmission", "legalReview", "discussion"],
          when: "2025-06-23",
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.recheck",
    cites: law("第45条第1款"),
    passes: ["陈述申辩经过复核", () => vary("decide")],
    refuses: ["陈述申辩没有复核，不得作出决定", () => vary("decide", { without: ["recheck"] })],
  },
  {
    act: "decide",
    gate: "decide.hearingPeriod",
    cites: law("第63条第1款", "第64条第（一）项", "第85条"),
    passes: [
      "当事人明确放弃听证，不必等满五日",
      () =>
        vary("decide", {
          without: [...noDefence, "reviewSubmission", "legalReview", "discussion"],
          when: "2025-06-25",
          later: (given) =>
            given
              .does("statement", ["officer-1"], waiver, "2025-06-19")
              .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-06-20")
              .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-20")
              .does("discussion", ["leader-1", "leader-2", "head-1"], example("discussion"), "2025-06-23"),
        }),
    ],
    refuses: [
      "听证申请期限第五个工作日，不得作出决定",
      () =>
        vary("decide", {
          without: [...noDefence, "reviewSubmission", "legalReview", "discussion"],
          when: "2025-06-25",
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.hearing",
    cites: law("第63条第1款", "第65条"),
    passes: ["按申请举行了听证", () => vary("decide")],
    refuses: [
      "申请听证而没有举行，不得作出决定",
      () => vary("decide", { without: ["hearing", "reviewSubmission", "legalReview", "discussion"] }),
    ],
  },
  {
    act: "decide",
    gate: "decide.periodKnown",
    cites: law("第64条第（一）项", "第85条"),
    marks: true,
    passes: ["期限所在年度的放假安排已公布", () => vary("decide")],
    refuses: [
      "期限跨入没有放假安排的年度，留待核",
      () =>
        vary("decide", {
          without: [...noDefence, "reviewSubmission", "legalReview", "discussion"],
          when: "2027-01-11",
          later: (given) =>
            given
              .does("notice", ["officer-1", "officer-2"], example("notice"), "2026-12-30")
              .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2027-01-08")
              .does("legalReview", ["reviewer-1"], example("legalReview"), "2027-01-08")
              .does("discussion", ["leader-1", "leader-2", "head-1"], example("discussion"), "2027-01-08")
              .does("overrun", ["leader-1"], { duty: "decideInTime", reason: "案情复杂" }, "2027-01-11"),
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.review",
    cites: `${law("第58条第1款")}、${opinion118}第（十二）项`,
    passes: ["法制审核通过", () => vary("decide")],
    refuses: [
      "法制审核没有通过，不得作出决定",
      () =>
        vary("decide", {
          without: ["legalReview"],
          later: (given) => given.does("legalReview", ["reviewer-1"], returned, "2025-07-15"),
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.reviewDirectory",
    cites: `${law("第58条第1款")}、${opinion118}第（十二）项`,
    marks: true,
    passes: ["法制审核通过，不留待核", () => vary("decide")],
    refuses: [
      "目录待核的，没有审核只留待核",
      () =>
        vary("decide", {
          without: ["report", "notice", ...noDefence, "reviewSubmission", "legalReview", "discussion"],
          when: "2025-07-16",
          given: standardsWith({ reviewMark: "M" }),
          later: (given) =>
            given
              .does(
                "report",
                ["officer-1", "officer-2"],
                example("report", { reviewGrounds: [] }),
                "2025-06-16",
              )
              .does("notice", ["officer-1", "officer-2"], example("notice"), "2025-06-18")
              .does("discussion", ["leader-1", "leader-2", "head-1"], example("discussion"), "2025-07-14"),
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.discussion",
    cites: law("第57条第2款"),
    passes: ["经过集体讨论", () => vary("decide")],
    refuses: ["重大违法行为没有集体讨论，不得作出决定", () => vary("decide", { without: ["discussion"] })],
  },
  {
    act: "decide",
    gate: "decide.discussionSum",
    cites: `${law("第57条第2款")}、${local}`,
    marks: true,
    passes: ["经过集体讨论，不留待核", () => vary("decide")],
    refuses: [
      "数额标准待核的，没有讨论只留待核",
      () =>
        vary("decide", {
          without: ["report", "notice", ...noDefence, "reviewSubmission", "legalReview", "discussion"],
          given: standardsWith({ discussionMark: "M" }),
          later: (given) =>
            given
              .does("report", ["officer-1", "officer-2"], example("report", { grave: false }), "2025-06-16")
              .does("notice", ["officer-1", "officer-2"], example("notice"), "2025-06-18")
              .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-07-09")
              .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-11"),
        }),
    ],
  },
];

const waiver: Facts["statement"] = { answer: "waived", claims: [], hearingWaived: true };
const [, returned = example("legalReview")] = penaltyOrdinary.acts.legalReview.examples;
