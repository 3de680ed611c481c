import { type GateCase, law, local } from "./gate-case.ts";
import { policeGates, transferEndGates } from "./gates-police.ts";
import { parents } from "./linked.ts";
import { registers } from "./reference.ts";
import { refusedBefore, team, transferring } from "./transferring.ts";

const { example, tries, upTo } = transferring;

const rules = (...places: readonly string[]): string =>
  places.map((place) => `《行政执法机关移送涉嫌犯罪案件的规定》${place}`).join("、");

const delegated = {
  agencies: {
    self: { ...Object(registers.agencies?.self), kind: "delegated" },
  },
};

const suspecting: readonly GateCase[] = [
  {
    act: "suspect",
    gate: "suspect.discoveredOn",
    cites: rules("第3条"),
    passes: ["当日发现当日登记", () => tries("suspect")],
    refuses: ["发现之日晚于登记之日，拒绝", () => tries("suspect", { discoveredOn: "2025-07-16" })],
  },
  {
    act: "suspect",
    gate: "suspect.sameParty",
    cites: local,
    marks: true,
    passes: ["就是原案件的当事人", () => tries("suspect")],
    refuses: ["移送的是另一个单位，记明待核", () => tries("suspect", { partyName: "别的公司" })],
  },
  {
    act: "suspect",
    gate: "suspect.evidenceKept",
    cites: rules("第4条"),
    marks: true,
    passes: ["证据已经妥善保存", () => tries("suspect")],
    refuses: ["证据没有妥善保存，记明待核", () => tries("suspect", { evidenceKept: false })],
  },
  {
    act: "team",
    gate: "team.two",
    cites: rules("第5条第1款"),
    passes: ["两名执法人员", () => tries("team")],
    refuses: ["只指定一人，拒绝", () => tries("team", { members: ["officer-1"] })],
  },
  {
    act: "team",
    gate: "team.certified",
    cites: `${rules("第5条第1款")}、${law("第42条第1款")}`,
    passes: ["都持有有效证件", () => tries("team")],
    refuses: [
      "一人的证件已经过期（E-28），拒绝",
      () => tries("team", { members: ["officer-1", "officer-expired"] }),
    ],
  },
  {
    act: "team",
    gate: "team.recusal",
    cites: `${law("第43条第1款")}、《河南省行政执法条例》第23条`,
    passes: ["已经核对利害关系", () => tries("team")],
    refuses: ["没有核对利害关系，拒绝", () => tries("team", { conflictsChecked: false })],
  },
  {
    act: "report",
    gate: "report.team",
    cites: rules("第5条第1款"),
    passes: ["专案组两人报告", () => tries("report")],
    refuses: ["不是专案组成员的，拒绝", () => tries("report", {}, { by: ["officer-1", "township-1"] })],
  },
  {
    act: "report",
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: ["报告当日证件有效", () => tries("report")],
    refuses: ["报告当日证件已经过期，拒绝", () => tries("report", {}, { when: "2028-01-05" })],
  },
  {
    act: "report",
    gate: "report.fineTold",
    cites: `${law("第35条第2款")}、${rules("第11条")}`,
    marks: true,
    passes: ["写明移送前的罚款", () => tries("report", {}, { from: parents.served })],
    refuses: [
      "移送前已经罚款，报告没有写明，标记",
      () => tries("report", { decided: undefined }, { from: parents.served }),
    ],
  },
  {
    act: "report",
    gate: "report.pending",
    cites: rules("第5条第2款"),
    passes: [
      "不批准以后补充核实，再次报告",
      () => refusedBefore().tries("report", team, example("report"), "2025-07-18"),
    ],
    refuses: [
      "已经批准移送，不再报告",
      () => upTo("transfer").tries("report", team, example("report"), "2025-07-17"),
    ],
  },
];

const deciding: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.presiding",
    cites: rules("第5条第2款"),
    passes: [
      "主持工作的负责人审批，写明文件",
      () => tries("decide", { capacity: "presiding", presidingGround: "安政任〔2025〕3号" }),
    ],
    refuses: ["主持工作没有写明文件，拒绝", () => tries("decide", { capacity: "presiding" })],
  },
  {
    act: "decide",
    gate: "decide.reason",
    cites: rules("第5条第2款"),
    passes: ["不批准的写明理由", () => tries("decide", { outcome: "refused", reason: "未达到追诉标准。" })],
    refuses: ["不批准而没有理由，拒绝", () => tries("decide", { outcome: "refused" })],
  },
  {
    act: "decide",
    gate: "decide.reported",
    cites: rules("第5条第2款"),
    passes: [
      "新的报告以后再决定",
      () =>
        refusedBefore()
          .does("report", team, example("report"), "2025-07-18")
          .tries("decide", ["head-1"], example("decide"), "2025-07-18"),
    ],
    refuses: [
      "没有新的报告，不能改变决定",
      () => refusedBefore().tries("decide", ["head-1"], example("decide"), "2025-07-18"),
    ],
  },
  {
    act: "transfer",
    gate: "transfer.approved",
    cites: rules("第5条第2款"),
    passes: ["经批准移送", () => tries("transfer")],
    refuses: [
      "负责人没有批准的，不得移送",
      () => refusedBefore().tries("transfer", ["officer-1"], example("transfer"), "2025-07-18"),
    ],
  },
  {
    act: "transfer",
    gate: "transfer.materials",
    cites: rules("第6条"),
    passes: ["材料齐全", () => tries("transfer")],
    refuses: ["没有调查报告，拒绝", () => tries("transfer", { materials: ["letter", "goods", "tests"] })],
  },
  {
    act: "transfer",
    gate: "transfer.tests",
    cites: rules("第6条"),
    passes: [
      "没有检验的，不需要检验报告",
      () => tries("transfer", { tested: false, materials: ["letter", "investigation", "goods"] }),
    ],
    refuses: [
      "做过检验而没有附报告，拒绝",
      () => tries("transfer", { materials: ["letter", "investigation", "goods"] }),
    ],
  },
  {
    act: "transfer",
    gate: "transfer.delegated",
    cites: law("第20条"),
    passes: [
      "受委托组织以委托机关名义移送（E-64）",
      () =>
        upTo("transfer")
          .given(delegated)
          .tries(
            "transfer",
            ["officer-1"],
            example("transfer", { inNameOf: "安和县应急管理局" }),
            "2025-07-17",
          ),
    ],
    refuses: [
      "受委托组织以自己名义移送，拒绝（E-64）",
      () =>
        upTo("transfer").given(delegated).tries("transfer", ["officer-1"], example("transfer"), "2025-07-17"),
    ],
  },
];

export const criminalTransferGates: readonly GateCase[] = [
  ...suspecting,
  ...deciding,
  ...policeGates,
  ...transferEndGates,
];
