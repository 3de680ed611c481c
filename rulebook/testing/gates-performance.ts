import { type GateCase, law } from "./gate-case.ts";
import { attempt, confiscated, follow, seqOf, served } from "./later.ts";

const collection = (article: number): string => `《罚款决定与罚款收缴分离实施办法》第${article}条`;
const day = "2025-07-21";
const collected = follow(served, "collect", day);
const handed = follow(collected, "handIn", "2025-07-22");
const requested = follow(served, "postponeRequest", day);
const reviewed = follow(served, "reviewBegun", day);
const ended = (endedOn = "2025-09-19", begun = seqOf(reviewed, "reviewBegun")) =>
  attempt(reviewed, "reviewEnded", "2025-09-22", { begun, endedOn });

const remote = {
  ground: "remote",
  amountFen: 5_500_000,
  receipt: "票-1",
  receiptIssued: true,
  requestedByParty: true,
} as const;

/** 缴款、当场收缴、延期分期、复议诉讼. */
export const performanceGateCases: readonly GateCase[] = [
  {
    act: "payment",
    gate: "payment.excess",
    cites: `${law("第67条第3款")}、${collection(12)}`,
    marks: true,
    passes: ["按决定的数额缴款", () => attempt(served, "payment", day)],
    refuses: ["多缴一分，记明", () => attempt(served, "payment", day, { amountFen: 5_500_001 })],
  },
  {
    act: "payment",
    gate: "payment.surcharge",
    cites: law("第72条第1款第（一）项"),
    marks: true,
    passes: ["没有加处罚款", () => attempt(served, "payment", day)],
    refuses: [
      "没有决定加处罚款却缴了加处罚款，记明",
      () => attempt(served, "payment", day, { surchargeFen: 1 }),
    ],
  },
  {
    act: "collect",
    gate: "officers.two",
    cites: law("第42条第1款"),
    marks: true,
    passes: ["二人当场收缴", () => attempt(served, "collect", day)],
    refuses: [
      "一人当场收缴，记明",
      () => served.tries("collect", ["officer-1"], { ...remote, requestedByParty: true }, day),
    ],
  },
  {
    act: "collect",
    gate: "collect.ground",
    cites: law("第68条", "第69条"),
    marks: true,
    passes: ["交通不便地区当场收缴", () => attempt(served, "collect", day)],
    refuses: ["普通程序以小额为由当场收缴，记明", () => attempt(served, "collect", day, { ground: "small" })],
  },
  {
    act: "collect",
    gate: "collect.requested",
    cites: law("第69条"),
    marks: true,
    passes: ["经当事人提出", () => attempt(served, "collect", day)],
    refuses: ["当事人没有提出，记明", () => attempt(served, "collect", day, { requestedByParty: false })],
  },
  {
    act: "collect",
    gate: "collect.receipt",
    cites: law("第70条"),
    marks: true,
    passes: ["出具专用票据", () => attempt(served, "collect", day)],
    refuses: [
      "没有专用票据，当事人有权拒缴，记明",
      () => attempt(served, "collect", day, { receiptIssued: false }),
    ],
  },
  {
    act: "handIn",
    gate: "handIn.whole",
    cites: law("第71条"),
    marks: true,
    passes: ["全部交至机关", () => attempt(collected, "handIn", "2025-07-22")],
    refuses: ["少交一分，记明", () => attempt(collected, "handIn", "2025-07-22", { amountFen: 5_499_999 })],
  },
  {
    act: "remit",
    gate: "remit.whole",
    cites: law("第71条"),
    marks: true,
    passes: ["全部缴付银行", () => attempt(handed, "remit", "2025-07-23")],
    refuses: ["少缴一分，记明", () => attempt(handed, "remit", "2025-07-23", { amountFen: 5_499_999 })],
  },
  {
    act: "postpone",
    gate: "postpone.requested",
    cites: law("第66条第2款"),
    passes: ["当事人申请以后审批", () => attempt(requested, "postpone", "2025-07-23")],
    refuses: [
      "申请已经答复，没有新的申请",
      () => attempt(follow(requested, "postpone", "2025-07-23"), "postpone", "2025-07-24"),
    ],
  },
  {
    act: "postpone",
    gate: "postpone.difficulty",
    cites: law("第66条第2款"),
    passes: ["确有经济困难", () => attempt(requested, "postpone", "2025-07-23")],
    refuses: [
      "没有经济困难的证明",
      () => attempt(follow(served, "postponeRequest", day, { proof: undefined }), "postpone", "2025-07-23"),
    ],
  },
  {
    act: "postpone",
    gate: "postpone.plan",
    cites: law("第66条第2款"),
    passes: ["各期之和等于罚款", () => attempt(requested, "postpone", "2025-07-23")],
    refuses: [
      "各期之和少于罚款",
      () =>
        attempt(requested, "postpone", "2025-07-23", {
          plan: [{ due: "2025-08-29", amountFen: 5_499_999 }],
        }),
    ],
  },
  {
    act: "postpone",
    gate: "postpone.days",
    cites: law("第66条第2款"),
    passes: ["各期依次在后", () => attempt(requested, "postpone", "2025-07-23")],
    refuses: [
      "期限早于批准之日",
      () => attempt(requested, "postpone", "2025-07-23", { until: "2025-07-23", plan: undefined }),
    ],
  },
  {
    act: "reviewBegun",
    gate: "reviewBegun.inTime",
    cites:
      "《中华人民共和国行政复议法》第20条、《中华人民共和国行政诉讼法》第45条、《中华人民共和国行政诉讼法》第46条",
    marks: true,
    passes: [
      "收到后第六十日申请复议",
      () => attempt(served, "reviewBegun", "2025-09-20", { appliedOn: "2025-09-15" }),
    ],
    refuses: [
      "超过六十日申请复议，记明",
      () => attempt(served, "reviewBegun", "2025-09-20", { appliedOn: "2025-09-16" }),
    ],
  },
  {
    act: "reviewBegun",
    gate: "reviewBegun.appliedOn",
    cites: law("第73条"),
    marks: true,
    passes: ["决定以后申请", () => attempt(served, "reviewBegun", day)],
    refuses: ["申请早于决定，记明", () => attempt(served, "reviewBegun", day, { appliedOn: "2025-07-15" })],
  },
  {
    act: "reviewEnded",
    gate: "reviewEnded.begun",
    cites: law("第73条"),
    marks: true,
    passes: ["对应登记的行政复议", () => ended()],
    refuses: ["没有对应的行政复议，记明", () => ended("2025-09-19", 1)],
  },
  {
    act: "reviewEnded",
    gate: "reviewEnded.endedOn",
    cites: law("第73条"),
    marks: true,
    passes: ["受理以后终结", () => ended()],
    refuses: ["终结早于申请，记明", () => ended("2025-07-20")],
  },
  {
    act: "goodsDisposal",
    gate: "goodsDisposal.confiscated",
    cites: law("第74条"),
    marks: true,
    passes: ["处理决定没收的财物", () => attempt(confiscated, "goodsDisposal", day)],
    refuses: ["没有决定没收而处理，记明", () => attempt(served, "goodsDisposal", day)],
  },
  {
    act: "goodsDisposal",
    gate: "goodsDisposal.treasury",
    cites: law("第74条"),
    marks: true,
    passes: ["拍卖款上缴国库", () => attempt(confiscated, "goodsDisposal", day)],
    refuses: [
      "拍卖款没有上缴国库，记明",
      () => attempt(confiscated, "goodsDisposal", day, { treasuryReceipt: undefined }),
    ],
  },
  {
    act: "goodsDisposal",
    gate: "goodsDisposal.destroyed",
    cites: law("第74条"),
    marks: true,
    passes: ["销毁没有所得", () => attempt(confiscated, "goodsDisposal", day)],
    refuses: [
      "销毁却有所得，记明",
      () =>
        attempt(confiscated, "goodsDisposal", day, {
          items: [{ name: "安全帽", quantity: "1顶", way: "destroyed", proceedsFen: 100 }],
        }),
    ],
  },
];
