import type { Invariant, Json } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { allCertified, areTwo, idsOf, reliedEntry, reliedPeople } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

/** The days another law sets in the register, or thirty. */
const longest = (entry: Readonly<Record<string, Json>> | undefined): number =>
  typeof entry?.termDays === "number" ? entry.termDays : 30;

/** 强制法第16至25条, as far as they are about the taking itself. */
export const takenRules: readonly Rule[] = [
  {
    code: "taken.approved",
    says: "没有批准的，只在写明紧急情形时当场实施",
    basis: cite("compulsion", 19),
    holds: ({ latest: { take, approve } }) =>
      !take || approve !== undefined || (take.facts.urgent && take.facts.urgentReason !== undefined),
  },
  {
    code: "taken.asApproved",
    says: "实施的当事人、事项、种类与提请的一致，期限不长于批准的，批准的不长于提请的",
    basis: cite("compulsion", 18, undefined, 1),
    holds: ({ latest: { request, approve, take } }) => {
      const wider =
        request !== undefined && approve !== undefined && approve.facts.termDays > request.facts.termDays;
      if (wider || !request || !take) return !wider;
      const names = ["partyName", "partyCode"] as const;
      const same = names.every((name) => request.facts[name] === take.facts[name]);
      if (!approve) return same;
      return (
        same &&
        request.facts.item === take.facts.item &&
        request.facts.kind === take.facts.kind &&
        take.facts.termDays <= approve.facts.termDays
      );
    },
  },
  {
    code: "taken.byTwo",
    says: "由两名以上有执法证件的执法人员实施，提请时也已写明",
    basis: cite("compulsion", 18, undefined, 2),
    holds: ({ latest: { take, request } }) =>
      (!take || (areTwo(idsOf(take)) && allCertified(take, idsOf(take)))) &&
      (!request ||
        (areTwo(request.facts.handlers) &&
          reliedPeople(request, request.facts.handlers).length === request.facts.handlers.length &&
          allCertified(request, request.facts.handlers))),
  },
  {
    code: "taken.ownPower",
    says: "提请、实施的都是登记簿载明由本机关实施的事项，种类、期限在其范围内，不由受委托组织实施",
    basis: cite("compulsion", 17),
    holds: ({ all }) =>
      [...all.request, ...all.take].every((act) => {
        const entry = reliedEntry(act, "compulsion-items", act.facts.item);
        const kinds = Array.isArray(entry?.kinds) ? entry.kinds : [];
        return (
          entry?.ownPower === true &&
          kinds.includes(act.facts.kind) &&
          act.facts.termDays <= longest(entry) &&
          act.facts.delegatedBy === undefined &&
          !(act.facts.ground === "premises" && act.facts.kind === "seize")
        );
      }),
  },
  {
    code: "taken.onSite",
    says: "实施时出示证件、通知到场、告知、听取陈述，现场笔录有签名、注明或者见证人",
    basis: cite("compulsion", 18),
    holds: ({ latest: { take } }) => {
      if (!take) return true;
      const { certificateShown, notified, told, heard, present, officersSigned, signature } = take.facts;
      const here = present === "present";
      const signed = here
        ? signature === "signed" || (signature === "refused" && take.facts.refusalNote !== undefined)
        : signature === "witness" && take.facts.witness !== undefined;
      return certificateShown && notified && told && (heard || !here) && officersSigned && signed;
    },
  },
  {
    code: "taken.extent",
    says: "限于涉案财物，没有生活必需品，没有其他机关已经查封的",
    basis: cite("compulsion", 23),
    holds: ({ latest: { take } }) =>
      !take || (take.facts.related && !take.facts.necessities && !take.facts.sealedElsewhere),
  },
  {
    code: "taken.papers",
    says: "决定书盖章，决定书和清单当场交付，清单一式二份，全程音像记录",
    basis: cite("compulsion", 24),
    holds: ({ latest: { take } }) => {
      if (!take) return true;
      const { sealed, decisionHanded, listHanded, copies, recordings, interruption } = take.facts;
      const recorded = recordings !== undefined || interruption !== undefined;
      return sealed && decisionHanded && listHanded && copies > 1 && recorded;
    },
  },
  {
    code: "taken.ratified",
    says: "只有没有事先批准的才补办批准，报告不早于实施，不晚于补办",
    basis: cite("compulsion", 19),
    holds: ({ latest: { take, approve, ratify } }) =>
      !ratify ||
      !take ||
      (approve === undefined &&
        Date.parse(take.occurredAt) <= Date.parse(ratify.facts.reportedAt) &&
        Date.parse(ratify.facts.reportedAt) <= Date.parse(ratify.occurredAt)),
  },
];
