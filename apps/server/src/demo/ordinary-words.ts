import { formatDay } from "@zhunsheng/law";
import type { Exhibit, OrdinaryCase } from "./content/ordinary-case.ts";
import { ownReviewPoint } from "./content/standards.ts";
import { recordingOf, type Situation, stepOf } from "./ordinary-situation.ts";
import type { OrdinaryInputs } from "./planned.ts";

/** What each act of an ordinary case says. Every function names its act. */
type Words<K extends keyof OrdinaryInputs> = (situation: Situation) => OrdinaryInputs[K];

const told = { inspection: "执法检查发现", report: "群众举报反映", other: "线索反映" } as const;
const idNumberOf = ({ chance }: Situation): string =>
  `9999991978${String(chance.between(1, 9)).padStart(2, "0")}1500${chance.between(10, 99)}`;
export const receiverOf = ({ party }: Situation): string => party.partyRepresentative ?? party.partyName;
export const lawOf = ({ item }: Situation): string => `违反${item.violatedLaw}，依据${item.penaltyLaw}。`;
export const yuan = (fen: number): string => `${(fen / 100).toLocaleString("en-US")}元`;

/** The kind of penalty and its sum; nothing at all where no penalty is given. */
const penaltyOf = (fen: number): { kinds: "fine"[]; fineFen?: number } =>
  fen === 0 ? { kinds: [] } : { kinds: ["fine"], fineFen: fen };

function foundOf({ outline }: Situation): string {
  const source = outline.source ?? "inspection";
  const opening = source === "inspection" || source === "report" ? told[source] : told.other;
  return `${opening}，${outline.found}`;
}

export const clue: Words<"clue"> = (situation) => {
  const { outline, firm, party } = situation;
  const source = outline.source ?? "inspection";
  return {
    source,
    discoveredOn: outline.clueOn,
    partyName: party.partyName,
    place: firm.address,
    content: foundOf(situation),
    ...(source === "inspection"
      ? {}
      : { receipt: `案源登记〔${outline.clueOn.slice(0, 4)}〕${outline.matter}` }),
    ...(source === "report"
      ? { reportWay: "named", reporter: "一名群众（要求保密）", reporterPhone: "00000000000" }
      : {}),
  };
};

const handedDownBy = "省人民政府关于乡镇人民政府和街道办事处行使部分行政处罚权的决定（演示用虚构文件）";

export const open: Words<"open"> = (situation) => {
  const { outline, agency, firm, item, party, unit } = situation;
  const registered = party.partyKind === "organisation";
  return {
    ...party,
    ...(registered ? { party: firm.key } : { partyIdNumber: idNumberOf(situation) }),
    partyPhone: "00000000000",
    powerItem: outline.item,
    violation: item.violation,
    summary: `${formatDay(outline.clueOn)}，${foundOf(situation)}`,
    violationEndedOn: outline.clueOn,
    harmful: false,
    inDistrict: true,
    notFinedBefore: true,
    limitationCheck: `违法行为于${formatDay(outline.clueOn)}发现时仍在继续，未超过追诉时效。`,
    jurisdictionCheck: "违法行为发生在本机关管辖区域，未发现其他机关先立案。",
    duplicateCheck: "经查询，当事人未因同一违法行为受过罚款处罚。",
    ...(agency.kind === "township" ? { handedDownBy } : {}),
    ...(party.partyKind === "citizen" ? { ageCheck: "经核对居民身份证，当事人已满十八周岁。" } : {}),
    unit,
  };
};

export const assign: Words<"assign"> = ({ handlerIds }) => ({ handlers: handlerIds, conflictsChecked: true });

export const inspect: Words<"inspect"> = ({ outline, firm, chance }) => {
  const signed = chance.happens(92);
  return {
    place: firm.address,
    certificateShown: true,
    present: "party",
    presentName: firm.representative,
    found: `执法人员出示执法证件，由${firm.representative}陪同检查。${outline.found}`,
    signature: signed ? "signed" : "refused",
    ...(signed ? {} : { refusalNote: "在场负责人听取宣读后拒绝签名，全程录音录像。", refusalReported: true }),
    recordings: recordingOf(outline, 1),
  };
};

export const interview: Words<"interview"> = ({ outline, agency, firm, party, item }) => ({
  person: party.partyKind === "citizen" ? party.partyName : firm.representative,
  standing: party.partyKind === "citizen" ? "party" : "representative",
  place: `${agency.name}询问室`,
  certificateShown: true,
  rightsTold: true,
  alone: true,
  record:
    `问：现就“${item.violation}”一事询问你，权利和义务是否听清？答：听清了。` +
    `问：请说明情况。答：${outline.said}`,
  readOver: "read",
  eachPageSigned: true,
  signature: "signed",
  recordings: recordingOf(outline, 2),
});

export const evidence = ([kind, name, proves]: Exhibit, { firm }: Situation): OrdinaryInputs["evidence"] => ({
  kind,
  name,
  source: kind === "documentary" ? "由当事人提供，经核对与原件一致" : "执法人员依法取得",
  place: firm.address,
  proves: `证明${proves}。`,
  verified: true,
  lawful: true,
});

export const report: Words<"report"> = (situation) => {
  const { outline, outcome, proposedFen } = situation;
  const names = ["现场检查记录", "询问笔录", ...outline.exhibits.map(([, name]) => name)];
  return {
    outcome,
    facts: outline.found,
    evidenceSummary: `${names.join("、")}相互印证。`,
    lawApplied:
      outcome === "punish" ? lawOf(situation) : "《中华人民共和国行政处罚法》第三十三条、第五十七条。",
    ...penaltyOf(proposedFen),
    ...discretionOf(situation, proposedFen),
    attitude: "配合调查，如实说明情况。",
    correction: "done",
    correctionNote: "经复核，违法行为已经改正。",
    reviewGrounds: outline.grounds ?? [],
    grave: outline.grave ?? false,
  };
};

function discretionOf(situation: Situation, fen: number) {
  const [circumstanceGround, deviationReason] = situation.outline.reduced ?? [];
  return {
    ...stepOf(situation, fen),
    ...(circumstanceGround === undefined || deviationReason === undefined
      ? ({ circumstance: "none", deviates: false } as const)
      : ({ circumstance: "reduced", circumstanceGround, deviates: true, deviationReason } as const)),
  };
}

export const notice: Words<"notice"> = (situation) => ({
  facts: situation.outline.found,
  reasons: "现场检查记录、询问笔录等证据证明违法事实成立。",
  basisText: lawOf(situation),
  ...penaltyOf(situation.proposedFen),
  ...stepOf(situation, situation.proposedFen),
  rightsTold: true,
  statementDays: 3,
  hearingRight: situation.hearingRight,
  approvedBy: situation.leader.id,
  way: "direct",
  receiver: receiverOf(situation),
});

export const waiver: OrdinaryInputs["statement"] = { answer: "waived", claims: [], hearingWaived: true };

type Plea = NonNullable<OrdinaryCase["plea"]>;

/** What was pleaded, clause by clause: as many claims as the outline counts. */
export function statement({ content, claims }: Plea): OrdinaryInputs["statement"] {
  const clauses = content.split(/[；，。]/).filter((clause) => clause !== "");
  const rows = clauses.slice(0, claims).map((clause, place) => ({
    kind: place === 0 ? ("fact" as const) : ("reason" as const),
    content: clause,
  }));
  while (rows.length < claims) rows.push({ kind: "reason", content });
  return { answer: "stated", content, claims: rows, hearingWaived: false };
}

export const recheck = ({ claims, answer, adoption }: Plea): OrdinaryInputs["recheck"] => ({
  answers: Array.from({ length: claims }, (_, place) => ({ number: place + 1, adoption, reason: answer })),
  adoption,
  opinion: answer,
});

export const discussion = (situation: Situation, ids: readonly string[]): OrdinaryInputs["discussion"] => ({
  chair: ids[0] ?? "",
  ...(situation.reviewed ? { reviewOpinion: "法制审核同意。" } : {}),
  views: ids.map((member, place) => ({
    member,
    opinion: place === 0 ? "事实清楚，同意处罚意见。" : "同意。",
  })),
  conclusion: "punish",
  fineFen: situation.decidedFen,
  deviationApproved: situation.outline.reduced !== undefined,
  minutesSigned: true,
});

export const reviewSubmission = (
  situation: Situation,
  changes?: string,
): OrdinaryInputs["reviewSubmission"] => ({
  materials: [
    "report",
    "draft",
    "basis",
    "evidence",
    ...(situation.outline.plea ? (["statement"] as const) : []),
    ...(situation.outline.hearing ? (["hearing"] as const) : []),
  ],
  draft: `拟对${situation.party.partyName}处罚款${yuan(situation.proposedFen)}。`,
  ...(changes === undefined ? {} : { changes }),
});

const points = [
  "subject",
  "officers",
  "procedure",
  "evidence",
  "law",
  "powers",
  "documents",
  "crime",
] as const;

export const passed: OrdinaryInputs["legalReview"] = {
  outcome: "passed",
  points: points.map((point) => ({ point, result: "pass" })),
  ownPoints: [{ point: ownReviewPoint.id, result: "pass" }],
  opinion: "主体合法，程序合法，事实清楚，证据充分，适用法律正确，裁量适当，同意。",
  firstReview: false,
};

export const returned = (opinion: string): OrdinaryInputs["legalReview"] => ({
  outcome: "returned",
  advice: "supplement",
  points: points.map((point) =>
    point === "evidence" ? { point, result: "problem", note: opinion } : { point, result: "pass" },
  ),
  ownPoints: [{ point: ownReviewPoint.id, result: "pass" }],
  opinion,
  firstReview: false,
});

const spared = {
  noPenaltyGround: "minor",
  correctionProof: "现场检查记录载明当事人已当场改正。",
  educated: true,
  education: "当面讲解有关规定，当事人作出书面承诺。",
} as const;

const noPenaltyWords = {
  noPenalty: "违法行为轻微并及时改正，没有造成危害后果，依法不予行政处罚，已对当事人进行教育。",
  notProven: "经查，违法事实不能成立，不予行政处罚。",
} as const;

export const decide: Words<"decide"> = (situation) => {
  const { outline, outcome, party, decidedFen, handlerIds, agency, item } = situation;
  const lighter =
    decidedFen < situation.proposedFen ? "，考虑当事人的陈述申辩和整改情况，在阶次内从低确定" : "";
  const common = {
    outcome,
    ...party,
    violation: item.violation,
    facts: outline.found,
    ...penaltyOf(decidedFen),
    ...discretionOf(situation, decidedFen),
    remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
    reconsiderationBody: "安和县人民政府",
    reconsiderationDays: 60,
    court: "安和县人民法院",
    litigationMonths: 6,
    handlers: handlerIds,
    sealed: true,
  };
  if (outcome !== "punish") {
    const article = outcome === "noPenalty" ? "第三十三条第一款" : "第五十七条第一款第三项";
    const lawApplied = `《中华人民共和国行政处罚法》${article}。`;
    const ground = outcome === "noPenalty" ? spared : {};
    return { ...common, ...ground, lawApplied, reasoning: noPenaltyWords[outcome] };
  }
  const answer = outline.plea?.answer ?? outline.hearing?.opinion;
  return {
    ...common,
    lawApplied: lawOf(situation),
    reasoning: "证据相互印证，予以采信。",
    lawReasoning: `当事人的行为${lawOf(situation)}`,
    discretionReasoning: `按照${agency.name}公布的裁量基准确定数额${lighter}。`,
    correction: outline.correction,
    ...(answer === undefined ? {} : { defenceAnswer: answer }),
    performance: "自收到本决定书之日起十五日内缴至指定银行或者通过电子支付系统缴纳。",
    bank: "安和县农村商业银行营业部 0000000000000000",
    surchargeTold: true,
  };
};

export const serve: Words<"serve"> = (situation) => {
  const way = situation.outline.service ?? "direct";
  const common = { way, receiver: receiverOf(situation), place: situation.firm.address };
  if (way === "leaving")
    return { ...common, witnessed: true, receiptNote: "当事人拒绝签收，录像记录送达过程。" };
  const serial = situation.outline.matter.slice(1).replace("-", "");
  if (way === "electronic") return { ...common, confirmed: true, proof: `系统到达记录 ${serial}` };
  return way === "mail" ? { ...common, proof: `EMS-${serial}` } : common;
};
