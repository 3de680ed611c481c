import type { Gate } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { isGrounded, withinRange } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { benchmarksOf, chosen, itemsOf } from "./laws-compared.ts";
import { assigned, notRecused, notSuspended } from "./people-gates.ts";
import { partyKindOf } from "./standing.ts";
import {
  competentElsewhere,
  correctionFound,
  disposedOf,
  inDispute,
  soundEvidence,
} from "./standing-investigation.ts";

/** 调查终结报告, measured by the law that the handlers propose to apply (行政处罚法第37条). */
export const reportGates: readonly Gate<Facts, "report">[] = [
  twoOfficers,
  certified,
  assigned,
  notRecused,
  {
    code: "report.evidence",
    basis: [cite("penalty", 46, 2), cite("penalty", 46, 3)],
    says: "没有查证属实、合法取得的证据，不得提出处理意见",
    // Without any evidence one thing may still be proposed: that the facts are not proven.
    holds: (file, { facts }) => facts.outcome === "notProven" || soundEvidence(file).length > 0,
    wayOut: () => ({ act: "evidence" }),
  },
  {
    code: "report.findings",
    basis: [cite("penalty", 46, 2), cite("penalty", 46, 3)],
    says: "认定事实所依据的证据，应当是本案已经登记、查证属实、合法取得并且没有排除的证据",
    holds: (file, { facts }) => {
      const sound = new Set(soundEvidence(file).map(({ seq }) => seq));
      return (facts.findings ?? []).every(({ evidence }) => sound.has(evidence));
    },
  },
  {
    code: "report.jurisdiction",
    basis: cite("penalty", 25, 2),
    says: "对管辖发生争议的，应当协商解决，协商不成的，报请指定管辖；由其他机关管辖的，应当移送",
    holds: (file) => !inDispute(file) && !competentElsewhere(file),
    wayOut: (file) => ({ act: inDispute(file) ? "settleJurisdiction" : "refer" }),
  },
  {
    code: "report.preserved",
    basis: [cite("penalty", 56), cite("penalty", 85)],
    mark: "M",
    says: "先行登记保存的证据应当在七日内作出处理决定，调查终结前应当处理完毕",
    holds: (file) => file.all.preserve.every((one) => disposedOf(file, one)),
    wayOut: () => ({ act: "preserveDisposal" }),
  },
  {
    code: "report.correction",
    basis: cite("penalty", 28, 1),
    mark: "M",
    says: "实施行政处罚时，应当责令当事人改正；报告应当写明改正情况，并与复查结果一致",
    holds: (file, { facts }) => {
      const found = correctionFound(file);
      return facts.correction !== undefined && (found === undefined || found === facts.correction);
    },
  },
  notSuspended,
  {
    code: "report.transfer",
    basis: [cite("penalty", 27, 1), cite("transfer", 11, 1)],
    says: "违法行为涉嫌犯罪的，应当及时将案件移送司法机关，不得以行政处罚代替移送",
    holds: (_file, { facts }) => facts.crimeSuspected !== true || facts.outcome === "transfer",
  },
  {
    code: "report.kinds",
    basis: cite("penalty", 38),
    says: "建议的处罚种类没有依据，权力事项清单未列明",
    holds: (file, act, reference) => {
      const { kinds } = act.facts;
      const allowed = chosen(itemsOf(file, reference), act.facts)?.kinds ?? [];
      return kinds.every((kind) => allowed.includes(kind));
    },
  },
  {
    code: "report.range",
    basis: cite("penalty", 38),
    says: "建议的罚款数额超出该事项法定幅度，低于下限的应当有减轻处罚的情节",
    holds: (file, act, reference) => {
      const reduced = act.facts.circumstance === "reduced";
      const item = chosen(itemsOf(file, reference), act.facts);
      return withinRange(act.facts, partyKindOf(file), item ?? {}, reduced);
    },
  },
  {
    code: "report.circumstance",
    basis: [cite("penalty", 32), cite("penalty", 34)],
    says: "从轻、减轻、从重处罚应当写明情节的事实和依据",
    holds: (_file, act) => isGrounded(act.facts),
  },
  {
    code: "report.benchmark",
    basis: cite("penalty", 34),
    says: "建议的罚款应当按照裁量基准的阶次提出；偏离基准的，应当说明理由",
    holds: (file, act, reference) => {
      const benchmark = chosen(benchmarksOf(file, reference), act.facts);
      return benchmarkFollowed(benchmark, act.facts, partyKindOf(file));
    },
  },
];
