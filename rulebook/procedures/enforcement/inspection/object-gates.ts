import type { Gate } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { countsTowardCeiling } from "../../../registers/inspection-visits.ts";
import { parties } from "../../../registers/parties.ts";
import type { Facts } from "./fields.ts";

const objects = cite("randomInspection");

/** Whom a task may be about (国办发〔2015〕58号: 检查对象名录库): visits are counted by the register's own code. */
export const objectGates: readonly Gate<Facts, "task">[] = [
  {
    code: "task.object",
    basis: objects,
    says: "日常检查、专项检查的对象应当从检查对象名录库（监管对象登记）中确定，没有登记的应当先登记",
    holds: (_file, { facts }, reference) =>
      !countsTowardCeiling(facts.kind) || parties.find(reference, facts.party) !== undefined,
    wayOut: () => ({ text: "先在登记簿中登记监管对象" }),
  },
  {
    code: "task.objectSame",
    basis: [objects, cite("local")],
    says: "被检查单位的类型、名称、统一社会信用代码应当与监管对象登记一致",
    holds: (_file, { facts }, reference) => {
      const known = parties.find(reference, facts.party);
      return (
        known === undefined ||
        (known.kind === facts.partyKind && known.name === facts.partyName && known.code === facts.partyCode)
      );
    },
  },
  {
    code: "task.riskClass",
    basis: cite("local"),
    says: "风险等级应当与监管对象登记一致，登记有等级的应当写明，没有登记等级的不填",
    holds: (_file, { facts }, reference) => {
      const known = parties.find(reference, facts.party);
      return known === undefined || known.riskClass === facts.riskClass;
    },
  },
  {
    code: "task.clue",
    basis: cite("inspectionPattern", 3),
    mark: "V2",
    says: "线索核查、整改复查应当由投诉举报、移送、交办、案件或者责令整改引起，写明线索的来源和编号",
    holds: (_file, { facts }, { parent }) =>
      (facts.kind !== "clue" && facts.kind !== "recheck") ||
      facts.clue !== undefined ||
      (parent !== undefined && parent.procedure !== "inspection-plan"),
  },
];
