import { penaltyOrdinary } from "../index.ts";
import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { example, vary } from "./ordinary.ts";

const [passed, returned = passed] = penaltyOrdinary.acts.legalReview.examples;

/** 法制审核、集体讨论. */
export const reviewGates: readonly GateCase[] = [
  {
    act: "reviewSubmission",
    gate: "reviewSubmission.changes",
    cites: `${opinion118}第（十三）项`,
    passes: ["首次送审不必写明处理", () => vary("reviewSubmission")],
    refuses: [
      "退回后重新送审没有写明处理",
      () =>
        vary("reviewSubmission", {
          later: (given) =>
            given
              .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-07-09T08:00:00+08:00")
              .does("legalReview", ["reviewer-1"], returned, "2025-07-09T08:30:00+08:00"),
        }),
    ],
  },
  {
    act: "reviewSubmission",
    gate: "reviewSubmission.materials",
    cites: "《内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法》第29条",
    marks: true,
    passes: ["送审材料齐全", () => vary("reviewSubmission")],
    refuses: ["缺少证据材料，留待核", () => vary("reviewSubmission", { input: { materials: ["report"] } })],
  },
  {
    act: "legalReview",
    gate: "legalReview.submitted",
    cites: `${opinion118}第（十三）项`,
    passes: ["送审以后审核", () => vary("legalReview")],
    refuses: [
      "退回后没有重新送审，不能再审",
      () =>
        vary("legalReview", {
          later: (given) => given.does("legalReview", ["reviewer-1"], returned, "2025-07-10"),
        }),
    ],
  },
  {
    act: "legalReview",
    gate: "legalReview.notSubmitter",
    cites: `${law("第58条第1款")}、${opinion118}第（十一）项`,
    passes: ["没有送审的人员审核", () => vary("legalReview")],
    refuses: [
      "送审的负责人不得自己审核",
      () =>
        vary("legalReview", {
          by: ["chief-reviewer"],
          without: ["reviewSubmission"],
          later: (given) =>
            given.does("reviewSubmission", ["chief-reviewer"], example("reviewSubmission"), "2025-07-09"),
        }),
    ],
  },
  {
    act: "legalReview",
    gate: "legalReview.notHandler",
    cites: `${law("第58条第1款")}、${opinion118}第（十一）项`,
    passes: ["没有被指派的人员审核", () => vary("legalReview", { by: ["officer-3"] })],
    refuses: [
      "指派的承办人员不得审核",
      () =>
        vary("legalReview", {
          by: ["host-officer"],
          later: (given) =>
            given.does(
              "assign",
              ["chief-1"],
              { handlers: ["officer-1", "host-officer"], conflictsChecked: true },
              "2025-07-09",
            ),
        }),
    ],
  },
  {
    act: "legalReview",
    gate: "legalReview.qualified",
    cites: law("第58条第2款"),
    passes: [
      "非初次从事审核的，可以没有法律职业资格",
      () => vary("legalReview", { by: ["reviewer-2"], input: { firstReview: false } }),
    ],
    refuses: [
      "初次从事审核而没有法律职业资格",
      () => vary("legalReview", { by: ["reviewer-2"], input: { firstReview: true } }),
    ],
  },
  {
    act: "legalReview",
    gate: "legalReview.problems",
    cites: `${opinion118}第（十三）项`,
    passes: ["退回并列明问题", () => vary("legalReview", { input: returned })],
    refuses: [
      "退回而没有列明问题",
      () => vary("legalReview", { input: { ...returned, points: passed.points } }),
    ],
  },
  {
    act: "discussion",
    gate: "discussion.collective",
    cites: law("第57条第2款"),
    passes: ["三名负责人讨论", () => vary("discussion")],
    refuses: ["一名负责人不能集体讨论", () => vary("discussion", { by: ["leader-1"] })],
  },
  {
    act: "discussion",
    gate: "discussion.quorum",
    cites: local,
    marks: true,
    passes: ["三名负责人讨论，不留待核", () => vary("discussion")],
    refuses: [
      "两名负责人讨论，留待核",
      () =>
        vary("discussion", {
          by: ["leader-1", "leader-2"],
          input: { views: example("discussion").views.slice(0, 2), chair: "leader-1" },
        }),
    ],
  },
  {
    act: "discussion",
    gate: "discussion.minutes",
    cites: law("第47条"),
    passes: ["讨论记录全体签名", () => vary("discussion")],
    refuses: ["讨论记录没有签名", () => vary("discussion", { input: { minutesSigned: false } })],
  },
];
