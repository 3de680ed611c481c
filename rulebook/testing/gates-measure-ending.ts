import type { GateCase } from "./gate-case.ts";
import { law, local } from "./gate-case.ts";
import { force, marking, refusing } from "./measure-case.ts";
import { measure, measureFrom, onTheSpot, sealed, usual } from "./measure-play.ts";
import { before } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const { tries, example, upTo } = measure;
const leader = ["leader-1"];
const everything = [{ number: 1 }, { number: 2 }, { number: 3 }];
const parentOf = (kind: "report" | "serve") => ({ procedure: "penalty-ordinary", file: before(kind).file });
const expiredOn = "2025-07-05";

const selling: readonly GateCase[] = [
  refusing(
    "sell",
    "sell.perishable",
    force("第28条第2款"),
    ["不易保管", () => tries("sell")],
    ["可以保管的", () => tries("sell", { perishable: false })],
  ),
  refusing(
    "sell",
    "sell.held",
    force("第26条"),
    ["没有卖过", () => tries("sell")],
    ["同一批又卖一次", () => upTo("dispose").tries("sell", leader, example("sell"), "2025-07-01")],
  ),
  refusing(
    "sell",
    "sell.inForce",
    force("第28条第1款第（四）项"),
    ["最后一日", () => sealed.tries("sell", leader, example("sell"), expiredOn)],
    ["届满次日", () => sealed.tries("sell", leader, example("sell"), "2025-07-06")],
  ),
  marking(
    "sell",
    "sell.farBelow",
    force("第28条第2款"),
    ["恰好七成", () => tries("sell", { proceedsFen: 350_000 })],
    ["低于七成没有记明，待核", () => tries("sell", { proceedsFen: 349_999 })],
  ),
];

const disposing: readonly GateCase[] = [
  refusing(
    "dispose",
    "dispose.held",
    force("第27条"),
    ["仍在查封的", () => tries("dispose")],
    ["清单以外的", () => tries("dispose", { items: [{ number: 7 }] })],
  ),
  refusing(
    "dispose",
    "dispose.confiscated",
    `${force("第27条")}、${law("第57条第1款")}`,
    ["有处罚决定", () => tries("dispose")],
    ["没有写明处罚决定", () => tries("dispose", { penaltyNumber: undefined })],
  ),
  refusing(
    "dispose",
    "dispose.inTime",
    force("第27条", "第28条第1款第（四）项"),
    ["届满以前决定没收，以后移交", () => sealed.tries("dispose", leader, example("dispose"), "2025-07-10")],
    [
      "届满以后才决定没收",
      () =>
        sealed.tries(
          "dispose",
          leader,
          { ...example("dispose"), penaltyDecidedOn: "2025-07-06" },
          "2025-07-10",
        ),
    ],
  ),
  refusing(
    "dispose",
    "dispose.ratified",
    force("第19条"),
    ["事先批准的", () => tries("dispose")],
    ["没有补办批准的不能没收", () => onTheSpot.tries("dispose", leader, example("dispose"), "2025-07-01")],
  ),
  refusing(
    "transfer",
    "transfer.whole",
    force("第21条"),
    ["全部移送", () => sealed.tries("transfer", leader, moved, "2025-06-20")],
    [
      "留下一件",
      () =>
        sealed.tries("transfer", leader, { ...moved, items: [{ number: 1 }, { number: 2 }] }, "2025-06-20"),
    ],
  ),
  refusing(
    "transfer",
    "transfer.told",
    force("第21条"),
    ["书面告知", () => sealed.tries("transfer", leader, moved, "2025-06-20")],
    ["没有告知当事人", () => sealed.tries("transfer", leader, { ...moved, told: false }, "2025-06-20")],
  ),
  refusing(
    "transfer",
    "transfer.crime",
    force("第21条"),
    ["单独办理的，凭移送书", () => sealed.tries("transfer", leader, moved, "2025-06-20")],
    [
      "处罚案件没有决定移送",
      () => measureFrom(parentOf("report")).upTo("entrust").tries("transfer", leader, moved, "2025-06-20"),
    ],
  ),
];

const [moved] = [example("transfer")];

const lifting: readonly GateCase[] = [
  marking(
    "expired",
    "expired.day",
    force("第25条第1款", "第28条第1款第（四）项"),
    ["次日登记届满", () => expire("2025-07-06", expiredOn)],
    ["把休息日顺延到星期一（V9、E-4），记明", () => expire("2025-07-08", "2025-07-07")],
  ),
  refusing(
    "lift",
    "lift.held",
    force("第28条第1款"),
    ["仍在查封的", () => tries("lift")],
    ["已经没收的", () => tries("lift", { items: [{ number: 1 }] })],
  ),
  refusing(
    "lift",
    "lift.expired",
    force("第28条第1款第（四）项"),
    ["届满次日", () => lift("expired", "2025-07-06")],
    ["最后一日还没有届满", () => lift("expired", expiredOn)],
  ),
  refusing(
    "lift",
    "lift.disagreed",
    force("第19条"),
    [
      "负责人不同意",
      () =>
        onTheSpot
          .does("ratify", leader, disagreed, "2025-06-05T15:00:00+08:00")
          .tries("lift", leader, { ground: "disagreed", items: everything }, "2025-06-05T16:00:00+08:00"),
    ],
    ["没有这样的审批", () => lift("disagreed", "2025-06-20")],
  ),
  refusing(
    "lift",
    "lift.decided",
    force("第28条第1款第（三）项"),
    ["案件已经决定", () => liftFrom("serve")],
    ["案件还没有决定", () => liftFrom("report")],
  ),
];

const disagreed = {
  reportedAt: "2025-06-05T11:00:00+08:00",
  outcome: "disagreed",
  opinion: "立即解除。",
} as const;

const expire = (day: string, lastDay: string): Attempt =>
  sealed.tries("expired", ["officer-1"], { lastDay }, day);

const lift = (ground: "expired" | "disagreed", day: string): Attempt =>
  sealed.tries("lift", leader, { ground, items: everything }, day);

const liftFrom = (kind: "report" | "serve"): Attempt =>
  measureFrom(parentOf("report"))
    .upTo("entrust")
    .from(parentOf(kind))
    .tries("lift", leader, { ground: "decided", items: everything }, "2025-06-30");

const cheap = { sell: { ...example("sell"), proceedsFen: 200_000, farBelow: true } };

const returning: readonly GateCase[] = [
  marking(
    "giveBack",
    "giveBack.lifted",
    force("第28条第2款"),
    ["已经解除的", () => tries("giveBack")],
    ["没有解除的，记明", () => tries("giveBack", { items: [{ number: 1 }] })],
  ),
  marking(
    "giveBack",
    "giveBack.signed",
    local,
    ["拒签，有录像", () => tries("giveBack", { signature: "refused", witness: "AV-2025-0702-01" })],
    ["拒签，没有见证，记明", () => tries("giveBack", { signature: "refused" })],
  ),
  marking(
    "giveBack",
    "giveBack.intact",
    force("第26条"),
    ["完好", () => tries("giveBack")],
    ["短少，记明", () => tries("giveBack", { condition: "damaged" })],
  ),
  marking(
    "giveBack",
    "giveBack.proceeds",
    force("第28条第2款"),
    ["退还全部变卖款", () => tries("giveBack")],
    ["少退一分，记明", () => tries("giveBack", { proceedsFen: 479_999 })],
  ),
  marking(
    "giveBack",
    "giveBack.compensated",
    force("第28条第2款"),
    ["低价变卖，已补偿", () => tries("giveBack", { compensationFen: 300_000 }, { told: cheap })],
    ["低价变卖，没有补偿，记明", () => tries("giveBack", {}, { told: cheap })],
  ),
  refusing(
    "compensate",
    "compensate.damage",
    force("第26条"),
    ["记明了损失", () => lost.tries("compensate", leader, example("compensate"), "2025-06-20")],
    ["没有损失", () => sealed.tries("compensate", leader, example("compensate"), "2025-06-20")],
  ),
];

const lost = sealed.does(
  "checkCustody",
  ["officer-1"],
  { items: [{ number: 2 }], state: "damaged", note: "一桶泄漏。" },
  "2025-06-19",
);

const minor = {
  ...usual,
  partyKind: "citizen",
  partyName: "少年甲",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "minor",
  urgent: true,
  urgentReason: "正在燃放。",
} as const;

const publishing: readonly GateCase[] = [
  refusing(
    "publish",
    "publish.minor",
    "《中华人民共和国政府信息公开条例》第15条",
    ["单位", () => tries("publish")],
    [
      "未成年人（E-23）",
      () =>
        measure
          .upTo("request")
          .does("take", ["officer-1", "officer-2"], minor, "2025-06-05")
          .tries("publish", ["publisher-1"], example("publish"), "2025-06-10"),
    ],
  ),
  refusing(
    "publish",
    "publish.standing",
    "国办发〔2018〕118号第（六）项",
    ["没有公示过", () => tries("publish")],
    ["已经公示", () => upTo("withdraw").tries("publish", ["publisher-1"], example("publish"), "2025-07-04")],
  ),
  refusing(
    "publish",
    "publish.undone",
    "国办发〔2018〕118号第（六）项",
    ["没有撤销", () => tries("publish")],
    [
      "被复议撤销以后",
      () => upTo("close").tries("publish", ["publisher-1"], example("publish"), "2025-07-05"),
    ],
  ),
  refusing(
    "publish",
    "publish.masked",
    "国办发〔2018〕118号、《中华人民共和国政府信息公开条例》第15条",
    ["已脱敏", () => tries("publish")],
    ["没有脱敏", () => tries("publish", { masked: false })],
  ),
  marking(
    "publish",
    "publish.checked",
    local,
    ["第二人核对", () => tries("publish")],
    ["自己核对，待核", () => tries("publish", { checkedBy: "publisher-1" })],
  ),
  marking(
    "publish",
    "publish.until",
    "《市场监督管理行政处罚信息公示规定》第13条",
    ["一年", () => tries("publish")],
    ["超过三年，待核", () => tries("publish", { until: "2029-01-01" })],
  ),
];

const closing: readonly GateCase[] = [
  refusing(
    "close",
    "close.settled",
    force("第27条", "第28条第1款"),
    ["全部处理", () => tries("close")],
    ["仍有查封的", () => sealed.tries("close", leader, example("close"), "2025-06-20")],
  ),
  refusing(
    "close",
    "close.returned",
    force("第28条第2款"),
    ["全部退还", () => tries("close")],
    ["解除没有退还", () => upTo("giveBack").tries("close", leader, example("close"), "2025-07-03")],
  ),
  refusing(
    "close",
    "close.compensated",
    force("第26条"),
    ["没有损失", () => tries("close")],
    [
      "损失没有赔偿",
      () => tries("close", {}, { told: { giveBack: { ...example("giveBack"), condition: "damaged" } } }),
    ],
  ),
  marking(
    "close",
    "close.claims",
    local,
    ["异议都已答复", () => tries("close")],
    [
      "异议没有答复，待核",
      () =>
        upTo("close")
          .does("claim", ["officer-1"], example("claim"), "2025-07-05")
          .tries("close", leader, example("close"), "2025-07-07"),
    ],
  ),
];

export const endingCases: readonly GateCase[] = [
  ...selling,
  ...disposing,
  ...lifting,
  ...returning,
  ...publishing,
  ...closing,
];
