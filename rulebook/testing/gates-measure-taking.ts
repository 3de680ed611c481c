import type { GateCase } from "./gate-case.ts";
import { local } from "./gate-case.ts";
import { force, marking, refusing, safety } from "./measure-case.ts";
import { itemsWith, measure, measureFrom, usual } from "./measure-play.ts";
import { before, handlers } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const { tries, example, upTo } = measure;

/** What the request and the taking are both held to. */
const shared = (kind: "request" | "take"): readonly GateCase[] => {
  const usually = ["登记簿载明由本机关实施", () => tries(kind)] as const;
  const [, by, when] = kind === "request" ? ["", handlers, "2025-06-04"] : ["", handlers, "2025-06-05"];
  const given = (changed: object): Attempt =>
    upTo(kind).given(itemsWith(changed)).tries(kind, by, example(kind), when);
  return [
    refusing(kind, "measure.ownPower", `${force("第17条")}、${safety("第65条")}`, usually, [
      "登记簿载明不由本机关实施",
      () => given({ ownPower: false }),
    ]),
    refusing(kind, "measure.delegated", force("第17条"), usually, [
      "受委托组织以委托机关名义提请（E-64）",
      () => tries(kind, { delegatedBy: "安和县应急管理局委托书〔2025〕1号" }),
    ]),
    refusing(kind, "measure.kind", force("第9条", "第17条"), usually, [
      "该事项只能扣押，却查封",
      () => given({ kinds: ["seize"] }),
    ]),
    refusing(
      kind,
      "measure.premises",
      safety("第65条第1款第（四）项"),
      ["查封作业场所", () => tries(kind, { ground: "premises" })],
      ["扣押作业场所", () => tries(kind, { ground: "premises", kind: "seize" })],
    ),
    refusing(
      kind,
      "measure.term",
      force("第25条第1款"),
      ["三十日", () => tries(kind)],
      ["三十一日", () => tries(kind, { termDays: 31 })],
    ),
  ];
};

const people: readonly GateCase[] = [
  refusing(
    "take",
    "measure.two",
    force("第18条第（二）项"),
    ["两人实施", () => tries("take")],
    ["一人实施", () => tries("take", {}, { by: ["officer-1"] })],
  ),
  refusing(
    "take",
    "measure.certified",
    force("第17条"),
    ["两人有证", () => tries("take")],
    ["一人证件过期（E-28）", () => tries("take", {}, { by: ["officer-1", "officer-expired"] })],
  ),
  refusing(
    "take",
    "take.approved",
    force("第18条第（一）项", "第19条"),
    ["批准以后实施", () => tries("take")],
    ["没有批准，也不紧急", () => upTo("approve").tries("take", handlers, example("take"), "2025-06-05")],
  ),
  refusing(
    "take",
    "take.asApproved",
    force("第18条第（一）项"),
    ["与批准一致", () => tries("take")],
    ["批准查封，却扣押", () => tries("take", { kind: "seize" })],
  ),
  refusing(
    "take",
    "take.caseOpen",
    force("第28条第1款第（三）项"),
    ["案件正在调查", () => measureFrom(investigated).tries("take")],
    ["处罚案件已经作出决定（E-32）", () => measureFrom(decided).tries("take")],
  ),
  marking(
    "take",
    "take.again",
    force("第23条第2款", "第25条第1款"),
    ["没有查封过", () => tries("take")],
    [
      "同一批货曾在另一事项中查封，记明",
      () => upTo("take").given(again).tries("take", handlers, example("take"), "2025-06-05"),
    ],
  ),
];

const investigated = { procedure: "penalty-ordinary", file: before("report").file };
const decided = { procedure: "penalty-ordinary", file: before("serve").file };

const earlier = {
  matter: "m0",
  takenOn: "2025-04-01",
  kind: "seal",
  things: [{ name: "甲苯", spec: "200升铁桶" }],
};
const again = { measures: { "91999999MA00000001#m0": earlier } };

const onSite: readonly GateCase[] = [
  refusing(
    "take",
    "take.certificateShown",
    force("第18条第（三）项"),
    ["出示了证件", () => tries("take")],
    ["没有出示证件", () => tries("take", { certificateShown: false })],
  ),
  refusing(
    "take",
    "take.notified",
    force("第18条第（四）项"),
    ["通知了当事人", () => tries("take")],
    ["没有通知当事人到场", () => tries("take", { notified: false })],
  ),
  refusing(
    "take",
    "take.told",
    force("第18条第（五）项"),
    ["告知了理由、依据、权利", () => tries("take")],
    ["没有告知救济途径", () => tries("take", { told: false })],
  ),
  refusing(
    "take",
    "take.heard",
    force("第18条第（六）项"),
    ["当事人不在场的无从听取", () => tries("take", { ...absent, heard: false })],
    ["当事人在场却没有听取", () => tries("take", { heard: false })],
  ),
  refusing(
    "take",
    "take.signed",
    force("第18条第（八）项"),
    [
      "拒绝签名，已注明（E-31、E-54）",
      () => tries("take", { signature: "refused", refusalNote: "看过笔录后离开。" }),
    ],
    ["拒绝签名，没有注明", () => tries("take", { signature: "refused" })],
  ),
  refusing(
    "take",
    "take.witness",
    force("第18条第（九）项"),
    ["当事人不到场，见证人签名", () => tries("take", absent)],
    ["当事人不到场，没有见证人", () => tries("take", { ...absent, witness: undefined })],
  ),
];

const absent = { present: "absent", signature: "witness", witness: "李村，园区管委会工作人员" } as const;

const papers: readonly GateCase[] = [
  refusing(
    "take",
    "take.related",
    force("第23条第1款"),
    ["限于涉案财物", () => tries("take")],
    ["查封无关的财物", () => tries("take", { related: false })],
  ),
  refusing(
    "take",
    "take.necessities",
    force("第23条第1款"),
    ["没有生活必需品", () => tries("take")],
    ["含有家属的生活必需品", () => tries("take", { necessities: true })],
  ),
  refusing(
    "take",
    "take.sealedElsewhere",
    force("第23条第2款"),
    ["没有被查封过", () => tries("take")],
    ["公安机关已经查封", () => tries("take", { sealedElsewhere: true })],
  ),
  refusing(
    "take",
    "take.sealed",
    force("第24条第2款"),
    ["盖有印章", () => tries("take")],
    ["没有盖章", () => tries("take", { sealed: false })],
  ),
  refusing(
    "take",
    "take.handed",
    force("第24条第1款"),
    ["当场交付", () => tries("take")],
    ["清单没有当场交付", () => tries("take", { listHanded: false })],
  ),
  refusing(
    "take",
    "take.copies",
    force("第24条第3款"),
    ["一式二份", () => tries("take")],
    ["清单只有一份", () => tries("take", { copies: 1 })],
  ),
  marking(
    "take",
    "take.listSigned",
    local,
    [
      "没有签名，写明原因和见证人",
      () => tries("take", { listSignature: "refused", listNote: "见证人李村。" }),
    ],
    ["清单没有签名，也没有写明（E-31）", () => tries("take", { listSignature: "refused" })],
  ),
  marking(
    "take",
    "take.sealNumbers",
    local,
    ["每件都有封条编号", () => tries("take")],
    ["没有封条编号", () => tries("take", { items: usual.items.map(({ sealNumber: _, ...item }) => item) })],
  ),
  refusing(
    "take",
    "take.recorded",
    "国办发〔2018〕118号第（八）项",
    [
      "录像中断，已说明",
      () => tries("take", { recordings: undefined, interruption: "电池耗尽，更换后继续。" }),
    ],
    ["没有全程录像", () => tries("take", { recordings: undefined })],
  ),
];

export const takingCases: readonly GateCase[] = [
  ...shared("request"),
  ...shared("take"),
  ...people,
  ...onSite,
  ...papers,
];
