import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, hasPassed, previousDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { itemNeed } from "../../../registers/licence-items.ts";
import { licenceKey, licencesHeld } from "../../../registers/licences.ts";
import {
  acceptBody,
  acceptedOn,
  acceptVoucher,
  declineIncomplete,
  declineNotHeld,
  declineVoucher,
  discontinuing,
  receiveDuty,
  receiving,
  selfNeed,
} from "../../shared/licence-handling.ts";
import { carriedHolder, isHeld } from "../../shared/licence-holder.ts";
import { renewalDue, renewalMonths } from "../../shared/licence-limits.ts";
import { tolls } from "../../shared/licence-tolls.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import {
  applicationEnters,
  isAppliedFor,
  isRunning,
  isSilentlyRenewed,
  withoutApplication,
} from "./standing.ts";

type Kinds = "apply" | "tellMissing" | "supplied" | "accept" | "decline" | "discontinue";

/** 申请、补正、受理. */
export const applying: { [P in Kinds]: ActRule<Facts, P> } = {
  apply: {
    title: "申请延续",
    stage: "receiving",
    nature: "fact",
    basis: cite("licensing", 50, 1),
    performers: ["officer", "unitHead", "registrar", "party"],
    starts: true,
    carries: (parent) => {
      const { validUntil, ...rest } = carriedHolder(parent);
      return validUntil === undefined ? rest : { ...rest, validUntil };
    },
    after: [],
    fields: fields.apply,
    examples: samples.apply,
    needs: [
      licencesHeld.need((_file, { facts }) => licenceKey(facts)),
      itemNeed((_file, { facts }) => facts.item),
    ],
    gates: [
      {
        code: "apply.held",
        basis: cite("licensing", 50, 1),
        says: "登记簿中没有申请人的这一有效许可证件",
        noteOnly: true,
        holds: (_file, act, reference) => isHeld(reference, act.facts),
      },
      {
        code: "apply.inTime",
        basis: cite("licensing", 50, 1),
        says: "延续应当在有效期届满三十日前（法律、法规、规章另有规定的从其规定）提出申请",
        noteOnly: true,
        holds: (_file, { facts, occurredAt }, reference) => {
          const due = renewalDue(facts.validUntil, renewalMonths(reference, facts.item), reference.calendar);
          return due.provisional || !hasPassed(due, occurredAt);
        },
      },
      {
        code: "apply.running",
        basis: cite("licensing", 70, undefined, 1),
        says: "有效期已经届满，不能延续，应当重新申请许可",
        noteOnly: true,
        holds: (_file, { facts, occurredAt }) => occurredAt.slice(0, 10) <= facts.validUntil,
      },
    ],
    opens: [
      receiveDuty,
      {
        duty: "decideBeforeExpiry",
        title: "有效期届满前作出是否准予延续的决定",
        owedBy: "leader",
        basis: cite("licensing", 50, 2),
        when: (file, act) => isRunning({ ...file, latest: { ...file.latest, apply: act } }, act.occurredAt),
        // The licence's last day is the last day to decide: no rest day lengthens a licence.
        within: calendarDays(1, "none"),
        from: (_file, act) => previousDay(act.facts.validUntil),
        dischargedBy: ["decide", "deemedRenewed"],
        waivedBy: ["decline", "discontinue"],
      },
    ],
    enters: applicationEnters,
    documents: ["延续申请书", "材料清单"],
    recording: textOnly,
  },
  tellMissing: receiving.tellMissing,
  supplied: receiving.supplied,
  accept: {
    ...receiving.accept,
    needs: [selfNeed, licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts))],
    gates: [
      acceptBody,
      acceptVoucher,
      {
        code: "accept.held",
        basis: cite("licensing", 50, 1),
        says: "延续应当由被许可人就其有效的许可证件提出，登记簿中没有该证件，或者内容与申请不一致",
        holds: ({ latest }, _act, reference) => !!latest.apply && isHeld(reference, latest.apply.facts),
      },
      {
        code: "accept.running",
        basis: [cite("licensing", 50, 1), cite("licensing", 70, undefined, 1)],
        says: "有效期届满以后才提出的申请不能延续，应当告知重新申请许可",
        holds: (file) => !!file.latest.apply && isRunning(file, file.latest.apply.occurredAt),
        wayOut: () => ({ act: "decline" }),
      },
    ],
    opens: [
      {
        duty: "decide",
        title: "受理后二十日内作出延续决定",
        owedBy: "leader",
        basis: cite("licensing", 42, 1),
        mark: "V2",
        within: workingDays(20),
        from: acceptedOn,
        paused: tolls,
        dischargedBy: ["decide", "deemedRenewed"],
        waivedBy: ["discontinue"],
      },
    ],
    figures: [{ indicator: "XK.RENEW.RECV", basis: cite("licensing", 50, 1) }],
  },
  decline: {
    ...receiving.decline,
    needs: [licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts))],
    gates: [
      declineVoucher,
      declineIncomplete,
      declineNotHeld,
      {
        code: "decline.silent",
        basis: cite("licensing", 50, 2),
        says: "有效期已经届满，逾期未作决定的视为准予延续，不得再不予受理",
        holds: (file, act) => !isSilentlyRenewed(file, act.occurredAt),
        wayOut: (file) => (isAppliedFor(file) ? { act: "deemedRenewed" } : undefined),
      },
    ],
    enters: withoutApplication,
  },
  discontinue: {
    ...discontinuing,
    before: ["decide", "deemedRenewed"],
    needs: [licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts))],
    enters: withoutApplication,
  },
};
