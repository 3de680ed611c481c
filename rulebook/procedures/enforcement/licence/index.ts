import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { acceptance } from "./acceptance.ts";
import { application } from "./application.ts";
import { decision } from "./decision.ts";
import { endings } from "./endings.ts";
import { examination } from "./examination.ts";
import type { Facts } from "./fields.ts";
import { interests } from "./interests.ts";
import { invariants } from "./invariants.ts";
import { linked } from "./linked.ts";
import { publicity } from "./publicity.ts";
import { review } from "./review.ts";

/**
 * 行政许可: from the application to the certificate, in the order of 行政许可法第29至48条. What becomes of the licence
 * afterwards (变更、延续、撤销、注销) are matters of their own, opened from this one.
 */
export const licence = defineProcedure<Facts>({
  id: "licence",
  title: "行政许可",
  group: "licence",
  effectiveFrom: "2019-04-23",
  opensFrom: ["licence-bundle"],
  alone: true,
  basis: [cite("licensing", 29), cite("licensing", 32), cite("licensing", 38), cite("licensing", 42)],
  stages: [
    ["application", "申请"],
    ["acceptance", "受理"],
    ["examination", "审查"],
    ["decision", "决定"],
    ["delivery", "颁证公开"],
    ["closing", "办结归档"],
    ["afterwards", "许可以后"],
  ],
  name: (file) => `${file.latest.apply?.facts.applicantName ?? ""}申请行政许可`,
  party: (file) => file.latest.apply?.facts.applicantName,
  endedBy: ["refuseAcceptance", "withdrawApplication", "terminate", "archive"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("licensing", 40),
    subject: "decide",
    fields: {
      decide: {
        outcome: "open",
        applicantName: "personal",
        applicantCode: "open",
        content: "personal",
        lawApplied: "open",
        licenceNumber: "open",
        validFrom: "open",
        validUntil: "open",
      },
    },
    natural: (file) => file.latest.apply?.facts.applicantKind === "citizen",
  },
  acts: {
    apply: application.apply,
    correctOnSpot: application.correctOnSpot,
    correctionNotice: application.correctionNotice,
    supplement: application.supplement,
    refuseAcceptance: application.refuseAcceptance,
    ...acceptance,
    ...examination,
    ...interests,
    ...review,
    ...decision,
    ...publicity,
    ...endings,
    ...linked,
    ...common,
  },
});
