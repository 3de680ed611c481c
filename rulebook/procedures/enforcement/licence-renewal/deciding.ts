import type { ActRule } from "@zhunsheng/engine";
import { nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { itemNeed } from "../../../registers/licence-items.ts";
import { licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { agreesWithExamination, examining, isIncomplete, isReasoned } from "../../shared/licence-handling.ts";
import { isHeld } from "../../shared/licence-holder.ts";
import { termEnd } from "../../shared/licence-limits.ts";
import { deliverDuty, publishDuty } from "../../shared/licence-publicity.ts";
import { tolling } from "../../shared/licence-tolls.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import {
  followsOn,
  isAppliedFor,
  isRunning,
  isSilentlyRenewed,
  isTimely,
  renewalEnters,
  renewalTold,
} from "./standing.ts";

type Kinds = "toll" | "tollEnd" | "examine" | "decide" | "deemedRenewed";

/** 审查、决定、视为准予延续. */
export const deciding: { [P in Kinds]: ActRule<Facts, P> } = {
  toll: { ...tolling.toll, before: ["decide", "deemedRenewed"] },
  tollEnd: { ...tolling.tollEnd, before: ["decide", "deemedRenewed"] },
  examine: { ...examining, before: ["decide", "deemedRenewed"] },
  decide: {
    title: "延续决定",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 50, 2),
    performers: ["leader", "head"],
    conditional: true,
    after: ["accept", "examine"],
    before: ["deemedRenewed"],
    follows: ["examine"],
    fields: fields.decide,
    examples: samples.decide,
    needs: [
      licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts)),
      itemNeed(({ latest }) => latest.apply?.facts.item),
    ],
    gates: [
      {
        code: "decide.silent",
        basis: cite("licensing", 50, 2),
        says: "有效期届满没有作出决定的，视为准予延续，不得再作延续决定",
        holds: (file, act) => !isSilentlyRenewed(file, act.occurredAt),
        wayOut: () => ({ act: "deemedRenewed" }),
      },
      {
        code: "decide.held",
        basis: cite("licensing", 50, 1),
        says: "许可证件已经失效，或者与申请延续时不一致，不得准予延续",
        holds: ({ latest }, { facts }, reference) =>
          facts.outcome === "refused" || (!!latest.apply && isHeld(reference, latest.apply.facts)),
      },
      {
        code: "decide.follows",
        basis: cite("licensing", 50, 1),
        says: "延续的有效期应当自原有效期届满的次日起，不得中断或者重叠",
        holds: (file, { facts }) => facts.newFrom === undefined || followsOn(file, facts.newFrom),
      },
      {
        code: "decide.term",
        basis: cite("local"),
        mark: "M",
        says: "延续的有效期与服务指南登记的许可证件有效期不一致",
        holds: ({ latest }, { facts }, reference) => {
          if (facts.newFrom === undefined || !latest.apply) return true;
          const end = termEnd(reference, latest.apply.facts.item, facts.newFrom);
          return end === undefined || end === facts.newUntil;
        },
      },
      {
        code: "decide.examined",
        basis: [cite("licensing", 34, 1), cite("licensing", 38, 1)],
        mark: "V2",
        says: "决定与审查意见不一致",
        holds: (file, { facts }) => agreesWithExamination(file, facts.outcome === "granted"),
      },
      {
        code: "decide.reason",
        basis: cite("licensing", 38, 2),
        says: "不予延续的，应当说明理由，并告知申请行政复议、提起行政诉讼的权利",
        holds: (_file, { facts }) => facts.outcome === "granted" || isReasoned(facts),
      },
      {
        code: "decide.sealed",
        basis: cite("licensing", 39, 1),
        says: "决定书和许可证件应当加盖本行政机关印章",
        holds: (_file, { facts }) => facts.sealed,
      },
    ],
    opens: [
      deliverDuty,
      { ...publishDuty, when: (_file, act) => act.facts.outcome === "granted", waivedBy: ["withdraw"] },
    ],
    enters: renewalEnters,
    figures: [
      {
        indicator: "XK.RENEW.N",
        basis: cite("licensing", 50, 2),
        when: (_file, act) => act.facts.outcome === "granted",
      },
      {
        indicator: "XK.RENEW.REFUSED",
        basis: cite("licensing", 38, 2),
        when: (_file, act) => act.facts.outcome === "refused",
      },
      {
        indicator: "XK.GRANT.N",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "granted",
      },
      {
        indicator: "XK.REFUSE.N",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "refused",
      },
    ],
    returns: { kind: "renewed", facts: renewalTold },
    documents: ["准予（不予）延续行政许可决定书"],
    numbered: { series: "licence-renewal", pattern: "（{region}）{short}许延〔{year}〕{n}号" },
    recording: textOnly,
  },
  deemedRenewed: {
    title: "登记视为准予延续",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 50, 2),
    performers: ["leader", "head"],
    conditional: true,
    after: ["apply"],
    before: ["decide"],
    follows: ["supplied"],
    fields: fields.deemedRenewed,
    examples: samples.deemedRenewed,
    needs: [
      licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts)),
      itemNeed(({ latest }) => latest.apply?.facts.item),
    ],
    gates: [
      {
        code: "deemed.over",
        basis: cite("licensing", 50, 2),
        says: "有效期还没有届满，行政机关仍应当作出是否准予延续的决定",
        holds: (file, act) => !isRunning(file, act.occurredAt),
        wayOut: (file) => {
          const until = file.latest.apply?.facts.validUntil;
          return until === undefined ? undefined : { earliest: nextDay(until) };
        },
      },
      {
        code: "deemed.applied",
        basis: [cite("licensing", 50, 1), cite("licensing", 50, 2)],
        says: "有效期届满以后才提出申请的，不视为准予延续",
        holds: (file) => isIncomplete(file) || isAppliedFor(file),
      },
      {
        code: "deemed.inTime",
        basis: cite("licensing", 50, 1),
        mark: "M",
        says: "申请没有在有效期届满三十日前（或者另行规定的期限以前）提出，是否视为准予延续待核",
        holds: isTimely,
      },
      {
        code: "deemed.complete",
        basis: [cite("licensing", 32, 1, 4), cite("licensing", 50, 2)],
        says: "按期告知补正而没有全部补正的，还没有应当决定的申请，不视为准予延续",
        holds: (file) => !isIncomplete(file),
      },
      {
        code: "deemed.held",
        basis: cite("licensing", 50, 1),
        says: "许可证件已经被撤销、撤回、注销，或者与申请延续时不一致",
        holds: ({ latest }, _act, reference) => !!latest.apply && isHeld(reference, latest.apply.facts),
      },
      {
        code: "deemed.follows",
        basis: cite("licensing", 50, 2),
        says: "视为准予延续的，延续的有效期应当自原有效期届满的次日起",
        holds: (file, { facts }) => followsOn(file, facts.newFrom),
      },
      {
        code: "deemed.term",
        basis: cite("local"),
        mark: "M",
        says: "延续的有效期与服务指南登记的许可证件有效期不一致",
        holds: ({ latest }, { facts }, reference) => {
          const end = latest.apply && termEnd(reference, latest.apply.facts.item, facts.newFrom);
          return end === undefined || end === facts.newUntil;
        },
      },
      {
        code: "deemed.sealed",
        basis: cite("licensing", 39, 1),
        says: "许可证件应当加盖本行政机关印章",
        holds: (_file, { facts }) => facts.sealed,
      },
    ],
    opens: [deliverDuty, { ...publishDuty, within: workingDays(7) }],
    enters: renewalEnters,
    figures: [
      { indicator: "XK.RENEW.N", basis: cite("licensing", 50, 2) },
      { indicator: "XK.RENEW.DEEMED", basis: cite("licensing", 50, 2) },
      { indicator: "XK.GRANT.N", basis: cite("threeSystems", 6) },
    ],
    returns: { kind: "renewed", facts: renewalTold },
    documents: ["视为准予延续登记表"],
    recording: textOnly,
  },
};
