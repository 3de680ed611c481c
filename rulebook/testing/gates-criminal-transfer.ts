import type { Facts } from "../procedures/enforcement/criminal-transfer/fields.ts";
import type { GateCase } from "./gate-case.ts";
import { law } from "./gate-case.ts";
import { parents } from "./linked.ts";
import { registers } from "./reference.ts";
import type { Situation } from "./situation.ts";
import { team, transferring } from "./transferring.ts";

const { example, tries, upTo } = transferring;

const rules = (...places: readonly string[]): string =>
  places.map((place) => `《行政执法机关移送涉嫌犯罪案件的规定》${place}`).join("、");

type Transfer = Situation<Facts>;

const notOpened = example("policeDecide", { ...transferring.second("policeDecide"), noticeOn: "2025-07-20" });
const refusedBefore = (): Transfer => upTo("transfer", undefined, { decide: transferring.second("decide") });
const told = (): Transfer => upTo("policeDecide");
const refusedByPolice = (): Transfer => told().does("policeDecide", ["officer-1"], notOpened, "2025-07-20");

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

const outside: readonly GateCase[] = [
  {
    act: "receive",
    gate: "receive.signed",
    cites: rules("第7条"),
    marks: true,
    passes: ["公安机关签收", () => tries("receive")],
    refuses: [
      "公安机关拒绝签收，记录并标记",
      () => tries("receive", { result: "refused", reason: "材料不全。" }),
    ],
  },
  {
    act: "forward",
    gate: "forward.told",
    cites: rules("第7条"),
    marks: true,
    passes: [
      "转送并书面告知",
      () => told().tries("forward", ["officer-1"], example("forward"), "2025-07-18"),
    ],
    refuses: [
      "转送没有书面告知，标记",
      () =>
        told().tries("forward", ["officer-1"], example("forward", { toldInWriting: false }), "2025-07-18"),
    ],
  },
  {
    act: "policeDecide",
    gate: "policeDecide.asked",
    cites: rules("第9条"),
    marks: true,
    passes: [
      "复议后立案",
      () =>
        refusedByPolice()
          .does("reconsider", ["leader-1"], example("reconsider"), "2025-07-21")
          .tries(
            "policeDecide",
            ["officer-1"],
            example("policeDecide", { way: "reconsideration" }),
            "2025-07-24",
          ),
    ],
    refuses: ["没有申请复议而登记复议决定，标记", () => tries("policeDecide", { way: "reconsideration" })],
  },
  {
    act: "policeDecide",
    gate: "policeDecide.reasoned",
    cites: rules("第8条"),
    marks: true,
    passes: [
      "不予立案说明理由、退回材料",
      () => told().tries("policeDecide", ["officer-1"], notOpened, "2025-07-20"),
    ],
    refuses: ["不予立案没有说明理由，标记", () => tries("policeDecide", { result: "notOpened" })],
  },
  {
    act: "reconsider",
    gate: "reconsider.notOpened",
    cites: rules("第9条第1款"),
    passes: [
      "不予立案，提请复议",
      () => refusedByPolice().tries("reconsider", ["leader-1"], example("reconsider"), "2025-07-21"),
    ],
    refuses: [
      "公安机关已经立案，没有可以复议的",
      () => upTo("handOver").tries("reconsider", ["leader-1"], example("reconsider"), "2025-07-21"),
    ],
  },
  {
    act: "reconsider",
    gate: "reconsider.inTime",
    cites: rules("第9条第1款"),
    marks: true,
    passes: [
      "第三日提请复议",
      () => refusedByPolice().tries("reconsider", ["leader-1"], example("reconsider"), "2025-07-23"),
    ],
    refuses: [
      "第四日提请复议，标记",
      () => refusedByPolice().tries("reconsider", ["leader-1"], example("reconsider"), "2025-07-24"),
    ],
  },
  {
    act: "supervise",
    gate: "supervise.ground",
    cites: rules("第9条"),
    passes: [
      "签收后三日没有决定，建议监督",
      () => told().tries("supervise", ["leader-1"], example("supervise"), "2025-07-22"),
    ],
    refuses: [
      "三日没有届满，不能建议监督",
      () => told().tries("supervise", ["leader-1"], example("supervise"), "2025-07-21"),
    ],
  },
  {
    act: "supervise",
    gate: "supervise.inTime",
    cites: rules("第9条"),
    marks: true,
    passes: [
      "第三日建议监督",
      () => refusedByPolice().tries("supervise", ["leader-1"], example("supervise"), "2025-07-23"),
    ],
    refuses: [
      "第四日建议监督，标记",
      () => refusedByPolice().tries("supervise", ["leader-1"], example("supervise"), "2025-07-24"),
    ],
  },
  {
    act: "handOver",
    gate: "handOver.opened",
    cites: rules("第12条"),
    marks: true,
    passes: ["立案后移交", () => tries("handOver")],
    refuses: [
      "没有立案就移交，标记",
      () => told().tries("handOver", ["officer-1"], example("handOver"), "2025-07-20"),
    ],
  },
  {
    act: "handOver",
    gate: "handOver.signed",
    cites: rules("第12条"),
    marks: true,
    passes: ["办结交接手续", () => tries("handOver")],
    refuses: ["没有办结交接手续，标记", () => tries("handOver", { signed: false })],
  },
  {
    act: "handOver",
    gate: "handOver.partyTold",
    cites: "《中华人民共和国行政强制法》第21条",
    marks: true,
    passes: [
      "没有查封扣押的，不需要告知",
      () =>
        tries("handOver", {
          goods: [{ name: "案卷", quantity: "1册", measure: "none" }],
          partyToldOn: undefined,
        }),
    ],
    refuses: ["扣押的财物移送没有书面告知当事人，标记", () => tries("handOver", { partyToldOn: undefined })],
  },
];

const ending: readonly GateCase[] = [
  {
    act: "returned",
    gate: "returned.day",
    cites: rules("第13条"),
    marks: true,
    passes: ["当日登记", () => told().tries("returned", ["officer-1"], example("returned"), "2025-07-20")],
    refuses: [
      "退回之日晚于登记之日，标记",
      () =>
        told().tries(
          "returned",
          ["officer-1"],
          example("returned", { returnedOn: "2025-08-01" }),
          "2025-07-20",
        ),
    ],
  },
  {
    act: "returned",
    gate: "returned.notOpened",
    cites: rules("第10条"),
    marks: true,
    passes: [
      "不予立案，退回处理",
      () =>
        refusedByPolice().tries(
          "returned",
          ["officer-1"],
          example("returned", { ground: "notOpened" }),
          "2025-07-21",
        ),
    ],
    refuses: [
      "没有不予立案的决定，标记",
      () =>
        told().tries("returned", ["officer-1"], example("returned", { ground: "notOpened" }), "2025-07-21"),
    ],
  },
  {
    act: "judged",
    gate: "judged.opened",
    cites: rules("第8条"),
    marks: true,
    passes: [
      "立案后判决",
      () => upTo("handOver").tries("judged", ["officer-1"], example("judged"), "2025-12-05"),
    ],
    refuses: [
      "没有登记立案就登记判决，标记",
      () => told().tries("judged", ["officer-1"], example("judged"), "2025-12-05"),
    ],
  },
  {
    act: "finish",
    gate: "finish.result",
    cites: rules("第5条第2款", "第8条", "第10条"),
    passes: ["公安机关已经立案", () => tries("finish")],
    refuses: ["没有退回，不能以退回办结", () => tries("finish", { result: "returned" })],
  },
  {
    act: "finish",
    gate: "finish.handedOver",
    cites: rules("第12条"),
    passes: ["物品和材料已经移交", () => tries("finish")],
    refuses: [
      "立案后没有移交，不能办结",
      () => upTo("handOver").tries("finish", ["leader-1"], example("finish"), "2025-07-22"),
    ],
  },
  {
    act: "finish",
    gate: "finish.report",
    cites: rules("第5条第2款"),
    passes: [
      "决定不移送，办结",
      () =>
        refusedBefore().tries("finish", ["leader-1"], example("finish", { result: "refused" }), "2025-07-18"),
    ],
    refuses: [
      "新的报告没有决定，不能办结",
      () =>
        refusedBefore()
          .does("report", team, example("report"), "2025-07-18")
          .tries("finish", ["leader-1"], example("finish", { result: "refused" }), "2025-07-18"),
    ],
  },
];

export const criminalTransferGates: readonly GateCase[] = [...suspecting, ...deciding, ...outside, ...ending];
