import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { lawNeeds } from "./laws-compared.ts";
import { assigned, notRecused, notRecusedAbove } from "./people-gates.ts";
import { reportGates } from "./report-gates.ts";
import { samples } from "./samples-opening.ts";
import { soundEvidence } from "./standing-investigation.ts";

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
        code: "evidence.earlierOrder",
        basis: cite("local"),
        mark: "M",
        says: "登记立案以前的责令改正文书的，应当写明文号和责令之日，责令之日不得晚于登记之日",
        holds: (_file, { facts, occurredAt }) =>
          (facts.earlierOrder === undefined) === (facts.earlierOrderOn === undefined) &&
          (facts.earlierOrderOn === undefined || facts.earlierOrderOn <= dayOf(occurredAt)),
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
      notRecusedAbove,
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
    needs: lawNeeds<"report">(),
    gates: reportGates,
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
