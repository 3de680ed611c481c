import type { GateCase } from "./gate-case.ts";
import { force, marking, refusing } from "./measure-case.ts";
import { itemsWith, measure, measureFrom, onTheSpot, sealed, usual } from "./measure-play.ts";
import { before } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const { tries, example, upTo } = measure;
const leader = ["leader-1"];

/** The same things seized instead of sealed. */
const seized = {
  request: { ...example("request"), kind: "seize" as const },
  take: { ...usual, kind: "seize" as const },
};

const custody: readonly GateCase[] = [
  refusing(
    "entrust",
    "entrust.sealed",
    force("第26条"),
    ["查封的委托第三人保管", () => tries("entrust")],
    ["扣押的不能委托", () => tries("entrust", {}, { told: seized })],
  ),
  refusing(
    "entrust",
    "entrust.cost",
    force("第26条"),
    ["费用由机关承担", () => tries("entrust")],
    ["费用由当事人承担", () => tries("entrust", { costOnAgency: false })],
  ),
  refusing(
    "entrust",
    "entrust.held",
    force("第26条"),
    ["清单上的物品", () => tries("entrust")],
    ["清单以外的物品", () => tries("entrust", { items: [{ number: 4 }] })],
  ),
  marking(
    "checkCustody",
    "checkCustody.kept",
    force("第26条"),
    ["完好", () => tries("checkCustody")],
    ["擅自使用，记明", () => tries("checkCustody", { items: [{ number: 3 }], state: "used" })],
  ),
  refusing(
    "answerClaim",
    "answerClaim.open",
    force("第8条"),
    ["答复尚未答复的", () => tries("answerClaim")],
    [
      "已经答复过",
      () => upTo("commission").tries("answerClaim", leader, example("answerClaim"), "2025-06-11"),
    ],
  ),
];

const testing: readonly GateCase[] = [
  refusing(
    "commission",
    "commission.told",
    force("第25条第3款"),
    ["书面告知", () => tries("commission")],
    ["没有书面告知的期间不能扣除（G32）", () => tries("commission", { told: false })],
  ),
  refusing(
    "commission",
    "commission.forward",
    force("第25条第3款"),
    ["自委托之日", () => tries("commission")],
    ["补扣已经过去的日子", () => tries("commission", { from: "2025-06-09" })],
  ),
  refusing(
    "commission",
    "commission.inForce",
    force("第25条第3款", "第28条第1款第（四）项"),
    ["最后一日委托", () => commission("2025-07-05")],
    ["届满次日委托", () => commission("2025-07-06")],
  ),
  refusing(
    "commission",
    "commission.cost",
    force("第25条第3款"),
    ["费用由机关承担", () => tries("commission")],
    ["费用由当事人承担", () => tries("commission", { costOnAgency: false })],
  ),
  refusing(
    "commission",
    "commission.held",
    force("第25条第3款"),
    ["清单上的物品", () => tries("commission")],
    ["清单以外的物品", () => tries("commission", { items: [{ number: 9 }] })],
  ),
  marking(
    "testResult",
    "testResult.commissioned",
    force("第25条第3款"),
    ["对应委托", () => tries("testResult")],
    ["收到早于委托，记明", () => tries("testResult", { receivedOn: "2025-06-09" })],
  ),
];

function commission(day: string): Attempt {
  const input = example("commission", { from: day, until: day });
  return sealed.tries("commission", ["officer-1"], input, day);
}

const parentOf = (kind: "report" | "serve") => ({ procedure: "penalty-ordinary", file: before(kind).file });

const extending: readonly GateCase[] = [
  refusing(
    "extend",
    "extend.days",
    force("第25条第1款"),
    [
      "另有规定六十日的，可以延长六十日",
      () =>
        upTo("extend")
          .given(itemsWith({ termDays: 60 }))
          .tries("extend", leader, example("extend", { days: 60 }), "2025-06-27"),
    ],
    ["延长三十一日", () => tries("extend", { days: 31 })],
  ),
  refusing(
    "extend",
    "extend.complex",
    force("第25条第1款"),
    ["情况复杂", () => tries("extend")],
    ["不复杂", () => tries("extend", { complex: false })],
  ),
  refusing(
    "extend",
    "extend.inTime",
    force("第25条第1款", "第28条第1款第（四）项"),
    ["最后一日延长", () => sealed.tries("extend", leader, example("extend"), "2025-07-05")],
    ["届满次日延长（E-15）", () => sealed.tries("extend", leader, example("extend"), "2025-07-06")],
  ),
  refusing(
    "extend",
    "extend.held",
    force("第25条第1款"),
    ["还有物品", () => tries("extend")],
    [
      "全部解除以后",
      () =>
        sealed
          .does("lift", leader, all, "2025-06-20")
          .tries("extend", leader, example("extend"), "2025-06-27"),
    ],
  ),
  refusing(
    "extend",
    "extend.ratified",
    force("第19条"),
    ["事先批准的", () => tries("extend")],
    ["没有补办批准的", () => onTheSpot.tries("extend", leader, example("extend"), "2025-06-27")],
  ),
  refusing(
    "extend",
    "extend.caseOpen",
    force("第28条第1款第（三）项"),
    ["案件正在调查", () => measureFrom(parentOf("report")).tries("extend")],
    [
      "案件已经作出决定（E-32）",
      () =>
        measureFrom(parentOf("report"))
          .upTo("extend")
          .from(parentOf("serve"))
          .tries("extend", leader, example("extend"), "2025-06-27"),
    ],
  ),
  marking(
    "tellExtension",
    "tellExtension.written",
    force("第25条第2款"),
    ["书面告知，说明理由", () => tries("tellExtension")],
    ["口头告知，记明", () => tries("tellExtension", { way: "spoken" })],
  ),
];

const all = {
  ground: "noViolation" as const,
  items: [{ number: 1 }, { number: 2 }, { number: 3 }],
};

export const keepingCases: readonly GateCase[] = [...custody, ...testing, ...extending];
