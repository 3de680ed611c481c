import type { GateCase } from "./gate-case.ts";
import { law } from "./gate-case.ts";
import { force, marking, refusing } from "./measure-case.ts";
import { measure, measureFrom, onTheSpot, sealed } from "./measure-play.ts";
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
  marking(
    "dispose",
    "dispose.registered",
    law("第57条第1款"),
    ["处罚记录中有这一没收决定", () => tries("dispose")],
    ["决定之日与处罚记录不符，待核", () => tries("dispose", { penaltyDecidedOn: "2025-06-26" })],
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
  marking(
    "transfer",
    "transfer.inForce",
    force("第21条", "第28条第1款第（四）项"),
    ["第三十日移送", () => sealed.tries("transfer", leader, moved, "2025-07-05")],
    ["期限届满以后移送，待核", () => sealed.tries("transfer", leader, moved, "2025-07-06")],
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

export const endingCases: readonly GateCase[] = [...selling, ...disposing, ...lifting];
