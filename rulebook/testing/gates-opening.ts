import { type GateCase, law, opinion118 } from "./gate-case.ts";
import { before, example, handlers, vary } from "./ordinary.ts";

/** 立案、指派、调查取证. */
export const openingGates: readonly GateCase[] = [
  {
    act: "clue",
    gate: "clue.discoveredOn",
    cites: law("第36条"),
    marks: true,
    passes: ["发现之日就是登记之日", () => vary("clue")],
    refuses: ["发现之日晚于登记之日，记明", () => vary("clue", { input: { discoveredOn: "2025-06-04" } })],
  },
  {
    act: "open",
    gate: "open.violationEndedOn",
    cites: law("第36条第2款"),
    passes: ["违法行为立案之日仍在继续", () => vary("open", { input: { violationEndedOn: "2025-06-05" } })],
    refuses: [
      "违法行为终了之日晚于立案之日",
      () => vary("open", { input: { violationEndedOn: "2025-06-06" } }),
    ],
  },
  {
    act: "assign",
    gate: "assign.separate",
    cites: law("第58条第1款", "第64条第（四）项"),
    passes: [
      "没有主持听证、没有审核的人员可以接办",
      () =>
        before("decide").tries(
          "assign",
          ["chief-1"],
          example("assign", { handlers: ["officer-1", "township-1"] }),
          "2025-07-15",
        ),
    ],
    refuses: [
      "主持过听证的人员不得接办",
      () =>
        before("hearing")
          .does("hearing", ["host-officer"], example("hearing"), "2025-07-08")
          .tries(
            "assign",
            ["chief-1"],
            example("assign", { handlers: ["officer-1", "host-officer"] }),
            "2025-07-09",
          ),
    ],
  },
  {
    act: "open",
    gate: "open.powerItem",
    cites: law("第17条", "第38条"),
    passes: ["权力事项在清单内的，可以立案", () => vary("open")],
    refuses: ["权力事项不在清单内的，不得立案", () => vary("open", { input: { powerItem: "xx-001" } })],
  },
  {
    act: "open",
    gate: "open.district",
    cites: law("第22条", "第25条"),
    passes: [
      "外地发生但有指定管辖文书的，可以立案",
      () => vary("open", { input: { inDistrict: false, designation: "某市应急指管〔2025〕1号" } }),
    ],
    refuses: ["外地发生又没有指定管辖的，不得立案", () => vary("open", { input: { inDistrict: false } })],
  },
  {
    act: "open",
    gate: "open.limitation",
    cites: law("第36条第1款"),
    passes: [
      "涉及生命健康安全且有危害后果的，五年内发现仍可立案",
      () => vary("open", { input: { violationEndedOn: "2020-06-03", harmful: true } }),
    ],
    refuses: [
      "没有危害后果，二年后才发现的，不得立案",
      () => vary("open", { input: { violationEndedOn: "2023-06-02" } }),
    ],
  },
  {
    act: "open",
    gate: "open.oneFine",
    cites: law("第29条"),
    marks: true,
    passes: ["核对过没有受过罚款的，可以立案", () => vary("open")],
    refuses: [
      "没有核对是否一事再罚的，可以立案，留待核",
      () => vary("open", { input: { notFinedBefore: false } }),
    ],
  },
  {
    act: "assign",
    gate: "handlers.two",
    cites: law("第42条第1款"),
    passes: ["指派两名执法人员", () => vary("assign")],
    refuses: ["只指派一名执法人员的，不得指派", () => vary("assign", { input: { handlers: ["officer-1"] } })],
  },
  {
    act: "assign",
    gate: "handlers.certified",
    cites: law("第42条第1款"),
    passes: [
      "乡镇持证人员可以承办",
      () => vary("assign", { input: { handlers: ["officer-1", "township-1"] } }),
    ],
    refuses: [
      "证件过期的人员不得承办",
      () => vary("assign", { input: { handlers: ["officer-1", "officer-expired"] } }),
    ],
  },
  {
    act: "assign",
    gate: "assign.recusal",
    cites: law("第43条第1款"),
    passes: ["承办人员声明没有利害关系", () => vary("assign")],
    refuses: ["没有核对回避情形的，不得指派", () => vary("assign", { input: { conflictsChecked: false } })],
  },
  ...(["inspect", "interview"] as const).map(
    (act): GateCase => ({
      act,
      gate: "officers.certificateShown",
      cites: law("第55条第1款"),
      passes: [`${act}：出示了执法证件`, () => vary(act)],
      refuses: [`${act}：没有出示执法证件`, () => vary(act, { input: { certificateShown: false } })],
    }),
  ),
  {
    act: "interview",
    gate: "interview.rights",
    cites: `${opinion118}第（五）项`,
    passes: ["询问前告知了权利义务", () => vary("interview")],
    refuses: ["询问前没有告知权利义务", () => vary("interview", { input: { rightsTold: false } })],
  },
  {
    act: "evidence",
    gate: "evidence.verified",
    cites: law("第46条第2款"),
    passes: ["查证属实的证据可以登记", () => vary("evidence")],
    refuses: ["没有查证属实的证据不得使用", () => vary("evidence", { input: { verified: false } })],
  },
  {
    act: "evidence",
    gate: "evidence.lawful",
    cites: law("第46条第3款"),
    passes: ["合法取得的证据可以登记", () => vary("evidence")],
    refuses: ["非法取得的证据不得使用", () => vary("evidence", { input: { lawful: false } })],
  },
];

/** 两名持证执法人员, act by act. */
export const officerGates: readonly GateCase[] = (
  ["inspect", "interview", "evidence", "report", "notice"] as const
).flatMap((act): readonly GateCase[] => [
  {
    act,
    gate: "officers.two",
    cites: law("第42条第1款"),
    passes: [`${act}：两名执法人员`, () => vary(act, { by: handlers })],
    refuses: [`${act}：一名执法人员`, () => vary(act, { by: ["officer-1"] })],
  },
  {
    act,
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: [`${act}：证件当日有效`, () => vary(act, { by: handlers })],
    refuses: [`${act}：证件已经过期`, () => vary(act, { by: ["officer-1", "officer-expired"] })],
  },
  {
    act,
    gate: "officers.assigned",
    cites: law("第42条第1款"),
    passes: [`${act}：本案指派的承办人员`, () => vary(act, { by: handlers })],
    refuses: [`${act}：没有指派的执法人员`, () => vary(act, { by: ["officer-1", "township-1"] })],
  },
]);

/** 调查终结报告. */
export const reportGates: readonly GateCase[] = [
  {
    act: "report",
    gate: "report.kinds",
    cites: law("第38条"),
    passes: ["清单列明的处罚种类可以建议", () => vary("report", { input: { kinds: ["fine", "warning"] } })],
    refuses: [
      "清单没有列明的处罚种类不得建议",
      () => vary("report", { input: { kinds: ["fine", "revokeLicence"] } }),
    ],
  },
  {
    act: "report",
    gate: "report.range",
    cites: law("第38条"),
    passes: [
      "有减轻情节的，可以低于法定下限",
      () =>
        vary("report", {
          input: {
            fineFen: 50_000,
            circumstance: "reduced",
            circumstanceGround: "主动消除危害后果",
            deviates: true,
            deviationReason: "减轻处罚",
          },
        }),
    ],
    refuses: [
      "超出法定上限的罚款不得建议",
      () => vary("report", { input: { fineFen: 10_000_100, deviates: true, deviationReason: "从重" } }),
    ],
  },
  {
    act: "report",
    gate: "report.circumstance",
    cites: law("第32条", "第34条"),
    passes: [
      "写明从轻情节的事实和依据",
      () => vary("report", { input: { circumstance: "lighter", circumstanceGround: "主动补办培训" } }),
    ],
    refuses: ["没有写明从重情节", () => vary("report", { input: { circumstance: "heavier" } })],
  },
  {
    act: "report",
    gate: "report.benchmark",
    cites: law("第34条"),
    passes: ["罚款在所选阶次以内", () => vary("report", { input: { fineFen: 7_000_000 } })],
    refuses: ["罚款不在所选阶次以内", () => vary("report", { input: { fineFen: 7_000_100 } })],
  },
];
