import { type AnyFile, since } from "@zhunsheng/engine";
import { addDays, type Day, dayOf, dueDay, workingDays } from "@zhunsheng/law";
import { calendar } from "../index.ts";
import { licenceAcceptanceGates } from "./gates-licence-acceptance.ts";
import { licenceApplicationGates } from "./gates-licence-application.ts";
import { licenceDecisionGates } from "./gates-licence-decision.ts";
import { licenceEndingGates } from "./gates-licence-ending.ts";
import { licenceExaminationGates } from "./gates-licence-examination.ts";
import { world } from "./licence-world.ts";
import { row } from "./order-rows.ts";
import type { DutyRow } from "./place.ts";
import type { Trial } from "./trial.ts";

const duty = (act: string, name: string, alone: string, among: string): DutyRow => ({
  act,
  duty: name,
  alone,
  among,
});

const dayAt = (file: AnyFile, kind: string): Day | undefined => {
  const act = file.latest[kind];
  return act && dayOf(act.occurredAt);
};

/** The day from which the limit runs: that of receipt where nobody told in five days what was missing (E-41). */
function startOf(file: AnyFile, day: Day): Day {
  const received = dayAt(file, "apply") ?? day;
  const over = dueDay(received, workingDays(5), calendar).day < day;
  return over && !file.done.correctionNotice ? received : day;
}

/** 行政许可. */
export const licenceTrial: Trial = {
  procedure: "licence",
  walk: {
    begins: "2025-06-03",
    waits: [0, 8],
    entries: { ...world },
    main: [
      "apply",
      "accept",
      "assign",
      "onSiteCheck",
      "examine",
      "legalReview",
      "decide",
      "deliver",
      "publish",
      "archive",
    ],
    names: { tollEnd: { toll: "toll" } },
    suited: {
      correctionNotice: (_file, day) => ({ correctBy: addDays(day, 7) }),
      accept: (file, day) => ({ startsOn: startOf(file, day), supplyBy: addDays(day, 14) }),
      toll: (_file, day) => ({ from: day, until: addDays(day, 7) }),
      heard: (_file, day) => ({ heardOn: day }),
      decide: (file, day) => ({
        validFrom: day,
        validUntil: addDays(day, 700),
        ...(since(file.latest.heard, file.latest.accept) ? { hearingOpinion: "听证意见予以采纳。" } : {}),
      }),
    },
    movesMax: 400,
  },
  order: [
    row("apply", "执法人员、承办机构负责人、当事人", "", "end", "", "", false),
    row("correctOnSpot", "执法人员、承办机构负责人、当事人", "", "accept end", "apply", "apply", true),
    row("correctionNotice", "执法人员、承办机构负责人", "", "accept end", "apply", "apply", false),
    row(
      "supplement",
      "执法人员、承办机构负责人、当事人",
      "correctionNotice",
      "accept end",
      "correctionNotice",
      "correctionNotice",
      true,
    ),
    row(
      "refuseAcceptance",
      "执法人员、承办机构负责人",
      "",
      "accept end",
      "apply correctionNotice supplement",
      "apply correctionNotice supplement",
      false,
    ),
    row(
      "accept",
      "执法人员、承办机构负责人",
      "",
      "end",
      "apply correctOnSpot correctionNotice supplement",
      "apply correctOnSpot correctionNotice supplement",
      false,
    ),
    row("supplyGaps", "执法人员、承办机构负责人、当事人", "accept", "decide end", "accept", "accept", true),
    row("assign", "承办机构负责人、机关负责人、主要负责人", "accept", "decide end", "accept", "accept", true),
    row("onSiteCheck", "执法人员、承办机构负责人", "accept", "decide end", "accept", "accept", true),
    row("toll", "执法人员、承办机构负责人", "accept", "decide end", "accept", "accept", true),
    row("tollEnd", "执法人员、承办机构负责人", "toll", "decide end", "toll", "toll", true),
    row(
      "examine",
      "执法人员、承办机构负责人",
      "accept",
      "decide end",
      "accept supplyGaps onSiteCheck statement heard",
      "accept supplyGaps onSiteCheck statement heard",
      true,
    ),
    row("tellThirdParty", "执法人员、承办机构负责人", "accept", "decide end", "accept", "accept", true),
    row("statement", "执法人员、承办机构负责人、当事人", "accept", "decide end", "accept", "accept", true),
    row(
      "hearingRequest",
      "执法人员、承办机构负责人、当事人",
      "tellThirdParty",
      "decide end",
      "tellThirdParty",
      "tellThirdParty",
      true,
    ),
    row("heard", "听证主持人、书记员、承办机构负责人、执法人员", "accept", "", "accept", "", true),
    row(
      "legalReview",
      "法制审核人员",
      "examine",
      "decide end",
      "examine statement heard",
      "examine statement heard",
      true,
    ),
    row("extend", "机关负责人、主要负责人", "accept", "decide end", "accept", "accept", false),
    row(
      "decide",
      "机关负责人、主要负责人",
      "accept",
      "end",
      "accept supplyGaps onSiteCheck tollEnd tellThirdParty statement heard examine legalReview extend",
      "accept supplyGaps onSiteCheck tollEnd tellThirdParty statement heard examine legalReview extend",
      false,
    ),
    row("deliver", "执法人员、承办机构负责人", "decide", "end", "decide", "decide", true),
    row("checkCommitment", "执法人员、承办机构负责人", "decide", "", "decide", "decide", true),
    row("publish", "公示人员", "decide", "", "decide withdraw", "decide withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row("withdrawApplication", "执法人员、承办机构负责人、当事人", "", "decide end", "apply", "apply", false),
    row("terminate", "机关负责人、主要负责人", "", "decide end", "apply accept", "apply accept", false),
    row("archive", "档案人员", "decide", "end", "decide deliver publish", "decide deliver publish", false),
    row("changed", "承办机构负责人、机关负责人、主要负责人", "decide", "", "decide", "", true),
    row("renewed", "承办机构负责人、机关负责人、主要负责人", "decide", "", "decide", "", true),
    row("revoked", "承办机构负责人、机关负责人、主要负责人", "decide", "", "decide", "", true),
    row("cancelled", "承办机构负责人、机关负责人、主要负责人", "decide", "", "decide", "", true),
    row("inspected", "执法人员、承办机构负责人", "decide", "", "decide", "", true),
  ],
  duties: [
    duty("accept", "assign", "---", "---"),
    duty("accept", "supplyGaps", "-+-", "-+-"),
    duty("hearingRequest", "organiseHearing", "+", "+"),
    duty("extend", "decideExtended", "+", "+"),
    duty("decide", "issue", "+-", "+-"),
    duty("decide", "serveRefusal", "-+", "-+"),
    duty("decide", "publish", "+-", "+-"),
    duty("decide", "checkCommitment", "--", "--"),
    duty("checkCommitment", "dealWithBreach", "-+", "-+"),
    duty("withdraw", "publishAgain", "+-", "+-"),
    duty("revoked", "withdrawPublication", "-", "-"),
  ],
  gates: [
    ...licenceApplicationGates,
    ...licenceAcceptanceGates,
    ...licenceExaminationGates,
    ...licenceDecisionGates,
    ...licenceEndingGates,
  ],
};
