import type { Facts } from "../procedures/enforcement/penalty-summary/fields.ts";
import { type GateCase, law, local } from "./gate-case.ts";
import { standardsWith } from "./ordinary.ts";
import { summaryBefore, summaryExample, varySummary } from "./summary.ts";

const opinion27 = "国办发〔2022〕27号";

const individual = { partyKind: "soleTrader" } as const;
const person = {
  partyKind: "citizen",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "adult",
} as const;
const youth = { ...person, partyAge: "minor" } as const;

const ground = { circumstanceGround: "主动消除危害后果" } as const;

const fine = (fineFen: number) => ({ kinds: ["fine" as const], fineFen });
const fined = (fineFen: number, party: object = {}, more: object = {}) =>
  varySummary("decide", {
    input: { ...fine(fineFen), ...party, ...more },
    told: { onSite: party, hear: fine(fineFen) },
  });

const trained = { onSite: { powerItem: "aqsc-097-3" }, hear: fine(100_000) } as const;

/** 两名持证执法人员, act by act. */
const officerGates = (["onSite", "hear", "decide"] as const).flatMap((act): readonly GateCase[] => [
  {
    act,
    gate: "officers.two",
    cites: law("第42条第1款"),
    passes: [`${act}：两名执法人员`, () => varySummary(act)],
    refuses: [`${act}：一名执法人员`, () => varySummary(act, { by: ["officer-1"] })],
  },
  {
    act,
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: [`${act}：证件当日有效`, () => varySummary(act)],
    refuses: [
      `${act}：证件已经过期`,
      () => varySummary(act, { by: ["officer-1", "officer-expired"], when: "2025-06-01" }),
    ],
  },
]);

/** 简易程序：当场. */
export const summaryGates: readonly GateCase[] = [
  ...officerGates,
  {
    act: "onSite",
    gate: "onSite.certificateShown",
    cites: law("第52条第1款", "第55条第1款"),
    passes: ["出示了执法证件", () => varySummary("onSite")],
    refuses: ["没有出示执法证件", () => varySummary("onSite", { input: { certificateShown: false } })],
  },
  {
    act: "onSite",
    gate: "onSite.powerItem",
    cites: law("第17条", "第38条"),
    passes: ["权力事项在清单内", () => varySummary("onSite")],
    refuses: ["权力事项不在清单内", () => varySummary("onSite", { input: { powerItem: "xx-001" } })],
  },
  {
    act: "onSite",
    gate: "onSite.conclusive",
    cites: law("第40条", "第51条"),
    passes: ["违法事实确凿", () => varySummary("onSite")],
    refuses: ["违法事实不确凿，不得当场处罚", () => varySummary("onSite", { input: { conclusive: false } })],
  },
  {
    act: "hear",
    gate: "hear.told",
    cites: law("第44条"),
    passes: ["告知了内容和权利", () => varySummary("hear")],
    refuses: ["没有告知陈述申辩权利", () => varySummary("hear", { input: { rightsTold: false } })],
  },
  {
    act: "hear",
    gate: "hear.recheck",
    cites: law("第45条第1款"),
    passes: [
      "提出申辩并经复核",
      () => varySummary("hear", { input: { answer: "stated", recheck: "不采纳" } }),
    ],
    refuses: ["提出申辩没有复核", () => varySummary("hear", { input: { answer: "stated" } })],
  },
  {
    act: "hear",
    gate: "hear.heavier",
    cites: law("第45条第2款"),
    passes: [
      "申辩以后有新的证据和理由，可以告知更重的处罚",
      () => heardAgain({ heavierReason: "新拍摄的现场照片证明另一入口也没有警示标志。" }),
    ],
    refuses: ["申辩以后告知更重的处罚", () => heardAgain({})],
  },
  {
    act: "decide",
    gate: "decide.heard",
    cites: law("第44条", "第62条"),
    passes: ["告知并听取以后决定", () => varySummary("decide")],
    refuses: ["没有告知和听取，不得决定", () => varySummary("decide", { without: ["hear"] })],
  },
  {
    act: "decide",
    gate: "decide.sameDay",
    cites: law("第51条", "第52条第1款"),
    passes: ["当场作出决定", () => varySummary("decide")],
    refuses: ["次日才作出决定", () => varySummary("decide", { when: "2025-03-13" })],
  },
  {
    act: "decide",
    gate: "decide.circumstance",
    cites: law("第32条", "第34条"),
    passes: ["写明从轻情节", () => varySummary("decide", { input: { circumstance: "lighter", ...ground } })],
    refuses: ["没有写明从重情节", () => varySummary("decide", { input: { circumstance: "heavier" } })],
  },
  {
    act: "decide",
    gate: "decide.kinds",
    cites: law("第51条"),
    passes: ["当场警告", () => varySummary("decide", { input: warning, told: { hear: warning } })],
    refuses: ["没收违法所得不得当场决定", () => varySummary("decide", { input: confiscation })],
  },
  {
    act: "decide",
    gate: "decide.threshold",
    cites: law("第51条"),
    passes: ["对单位罚款三千元，当场可以", () => fined(300_000)],
    refuses: ["对单位罚款超过三千元，当场不可以", () => fined(300_100)],
  },
  {
    act: "decide",
    gate: "decide.threshold",
    cites: law("第51条"),
    passes: ["对公民罚款二百元，当场可以", () => fined(20_000, person)],
    refuses: ["对公民罚款超过二百元，当场不可以", () => fined(20_100, person)],
  },
  {
    act: "decide",
    gate: "decide.threshold",
    cites: law("第51条"),
    passes: ["对个体工商户罚款二百元，当场可以", () => fined(20_000, individual)],
    refuses: ["本机关按公民掌握的，对个体工商户超过二百元不可以", () => fined(20_100, individual)],
  },
  {
    act: "decide",
    gate: "decide.soleTrader",
    cites: `${law("第51条")}、${local}`,
    marks: true,
    passes: ["个体工商户二百元以下，不留待核", () => fined(20_000, individual)],
    refuses: [
      "个体工商户限额待核的，超过二百元只留待核",
      () =>
        varySummary("decide", {
          input: { ...fine(20_100), ...individual },
          told: { onSite: individual, hear: fine(20_100) },
          given: standardsWith({ soleTraderMark: "M" }),
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.notHeavier",
    cites: law("第44条", "第45条第2款"),
    passes: ["决定轻于告知", () => varySummary("decide", { input: fine(9_000) })],
    refuses: ["决定重于告知", () => varySummary("decide", { input: fine(10_100) })],
  },
  {
    act: "decide",
    gate: "decide.allowedKinds",
    cites: law("第38条"),
    passes: ["清单列明的种类", () => varySummary("decide")],
    refuses: ["清单没有列明的种类", () => varySummary("decide", { input: { kinds: ["fine", "criticism"] } })],
  },
  {
    act: "decide",
    gate: "decide.range",
    cites: law("第38条"),
    passes: [
      "有减轻情节的，可以低于下限",
      () => varySummary("decide", { input: { ...fine(4_000), circumstance: "reduced", ...ground } }),
    ],
    refuses: ["低于下限又没有减轻情节", () => varySummary("decide", { input: fine(4_000) })],
  },
  {
    act: "decide",
    gate: "decide.benchmark",
    cites: `${law("第34条")}、${opinion27}第（十二）项`,
    passes: ["罚款在裁量阶次以内", () => varySummary("decide", { input: fine(100_000), told: trained })],
    refuses: [
      "罚款不在所选阶次以内",
      () => varySummary("decide", { input: { ...fine(100_000), benchmarkStep: "2" }, told: trained }),
    ],
  },
  {
    act: "decide",
    gate: "decide.child",
    cites: law("第30条"),
    passes: ["成年人可以处罚", () => fined(20_000, person)],
    refuses: ["不满十四周岁的，不予处罚", () => fined(20_000, { ...person, partyAge: "child" })],
  },
  {
    act: "decide",
    gate: "decide.minor",
    cites: law("第30条"),
    passes: ["未成年人从轻处罚", () => fined(20_000, youth, { circumstance: "lighter", ...ground })],
    refuses: ["未成年人没有从轻、减轻", () => fined(20_000, youth)],
  },
  {
    act: "decide",
    gate: "decide.party",
    cites: law("第52条第2款"),
    passes: ["公民年龄与现场查明一致", () => fined(20_000, person)],
    refuses: [
      "现场查明未成年，决定写成年",
      () => varySummary("decide", { input: { ...person }, told: { onSite: youth } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.party",
    cites: law("第52条第2款"),
    passes: ["当事人与现场一致", () => varySummary("decide")],
    refuses: ["当事人与现场不一致", () => varySummary("decide", { input: { partyName: "另一公司" } })],
  },
  {
    act: "decide",
    gate: "decide.remedy",
    cites: "《中华人民共和国行政复议法》第23条",
    passes: ["告知了复议前置", () => varySummary("decide")],
    refuses: ["没有告知复议前置", () => varySummary("decide", { input: { reconsiderationFirst: false } })],
  },
  {
    act: "decide",
    gate: "decide.signed",
    cites: law("第52条第2款"),
    passes: ["执法人员签名", () => varySummary("decide")],
    refuses: ["执法人员没有签名", () => varySummary("decide", { input: { signed: false } })],
  },
];

const warning = { kinds: ["warning" as const], fineFen: undefined };
const confiscation = {
  kinds: ["confiscateGains" as const],
  fineFen: undefined,
  confiscatedGainsFen: 10_000,
};

/** The party defended itself against a fine of 100 yuan; now 200 are proposed. */
function heardAgain(changed: Partial<Facts["hear"]>) {
  const defended = { answer: "stated", recheck: "不采纳" } as const;
  const told = summaryExample("hear", { fineFen: 20_000, ...changed });
  return summaryBefore("decide", [], { hear: defended }).tries(
    "hear",
    ["officer-1", "officer-2"],
    told,
    "2025-03-12T09:25:00+08:00",
  );
}
