import type { Gate, MatterFile, Reference } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { compulsionItems } from "../../../registers/compulsion-items.ts";
import { type ActLike, holdsCertificate } from "../../shared/gates.ts";
import type { Facts } from "./fields.ts";
import { statutoryDays } from "./term.ts";

interface Target {
  readonly facts: {
    readonly item: string;
    readonly kind: "seal" | "seize";
    readonly ground: Facts["take"]["ground"];
    readonly termDays: number;
    readonly delegatedBy?: string | undefined;
  };
}

/** What the request and the measure itself must both be: within the agency's own power, and within the term. */
export const powerGates = [
  {
    code: "measure.ownPower",
    basis: [cite("compulsion", 17), cite("workSafety", 65)],
    says: "行政强制措施由法律、法规规定的行政机关在法定职权范围内实施；该事项没有登记，或者不由本机关实施",
    holds: (_file: unknown, { facts }: Target, reference: Reference): boolean =>
      compulsionItems.find(reference, facts.item)?.ownPower === true,
  },
  {
    code: "measure.delegated",
    basis: cite("compulsion", 17),
    says: "行政强制措施权不得委托，受委托组织不得查封、扣押",
    holds: (_file: unknown, { facts }: Target, reference: Reference): boolean =>
      facts.delegatedBy === undefined && agencies.find(reference, "self")?.kind !== "delegated",
  },
  {
    code: "measure.kind",
    basis: [cite("compulsion", 9), cite("compulsion", 17)],
    says: "所采取的措施不在该行政强制事项规定的种类之内",
    holds: (_file: unknown, { facts }: Target, reference: Reference): boolean =>
      compulsionItems.find(reference, facts.item)?.kinds.includes(facts.kind) === true,
  },
  {
    code: "measure.premises",
    basis: cite("workSafety", 65, 1, 4),
    says: "对违法生产、储存、使用、经营危险物品的作业场所只能查封，不能扣押",
    holds: (_file: unknown, { facts }: Target): boolean =>
      facts.ground !== "premises" || facts.kind === "seal",
  },
  {
    code: "measure.term",
    basis: cite("compulsion", 25, 1),
    says: "查封、扣押的期限不得超过三十日，法律、行政法规另有规定的除外",
    holds: (_file: unknown, { facts }: Target, reference: Reference): boolean =>
      facts.termDays <= (compulsionItems.find(reference, facts.item)?.termDays ?? statutoryDays),
  },
] as const;

/** Who does it: two who hold certificates themselves (第17条第3款、第18条第二项). */
export const officerGates = [
  {
    code: "measure.two",
    basis: cite("compulsion", 18, undefined, 2),
    says: "行政强制措施由两名以上行政执法人员实施",
    holds: (_file: unknown, act: ActLike): boolean => new Set(act.by.map(({ id }) => id)).size >= 2,
  },
  {
    code: "measure.certified",
    basis: cite("compulsion", 17),
    says: "行政强制措施应当由具备资格的行政执法人员实施，其他人员不得实施",
    holds: (_file: unknown, act: ActLike, reference: Reference): boolean =>
      act.by.every(({ id }) => holdsCertificate(reference, id)),
  },
] as const;

type File = MatterFile<Facts>;

/** 强制法第18条: what is done on the spot, in its order. */
export const onSiteGates: readonly Gate<Facts, "take">[] = [
  {
    code: "take.certificateShown",
    basis: cite("compulsion", 18, undefined, 3),
    says: "实施行政强制措施应当出示执法身份证件",
    holds: (_file, { facts }) => facts.certificateShown,
  },
  {
    code: "take.notified",
    basis: cite("compulsion", 18, undefined, 4),
    says: "应当通知当事人到场",
    holds: (_file, { facts }) => facts.notified,
  },
  {
    code: "take.told",
    basis: cite("compulsion", 18, undefined, 5),
    says: "应当当场告知当事人采取行政强制措施的理由、依据以及当事人依法享有的权利、救济途径",
    holds: (_file, { facts }) => facts.told,
  },
  {
    code: "take.heard",
    basis: cite("compulsion", 18, undefined, 6),
    says: "应当听取当事人的陈述和申辩",
    holds: (_file, { facts }) => facts.heard || facts.present === "absent",
  },
  {
    code: "take.signed",
    basis: cite("compulsion", 18, undefined, 8),
    says: "现场笔录由当事人和行政执法人员签名或者盖章，当事人拒绝的，在笔录中予以注明",
    holds: (_file, { facts }) =>
      facts.officersSigned && (facts.signature !== "refused" || facts.refusalNote !== undefined),
  },
  {
    code: "take.witness",
    basis: cite("compulsion", 18, undefined, 9),
    says: "当事人不到场的，邀请见证人到场，由见证人和行政执法人员在现场笔录上签名或者盖章",
    holds: (_file, { facts }) =>
      facts.present === "present" ? facts.signature !== "witness" : isWitnessed(facts),
  },
];

const isWitnessed = ({ witness, signature }: Facts["take"]): boolean =>
  witness !== undefined && signature === "witness";

/** 第23条、第24条: what may be taken at all, and the two papers that are handed over with it. */
export const paperGates: readonly Gate<Facts, "take">[] = [
  {
    code: "take.related",
    basis: cite("compulsion", 23, 1),
    says: "查封、扣押限于涉案的场所、设施或者财物，不得查封、扣押与违法行为无关的场所、设施或者财物",
    holds: (_file, { facts }) => facts.related,
  },
  {
    code: "take.necessities",
    basis: cite("compulsion", 23, 1),
    says: "不得查封、扣押公民个人及其所扶养家属的生活必需品",
    holds: (_file, { facts }) => !facts.necessities,
  },
  {
    code: "take.sealedElsewhere",
    basis: cite("compulsion", 23, 2),
    says: "当事人的场所、设施或者财物已被其他国家机关依法查封的，不得重复查封",
    holds: (_file, { facts }) => !facts.sealedElsewhere,
  },
  {
    code: "take.sealed",
    basis: cite("compulsion", 24, 2),
    says: "查封、扣押决定书应当盖有行政机关的印章",
    holds: (_file, { facts }) => facts.sealed,
  },
  {
    code: "take.handed",
    basis: cite("compulsion", 24, 1),
    says: "应当制作并当场交付查封、扣押决定书和清单",
    holds: (_file, { facts }) => facts.decisionHanded && facts.listHanded,
  },
  {
    code: "take.copies",
    basis: cite("compulsion", 24, 3),
    says: "查封、扣押清单一式二份，由当事人和行政机关分别保存",
    holds: (_file, { facts }) => facts.copies >= 2,
  },
  {
    code: "take.listSigned",
    basis: cite("local"),
    mark: "M",
    says: "清单没有当事人签名的，应当写明原因，并有见证人签名",
    holds: (_file, { facts }) => facts.listSignature === "signed" || facts.listNote !== undefined,
  },
  {
    code: "take.sealNumbers",
    basis: cite("local"),
    mark: "M",
    says: "查封的场所、设施或者财物应当加贴封条，清单写明封条编号",
    holds: (_file, { facts }) =>
      facts.kind === "seize" || facts.items.every(({ sealNumber }) => sealNumber !== undefined),
  },
  {
    code: "take.recorded",
    basis: cite("threeSystems", 8),
    says: "查封、扣押财产应当进行全程音像记录；中断的应当说明",
    holds: (_file, { facts }) => facts.recordings !== undefined || facts.interruption !== undefined,
  },
];

/** The approval, where there is one, is for this and for no more. */
export const approvedAs = ({ latest }: File, facts: Facts["take"]): boolean => {
  const asked = latest.request?.facts;
  const approved = latest.approve?.facts;
  if (!asked || !approved) return true;
  return asked.item === facts.item && asked.kind === facts.kind && facts.termDays <= approved.termDays;
};
