import type { Json } from "@zhunsheng/engine";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, local } from "./gate-case.ts";
import { vary } from "./ordinary.ts";
import { type Entries, itemWith, registers } from "./reference.ts";

const key = "aqsc-097-3";
const opinion27 = "国办发〔2022〕27号";
type Body = Readonly<Record<string, Json>>;

/** The same matter as the law had it on the violation's day. */
export const itemsOfLaw = (changed: Body): Entries => ({
  ...registers,
  "power-items.then": { [key]: itemWith(changed) },
});

/** The law was stricter then, milder then. */
export const stricterThen = itemsOfLaw({ organisationMaxFen: 20_000_000 });
export const milderThen = itemsOfLaw({ organisationMaxFen: 6_000_000 });

const compared = { lawCompared: "新规定罚款上限较低。" };

const benchmarkThen: Entries = {
  ...registers,
  "benchmarks.then": {
    [key]: {
      title: "旧裁量基准",
      source: "测试",
      steps: [{ id: "2", title: "一般", condition: "一般情形", minFen: 2_000_000, maxFen: 7_000_000 }],
    },
  },
};

/** 从旧兼从轻，种类，基准的写明. */
export const lawGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.lawStated",
    cites: law("第37条"),
    passes: [
      "写明适用新规定并作比较",
      () => vary("decide", { given: stricterThen, input: { lawChosen: "new", ...compared } }),
    ],
    refuses: ["规定有变化而没有写明适用哪一个", () => vary("decide", { given: stricterThen })],
  },
  {
    act: "decide",
    gate: "decide.lawChosen",
    cites: law("第37条"),
    passes: [
      "旧规定较轻的，适用旧规定（从旧）",
      () => vary("decide", { given: milderThen, input: { lawChosen: "old", ...compared } }),
    ],
    refuses: [
      "新规定较轻的，不得适用旧规定（从轻，E-24）",
      () => vary("decide", { given: stricterThen, input: { lawChosen: "old", ...compared } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.lawGone",
    cites: law("第37条"),
    passes: ["现行规定仍认为是违法", () => vary("decide")],
    refuses: [
      "现行规定已不认为是违法的，不得处罚",
      () =>
        vary("decide", {
          given: { ...itemsOfLaw({}), "power-items": {} },
          input: { lawChosen: "old", ...compared },
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.benchmarkThen",
    cites: law("第34条", "第37条"),
    marks: true,
    passes: [
      "裁量基准有变化，写明适用新的",
      () => vary("decide", { given: benchmarkThen, input: { lawChosen: "new" } }),
    ],
    refuses: ["裁量基准有变化而没有写明，留待核", () => vary("decide", { given: benchmarkThen })],
  },
  {
    act: "decide",
    gate: "decide.kinds",
    cites: law("第38条"),
    passes: ["罚款属于该事项的处罚种类", () => vary("decide")],
    refuses: [
      "该事项没有吊销许可证件的处罚",
      () => vary("decide", { input: { kinds: ["fine", "revokeLicence"] } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.benchmarkStated",
    cites: `${opinion27}第（十二）项`,
    passes: ["写明裁量基准的适用", () => vary("decide")],
    refuses: ["没有写明裁量基准的适用", () => vary("decide", { input: { discretionReasoning: undefined } })],
  },
];

const spared: Partial<Facts["decide"]> = {
  outcome: "noPenalty",
  kinds: [],
  fineFen: undefined,
  noPenaltyGround: "minor",
  correctionProof: "复查意见书",
  educated: true,
  education: "当面教育",
};
type Ground = Facts["decide"]["noPenaltyGround"];
const sparing = (
  noPenaltyGround: Ground,
  changed: Partial<Facts["decide"]> = {},
  open: Partial<Facts["open"]> = {},
) =>
  vary("decide", {
    without: ["discussion"],
    told: { open },
    input: { ...spared, noPenaltyGround, ...changed },
  });

const child = {
  partyKind: "citizen",
  partyName: "郑小明",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "child",
} as const;
const ofChild = (changed: Partial<Facts["decide"]> = {}) => {
  const fine = { fineFen: 1_500_000, benchmarkStep: "1" };
  return vary("decide", {
    without: ["discussion"],
    told: { open: child, report: fine, notice: fine },
    input: { ...spared, ...child, noPenaltyGround: "age", guardianTold: true, ...changed },
  });
};

/** 不予处罚的每一种情形. */
export const noPenaltyGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.corrected",
    cites: law("第33条第1款"),
    passes: ["轻微不罚，有及时改正的证明", () => sparing("minor")],
    refuses: ["轻微不罚，没有及时改正的证明", () => sparing("minor", { correctionProof: undefined })],
  },
  {
    act: "decide",
    gate: "decide.harmless",
    cites: law("第33条第1款"),
    passes: ["没有危害后果的，轻微不罚", () => sparing("minor")],
    refuses: ["有危害后果的，不属于轻微不罚", () => sparing("minor", {}, { harmful: true })],
  },
  {
    act: "decide",
    gate: "decide.firstChecked",
    cites: law("第33条第1款"),
    passes: ["首违不罚，已查询违法记录", () => sparing("first", { historyChecked: "查询五年，没有记录。" })],
    refuses: ["首违不罚，没有查询违法记录", () => sparing("first")],
  },
  {
    act: "decide",
    gate: "decide.noFault",
    cites: law("第33条第2款"),
    passes: [
      "没有主观过错，有证据",
      () => sparing("noFault", { noPenaltyProof: "供货单位出具的虚假合格证" }),
    ],
    refuses: ["没有主观过错，没有证据", () => sparing("noFault")],
  },
  {
    act: "decide",
    gate: "decide.ageGround",
    cites: law("第30条"),
    passes: ["不满十四周岁的，以年龄不予处罚", () => ofChild()],
    refuses: ["单位不能以年龄不予处罚", () => sparing("age", { guardianTold: true })],
  },
  {
    act: "decide",
    gate: "decide.mental",
    cites: law("第31条"),
    passes: [
      "有鉴定意见的，以精神状况不予处罚",
      () => sparing("mental", { noPenaltyProof: "司法鉴定意见书", guardianTold: true }),
    ],
    refuses: ["没有鉴定意见", () => sparing("mental", { guardianTold: true })],
  },
  {
    act: "decide",
    gate: "decide.guardian",
    cites: law("第30条", "第31条"),
    passes: ["责令监护人管教", () => ofChild()],
    refuses: ["没有责令监护人管教", () => ofChild({ guardianTold: undefined })],
  },
  {
    act: "decide",
    gate: "decide.timeBarred",
    cites: law("第36条"),
    passes: [
      "查明在法定期限内未被发现并有证明",
      () => sparing("timeBarred", { noPenaltyProof: "违法行为于2022年终了的证明" }),
    ],
    refuses: ["在法定期限内已被发现的，不能以此不罚", () => sparing("timeBarred")],
  },
  {
    act: "decide",
    gate: "decide.educationRecord",
    cites: law("第33条第3款", "第47条"),
    passes: ["教育有记录", () => sparing("minor")],
    refuses: ["教育没有记录", () => sparing("minor", { education: undefined })],
  },
];

/** 决定书的内容. */
export const documentGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.remedies",
    cites: `${law("第59条第1款")}、《中华人民共和国行政复议法》第20条、《中华人民共和国行政诉讼法》第46条`,
    passes: ["写明复议机关、法院和期限", () => vary("decide")],
    refuses: ["申请复议的期限写成九十日", () => vary("decide", { input: { reconsiderationDays: 90 } })],
  },
  {
    act: "decide",
    gate: "decide.answered",
    cites: law("第45条第1款", "第65条"),
    marks: true,
    passes: ["答复了陈述申辩和听证意见", () => vary("decide")],
    refuses: ["没有答复当事人的意见，留待核", () => vary("decide", { input: { defenceAnswer: undefined } })],
  },
  {
    act: "decide",
    gate: "decide.reasoned",
    cites: local,
    marks: true,
    passes: ["三方面说理", () => vary("decide")],
    refuses: ["没有说明法律适用，留待核", () => vary("decide", { input: { lawReasoning: undefined } })],
  },
  {
    act: "decide",
    gate: "decide.separately",
    cites: local,
    marks: true,
    passes: [
      "单位和负责人分别立案处罚，写明另案文号（E-22）",
      () => vary("decide", { input: { relatedParty: "陈立", relatedMatter: "（安）应急立〔2025〕13号" } }),
    ],
    refuses: ["同案另罚个人而没有另案，留待核", () => vary("decide", { input: { relatedParty: "陈立" } })],
  },
];
