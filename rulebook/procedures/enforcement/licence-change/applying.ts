import type { ActRule } from "@zhunsheng/engine";
import { dayOf, hasPassed, workingDays } from "@zhunsheng/law";
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
import { carriedHolder, isInForce } from "../../shared/licence-holder.ts";
import { changeApplyDue, changeDecideLimit } from "../../shared/licence-limits.ts";
import { tolls } from "../../shared/licence-tolls.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";

type Kinds = "apply" | "tellMissing" | "supplied" | "accept" | "decline" | "discontinue";

/** 申请、补正、受理. */
export const applying: { [P in Kinds]: ActRule<Facts, P> } = {
  apply: {
    title: "申请变更",
    stage: "receiving",
    nature: "fact",
    basis: cite("licensing", 49),
    performers: ["officer", "unitHead", "registrar", "party"],
    starts: true,
    carries: carriedHolder,
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
        basis: cite("licensing", 49),
        says: "登记簿中没有申请人的这一有效许可证件",
        noteOnly: true,
        holds: (_file, act, reference) => isInForce(reference, act.facts),
      },
      {
        code: "apply.inTime",
        basis: cite("chemicalsLicence", 14),
        says: "变更事实发生以后，没有在规定的期限内提出变更申请",
        noteOnly: true,
        holds: (_file, { facts, occurredAt }, reference) => {
          const due = facts.changedOn && changeApplyDue(reference, facts.item, facts.changedOn);
          return !due || due.provisional || !hasPassed(due, occurredAt);
        },
      },
      {
        code: "apply.changedOn",
        basis: cite("licensing", 31),
        says: "变更事实发生之日不得晚于申请之日",
        noteOnly: true,
        holds: (_file, { facts, occurredAt }) =>
          facts.changedOn === undefined || facts.changedOn <= dayOf(occurredAt),
      },
    ],
    opens: [receiveDuty],
    documents: ["变更申请书", "材料清单"],
    recording: textOnly,
  },
  tellMissing: receiving.tellMissing,
  supplied: receiving.supplied,
  accept: {
    ...receiving.accept,
    needs: [
      selfNeed,
      licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts)),
      itemNeed(({ latest }) => latest.apply?.facts.item),
    ],
    gates: [
      acceptBody,
      acceptVoucher,
      {
        code: "accept.held",
        basis: cite("licensing", 49),
        says: "变更应当由被许可人就其有效的许可证件提出，登记簿中没有该证件，或者内容与申请不一致",
        holds: ({ latest }, _act, reference) => !!latest.apply && isInForce(reference, latest.apply.facts),
      },
    ],
    opens: [
      {
        duty: "decide",
        title: "在期限内作出变更决定",
        owedBy: "leader",
        basis: cite("licensing", 42, 1),
        mark: "V2",
        within: workingDays(20),
        from: acceptedOn,
        paused: tolls,
        agencyLimit: (file, act) => changeDecideLimit(act.relied, file.latest.apply?.facts.item),
        dischargedBy: ["decide"],
        waivedBy: ["discontinue"],
      },
    ],
    figures: [{ indicator: "XK.CHANGE.RECV", basis: cite("licensing", 49) }],
  },
  decline: {
    ...receiving.decline,
    needs: [licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts))],
    gates: [declineVoucher, declineIncomplete, declineNotHeld],
  },
  discontinue: discontinuing,
};
