import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  freesFromPublishing,
  isPublished,
  publicationOwed,
  withholdGates,
} from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { revocationGates } from "../../shared/revocation.ts";
import { type Facts, fields } from "./fields.ts";
import { revocationEnters } from "./history.ts";
import { samples } from "./samples.ts";
import { type File, fineOwed, isRevoked, partyIsYoung } from "./standing.ts";

const standingOf = (file: File) => ({ annulled: isRevoked(file), fineFen: fineOwed(file), gainsFen: 0 });

/** 自行撤销变更、不予公开. */
export const undoing: { [P in "revoke" | "withhold"]: ActRule<Facts, P> } = {
  revoke: {
    title: "自行撤销、变更",
    stage: "performance",
    nature: "decision",
    basis: cite("penalty", 75, 2),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["decide"],
    fields: fields.revoke,
    examples: samples.revoke,
    gates: revocationGates(standingOf),
    opens: [
      {
        duty: "withdrawPublication",
        title: "三日内撤回公示并公开说明理由",
        owedBy: "publisher",
        basis: cite("penalty", 48, 2),
        when: isPublished,
        within: workingDays(3),
        dischargedBy: ["withdraw"],
        dischargedWhen: (file) => !isPublished(file),
      },
    ],
    enters: revocationEnters,
    documents: ["撤销行政处罚决定书", "变更行政处罚决定书"],
    recording: textOnly,
  },
  withhold: {
    title: "不予公开审批",
    stage: "filing",
    nature: "decision",
    basis: cite("disclosureRegulation", 17),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["decide", "withdraw"],
    fields: fields.withhold,
    examples: samples.withhold,
    gates: withholdGates,
    opens: [
      {
        duty: "publishReleased",
        title: "恢复公开以后七个工作日内公示",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (file, act) => act.facts.outcome === "released" && !partyIsYoung(file) && publicationOwed(file),
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["withhold", "revoke"],
        waivedWhen: (_file, act) => freesFromPublishing(act),
      },
    ],
    documents: ["政府信息不予公开审批表"],
    recording: textOnly,
  },
};
