import type { GateCase } from "./gate-case.ts";
import { local } from "./gate-case.ts";
import { force, marking, refusing } from "./measure-case.ts";
import { measure, onTheSpot, sealed, usual } from "./measure-play.ts";

const { tries, example, upTo } = measure;
const leader = ["leader-1"];

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

const whole = { items: [{ number: 1 }, { number: 2 }, { number: 3 }] };

/** Sealed on the spot, given back within four hours, ratified or not. */
const returnedAtOnce = (ratified: boolean) => {
  const given = ratified
    ? onTheSpot.does(
        "ratify",
        leader,
        { ...example("ratify"), reportedAt: "2025-06-05T10:00:00+08:00" },
        "2025-06-05T11:00:00+08:00",
      )
    : onTheSpot;
  return given
    .does("lift", leader, { ground: "unrelated", ...whole }, "2025-06-05T12:00:00+08:00")
    .does(
      "giveBack",
      ["officer-1"],
      { ...example("giveBack"), ...whole, proceedsFen: undefined },
      "2025-06-05T13:00:00+08:00",
    );
};

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
    "close.ratified",
    force("第19条"),
    ["补办以后", () => returnedAtOnce(true).tries("close", leader, example("close"), "2025-06-06")],
    ["没有补办", () => returnedAtOnce(false).tries("close", leader, example("close"), "2025-06-06")],
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

export const finishingCases: readonly GateCase[] = [...returning, ...publishing, ...closing];
