import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { isGrounded, withinRange } from "../../shared/penalties.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned } from "./people-gates.ts";
import { samples } from "./samples-opening.ts";
import { partyKindOf } from "./standing.ts";

/** 调查取证. */
export const investigation: { [P in "inspect" | "interview" | "evidence" | "report"]: ActRule<Facts, P> } = {
  inspect: {
    title: "现场检查（勘验）",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 55, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.inspect,
    examples: samples.inspect,
    gates: [twoOfficers, certified, assigned, certificateShown],
    documents: ["现场检查记录", "勘验笔录"],
    recording: keyMoments,
  },
  interview: {
    title: "询问",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 55, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.interview,
    examples: samples.interview,
    gates: [
      twoOfficers,
      certified,
      assigned,
      certificateShown,
      {
        code: "interview.rights",
        basis: cite("threeSystems", 5),
        says: "询问时应当告知被询问人权利和义务",
        holds: (_file, act) => act.facts.rightsTold,
      },
    ],
    documents: ["询问通知书", "询问笔录"],
    recording: keyMoments,
  },
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
    ],
    documents: ["证据登记表"],
    recording: keyMoments,
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
    documents: ["案件调查报告", "案件处理呈批表"],
    recording: textOnly,
  },
};
