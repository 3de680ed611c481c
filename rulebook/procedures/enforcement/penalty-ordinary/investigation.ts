import type { ActRule } from "@zhunsheng/engine";
import { calendarDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { isGrounded, withinRange } from "../../shared/penalties.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned, notRecused, notSuspended } from "./people-gates.ts";
import { samples } from "./samples-opening.ts";
import { partyKindOf } from "./standing.ts";
import {
  competentElsewhere,
  correctionFound,
  disposedOf,
  inDispute,
  soundEvidence,
} from "./standing-investigation.ts";

/** The acts by which evidence comes to hand. */
const collecting = [
  "inspect",
  "interview",
  "sample",
  "preserve",
  "opinion",
  "extractData",
  "evidenceReceived",
] as const;

/** 证据、调查终结报告. */
export const investigation: { [P in "evidence" | "excludeEvidence" | "report"]: ActRule<Facts, P> } = {
  evidence: {
    title: "证据登记",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 46, 1),
    performers: ["officer"],
    repeats: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.evidence,
    examples: samples.evidence,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "evidence.verified",
        basis: cite("penalty", 46, 2),
        says: "证据必须经查证属实，方可作为认定案件事实的根据",
        holds: (_file, act) => act.facts.verified,
      },
      {
        code: "evidence.lawful",
        basis: cite("penalty", 46, 3),
        says: "以非法手段取得的证据，不得作为认定案件事实的根据",
        holds: (_file, act) => act.facts.lawful,
      },
      {
        code: "evidence.takenBy",
        basis: cite("penalty", 46, 2),
        mark: "M",
        says: "证据所注明的取得行为，应当是本案已经记录的调查取证行为",
        holds: (file, { facts }) => {
          const { takenBy } = facts;
          return (
            takenBy === undefined ||
            collecting.some((kind) => file.all[kind].some(({ seq }) => seq === takenBy))
          );
        },
      },
    ],
    documents: ["证据登记表"],
    recording: keyMoments,
  },
  excludeEvidence: {
    title: "排除证据",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 46, 3),
    performers: ["officer", "unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["evidence"],
    before: ["decide"],
    fields: fields.excludeEvidence,
    examples: samples.excludeEvidence,
    gates: [
      {
        code: "excludeEvidence.evidence",
        basis: cite("penalty", 46),
        says: "所排除的证据应当是本案已经登记、尚未排除的证据",
        holds: (file, { facts }) => soundEvidence(file).some(({ seq }) => seq === facts.evidence),
      },
    ],
    documents: ["证据审查意见"],
    recording: textOnly,
  },
  report: {
    title: "调查终结报告",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 57, 1),
    performers: ["officer"],
    repeats: true,
    after: ["assign", "evidence"],
    before: ["decide"],
    fields: fields.report,
    examples: samples.report,
    needs: [
      powerItems.need((file) => file.latest.open?.facts.powerItem),
      benchmarks.need((file) => file.latest.open?.facts.powerItem),
    ],
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      {
        code: "report.evidence",
        basis: [cite("penalty", 46, 2), cite("penalty", 46, 3)],
        says: "没有查证属实、合法取得的证据，不得提出处理意见",
        holds: (file) => soundEvidence(file).length > 0,
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
          const allowed = powerItems.find(reference, file.latest.open?.facts.powerItem)?.kinds ?? [];
          return kinds.every((kind) => allowed.includes(kind));
        },
      },
      {
        code: "report.range",
        basis: cite("penalty", 38),
        says: "建议的罚款数额超出该事项法定幅度，低于下限的应当有减轻处罚的情节",
        holds: (file, act, reference) => {
          const reduced = act.facts.circumstance === "reduced";
          const item = powerItems.find(reference, file.latest.open?.facts.powerItem);
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
          const benchmark = benchmarks.find(reference, file.latest.open?.facts.powerItem);
          return benchmarkFollowed(benchmark, act.facts, partyKindOf(file));
        },
      },
    ],
    opens: [
      {
        duty: "decideTransfer",
        title: "自接到移送报告之日起三日内决定是否移送",
        owedBy: "head",
        basis: cite("transfer", 5, 2),
        when: (_file, { facts }) => facts.outcome === "transfer",
        within: calendarDays(3),
        dischargedBy: ["decide", "report"],
        waivedBy: ["refer", "terminate"],
      },
    ],
    documents: ["案件调查报告", "案件处理呈批表"],
    recording: textOnly,
  },
};
