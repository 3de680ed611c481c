import type { GateCase } from "./gate-case.ts";
import { law, local } from "./gate-case.ts";
import { force, marking, refusing, safety } from "./measure-case.ts";
import { cutting, issue, orderedYoung, parentWith, young } from "./power-cut-play.ts";

const { tries, example, upTo } = cutting;
const [first, second] = [safety("第70条第1款"), safety("第70条第2款")];
const explosives = { propose: { ...example("propose"), kind: "explosives" as const } };
const urgent = { ...example("decide"), urgent: true, urgentReason: "釜温急剧上升。" };

const twoCertified = (kind: "propose" | "notify" | "reinspect"): readonly GateCase[] => [
  refusing(
    kind,
    "officers.two",
    law("第42条第1款"),
    ["两人", () => tries(kind)],
    ["一人", () => tries(kind, {}, { by: ["officer-1"] })],
  ),
  refusing(
    kind,
    "officers.certified",
    law("第42条第1款"),
    ["两人有证", () => tries(kind)],
    ["证件过期", () => tries(kind, {}, { by: ["officer-1", "officer-expired"] })],
  ),
];

const propose = (
  gate: string,
  cites: string,
  name: string,
  changed: Parameters<typeof tries<"propose">>[1],
): GateCase =>
  refusing(
    "propose",
    gate,
    cites,
    ["条件齐备", () => tries("propose")],
    [name, () => tries("propose", changed)],
  );

const resumed = parentWith("correction-order", ["issue", issue], ["resume", {}]);
const onSpot = parentWith("inspection", ["handle", { measure: "suspend", majorHazard: true }]);
const consented = parentWith(
  "inspection",
  ["handle", { measure: "suspend", majorHazard: true }],
  ["consent", { measure: 1 }],
);

const deciding: readonly GateCase[] = [
  ...twoCertified("propose"),
  propose("propose.delegated", force("第17条"), "受委托组织（E-64）", { delegatedBy: "委托书〔2025〕1号" }),
  propose("propose.party", first, "另一家企业", { partyName: "安和县另一公司" }),
  propose("propose.majorHazard", first, "不是重大事故隐患", { majorHazard: false }),
  refusing(
    "propose",
    "propose.ordered",
    first,
    ["检查中当场责令停产", () => tries("propose", {}, { from: onSpot })],
    ["检查中已经同意恢复", () => tries("propose", {}, { from: consented })],
  ),
  propose("propose.orderedOn", first, "写明的不是责令之日", { orderedOn: "2025-06-02" }),
  propose("propose.refused", first, "没有拒不执行", { refused: false }),
  propose("propose.danger", first, "没有现实危险", { danger: false }),
  propose("propose.safe", first, "不能保证安全", { safe: false }),
  propose("propose.residents", force("第43条第2款"), "会停止居民生活用电", { residents: true }),
  refusing(
    "decide",
    "decide.ordered",
    first,
    ["决定仍然有效", () => tries("decide")],
    [
      "提请以后同意了恢复",
      () => upTo("decide").from(resumed).tries("decide", ["head-1"], example("decide"), "2025-06-05"),
    ],
  ),
  refusing(
    "decide",
    "decide.apart",
    first,
    ["主要负责人批准", () => tries("decide")],
    ["提请的人一同批准", () => tries("decide", {}, { by: ["head-1", "officer-1"] })],
  ),
  marking(
    "decide",
    "decide.sealed",
    local,
    ["盖章", () => tries("decide")],
    ["没有盖章，待核", () => tries("decide", { sealed: false })],
  ),
];

const executing: readonly GateCase[] = [
  ...twoCertified("notify"),
  refusing(
    "notify",
    "notify.dayAhead",
    second,
    ["恰好二十四小时（E-7）", () => tries("notify")],
    ["差一分钟", () => tries("notify", { plannedAt: "2025-06-06T09:59:00+08:00" })],
  ),
  marking(
    "notify",
    "notify.left",
    local,
    ["留置有录像", () => tries("notify", { way: "leaving", witness: "AV-2025-0605-08" })],
    ["留置没有见证，待核", () => tries("notify", { way: "leaving" })],
  ),
  refusing(
    "notifySupplier",
    "notifySupplier.written",
    first,
    ["书面", () => tries("notifySupplier")],
    ["电话通知", () => tries("notifySupplier", { written: false })],
  ),
  refusing(
    "notifySupplier",
    "notifySupplier.dayAhead",
    second,
    [
      "停止供应民用爆炸物品不须提前通知单位",
      () =>
        upTo("notify", undefined, explosives).tries(
          "notifySupplier",
          ["officer-1"],
          example("notifySupplier"),
          "2025-06-05",
        ),
    ],
    [
      "没有通知单位",
      () => upTo("notify").tries("notifySupplier", ["officer-1"], example("notifySupplier"), "2025-06-05"),
    ],
  ),
  marking(
    "supplierReceipt",
    "supplierReceipt.cooperates",
    first,
    ["配合", () => tries("supplierReceipt")],
    ["供电单位不配合，记明", () => tries("supplierReceipt", { cooperates: false })],
  ),
  marking(
    "cut",
    "cut.dayAhead",
    second,
    [
      "紧急情形，没有提前通知",
      () =>
        upTo("notify", undefined, { decide: urgent })
          .does("notifySupplier", ["officer-1"], example("notifySupplier"), "2025-06-04T17:00:00+08:00")
          .tries("cut", ["officer-1"], example("cut"), "2025-06-04T17:30:00+08:00"),
    ],
    ["提前一小时停电，记明", () => tries("cut", {}, { when: "2025-06-06T09:00:00+08:00" })],
  ),
];

const lifting: readonly GateCase[] = [
  ...twoCertified("reinspect"),
  refusing(
    "reinspect",
    "officers.certificateShown",
    law("第55条第1款"),
    ["出示证件", () => tries("reinspect")],
    ["没有出示", () => tries("reinspect", { certificateShown: false })],
  ),
  refusing(
    "restore",
    "restore.removed",
    second,
    ["隐患消除", () => tries("restore")],
    [
      "隐患没有消除",
      () => tries("restore", {}, { told: { reinspect: { ...example("reinspect"), removed: false } } }),
    ],
  ),
  refusing(
    "tellSupplier",
    "tellSupplier.written",
    first,
    ["书面", () => tries("tellSupplier")],
    ["口头", () => tries("tellSupplier", { written: false })],
  ),
  marking(
    "restored",
    "restored.lifted",
    first,
    ["解除以后", () => tries("restored")],
    [
      "供应单位擅自恢复，记明",
      () =>
        upTo("restore").tries("restored", ["officer-1"], example("restored"), "2025-06-10T11:00:00+08:00"),
    ],
  ),
];

const minor = { propose: { ...example("propose"), ...young } };

const finishing: readonly GateCase[] = [
  refusing(
    "publish",
    "publish.minor",
    "《中华人民共和国政府信息公开条例》第15条",
    ["单位", () => tries("publish")],
    ["未成年人（E-23）", () => tries("publish", {}, { told: minor, from: orderedYoung })],
  ),
  refusing(
    "publish",
    "publish.standing",
    "国办发〔2018〕118号第（六）项",
    ["没有公示过", () => tries("publish")],
    ["已经公示", () => upTo("reinspect").tries("publish", ["publisher-1"], example("publish"), "2025-06-10")],
  ),
  refusing(
    "publish",
    "publish.undone",
    "国办发〔2018〕118号第（六）项",
    ["没有撤销", () => tries("publish")],
    ["被撤销以后", () => upTo("close").tries("publish", ["publisher-1"], example("publish"), "2025-06-12")],
  ),
  refusing(
    "publish",
    "publish.masked",
    "国办发〔2018〕118号、《中华人民共和国政府信息公开条例》第15条",
    ["已脱敏", () => tries("publish")],
    ["没有脱敏", () => tries("publish", { masked: false })],
  ),
  marking(
    "publish",
    "publish.checked",
    local,
    ["第二人核对", () => tries("publish")],
    ["自己核对，待核", () => tries("publish", { checkedBy: "publisher-1" })],
  ),
  marking(
    "publish",
    "publish.until",
    "《市场监督管理行政处罚信息公示规定》第13条",
    ["一年", () => tries("publish")],
    ["超过三年，待核", () => tries("publish", { until: "2029-01-01" })],
  ),
  refusing(
    "close",
    "close.told",
    second,
    ["已通知恢复", () => tries("close")],
    ["没有通知恢复", () => upTo("tellSupplier").tries("close", ["leader-1"], example("close"), "2025-06-12")],
  ),
];

export const powerCutCases: readonly GateCase[] = [...deciding, ...executing, ...lifting, ...finishing];
