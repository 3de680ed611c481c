import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law } from "./gate-case.ts";
import { back, disputed } from "./gates-dispute.ts";
import { ready } from "./investigating.ts";
import { before, example, handlers, type Ordinary, vary } from "./ordinary.ts";

type Kind = keyof Facts & string;

const withdrawn = (given: Ordinary, officer: string, when: string): Ordinary =>
  given.does(
    "recusalDecision",
    [officer === "head-1" ? "leader-1" : "head-1"],
    example("recusalDecision", { officer, outcome: "withdraw", earlierActs: "kept" }),
    when,
  );

const early = "2025-06-06";

/** Act, the case before it, who does it, and when. */
const withRecusal: readonly (readonly [Kind, () => Ordinary, readonly string[], string])[] = [
  ["approvePreservation", () => ready("approvePreservation"), ["leader-1"], early],
  ["preserveDisposal", () => ready("preserveDisposal"), ["leader-1"], early],
  ["extendCorrection", () => ready("extendCorrection"), ["leader-1"], early],
  ["suspend", () => ready("suspend"), ["leader-1"], early],
  ["resume", () => ready("resume"), ["leader-1"], early],
  ["terminate", () => ready("terminate"), ["leader-1"], early],
  ["excludeEvidence", () => before("report"), ["chief-1"], "2025-06-12"],
  ["recheck", () => before("recheck"), handlers, "2025-06-23"],
  ["reviewSubmission", () => before("reviewSubmission"), ["chief-1"], "2025-07-09"],
  ["legalReview", () => before("legalReview"), ["reviewer-1"], "2025-07-11"],
  ["reviewDispute", () => back, ["chief-1"], "2025-07-14"],
  ["coordination", () => disputed, ["leader-1"], "2025-07-15"],
  ["discussion", () => before("discussion"), ["leader-1", "leader-2", "head-1"], "2025-07-14"],
  ["decide", () => before("decide"), ["leader-1"], "2025-07-16"],
];

const recusalGates: readonly GateCase[] = withRecusal.map(
  ([act, start, by, when]): GateCase => ({
    act,
    gate: "officers.recused",
    cites: law("第43条第1款", "第43条第3款"),
    passes: [`${act}：没有回避的人员办理`, () => start().tries(act, by, example(act), when)],
    refuses: [
      `${act}：已决定回避的人员不得办理`,
      () => withdrawn(start(), by[0] ?? "", when).tries(act, by, example(act), when),
    ],
  }),
);

const recheckBy = (by: readonly string[]) => () =>
  before("recheck").tries("recheck", by, example("recheck"), "2025-06-23");

const recheckGates: readonly GateCase[] = (
  [
    ["officers.two", "一名执法人员", ["officer-1"]],
    ["officers.certified", "一人证件已经过期", ["officer-1", "officer-expired"]],
    ["officers.assigned", "没有指派的执法人员", ["officer-1", "township-1"]],
  ] as const
).map(
  ([gate, name, by]): GateCase => ({
    act: "recheck",
    gate,
    cites: law("第42条第1款"),
    passes: [`recheck：两名持证的承办人员（${gate}）`, recheckBy(handlers)],
    refuses: [`recheck：${name}`, recheckBy(by)],
  }),
);

const agreed = (negotiated: "ours" | "theirs", when: string) => (given: Ordinary) =>
  given.does("disputeJurisdiction", ["chief-1"], example("disputeJurisdiction", { negotiated }), when);

/** 管辖已经归其他机关的, 不得立案、告知、决定. */
const jurisdictionGates: readonly GateCase[] = (
  [
    ["open", "2025-06-04"],
    ["notice", "2025-06-17"],
    ["decide", "2025-07-15"],
  ] as const
).map(
  ([act, when]): GateCase => ({
    act,
    gate: "jurisdiction.elsewhere",
    cites: law("第25条第2款", "第38条"),
    passes: [`${act}：协商由本机关管辖`, () => vary(act, { later: agreed("ours", when) })],
    refuses: [`${act}：协商由对方管辖，不得再办`, () => vary(act, { later: agreed("theirs", when) })],
  }),
);

export const mendedPeopleGates: readonly GateCase[] = [
  ...recusalGates,
  ...recheckGates,
  ...jurisdictionGates,
  {
    act: "open",
    gate: "open.firstOpened",
    cites: law("第25条第1款"),
    passes: [
      "其他机关先立案，协商一致由本机关管辖的，不须指定管辖文书（第25条第2款）",
      () => vary("open", { input: { otherAgency: "邻县应急管理局" }, later: agreed("ours", "2025-06-04") }),
    ],
    refuses: ["其他机关先立案，没有协商", () => vary("open", { input: { otherAgency: "邻县应急管理局" } })],
  },
  {
    act: "notice",
    gate: "notice.approverRecused",
    cites: law("第43条第1款", "第43条第3款"),
    passes: ["由没有回避的负责人签发", () => vary("notice")],
    refuses: [
      "由已决定回避的负责人签发",
      () => vary("notice", { later: (given) => withdrawn(given, "leader-1", "2025-06-17") }),
    ],
  },
];
