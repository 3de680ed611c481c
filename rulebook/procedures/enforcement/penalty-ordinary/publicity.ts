import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, previousDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  correctionTold,
  endsRightly,
  expiredOnDay,
  freesFromPublishing,
  maskingDone,
  notOfMinors,
  notPublishedTwice,
  notUndone,
  notWithheld,
  publicationOwed,
  ruledBefore,
  secondPersonChecked,
  untilWithinBounds,
  withdrawnInTime,
  withholdGates,
} from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { withdrawalEnters } from "./history.ts";
import { samples } from "./samples-closing.ts";
import { type File, partyIsYoung, soundService } from "./standing.ts";

/** A penalty on a party of age goes before the public. */
export const mustPublish = (file: File): boolean =>
  file.latest.decide?.facts.outcome === "punish" && !partyIsYoung(file);

/** 公示、撤回公示、不予公开. */
export const publicity: { [P in "publish" | "withdraw" | "withhold"]: ActRule<Facts, P> } = {
  publish: {
    title: "公示",
    stage: "service",
    nature: "decision",
    basis: cite("threeSystems", 6),
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["serve", "withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.penalty",
        basis: cite("penalty", 48, 1),
        mark: "M",
        says: "应当公开的是行政处罚决定，本案没有给予行政处罚",
        holds: (file) => file.latest.decide?.facts.outcome === "punish",
      },
      {
        code: "publish.served",
        basis: cite("penalty", 61, 1),
        mark: "M",
        says: "处罚决定书没有依法送达当事人，不得公示",
        holds: (file) => soundService(file) !== undefined,
        wayOut: () => ({ act: "serve" }),
      },
      { ...notOfMinors, holds: (file) => !partyIsYoung(file) },
      notPublishedTwice,
      notUndone,
      notWithheld,
      maskingDone,
      secondPersonChecked,
      correctionTold,
      untilWithinBounds,
    ],
    opens: [
      {
        duty: "takeDown",
        title: "公示期限届满撤下",
        owedBy: "publisher",
        basis: cite("marketPublicity", 13),
        mark: "M",
        when: (_file, act) => act.facts.until !== undefined,
        within: calendarDays(1),
        from: (_file, act) => previousDay(act.facts.until ?? ""),
        dischargedBy: ["withdraw"],
      },
    ],
    figures: [
      {
        indicator: "PUB.PEN.N",
        basis: cite("threeSystems", 6),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
    documents: ["行政处罚决定公示审核表"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回公示",
    stage: "service",
    nature: "fact",
    basis: cite("penalty", 48, 2),
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["publish"],
    follows: ["publish"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [withdrawnInTime, ruledBefore, expiredOnDay],
    opens: [
      {
        duty: "publishAgain",
        title: "更正以后再次公示",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        mark: "M",
        when: (file) => mustPublish(file) && publicationOwed(file),
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["withhold", "reviewEnded", "revoke"],
        waivedWhen: (_file, act) => freesFromPublishing(act),
      },
    ],
    enters: withdrawalEnters,
    figures: [
      {
        indicator: "PUB.WITHDRAWN.N",
        basis: cite("penalty", 48, 2),
        when: (_file, act) => !endsRightly(act.facts.ground),
      },
    ],
    documents: ["撤回公示审批表"],
    recording: textOnly,
  },
  withhold: {
    title: "不予公开审批",
    stage: "service",
    nature: "decision",
    basis: cite("disclosureRegulation", 17),
    performers: ["leader", "head"],
    conditional: true,
    repeats: true,
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
        when: (file, act) => act.facts.outcome === "released" && mustPublish(file) && publicationOwed(file),
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["withhold", "reviewEnded", "revoke"],
        waivedWhen: (_file, act) => freesFromPublishing(act),
      },
    ],
    documents: ["政府信息不予公开审批表"],
    recording: textOnly,
  },
};
