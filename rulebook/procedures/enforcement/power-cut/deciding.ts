import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import { isYoung } from "../../shared/party.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { stopDays, stopOrders } from "./standing.ts";

/** 提请、决定 (安全生产法第70条第1款), its conditions one by one. */
export const deciding: { [P in "propose" | "decline" | "decide"]: ActRule<Facts, P> } = {
  propose: {
    title: "提请停止供应",
    stage: "decision",
    nature: "decision",
    basis: cite("workSafety", 70, 1),
    performers: ["officer"],
    starts: true,
    after: [],
    fields: fields.propose,
    examples: samples.propose,
    carries: partyOfParent,
    needs: [agencies.need(() => "self")],
    gates: [
      twoOfficers,
      certified,
      {
        code: "propose.delegated",
        basis: cite("compulsion", 17),
        says: "行政强制权不得委托，受委托组织不得通知停止供应",
        holds: (_file, { facts }, reference) =>
          facts.delegatedBy === undefined && agencies.find(reference, "self")?.kind !== "delegated",
      },
      {
        code: "propose.party",
        basis: cite("workSafety", 70, 1),
        says: "当事人应当是拒不执行停产停业、停止施工、停止使用决定的生产经营单位，与原事项一致",
        holds: (_file, { facts }, { parent }) => {
          const { partyName, partyCode } = parent ? partyOfParent(parent) : {};
          // Content that was erased names nobody.
          const named = partyName === undefined || facts.partyName === partyName;
          return named && (partyCode === undefined || facts.partyCode === partyCode);
        },
      },
      {
        code: "propose.majorHazard",
        basis: cite("workSafety", 70, 1),
        says: "停止供应只适用于存在重大事故隐患的生产经营单位",
        holds: (_file, { facts }) => facts.majorHazard,
      },
      {
        code: "propose.ordered",
        basis: cite("workSafety", 70, 1),
        says: "原事项中没有仍然有效的停产停业、停止施工、停止使用的决定",
        holds: (_file, _act, reference) => stopOrders(reference).length > 0,
      },
      {
        code: "propose.orderedOn",
        basis: cite("workSafety", 70, 1),
        says: "所写明的应当是原事项中作出停产停业、停止施工、停止使用决定之日",
        holds: (_file, { facts }, reference) => stopDays(reference).includes(facts.orderedOn),
      },
      {
        code: "propose.refused",
        basis: cite("workSafety", 70, 1),
        says: "生产经营单位拒不执行决定的，才可以采取停止供应的措施",
        holds: (_file, { facts }) => facts.refused,
      },
      {
        code: "propose.danger",
        basis: cite("workSafety", 70, 1),
        says: "没有发生生产安全事故的现实危险，不得采取停止供应的措施",
        holds: (_file, { facts }) => facts.danger,
      },
      {
        code: "propose.safe",
        basis: cite("workSafety", 70, 1),
        says: "应当在保证安全的前提下采取停止供应的措施",
        holds: (_file, { facts }) => facts.safe,
      },
      {
        code: "propose.residents",
        basis: cite("compulsion", 43, 2),
        says: "不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行决定",
        holds: (_file, { facts }) => !facts.residents,
      },
    ],
    documents: ["停止供电（供应民用爆炸物品）审批表"],
    recording: textOnly,
  },
  decline: {
    title: "不予批准",
    stage: "decision",
    nature: "decision",
    basis: cite("workSafety", 70, 1),
    performers: ["head"],
    conditional: true,
    after: ["propose"],
    before: ["decide"],
    fields: fields.decline,
    examples: samples.decline,
    documents: ["停止供电（供应民用爆炸物品）审批表"],
    recording: textOnly,
  },
  decide: {
    title: "主要负责人批准并决定",
    stage: "decision",
    nature: "decision",
    basis: cite("workSafety", 70, 1),
    performers: ["head"],
    after: ["propose"],
    fields: fields.decide,
    examples: samples.decide,
    gates: [
      {
        code: "decide.ordered",
        basis: cite("workSafety", 70, 1),
        says: "停产停业、停止施工、停止使用的决定已经解除，不得采取停止供应的措施",
        holds: (_file, _act, reference) => stopOrders(reference).length > 0,
      },
      {
        code: "decide.apart",
        basis: cite("workSafety", 70, 1),
        says: "应当经本部门主要负责人批准，提请的人员不能批准自己的提请",
        holds: (file, { by }) => {
          const asking = file.latest.propose?.by.map(({ id }) => id) ?? [];
          return by.every(({ id }) => !asking.includes(id));
        },
      },
      {
        code: "decide.sealed",
        basis: cite("local"),
        mark: "M",
        says: "决定书应当加盖本机关印章",
        holds: (_file, { facts }) => facts.sealed,
      },
    ],
    opens: [
      {
        duty: "publish",
        title: "二十个工作日内公示行政强制决定信息",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (file) => !isYoung(file.latest.propose?.facts),
        within: workingDays(20),
        dischargedBy: ["publish"],
      },
    ],
    figures: [
      { indicator: "QZ.N", basis: cite("compulsion", 9) },
      { indicator: "QZ.OTHER.N", basis: cite("workSafety", 70) },
    ],
    returns: {
      kind: "powerCut",
      facts: (_file, { number, occurredAt }) => ({
        number: number ?? "未编号",
        decidedOn: dayOf(occurredAt),
      }),
    },
    documents: ["停止供电（供应民用爆炸物品）决定书"],
    numbered: { series: "powerCut", pattern: "（{region}）{short}停供〔{year}〕{n}号" },
    recording: textOnly,
  },
};
