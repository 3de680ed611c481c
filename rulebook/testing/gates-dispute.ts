import { penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { before, example, type Ordinary, vary } from "./ordinary.ts";
import { type Entries, registers } from "./reference.ts";
import type { Attempt } from "./situation.ts";

export const innerMongolia = "《内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法》";
const [passed, returned = passed] = penaltyOrdinary.acts.legalReview.examples;
const resubmission = example("reviewSubmission", { changes: "已补充劳动合同。" });
const panel = ["leader-1", "leader-2", "head-1"];

/** Submitted, and waiting for the reviewer. */
export const waiting = before("legalReview");
/** Returned to those who handle the case. */
export const back = waiting.does("legalReview", ["reviewer-1"], returned, "2025-07-11");
export const disputed = back.does("reviewDispute", ["chief-1"], example("reviewDispute"), "2025-07-14");
export const unresolved = disputed.does(
  "coordination",
  ["leader-1"],
  example("coordination", { outcome: "unresolved" }),
  "2025-07-15",
);

/** The agency's directory, with one point of its own. */
export const catalogue = (mark: "V" | "M", items: Entries[string][string] = []): Entries => ({
  ...registers,
  "review-catalogue": {
    penalty: {
      source: "安和县法制审核目录（测试）",
      mark,
      items,
      points: [{ id: "risk", title: "社会稳定风险" }],
    },
  },
});

const attempt =
  <K extends keyof Facts & string>(
    given: Ordinary,
    kind: K,
    by: string,
    when: string,
    changed: Partial<Facts[K]> = {},
  ) =>
  (): Attempt =>
    given.tries(kind, [by], example(kind, changed), when);

const asked = waiting.does("reviewSupplement", ["reviewer-1"], example("reviewSupplement"), "2025-07-10");
const supplied = (complete: boolean): Ordinary =>
  asked.does("reviewSupplied", ["officer-1"], example("reviewSupplied", { complete }), "2025-07-11");

/** 补充材料、延长、逐项审核. */
const waitingGates: readonly GateCase[] = [
  {
    act: "reviewSubmission",
    gate: "reviewSubmission.hearing",
    cites: `${innerMongolia}第29条`,
    marks: true,
    passes: ["送审材料有听证笔录和听证报告", () => vary("reviewSubmission")],
    refuses: [
      "经过听证而送审材料没有听证笔录，留待核",
      () =>
        vary("reviewSubmission", {
          input: { materials: ["report", "draft", "basis", "evidence", "statement"] },
        }),
    ],
  },
  {
    act: "reviewSubmission",
    gate: "reviewSubmission.requestPending",
    cites: `${law("第58条第1款第（二）项")}、${opinion118}第（十二）项`,
    passes: ["听证结束以后送审", () => vary("reviewSubmission")],
    refuses: [
      "申请听证而没有举行，不得先送审（E-26）",
      () => vary("reviewSubmission", { without: ["hearing"] }),
    ],
  },
  {
    act: "reviewSubmission",
    gate: "reviewSubmission.dispute",
    cites: `${opinion118}第（十四）项、${innerMongolia}第32条`,
    marks: true,
    passes: [
      "争议经协调解决以后重新送审",
      () =>
        disputed
          .does("coordination", ["leader-1"], example("coordination"), "2025-07-15")
          .tries("reviewSubmission", ["chief-1"], resubmission, "2025-07-16"),
    ],
    refuses: [
      "争议没有处理就重新送审，留待核",
      () => unresolved.tries("reviewSubmission", ["chief-1"], resubmission, "2025-07-16"),
    ],
  },
  {
    act: "reviewSupplement",
    gate: "reviewSupplement.pending",
    cites: `${opinion118}第（十三）项`,
    passes: ["审核期间要求补充材料", attempt(waiting, "reviewSupplement", "reviewer-1", "2025-07-10")],
    refuses: ["审核以后不能再要求补充", attempt(back, "reviewSupplement", "reviewer-1", "2025-07-14")],
  },
  {
    act: "reviewExtension",
    gate: "reviewExtension.pending",
    cites: `${opinion118}第（十三）项`,
    passes: ["审核期间延长期限", attempt(waiting, "reviewExtension", "leader-1", "2025-07-14")],
    refuses: ["审核以后不能再延长", attempt(back, "reviewExtension", "leader-1", "2025-07-14")],
  },
  {
    act: "reviewExtension",
    gate: "reviewExtension.days",
    cites: `${innerMongolia}第31条`,
    marks: true,
    passes: ["延长五个工作日", attempt(waiting, "reviewExtension", "leader-1", "2025-07-14")],
    refuses: [
      "延长超过五个工作日，留待核",
      attempt(waiting, "reviewExtension", "leader-1", "2025-07-14", { workingDays: 6 }),
    ],
  },
  {
    act: "reviewExtension",
    gate: "reviewExtension.inTime",
    cites: `${innerMongolia}第31条`,
    marks: true,
    passes: ["第五个工作日批准延长", attempt(waiting, "reviewExtension", "leader-1", "2025-07-16")],
    refuses: [
      "期限届满以后才延长，留待核（E-15）",
      attempt(waiting, "reviewExtension", "leader-1", "2025-07-17"),
    ],
  },
  {
    act: "legalReview",
    gate: "legalReview.points",
    cites: `${opinion118}第（十三）项`,
    passes: ["八项逐项审核", () => vary("legalReview")],
    refuses: ["漏审一项", () => vary("legalReview", { input: { points: passed.points.slice(1) } })],
  },
  {
    act: "legalReview",
    gate: "legalReview.notes",
    cites: `${opinion118}第（十三）项`,
    passes: ["写明存在的问题", () => vary("legalReview", { input: returned })],
    refuses: [
      "存在问题而没有写明",
      () =>
        vary("legalReview", {
          input: { ...returned, points: returned.points.map(({ point, result }) => ({ point, result })) },
        }),
    ],
  },
  {
    act: "legalReview",
    gate: "legalReview.ownPoints",
    cites: local,
    marks: true,
    passes: [
      "本机关增加的事项也已审核",
      () =>
        vary("legalReview", {
          given: catalogue("V"),
          input: { ownPoints: [{ point: "risk", result: "pass" }] },
        }),
    ],
    refuses: ["漏审本机关增加的事项，留待核", () => vary("legalReview", { given: catalogue("V") })],
  },
  {
    act: "legalReview",
    gate: "legalReview.supplied",
    cites: `${innerMongolia}第29条`,
    marks: true,
    passes: ["补充材料齐全以后审核", attempt(supplied(true), "legalReview", "reviewer-1", "2025-07-14")],
    refuses: [
      "补充材料不齐就审核，留待核",
      attempt(supplied(false), "legalReview", "reviewer-1", "2025-07-14"),
    ],
  },
];

const discussing =
  (given: Ordinary, changed: Partial<Facts["discussion"]> = {}) =>
  () =>
    given.tries("discussion", panel, example("discussion", changed), "2025-07-16");

/** 审核争议的协调，集体讨论的记录. */
const panelGates: readonly GateCase[] = [
  {
    act: "reviewDispute",
    gate: "reviewDispute.returned",
    cites: `${opinion118}第（十四）项`,
    passes: ["对退回的审核意见提出异议", attempt(back, "reviewDispute", "chief-1", "2025-07-14")],
    refuses: [
      "审核同意的，没有异议可提",
      attempt(before("discussion"), "reviewDispute", "chief-1", "2025-07-14"),
    ],
  },
  {
    act: "coordination",
    gate: "coordination.dispute",
    cites: `${opinion118}第（十四）项`,
    passes: ["有争议的，进行协调", attempt(disputed, "coordination", "leader-1", "2025-07-15")],
    refuses: ["已经协调过，没有待协调的争议", attempt(unresolved, "coordination", "leader-1", "2025-07-16")],
  },
  {
    act: "coordination",
    gate: "coordination.both",
    cites: `${opinion118}第（十四）项、${innerMongolia}第32条`,
    marks: true,
    passes: ["承办机构和审核人员都参加", attempt(disputed, "coordination", "leader-1", "2025-07-15")],
    refuses: [
      "审核人员没有参加协调，留待核",
      attempt(disputed, "coordination", "leader-1", "2025-07-15", { participants: ["chief-1", "leader-2"] }),
    ],
  },
  {
    act: "discussion",
    gate: "discussion.views",
    cites: law("第47条", "第57条第2款"),
    passes: ["每名参加人员都有意见", () => vary("discussion")],
    refuses: [
      "有一名参加人员没有意见记录",
      () => vary("discussion", { input: { views: example("discussion").views.slice(1) } }),
    ],
  },
  {
    act: "discussion",
    gate: "discussion.chair",
    cites: local,
    marks: true,
    passes: ["主持人参加讨论", () => vary("discussion")],
    refuses: ["主持人没有参加讨论，留待核", () => vary("discussion", { input: { chair: "chief-1" } })],
  },
  {
    act: "discussion",
    gate: "discussion.reviewNoted",
    cites: local,
    marks: true,
    passes: ["记明法制审核意见", () => vary("discussion")],
    refuses: [
      "没有记明法制审核意见，留待核",
      () => vary("discussion", { input: { reviewOpinion: undefined } }),
    ],
  },
  {
    act: "discussion",
    gate: "discussion.afterReview",
    cites: "《河南省行政执法条例》第28条",
    marks: true,
    passes: ["先审核后讨论", () => vary("discussion")],
    refuses: ["还没有审核就讨论，留待核", () => vary("discussion", { without: ["legalReview"] })],
  },
  {
    act: "discussion",
    gate: "discussion.dispute",
    cites: `${opinion118}第（十四）项、${innerMongolia}第32条`,
    marks: true,
    passes: [
      "讨论对争议作出处理",
      discussing(unresolved, { disputeResolved: "按照审核意见补充证据后重新送审。" }),
    ],
    refuses: ["讨论没有处理争议，留待核", discussing(unresolved)],
  },
];

export const disputeGates: readonly GateCase[] = [...waitingGates, ...panelGates];
