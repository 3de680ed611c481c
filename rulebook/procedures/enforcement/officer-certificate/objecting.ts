import type { ActRule } from "@zhunsheng/engine";
import { addDays, calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateRules, certificateStandards } from "../../../registers/certificate-standards.ts";
import { officers } from "../../../registers/officers.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";

import { reviewAgain } from "./reviewing.ts";
import { samples } from "./samples.ts";
import {
  afterAnnulment,
  changes,
  contestedBefore,
  entered,
  isContestable,
  personOf,
  reviewEnded,
} from "./standing.ts";

/** 申请复核: another sector's rule gives thirty days (待核). */
export const objecting: { [P in "object" | "answerObjection"]: ActRule<Facts, P> } = {
  object: {
    title: "申请复核",
    stage: "withdrawal",
    nature: "fact",
    basis: cite("certificatePattern", 35),
    performers: ["registrar", "unitHead", "officer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["issue"],
    follows: ["review", "suspend", "revoke"],
    fields: fields.object,
    examples: samples.object,
    needs: [certificateStandards.need(() => "self")],
    gates: [
      {
        code: "object.inTime",
        basis: cite("certificatePattern", 35),
        mark: "M",
        noteOnly: true,
        says: "没有暂扣、吊销的决定，或者申请复核已经超过期限",
        holds: (file, { facts, seq }, reference) => {
          const contested = contestedBefore(file, seq);
          if (!contested) return false;
          const told = file.all.tell.find((one) => one.seq > contested.seq);
          const from = told?.facts.toldOn ?? dayOf(contested.occurredAt);
          return facts.requestedOn <= addDays(from, certificateRules(reference).objectionDays);
        },
      },
    ],
    opens: [
      {
        duty: "answerObjection",
        title: "对复核申请作出答复",
        owedBy: "leader",
        basis: cite("certificatePattern", 35),
        mark: "M",
        within: calendarDays(30),
        dischargedBy: ["answerObjection"],
      },
    ],
    documents: ["复核申请书"],
    recording: textOnly,
  },
  answerObjection: {
    title: "复核决定",
    stage: "withdrawal",
    nature: "decision",
    basis: cite("certificatePattern", 35),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["object"],
    follows: ["object", ...changes, "cancel"],
    fields: fields.answerObjection,
    examples: samples.answerObjection,
    needs: [officers.need((file) => personOf(file))],
    gates: [
      {
        code: "answerObjection.pending",
        basis: cite("certificatePattern", 35),
        says: "没有等待答复的复核申请",
        holds: (file) => (file.latest.object?.seq ?? 0) > (file.latest.answerObjection?.seq ?? 0),
      },
      {
        code: "answerObjection.contested",
        basis: cite("certificatePattern", 35),
        says: "没有可以撤销的暂扣、吊销决定",
        holds: (file, { facts }) => facts.result === "upheld" || isContestable(file),
      },
      {
        code: "answerObjection.notDecider",
        basis: cite("henanEnforcement", 46),
        mark: "M",
        says: "作出暂扣、吊销决定的人员不宜自己复核",
        holds: (file, { by, seq }) => {
          const deciders = contestedBefore(file, seq)?.by.map(({ id }) => id) ?? [];
          return by.every(({ id }) => !deciders.includes(id));
        },
      },
    ],
    enters: (file, act) =>
      act.facts.result === "annulled" ? entered(file, act, afterAnnulment(file, act.seq)) : [],
    opens: [
      {
        ...reviewAgain,
        when: (file, { seq, facts }) =>
          facts.result === "annulled" && !file.done.cancel && reviewEnded(file, seq),
      },
    ],
    documents: ["复核决定书"],
    recording: textOnly,
  },
};
