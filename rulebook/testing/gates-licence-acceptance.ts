import type { Json } from "@zhunsheng/engine";
import { type GateCase, local } from "./gate-case.ts";
import { delegated } from "./gates-licence-common.ts";
import {
  banned,
  environment40,
  gapped,
  gateCase,
  incomplete,
  licensing,
  worldWith,
  xk,
} from "./licence-world.ts";
import type { Entries } from "./reference.ts";

const { example, tries, upTo } = licensing;
const window = ["officer-1"];
const ordinary = example("accept");
const withGaps = {
  ...ordinary,
  mode: "gaps" as const,
  gaps: [{ material: "training" }],
  supplyBy: "2025-06-19",
  promised: true,
};
const commitment = { ...ordinary, mode: "commitment", promised: true, conditionsTold: true } as const;
const waiting = upTo("accept");
const allowing = waiting.given(worldWith({ commitmentAllowed: true }));
const accepted = gapped.does("accept", window, withGaps, "2025-06-05");
const gap = example("supplyGaps");

/** A licence that the applicant of the examples holds already. */
const holding = (changed: Readonly<Record<string, Json>>): Entries => ({
  licences: {
    "92410000MA44KHQ00X#LS-1": {
      item: "yhbz-retail",
      number: "LS-1",
      holder: "安和县柳河镇喜庆烟花店",
      holderCode: "92410000MA44KHQ00X",
      validFrom: "2024-01-01",
      validUntil: "2025-12-31",
      status: "active",
      matter: "m0",
      ...changed,
    },
  },
});

/** 受理的关口. */
export const licenceAcceptanceGates: readonly GateCase[] = [
  gateCase(
    ["accept", "accept.listed", `${xk("第17条")}、${environment40}`],
    ["清单以内", () => tries("accept")],
    [
      "清单以外不得受理",
      () => waiting.given({ "licence-items": {} }).tries("accept", window, ordinary, "2025-06-05"),
    ],
  ),
  gateCase(
    ["accept", "accept.body", xk("第24条")],
    ["行政机关受理", () => tries("accept")],
    ["受委托组织受理", () => waiting.given(delegated).tries("accept", window, ordinary, "2025-06-05")],
  ),
  gateCase(
    ["accept", "accept.banned", xk("第78条", "第79条")],
    [
      "一年已经届满",
      () =>
        waiting.given(banned({ decidedOn: "2024-06-04" })).tries("accept", window, ordinary, "2025-06-05"),
    ],
    ["一年以内再次申请", () => waiting.given(banned()).tries("accept", window, ordinary, "2025-06-05")],
  ),
  gateCase(
    ["accept", "accept.held", local],
    [
      "以前的许可证件已经届满",
      () =>
        waiting.given(holding({ validUntil: "2025-06-04" })).tries("accept", window, ordinary, "2025-06-05"),
    ],
    [
      "已经持有有效的许可证件",
      () => waiting.given(holding({})).tries("accept", window, ordinary, "2025-06-05"),
    ],
    true,
  ),
  gateCase(
    ["accept", "accept.complete", xk("第32条第（四）项", "第32条第（五）项")],
    ["材料齐全", () => tries("accept")],
    ["材料不齐全", () => incomplete.tries("accept", window, ordinary, "2025-06-05")],
  ),
  gateCase(
    ["accept", "accept.gaps", local],
    ["书面承诺补交", () => gapped.tries("accept", window, withGaps, "2025-06-05")],
    ["没有书面承诺", () => gapped.tries("accept", window, { ...withGaps, promised: false }, "2025-06-05")],
    true,
  ),
  gateCase(
    ["accept", "accept.commitment", environment40],
    ["实行告知承诺的事项", () => allowing.tries("accept", window, commitment, "2025-06-05")],
    ["不实行告知承诺的事项", () => waiting.tries("accept", window, commitment, "2025-06-05")],
  ),
  gateCase(
    ["accept", "accept.promised", environment40],
    ["告知并签署承诺", () => allowing.tries("accept", window, commitment, "2025-06-05")],
    [
      "没有告知不实承诺的后果",
      () => allowing.tries("accept", window, { ...commitment, conditionsTold: false }, "2025-06-05"),
    ],
    true,
  ),
  gateCase(
    ["accept", "accept.startsOn", xk("第32条第（四）项", "第42条")],
    [
      "逾期没有告知的自收到之日起算",
      () => tries("accept", { startsOn: "2025-06-03" }, { when: "2025-06-11" }),
    ],
    [
      "逾期没有告知却自登记之日起算",
      () => tries("accept", { startsOn: "2025-06-11" }, { when: "2025-06-11" }),
    ],
  ),
  gateCase(
    ["accept", "accept.free", xk("第58条")],
    ["法律另有规定的收费", () => tries("accept", { feeFen: 5_000, feeBasis: "《某法》第十条" })],
    ["没有依据的收费", () => tries("accept", { feeFen: 5_000 })],
  ),
  gateCase(
    ["accept", "accept.sealed", xk("第32条")],
    ["盖章并注明日期", () => tries("accept")],
    ["没有盖章", () => tries("accept", { sealed: false })],
  ),
  gateCase(
    ["supplyGaps", "supplyGaps.inTime", local],
    ["承诺期限的最后一日补交", () => accepted.tries("supplyGaps", window, gap, "2025-06-19")],
    ["承诺期限以后补交", () => accepted.tries("supplyGaps", window, gap, "2025-06-20")],
    true,
  ),
];
