import type { Gate } from "@zhunsheng/engine";
import { years } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { lastDayOf } from "../../shared/gates.ts";
import type { Facts } from "./fields.ts";
import { discoveredOn } from "./standing.ts";

type Rule = Gate<Facts, "decide">;
type Ground = NonNullable<Facts["decide"]["noPenaltyGround"]>;

const onGround = (facts: Facts["decide"], ...grounds: readonly Ground[]): boolean =>
  facts.noPenaltyGround !== undefined && grounds.includes(facts.noPenaltyGround);

/** 不予处罚: each ground with what the law asks to prove it, and the education. */
export const noPenaltyGates: readonly Rule[] = [
  {
    code: "decide.corrected",
    basis: cite("penalty", 33, 1),
    says: "以违法行为轻微或者初次违法不予行政处罚的，应当有当事人及时改正的证明",
    holds: (_file, { facts }) => !onGround(facts, "minor", "first") || facts.correctionProof !== undefined,
  },
  {
    code: "decide.harmless",
    basis: cite("penalty", 33, 1),
    says: "违法行为造成危害后果的，不属于轻微不予行政处罚的情形",
    holds: (file, { facts }) => !onGround(facts, "minor") || file.latest.open?.facts.harmful !== true,
  },
  {
    code: "decide.firstChecked",
    basis: cite("penalty", 33, 1),
    says: "以初次违法不予行政处罚的，应当写明查询违法记录的情况",
    holds: (_file, { facts }) => !onGround(facts, "first") || facts.historyChecked !== undefined,
  },
  {
    code: "decide.noFault",
    basis: cite("penalty", 33, 2),
    says: "以没有主观过错不予行政处罚的，应当有当事人提出的足以证明的证据",
    holds: (_file, { facts }) => !onGround(facts, "noFault") || facts.noPenaltyProof !== undefined,
  },
  {
    code: "decide.ageGround",
    basis: cite("penalty", 30),
    says: "以不满十四周岁不予行政处罚的，查明的当事人年龄应当不满十四周岁",
    holds: (_file, { facts }) => !onGround(facts, "age") || facts.partyAge === "child",
  },
  {
    code: "decide.mental",
    basis: cite("penalty", 31),
    says: "以不能辨认或者不能控制自己行为不予行政处罚的，应当有鉴定意见等证明",
    holds: (_file, { facts }) => !onGround(facts, "mental") || facts.noPenaltyProof !== undefined,
  },
  {
    code: "decide.guardian",
    basis: [cite("penalty", 30), cite("penalty", 31)],
    says: "因年龄或者精神状况不予行政处罚的，应当责令监护人加以管教或者严加看管和治疗",
    holds: (_file, { facts }) => !onGround(facts, "age", "mental") || facts.guardianTold === true,
  },
  {
    code: "decide.timeBarred",
    basis: cite("penalty", 36),
    says: "违法行为在追溯期限以内已被发现，不能以超过追溯期限不予行政处罚",
    holds: (file, { facts }, reference) => {
      const opened = file.latest.open?.facts;
      if (!opened || !onGround(facts, "timeBarred")) return true;
      const item = powerItems.find(reference, opened.powerItem);
      const limit = years(item?.lifeSafety === true && opened.harmful ? 5 : 2);
      const discovered = discoveredOn(file) ?? reference.day;
      return (
        facts.noPenaltyProof !== undefined ||
        discovered > lastDayOf(opened.violationEndedOn, limit, reference)
      );
    },
    wayOut: () => ({ text: "写明查明的违法行为终了之日及其证明" }),
  },
  {
    code: "decide.education",
    basis: cite("penalty", 33, 3),
    says: "对当事人的违法行为依法不予行政处罚的，应当对当事人进行教育",
    holds: (_file, { facts }) => facts.outcome !== "noPenalty" || facts.educated === true,
  },
  {
    code: "decide.educationRecord",
    basis: [cite("penalty", 33, 3), cite("penalty", 47)],
    says: "对当事人的教育应当有记录，写明方式和内容",
    holds: (_file, { facts }) => facts.outcome !== "noPenalty" || facts.education !== undefined,
  },
];
