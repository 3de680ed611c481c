import type { Facts, Own } from "./fields.ts";
import { resultSamples } from "./samples-result.ts";

const firm = {
  partyKind: "organisation",
  partyName: "安和县清源化工有限公司",
  partyCode: "91410000MA00000000",
  partyAddress: "安和县工业园区三号路8号",
  partyRepresentative: "陈立",
} as const;

const task = {
  ...firm,
  party: "qingyuan",
  kind: "daily",
  plan: "安应急检计〔2025〕1号",
  planRow: "1",
  items: [{ item: "insp-training" }],
  way: "onSite",
  notice: "notified",
  plannedOn: "2025-06-03",
  place: "安和县工业园区三号路8号",
  inDistrict: true,
  inspectors: ["officer-1", "officer-2"],
  urgent: false,
} as const;

const noted = (id: string, content: string, level: "general" | "major", note?: string) =>
  ({ id, content, level, result: note === undefined ? "conforms" : "problem", note }) as const;

type Kinds = Exclude<Own, keyof typeof resultSamples>;

const first: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  task: [
    { ...task, items: [...task.items], inspectors: [...task.inspectors] },
    {
      ...task,
      kind: "immediate",
      plan: undefined,
      planRow: undefined,
      reason: "监测预警显示该公司氨气浓度超限。",
      items: [...task.items],
      inspectors: [...task.inspectors],
      notice: "unannounced",
      urgent: true,
    },
    {
      ...task,
      kind: "special",
      campaign: "危险化学品专项整治",
      items: [...task.items],
      inspectors: [...task.inspectors],
      way: "paper",
      units: [{ agency: "安和县市场监督管理局", items: "特种设备使用登记" }],
    },
  ],
  approve: [{ outcome: "approved" }, { outcome: "refused", opinion: "本月已有其他部门检查，改为联合检查。" }],
  notify: [
    {
      basis: "《中华人民共和国安全生产法》第六十二条第二款、第六十五条",
      content: "从业人员安全生产教育和培训情况",
      on: "2025-06-03",
      place: "安和县工业园区三号路8号",
      used: 0,
      allowed: 2,
      prohibitionsTold: true,
      rightsTold: true,
      receiver: "陈立",
    },
  ],
  replace: [{ inspectors: ["officer-1", "chief-1"], ground: "absence", reason: "钱亮参加培训。" }],
  cancel: [{ reason: "企业已经停产，检查任务撤销。" }],
  enter: [
    { scanned: true, scanCode: "SM20250603001", certificateShown: true, told: true, met: "陈立，总经理" },
  ],
  obstructed: [
    { cause: "refused", how: "门卫拒绝检查人员进入厂区，经说明后仍不放行。", recordings: "AV-20250603-1" },
  ],
  check: [
    {
      startedAt: "2025-06-03T08:30:00+08:00",
      endedAt: "2025-06-03T08:55:00+08:00",
      place: "安和县工业园区三号路8号",
      content: "查阅培训档案，抽查现场作业。",
      checklist: "chemicals",
      results: [
        noted("1", "从业人员经安全生产教育和培训合格", "general", "三名操作工没有培训记录。"),
        noted("2", "重大危险源监测报警系统正常运行", "major", "二号氨罐报警系统停用。"),
      ],
      problems: "三名操作工没有培训记录；二号氨罐报警系统停用。",
      handling: "责令立即停止使用二号氨罐，其余问题责令限期整改。",
      present: "party",
      presentName: "陈立，总经理",
      signature: "signed",
      guidance: true,
      recordings: "AV-20250603-2",
    },
    {
      startedAt: "2025-06-03T08:30:00+08:00",
      endedAt: "2025-06-03T08:55:00+08:00",
      place: "安和县工业园区三号路8号",
      content: "查阅培训档案，抽查现场作业。",
      checklist: "chemicals",
      results: [
        noted("1", "从业人员经安全生产教育和培训合格", "general"),
        noted("2", "重大危险源监测报警系统正常运行", "major"),
      ],
      problems: "未发现问题",
      handling: "无",
      present: "party",
      presentName: "陈立，总经理",
      signature: "refused",
      refusalNote: "总经理以还有会议为由拒绝签字，检查全程录像。",
      guidance: false,
    },
  ],
  reportRefusal: [{ to: "安和县应急管理局分管负责人", content: "清源化工总经理拒绝在检查记录上签字。" }],
  survey: [
    {
      place: "二号氨罐区",
      present: "party",
      presentName: "陈立",
      found: "氨罐报警系统电源断开。",
      signature: "signed",
    },
  ],
  sample: [
    {
      place: "原料库",
      samples: [{ name: "液氨", quantity: "1瓶", sealed: true }],
      keeper: "钱亮",
      signature: "signed",
    },
  ],
  question: [
    {
      person: "王某",
      place: "会议室",
      rightsTold: true,
      record: "问：上岗前是否参加培训？答：没有。",
      readOver: true,
      signature: "signed",
    },
  ],
  ordered: [{ orderNumber: "（安）应急责改〔2025〕1号", orderedOn: "2025-06-03" }],
  orderClosed: [{ result: "已按期完成整改", closedOn: "2025-06-20" }],
  measured: [{ number: "（安）应急查扣〔2025〕1号", takenOn: "2025-06-03", ends: "2025-07-03" }],
  powerCut: [{ number: "（安）应急停供〔2025〕1号", decidedOn: "2025-06-04" }],
  caseOpened: [{ clueOn: "2025-06-04", content: "未按照规定对从业人员进行安全生产教育和培训。" }],
  caseDeclined: [{ decidedOn: "2025-06-11", reason: "违法行为轻微并及时改正，没有造成危害后果。" }],
  punished: [{ number: "（安）应急当罚〔2025〕1号", decidedOn: "2025-06-03" }],
  transferred: [{ transferredOn: "2025-06-10", to: "安和县公安局" }],
  licenceRevoked: [{ number: "（安）应急许撤〔2025〕1号", decidedOn: "2025-07-01" }],
};

/** An invented inspection, whole: the first example of each act, in order, is a valid visit of June 2025. */
export const samples = { ...first, ...resultSamples };
