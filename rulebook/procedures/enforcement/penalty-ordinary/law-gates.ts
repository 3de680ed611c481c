import type { Gate } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import type { benchmarks } from "../../../registers/benchmarks.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { fineOf, withinRange } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { benchmarksOf, chosen, differ, isCitizen, itemsOf, milder } from "./laws-compared.ts";
import { partyKindOf } from "./standing.ts";

type Rule = Gate<Facts, "decide">;

const stepsOf = (benchmark: ReturnType<typeof benchmarks.find>): string =>
  JSON.stringify(benchmark?.steps ?? []);

const olderOrMilder: readonly Rule[] = [
  {
    code: "decide.lawStated",
    basis: cite("penalty", 37),
    says: "违法行为发生以后规定有变化的，应当写明适用的规定和新旧规定的比较",
    holds: (file, { facts }, reference) =>
      facts.outcome !== "punish" ||
      !differ(itemsOf(file, reference), isCitizen(file)) ||
      (facts.lawChosen !== undefined && facts.lawCompared !== undefined),
  },
  {
    code: "decide.lawChosen",
    basis: cite("penalty", 37),
    says: "实施行政处罚适用违法行为发生时的规定；作出决定时的规定处罚较轻的，适用作出决定时的规定",
    holds: (file, { facts }, reference) => {
      const laws = itemsOf(file, reference);
      const citizen = isCitizen(file);
      if (facts.outcome !== "punish" || !differ(laws, citizen)) return true;
      const right = milder(laws, citizen);
      return right === "unclear" || facts.lawChosen === right;
    },
    wayOut: (file, _act, reference) => ({
      text:
        milder(itemsOf(file, reference), isCitizen(file)) === "new"
          ? "适用作出决定时的规定"
          : "适用违法行为发生时的规定",
    }),
  },
  {
    code: "decide.lawUnclear",
    basis: cite("penalty", 37),
    mark: "V2",
    says: "新旧规定的处罚种类和罚款上下限轻重不一，孰轻孰重不能直接比较，应当核对所写明的比较",
    holds: (file, { facts }, reference) => {
      const laws = itemsOf(file, reference);
      const citizen = isCitizen(file);
      return facts.outcome !== "punish" || !differ(laws, citizen) || milder(laws, citizen) !== "unclear";
    },
  },
  {
    code: "decide.lawGone",
    basis: cite("penalty", 37),
    says: "作出决定时的规定已不认为是违法的，不得给予行政处罚",
    holds: (file, { facts }, reference) => {
      const { now, old } = itemsOf(file, reference);
      return facts.outcome !== "punish" || now !== undefined || old === undefined;
    },
  },
  {
    code: "decide.benchmarkThen",
    basis: [cite("penalty", 34), cite("penalty", 37)],
    mark: "M",
    says: "违法行为发生以后裁量基准有变化，没有写明适用的是新的还是旧的基准",
    holds: (file, { facts }, reference) => {
      const { now, old } = benchmarksOf(file, reference);
      return facts.outcome !== "punish" || facts.lawChosen !== undefined || stepsOf(now) === stepsOf(old);
    },
  },
];

/** 从旧兼从轻, and the fine within the law and the benchmark so chosen. */
export const lawGates: readonly Rule[] = [
  ...olderOrMilder,
  {
    code: "decide.range",
    basis: cite("penalty", 38),
    says: "罚款数额超出该事项法定幅度，低于下限的应当有减轻处罚的情节",
    holds: (file, { facts }, reference) => {
      const item = chosen(itemsOf(file, reference), facts);
      return withinRange(facts, partyKindOf(file), item ?? {}, facts.circumstance === "reduced");
    },
  },
  {
    code: "decide.kinds",
    basis: cite("penalty", 38),
    says: "决定的处罚种类不在该事项依法可以给予的处罚种类以内",
    holds: (file, { facts }, reference) => {
      const item = chosen(itemsOf(file, reference), facts);
      return item === undefined || facts.kinds.every((kind) => item.kinds.includes(kind));
    },
  },
  {
    code: "decide.benchmark",
    basis: [cite("penalty", 34), cite("benchmarkOpinion", 12)],
    says: "罚款应当在适用的裁量阶次以内，并在决定书中写明；偏离基准的，应当说明理由",
    holds: (file, { facts }, reference) =>
      benchmarkFollowed(chosen(benchmarksOf(file, reference), facts), facts, partyKindOf(file)),
  },
  {
    code: "decide.benchmarkStated",
    basis: cite("benchmarkOpinion", 12),
    says: "应当在行政处罚决定书中对裁量基准的适用情况予以明确",
    holds: (file, { facts }, reference) =>
      fineOf(facts) === 0 ||
      facts.discretionReasoning !== undefined ||
      chosen(benchmarksOf(file, reference), facts) === undefined,
  },
];
