import { penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, opinion118 } from "./gate-case.ts";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const transferRules = "《行政执法机关移送涉嫌犯罪案件的规定》";

type Told = "transferred" | "transferRefused" | "criminallyOpened" | "transferReturned" | "criminallyJudged";

/** What the criminal transfer opened from the case brought about in it. */
export const told = <K extends Told>(
  given: Ordinary,
  kind: K,
  when: string,
  changed: Partial<Facts[K]> = {},
): Ordinary => given.returned(kind, ["chief-1"], example(kind, changed), when);

const { fineFen: _, benchmarkStep: __, ...bare } = example("report");
const { fineFen: ___, benchmarkStep: ____, ...bareDecision } = example("decide");

/** The handlers suspect a crime and propose to transfer it. */
export const suspecting: Facts["report"] = { ...bare, outcome: "transfer", kinds: [], crimeSuspected: true };

const sparing: Facts["decide"] = {
  ...bareDecision,
  outcome: "noPenalty",
  kinds: [],
  noPenaltyGround: "minor",
  correctionProof: "复查意见书",
  educated: true,
  education: "当面教育",
};

const transferring: Facts["decide"] = { ...bareDecision, outcome: "transfer", kinds: [] };

export const suspected = (): Ordinary => before("report").does("report", handlers, suspecting, "2025-06-16");

const decides = (given: Ordinary, input: Facts["decide"], by = ["leader-1"], when = "2025-07-16"): Attempt =>
  given.tries("decide", by, input, when);

/** The legal review found the point of crime a problem. */
export const doubted = (): Ordinary => {
  const [review] = penaltyOrdinary.acts.legalReview.examples;
  const points = review.points.map((one) =>
    one.point === "crime" ? { ...one, result: "problem" as const, note: "涉嫌危险作业罪，应当移送。" } : one,
  );
  const returned = { ...review, outcome: "returned" as const, advice: "transfer" as const, points };
  return before("legalReview").does("legalReview", ["reviewer-1"], returned, "2025-07-11");
};

const transferCase = (): Ordinary =>
  told(suspected(), "transferred", "2025-06-18").does("decide", ["head-1"], transferring, "2025-06-20");

/** 行刑衔接: 是否移送、罚款与罚金. */
export const transferGateCases: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.crime",
    cites: `${law("第8条第2款")}、${transferRules}第11条第1款、${opinion118}第（十三）项`,
    passes: [
      "负责人决定不移送以后，可以不予处罚",
      () => decides(told(suspected(), "transferRefused", "2025-06-18"), sparing, ["leader-1"], "2025-06-20"),
    ],
    refuses: [
      "报告认为涉嫌犯罪，是否移送没有决定，不得以不予处罚了结",
      () => decides(suspected(), sparing, ["leader-1"], "2025-06-20"),
    ],
  },
  {
    act: "decide",
    gate: "decide.transferHead",
    cites: `${transferRules}第5条第2款`,
    passes: ["主要负责人决定移送", () => decides(suspected(), transferring, ["head-1"], "2025-06-18")],
    refuses: ["副职决定移送，拒绝", () => decides(suspected(), transferring, ["leader-1"], "2025-06-18")],
  },
  {
    act: "decide",
    gate: "decide.criminalFine",
    cites: law("第35条第2款"),
    passes: [
      "判决有罪没有并处罚金的，不受限制",
      () =>
        decides(
          told(before("decide"), "criminallyJudged", "2025-07-15", { criminalFineFen: undefined }),
          example("decide"),
        ),
    ],
    refuses: [
      "人民法院已经判处罚金，不再给予罚款",
      () => decides(told(before("decide"), "criminallyJudged", "2025-07-15"), example("decide")),
    ],
  },
  {
    act: "decide",
    gate: "decide.transferPending",
    cites: law("第8条第2款", "第35条第2款"),
    marks: true,
    passes: [
      "退回以后给予罚款",
      () =>
        decides(
          told(told(before("decide"), "transferred", "2025-07-14"), "transferReturned", "2025-07-15"),
          example("decide"),
        ),
    ],
    refuses: [
      "移送以后没有退回、没有裁判而给予罚款，记明待核",
      () => decides(told(before("decide"), "transferred", "2025-07-14"), example("decide")),
    ],
  },
  {
    act: "close",
    gate: "close.transferred",
    cites: `${transferRules}第5条第2款、${transferRules}第7条`,
    marks: true,
    passes: [
      "有移送的记录，以移送结案",
      () =>
        transferCase().tries(
          "close",
          ["leader-1"],
          { result: "transferred", summary: "已移送公安机关。" },
          "2025-06-23",
        ),
    ],
    refuses: [
      "没有移送的记录，以移送结案，记明待核",
      () =>
        suspected()
          .does("decide", ["head-1"], transferring, "2025-06-20")
          .tries("close", ["leader-1"], { result: "transferred", summary: "拟移送公安机关。" }, "2025-06-23"),
    ],
  },
];
