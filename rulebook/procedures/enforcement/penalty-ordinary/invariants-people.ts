import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { allCertified, areTwo, idsOf, notWithout, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;
type File = MatterFile<Facts>;

/** What officers do in the investigation besides what `invariants-investigated.ts` names. */
const taking = [
  "interviewNotice",
  "sample",
  "preserve",
  "commission",
  "extractData",
  "orderCorrection",
  "recheckCorrection",
] as const;

const investigating = [...taking, "inspect", "interview", "evidence", "report"] as const;

/** Who was out of the case (回避) when the act at this place was done: the last decision on each counts. */
const outBefore = ({ all }: File, place: number): readonly string[] => {
  const decided = all.recusalDecision.filter(({ seq }) => seq < place);
  const officers = [...new Set(decided.map(({ facts }) => facts.officer))];
  return officers.filter(
    (id) => decided.findLast(({ facts }) => facts.officer === id)?.facts.outcome === "withdraw",
  );
};

/** 回避、证据的取得、先行登记保存、管辖、责令改正. */
export const taken: readonly Rule[] = [
  notWithout("verify", ["clue"], cite("penalty", 54), "没有案源登记的，不核查"),
  notWithout("recusalDecision", ["open"], cite("penalty", 43, 3), "没有立案的，不决定回避"),
  notWithout(
    "preserve",
    ["assign", "approvePreservation"],
    cite("penalty", 56),
    "没有批准的，不先行登记保存",
  ),
  notWithout("preserveDisposal", ["preserve"], cite("penalty", 56), "没有保存的，没有处理决定"),
  notWithout("opinion", ["commission"], cite("penalty", 46, 1), "没有委托的，没有鉴定意见"),
  notWithout("excludeEvidence", ["evidence"], cite("penalty", 46, 3), "没有证据的，无从排除"),
  notWithout("recheckCorrection", ["orderCorrection"], cite("penalty", 28, 1), "没有责令改正的，不复查"),
  {
    code: "taken.byTwo",
    says: "抽样、保存、委托、提取、责令改正和复查由二名以上有执法证件的人员进行",
    basis: cite("penalty", 42, 1),
    holds: ({ latest }) =>
      taking.every((kind) => {
        const act = latest[kind];
        return !act || (areTwo(idsOf(act)) && allCertified(act, idsOf(act)));
      }),
  },
  {
    code: "taken.byAssigned",
    says: "抽样、保存、委托、提取、责令改正和复查由指派过的承办人员进行",
    basis: cite("penalty", 42, 1),
    holds: ({ latest, all }) => {
      const handlers = all.assign.flatMap(({ facts }) => facts.handlers);
      return taking.every(
        (kind) => !latest[kind] || idsOf(latest[kind]).every((id) => handlers.includes(id)),
      );
    },
  },
  {
    code: "taken.shown",
    says: "抽样、保存、复查时出示执法证件",
    basis: cite("penalty", 55, 1),
    holds: ({ latest: { sample, preserve, recheckCorrection } }) =>
      [sample, preserve, recheckCorrection].every((act) => act?.facts.certificateShown !== false),
  },
  {
    code: "recused.out",
    says: "决定回避的人员不再调查取证，不再被指派",
    basis: cite("penalty", 43, 1),
    holds: (file) =>
      investigating.every((kind) => {
        const act = file.latest[kind];
        return !act || shareNobody(idsOf(act), outBefore(file, act.seq));
      }) && file.all.assign.every(({ seq, facts }) => shareNobody(facts.handlers, outBefore(file, seq))),
  },
  {
    code: "preserved.approved",
    says: "每次先行登记保存各有一次在先的批准，批准有法定的情形",
    basis: cite("penalty", 56),
    holds: ({ all }) => {
      const used = all.preserve.map(({ facts }) => facts.approval);
      const grounded = all.approvePreservation.every(({ facts }) => facts.ground !== "neither");
      const before = all.preserve.every(({ seq, facts }) =>
        all.approvePreservation.some((one) => one.seq === facts.approval && one.seq < seq),
      );
      return grounded && before && new Set(used).size === used.length;
    },
  },
  {
    code: "preserved.disposed",
    says: "每次先行登记保存只处理一次，逐项处理",
    basis: cite("penalty", 56),
    holds: ({ all }) => {
      const named = all.preserveDisposal.map(({ facts }) => facts.preservation);
      const whole = all.preserveDisposal.every(({ facts }) => {
        const kept = all.preserve.find(({ seq }) => seq === facts.preservation);
        return kept !== undefined && kept.facts.items.length === facts.items.length;
      });
      return whole && new Set(named).size === named.length;
    },
  },
  {
    code: "evidence.excluded",
    says: "只排除本案登记的证据，每项证据只排除一次",
    basis: cite("penalty", 46, 3),
    holds: ({ all }) => {
      const named = all.excludeEvidence.map(({ facts }) => facts.evidence);
      return (
        named.every((one) => all.evidence.some(({ seq }) => seq === one)) &&
        new Set(named).size === named.length
      );
    },
  },
  {
    code: "jurisdiction.settled",
    says: "管辖争议没有解决的，指定其他机关管辖的，不调查终结",
    basis: cite("penalty", 25, 2),
    holds: ({ all, latest: { report } }) => {
      if (!report) return true;
      const known = [...all.disputeJurisdiction, ...all.settleJurisdiction]
        .filter(({ seq }) => seq < report.seq)
        .sort((one, other) => one.seq - other.seq);
      const last = known.at(-1);
      if (!last) return true;
      const word = "competent" in last.facts ? last.facts.competent : last.facts.negotiated;
      return word === "ours";
    },
  },
  {
    code: "crime.transferred",
    says: "涉嫌犯罪的，处理意见是移送司法机关",
    basis: cite("penalty", 27, 1),
    holds: ({ latest: { report } }) =>
      report?.facts.crimeSuspected !== true || report.facts.outcome === "transfer",
  },
];
