import { type Gate, since } from "@zhunsheng/engine";
import { dayOf, years } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { lastDayOf } from "../../shared/gates.ts";
import type { Facts } from "./fields.ts";
import { openHistory } from "./history.ts";
import { orderReinspected } from "./linked-orders.ts";
import { competentHere } from "./people-gates.ts";
import { discoveredOn, type File } from "./standing.ts";

/** Agreed or designated: this agency is competent although another opened first (行政处罚法第25条). */
const settledOurs = (file: File): boolean => {
  const { disputeJurisdiction, settleJurisdiction } = file.latest;
  if (since(settleJurisdiction, disputeJurisdiction)) return settleJurisdiction?.facts.competent === "ours";
  return disputeJurisdiction?.facts.negotiated === "ours";
};

/** 立案. */
export const openGates: readonly Gate<Facts, "open">[] = [
  {
    code: "open.powerItem",
    basis: [cite("penalty", 17), cite("penalty", 38)],
    says: "该事项不在本机关当日有效的权力事项清单内，本机关无权处罚",
    holds: (_file, act, reference) => powerItems.find(reference, act.facts.powerItem) !== undefined,
  },
  {
    code: "open.district",
    basis: [cite("penalty", 22), cite("penalty", 25)],
    says: "行政处罚由违法行为发生地的行政机关管辖；不在本地发生的，应当有指定管辖文书，或者写明另有规定",
    holds: (_file, act) =>
      act.facts.inDistrict || act.facts.designation !== undefined || act.facts.otherRule !== undefined,
  },
  {
    code: "open.firstOpened",
    basis: cite("penalty", 25, 1),
    says: "两个以上行政机关都有管辖权的，由最先立案的行政机关管辖；其他机关先立案的，应当协商一致或者有指定管辖文书",
    holds: (file, act) =>
      act.facts.otherAgency === undefined || act.facts.designation !== undefined || settledOurs(file),
    wayOut: () => ({ act: "refer" }),
  },
  {
    code: "open.handedDown",
    basis: [cite("penalty", 23), cite("penalty", 24, 1)],
    says: "行政处罚由县级以上行政机关管辖；乡镇、街道行使的，应当有省级决定交由行使",
    holds: (_file, act, reference) =>
      agencies.find(reference, "self")?.kind !== "township" || act.facts.handedDownBy !== undefined,
    wayOut: () => ({ act: "refer" }),
  },
  {
    code: "open.delegated",
    basis: cite("penalty", 20),
    says: "受委托组织在委托范围内，以委托行政机关名义实施行政处罚，不得以自己的名义立案",
    holds: (_file, act, reference) =>
      agencies.find(reference, "self")?.kind !== "delegated" || act.facts.delegatedBy !== undefined,
    wayOut: () => ({ text: "写明委托行政机关和委托书，以其名义立案" }),
  },
  competentHere,
  {
    code: "open.limitation",
    basis: cite("penalty", 36, 1),
    says: "违法行为在二年内（涉及公民生命健康安全、金融安全且有危害后果的在五年内）未被发现的，不再给予行政处罚",
    holds: (file, act, reference) => {
      const discovered = discoveredOn(file) ?? reference.day;
      const item = powerItems.find(reference, act.facts.powerItem);
      const limit = years(item?.lifeSafety === true && act.facts.harmful ? 5 : 2);
      return discovered <= lastDayOf(act.facts.violationEndedOn, limit, reference);
    },
    wayOut: () => ({ act: "decline" }),
  },
  {
    code: "open.violationEndedOn",
    basis: cite("penalty", 36, 2),
    says: "违法行为发生或者终了之日不得晚于立案之日",
    holds: (_file, act) => act.facts.violationEndedOn <= dayOf(act.occurredAt),
  },
  {
    code: "open.oneFine",
    basis: cite("penalty", 29),
    // Only a second fine is barred: any other penalty may still follow, so the case may be opened.
    mark: "V2",
    says: "对当事人的同一个违法行为，不得给予两次以上罚款的行政处罚，立案前应当核对",
    holds: (_file, act) => act.facts.notFinedBefore,
  },
  openHistory,
  {
    code: "open.checksWritten",
    basis: cite("penalty", 47),
    mark: "M",
    says: "立案前对法定期限、管辖、是否重复处罚（当事人是公民的，还有年龄）的核对，应当写明依据和结果",
    holds: (_file, { facts }) =>
      facts.limitationCheck !== undefined &&
      facts.jurisdictionCheck !== undefined &&
      facts.duplicateCheck !== undefined &&
      (facts.partyKind !== "citizen" || facts.ageCheck !== undefined),
  },
  orderReinspected,
];
