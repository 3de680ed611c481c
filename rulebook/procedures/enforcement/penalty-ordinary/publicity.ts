import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { fineOf } from "../../shared/penalties.ts";
import {
  annuls,
  maskingDone,
  notOfMinors,
  notPublishedTwice,
  notUndone,
  ruledBefore,
  secondPersonChecked,
  withdrawnInTime,
} from "../../shared/publication.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { electronicConfirmed, leavingWitnessed, publicNoticePosted, servedOn } from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-closing.ts";
import { type File, partyIsYoung, soundService, unpaidFen } from "./standing.ts";

/** A penalty on a party of age goes before the public. */
export const mustPublish = (file: File): boolean =>
  file.latest.decide?.facts.outcome === "punish" && !partyIsYoung(file);

/** This service is the one that counts: the first without a defect. */
const counts = (file: File, { seq }: { readonly seq: number }): boolean => soundService(file)?.seq === seq;

/** Nothing is left to perform once it is served. */
function isDoneWhenServed(file: File): boolean {
  const decided = file.latest.decide?.facts;
  if (decided?.outcome !== "punish") return true;
  return fineOf(decided) === 0 && decided.kinds.every((kind) => kind === "warning" || kind === "criticism");
}

/** 送达、公示. */
export const publicity: { [P in "serve" | "publish" | "withdraw"]: ActRule<Facts, P> } = {
  serve: {
    title: "送达",
    stage: "service",
    nature: "fact",
    basis: cite("penalty", 61, 1),
    performers: ["officer"],
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.serve,
    examples: samples.serve,
    gates: [electronicConfirmed, leavingWitnessed, publicNoticePosted],
    opens: [
      {
        duty: "pay",
        title: "当事人自收到决定书之日起十五日内缴纳罚款",
        owedBy: "party",
        basis: cite("penalty", 67, 3),
        when: (file, act) => counts(file, act) && unpaidFen(file) > 0,
        within: calendarDays(15),
        from: (_file, act) => servedOn(act),
        dischargedBy: ["payment"],
        dischargedWhen: (file) => unpaidFen(file) <= 0,
        waivedBy: ["withdraw", "close"],
        waivedWhen: (_file, act) => act.kind !== "withdraw" || annuls(act.facts.ground),
      },
      {
        duty: "close",
        title: "执行完毕后结案",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (file, act) => counts(file, act) && isDoneWhenServed(file) && !file.done.close,
        within: workingDays(15),
        from: (_file, act) => servedOn(act),
        dischargedBy: ["close"],
      },
    ],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
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
        says: "应当公开的是行政处罚决定，本案没有给予行政处罚",
        holds: (file) => file.latest.decide?.facts.outcome === "punish",
      },
      {
        code: "publish.served",
        basis: cite("penalty", 61, 1),
        says: "处罚决定书没有依法送达当事人，不得公示",
        holds: (file) => soundService(file) !== undefined,
        wayOut: () => ({ act: "serve" }),
      },
      { ...notOfMinors, holds: (file) => !partyIsYoung(file) },
      notPublishedTwice,
      notUndone,
      maskingDone,
      secondPersonChecked,
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
    gates: [withdrawnInTime, ruledBefore],
    documents: ["撤回公示审批表"],
    recording: textOnly,
  },
};
