import type { Facts } from "../procedures/enforcement/criminal-transfer/fields.ts";
import type { GateCase } from "./gate-case.ts";
import type { Situation } from "./situation.ts";
import { refusedBefore, team, transferring } from "./transferring.ts";

const { example, tries, upTo } = transferring;

const rules = (...places: readonly string[]): string =>
  places.map((place) => `《行政执法机关移送涉嫌犯罪案件的规定》${place}`).join("、");

type Transfer = Situation<Facts>;

const notOpened = example("policeDecide", { ...transferring.second("policeDecide"), noticeOn: "2025-07-20" });
const told = (): Transfer => upTo("policeDecide");
const refusedByPolice = (): Transfer => told().does("policeDecide", ["officer-1"], notOpened, "2025-07-20");

/** 公安机关的处理、复议和监督. */
export const policeGates: readonly GateCase[] = [
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

/** 退回、司法处理、办结. */
export const transferEndGates: readonly GateCase[] = [
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
