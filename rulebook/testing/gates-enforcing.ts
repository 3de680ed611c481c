import { type GateCase, law } from "./gate-case.ts";
import { attempt, follow, served } from "./later.ts";
import { before } from "./ordinary.ts";

const compulsion = (article: string): string => `《中华人民共和国行政强制法》第${article}`;
const collection = (article: number): string => `《罚款决定与罚款收缴分离实施办法》第${article}条`;
const due = "2025-08-01";
const late = "2025-08-11";
const surcharged = follow(served, "surcharge", late);
const demanded = follow(served, "demand", "2025-08-12");
const stated = follow(demanded, "demandStatement", "2025-08-14");
const both = { kinds: ["warning" as const, "fine" as const] };
const untold = before("publish", [], {
  report: both,
  notice: both,
  decide: { fineFen: undefined, kinds: ["warning"], surchargeTold: false },
});

/** 加处罚款、执行协议、催告. */
export const enforcingGates: readonly GateCase[] = [
  {
    act: "surcharge",
    gate: "surcharge.told",
    cites: `${compulsion("45条第1款")}、${collection(7)}`,
    passes: ["决定书写明加处标准", () => attempt(served, "surcharge", late)],
    refuses: ["决定书没有写明加处标准", () => attempt(untold, "surcharge", late)],
  },
  {
    act: "surcharge",
    gate: "surcharge.overdue",
    cites: `${law("第67条第3款", "第72条第1款第（一）项")}`,
    passes: ["逾期十日", () => attempt(served, "surcharge", late)],
    refuses: ["缴款期限当日", () => attempt(served, "surcharge", due, { until: due, amountFen: 165_000 })],
  },
  {
    act: "surcharge",
    gate: "surcharge.until",
    cites: law("第72条第1款第（一）项"),
    passes: ["计算至决定之日", () => attempt(served, "surcharge", late)],
    refuses: ["预先计算以后的日期", () => attempt(served, "surcharge", "2025-08-10")],
  },
  {
    act: "surcharge",
    gate: "surcharge.computed",
    cites: law("第72条第1款第（一）项", "第73条第3款"),
    passes: ["十日，每日百分之三", () => attempt(served, "surcharge", late)],
    refuses: ["多算一分", () => attempt(served, "surcharge", late, { amountFen: 1_650_001 })],
  },
  {
    act: "surcharge",
    gate: "surcharge.sealed",
    cites: compulsion("37条"),
    passes: ["盖有印章", () => attempt(served, "surcharge", late)],
    refuses: ["没有印章", () => attempt(served, "surcharge", late, { sealed: false })],
  },
  {
    act: "surcharge",
    gate: "surcharge.periodKnown",
    cites: law("第67条第3款"),
    marks: true,
    passes: ["放假安排已公布", () => attempt(served, "surcharge", late)],
    refuses: [
      "缴款期限跨入没有放假安排的年度，待核",
      () =>
        attempt(follow(before("serve"), "serve", "2026-12-20"), "surcharge", "2027-01-14", {
          until: "2027-01-14",
          amountFen: 1_650_000,
        }),
    ],
  },
  {
    act: "surchargeReduction",
    gate: "surchargeReduction.remedied",
    cites: compulsion("42条"),
    passes: ["采取补救措施后减免", () => attempt(surcharged, "surchargeReduction", "2025-08-20")],
    refuses: [
      "没有采取补救措施",
      () => attempt(surcharged, "surchargeReduction", "2025-08-20", { remedied: false }),
    ],
  },
  {
    act: "surchargeReduction",
    gate: "surchargeReduction.onlySurcharge",
    cites: compulsion("42条"),
    passes: [
      "全部减免加处罚款",
      () => attempt(surcharged, "surchargeReduction", "2025-08-20", { reducedFen: 1_650_000 }),
    ],
    refuses: [
      "减免数额超过加处罚款，等于减免罚款本身",
      () => attempt(surcharged, "surchargeReduction", "2025-08-20", { reducedFen: 1_650_001 }),
    ],
  },
  {
    act: "surchargeReduction",
    gate: "surchargeReduction.agreedOn",
    cites: compulsion("42条"),
    passes: ["协议签订以后批准", () => attempt(surcharged, "surchargeReduction", "2025-08-20")],
    refuses: [
      "协议还没有签订",
      () => attempt(surcharged, "surchargeReduction", "2025-08-20", { agreedOn: "2025-08-21" }),
    ],
  },
  {
    act: "demand",
    gate: "service.electronic",
    cites: `${law("第61条第2款")}、《中华人民共和国民事诉讼法》第90条`,
    passes: [
      "签订确认书的，可以电子送达催告书",
      () => attempt(served, "demand", "2025-08-12", { way: "electronic", confirmed: true }),
    ],
    refuses: [
      "没有确认书而电子送达催告书",
      () => attempt(served, "demand", "2025-08-12", { way: "electronic" }),
    ],
  },
  {
    act: "demand",
    gate: "service.leaving",
    cites: `${law("第61条第1款")}、《中华人民共和国民事诉讼法》第89条`,
    passes: [
      "有录像的留置送达",
      () => attempt(served, "demand", "2025-08-12", { way: "leaving", witnessed: true }),
    ],
    refuses: ["没有见证的留置送达", () => attempt(served, "demand", "2025-08-12", { way: "leaving" })],
  },
  {
    act: "demand",
    gate: "service.publicNotice",
    cites: `${law("第61条第1款")}、《中华人民共和国民事诉讼法》第95条`,
    passes: [
      "公告满三十日",
      () =>
        attempt(served, "demand", "2025-09-12", {
          way: "publicNotice",
          postedOn: "2025-08-12",
          performBy: "2025-09-26",
        }),
    ],
    refuses: [
      "公告没有满三十日",
      () => attempt(served, "demand", "2025-08-20", { way: "publicNotice", postedOn: "2025-08-12" }),
    ],
  },
  {
    act: "demand",
    gate: "demand.overdue",
    cites: `${law("第67条第3款")}、${compulsion("35条")}`,
    passes: ["逾期以后催告", () => attempt(served, "demand", "2025-08-12")],
    refuses: ["缴款期限当日催告", () => attempt(served, "demand", due)],
  },
  {
    act: "demand",
    gate: "demand.amount",
    cites: compulsion("35条"),
    passes: ["金额与欠缴一致", () => attempt(served, "demand", "2025-08-12")],
    refuses: ["没有写加处罚款", () => attempt(surcharged, "demand", "2025-08-12")],
  },
  {
    act: "demand",
    gate: "demand.rights",
    cites: `${compulsion("35条")}、${compulsion("36条")}`,
    passes: ["告知陈述申辩权", () => attempt(served, "demand", "2025-08-12")],
    refuses: ["没有告知陈述申辩权", () => attempt(served, "demand", "2025-08-12", { rightsTold: false })],
  },
  {
    act: "demand",
    gate: "demand.tenDays",
    cites: `${compulsion("54条")}、${compulsion("69条")}`,
    passes: ["第十个工作日届满", () => attempt(served, "demand", "2025-08-12")],
    refuses: ["按日历日只给十日", () => attempt(served, "demand", "2025-08-12", { performBy: "2025-08-22" })],
  },
  {
    act: "demandRecheck",
    gate: "demandRecheck.pending",
    cites: compulsion("36条"),
    passes: ["复核陈述申辩", () => attempt(stated, "demandRecheck", "2025-08-15")],
    refuses: [
      "已经复核，没有新的陈述申辩",
      () => attempt(follow(stated, "demandRecheck", "2025-08-15"), "demandRecheck", "2025-08-18"),
    ],
  },
];
