import type { ActRule } from "@zhunsheng/engine";
import { dayOf, hours } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { hasOpened, isApproved, tellsCase, threeDays } from "./standing.ts";

type Kinds = "decide" | "transfer" | "copy" | "handOver";

const taken: readonly string[] = ["sealed", "seized", "frozen"];

/** 决定、移送、抄送、移交. Only the head decides (移送规定第5条第2款); no deputy who does not preside over work. */
export const handing: { [P in Kinds]: ActRule<Facts, P> } = {
  decide: {
    title: "决定是否移送",
    stage: "decision",
    nature: "decision",
    basis: cite("transfer", 5, 2),
    performers: ["head"],
    repeats: true,
    after: ["report"],
    before: ["transfer"],
    follows: ["report"],
    fields: fields.decide,
    examples: samples.decide,
    gates: [
      {
        code: "decide.presiding",
        basis: cite("transfer", 5, 2),
        says: "由主持工作的负责人审批的，应当写明主持工作的文件",
        holds: (_file, { facts }) => facts.capacity === "principal" || facts.presidingGround !== undefined,
      },
      {
        code: "decide.reason",
        basis: cite("transfer", 5, 2),
        says: "决定不批准移送的，应当将不予批准的理由记录在案",
        holds: (_file, { facts }) => facts.outcome === "approved" || facts.reason !== undefined,
      },
      {
        code: "decide.reported",
        basis: cite("transfer", 5, 2),
        says: "上次决定以后没有新的书面报告，不能再次决定",
        holds: ({ latest: { report, decide } }) => (report?.seq ?? 0) > (decide?.seq ?? 0),
        wayOut: () => ({ act: "report" }),
      },
    ],
    opens: [
      {
        duty: "transferInTime",
        title: "自批准之时起二十四小时内向同级公安机关移送",
        owedBy: "unitHead",
        basis: cite("transfer", 5, 2),
        when: (_file, { facts }) => facts.outcome === "approved",
        within: hours(24),
        overrun: true,
        dischargedBy: ["transfer"],
      },
    ],
    returns: {
      kind: "transferRefused",
      facts: (file, { facts, occurredAt }) =>
        facts.outcome === "refused" && tellsCase(file)
          ? { decidedOn: dayOf(occurredAt), reason: facts.reason ?? "未写明理由" }
          : undefined,
    },
    documents: ["涉嫌犯罪案件移送审批表"],
    recording: textOnly,
  },
  transfer: {
    title: "移送公安机关",
    stage: "handover",
    nature: "decision",
    basis: cite("transfer", 6),
    performers: ["officer", "unitHead"],
    after: ["decide"],
    follows: ["decide"],
    fields: fields.transfer,
    examples: samples.transfer,
    needs: [agencies.need(() => "self")],
    gates: [
      {
        code: "transfer.approved",
        basis: cite("transfer", 5, 2),
        says: "没有经正职负责人或者主持工作的负责人批准，不得移送",
        holds: (file) => isApproved(file),
        wayOut: () => ({ act: "decide" }),
      },
      {
        code: "transfer.materials",
        basis: cite("transfer", 6),
        says: "移送应当附有涉嫌犯罪案件移送书、调查报告和涉案物品清单",
        holds: (_file, { facts }) =>
          (["letter", "investigation", "goods"] as const).every((one) => facts.materials.includes(one)),
      },
      {
        code: "transfer.tests",
        basis: cite("transfer", 6),
        says: "做过检验或者鉴定的，移送应当附有检验报告或者鉴定结论",
        holds: (_file, { facts }) => !facts.tested || facts.materials.includes("tests"),
      },
      {
        code: "transfer.delegated",
        basis: cite("penalty", 20),
        says: "受委托组织以委托行政机关名义实施，移送书应当写明委托行政机关",
        holds: (_file, { facts }, reference) =>
          agencies.find(reference, "self")?.kind !== "delegated" || facts.inNameOf !== undefined,
        wayOut: () => ({ text: "以委托行政机关名义移送，写明该机关" }),
      },
    ],
    opens: [
      {
        duty: "copyProcuratorate",
        title: "将移送情况抄送同级人民检察院",
        owedBy: "unitHead",
        basis: cite("transfer", 14),
        mark: "M",
        within: threeDays,
        dischargedBy: ["copy"],
      },
      {
        duty: "getReceipt",
        title: "取得公安机关在移送书回执上的签字",
        owedBy: "officer",
        basis: cite("transfer", 7),
        mark: "M",
        within: threeDays,
        dischargedBy: ["receive"],
      },
    ],
    figures: [{ indicator: "XZ.SENT", basis: cite("transfer", 5) }],
    returns: {
      kind: "transferred",
      facts: (_file, { facts, occurredAt }) => ({ transferredOn: dayOf(occurredAt), to: facts.police }),
    },
    documents: ["涉嫌犯罪案件移送书", "涉案物品清单", "移送书回执"],
    numbered: { series: "transfer", pattern: "（{region}）{short}移〔{year}〕{n}号" },
    recording: textOnly,
  },
  copy: {
    title: "抄送人民检察院",
    stage: "handover",
    nature: "fact",
    basis: cite("transfer", 14),
    performers: ["officer", "unitHead"],
    conditional: true,
    afterEnd: true,
    after: ["transfer"],
    fields: fields.copy,
    examples: samples.copy,
    documents: ["抄送函"],
    recording: textOnly,
  },
  handOver: {
    title: "移交物品和材料",
    stage: "police",
    nature: "fact",
    basis: cite("transfer", 12),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["transfer"],
    follows: ["transfer"],
    fields: fields.handOver,
    examples: samples.handOver,
    gates: [
      {
        code: "handOver.opened",
        basis: cite("transfer", 12),
        says: "公安机关决定立案的，才移交涉案物品以及与案件有关的其他材料",
        holds: (file) => hasOpened(file),
      },
      {
        code: "handOver.signed",
        basis: cite("transfer", 12),
        says: "移交物品和材料应当办结交接手续",
        holds: (_file, { facts }) => facts.signed,
      },
      {
        code: "handOver.partyTold",
        basis: cite("compulsion", 21),
        says: "查封、扣押、冻结的财物一并移送的，应当书面告知当事人",
        holds: (_file, { facts }) =>
          facts.partyToldOn !== undefined || facts.goods.every(({ measure }) => !taken.includes(measure)),
      },
    ],
    documents: ["涉案物品和材料交接清单", "财物移送告知书"],
    recording: textOnly,
  },
};
