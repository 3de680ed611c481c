import type { Gate } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { countsAsCitizen, penaltyStandards } from "../../../registers/standards.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { sameParty } from "../../shared/party.ts";
import { fineOf, isGrounded, notHeavier, withinRange } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";

type Rule = Gate<Facts, "decide">;

/** 二百元以下、三千元以下, the numbers themselves included (行政处罚法第51条). */
const citizenMaxFen = 20_000;
const organisationMaxFen = 300_000;

const decidable: readonly Rule[] = [
  {
    code: "decide.heard",
    basis: [cite("penalty", 44), cite("penalty", 62)],
    says: "没有告知或者没有听取当事人陈述、申辩，不得作出行政处罚决定，当事人明确放弃的除外",
    holds: (file) => file.done.hear,
    wayOut: () => ({ act: "hear" }),
  },
  {
    code: "decide.sameDay",
    basis: [cite("penalty", 51), cite("penalty", 52, 1)],
    says: "简易程序应当当场作出决定，不是当日查明事实的，应当适用普通程序",
    holds: (file, act) => {
      const { onSite } = file.latest;
      return onSite !== undefined && dayOf(onSite.occurredAt) === dayOf(act.occurredAt);
    },
  },
  {
    code: "decide.sameOfficers",
    basis: [cite("penalty", 42, 1), cite("penalty", 52, 1)],
    says: "当场作出决定的执法人员，应当是在现场向当事人出示执法证件、查明事实的执法人员",
    holds: (file, act) => {
      const present = file.latest.onSite?.by.map(({ id }) => id) ?? [];
      return act.by.every(({ id }) => present.includes(id));
    },
  },
  {
    code: "decide.kinds",
    basis: cite("penalty", 51),
    says: "当场作出的行政处罚决定只能是警告或者小额罚款，其他处罚应当适用普通程序",
    holds: (_file, act) => act.facts.kinds.every((kind) => kind === "warning" || kind === "fine"),
  },
  {
    code: "decide.threshold",
    basis: cite("penalty", 51),
    says: "当场罚款限额为：公民二百元以下，法人或者其他组织三千元以下；超过的应当适用普通程序",
    holds: (_file, act, reference) => {
      const set = penaltyStandards(reference);
      const small = countsAsCitizen(act.facts.partyKind, set, true);
      return fineOf(act.facts) <= (small ? citizenMaxFen : organisationMaxFen);
    },
  },
  {
    code: "decide.soleTrader",
    basis: [cite("penalty", 51), cite("local")],
    mark: "M",
    says: "个体工商户的当场罚款限额一般按公民掌握（待核），超过二百元的宜适用普通程序",
    holds: (_file, act, reference) =>
      act.facts.partyKind !== "soleTrader" ||
      !countsAsCitizen(act.facts.partyKind, penaltyStandards(reference), false) ||
      fineOf(act.facts) <= citizenMaxFen,
  },
];

const measured: readonly Rule[] = [
  {
    code: "decide.notHeavier",
    basis: [cite("penalty", 44), cite("penalty", 45, 2)],
    says: "决定的处罚不得重于告知的处罚，不得因当事人陈述、申辩而给予更重的处罚",
    holds: (file, act) => {
      const told = file.latest.hear?.facts;
      return told === undefined || notHeavier(act.facts, told);
    },
    wayOut: () => ({ text: "在告知的处罚种类和数额以内决定" }),
  },
  {
    code: "decide.allowedKinds",
    basis: cite("penalty", 38),
    says: "处罚种类没有依据，权力事项清单未列明",
    holds: (file, act, reference) => {
      const item = powerItems.find(reference, file.latest.onSite?.facts.powerItem);
      return act.facts.kinds.every((kind) => item?.kinds.includes(kind) === true);
    },
  },
  {
    code: "decide.range",
    basis: cite("penalty", 38),
    says: "罚款数额超出该事项法定幅度，低于下限的应当有减轻处罚的情节",
    holds: (file, act, reference) => {
      const item = powerItems.find(reference, file.latest.onSite?.facts.powerItem);
      const reduced = act.facts.circumstance === "reduced";
      return withinRange(act.facts, act.facts.partyKind, item ?? {}, reduced);
    },
  },
  {
    code: "decide.benchmark",
    basis: [cite("penalty", 34), cite("benchmarkOpinion", 12)],
    says: "罚款应当在适用的裁量阶次以内；偏离基准的，应当说明理由",
    holds: (file, act, reference) => {
      const benchmark = benchmarks.find(reference, file.latest.onSite?.facts.powerItem);
      return benchmarkFollowed(benchmark, act.facts, act.facts.partyKind);
    },
  },
  {
    code: "decide.circumstance",
    basis: [cite("penalty", 32), cite("penalty", 34)],
    says: "从轻、减轻、从重处罚应当写明情节的事实和依据",
    holds: (_file, act) => isGrounded(act.facts),
  },
  {
    code: "decide.child",
    basis: cite("penalty", 30),
    says: "不满十四周岁的未成年人有违法行为的，不予行政处罚",
    holds: (_file, act) => act.facts.partyAge !== "child",
  },
  {
    code: "decide.minor",
    basis: cite("penalty", 30),
    says: "已满十四周岁不满十八周岁的未成年人有违法行为的，应当从轻或者减轻行政处罚",
    holds: (_file, act) =>
      act.facts.partyAge !== "minor" || ["lighter", "reduced"].includes(act.facts.circumstance),
  },
];

const written: readonly Rule[] = [
  {
    code: "decide.party",
    basis: cite("penalty", 52, 2),
    says: "决定书的当事人类型、名称、代码、年龄应当与现场查明的一致",
    holds: (file, act) => sameParty(file.latest.onSite?.facts, act.facts),
  },
  {
    code: "decide.remedy",
    basis: cite("reconsideration", 23),
    says: "对当场作出的行政处罚决定不服的，应当先申请行政复议，作出决定时应当告知",
    holds: (_file, act) => act.facts.reconsiderationFirst,
  },
  {
    code: "decide.remedyText",
    basis: [cite("penalty", 52, 2), cite("reconsideration", 20), cite("reconsideration", 23)],
    says: "决定书应当载明先自收到决定书之日起六十日内申请行政复议、对复议决定不服再提起行政诉讼的途径和期限",
    holds: (_file, act) => {
      const [first, then] = [act.facts.remedies.indexOf("行政复议"), act.facts.remedies.indexOf("行政诉讼")];
      return /六十日|60日/.test(act.facts.remedies) && first >= 0 && then > first;
    },
  },
  {
    code: "decide.signed",
    basis: cite("penalty", 52, 2),
    says: "当场处罚决定书应当由执法人员签名或者盖章",
    holds: (_file, act) => act.facts.signed,
  },
];

/** Confiscation is not in the list of article 51; `decide.kinds` refuses it, so no sum of it is measured here. */
export const decisionGates: readonly Rule[] = [...decidable, ...measured, ...written];
