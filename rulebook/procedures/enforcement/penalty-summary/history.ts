import type { Act, ActRule, Gate, MatterFile, RegisterEntry } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  type EarlierPenalty,
  earlierPenalties,
  historyBody,
  historyKey,
  historyNeed,
  penaltyHistory,
} from "../../../registers/penalty-history.ts";
import { isOfWorkSafety } from "../../../registers/power-items.ts";
import { fineOf } from "../../shared/penalties.ts";
import { annuls } from "../../shared/publication.ts";
import type { Facts } from "./fields.ts";

type File = MatterFile<Facts>;

/** For `decide`: everything the register knows of the party. */
export const historyNeeded = historyNeed<Facts, "decide">((file) => file.latest.onSite?.facts);

/** The same item on the same day was fined in another matter: only people can tell whether it is one violation. */
export const finedOnce: Gate<Facts, "decide"> = {
  code: "decide.history",
  basis: cite("penalty", 29),
  mark: "V2",
  says: "处罚记录显示，该当事人同一事项、同日的违法行为已受罚款处罚，应当核对是否同一个违法行为",
  holds: (file, act, reference) => {
    const found = file.latest.onSite;
    const earlier = earlierPenalties(reference.entries, found?.facts, file.matter);
    return (
      fineOf(act.facts) === 0 ||
      earlier.every(
        ({ fineFen, powerItem, violationOn }) =>
          fineFen === undefined ||
          powerItem !== found?.facts.powerItem ||
          violationOn !== dayOf(act.occurredAt),
      )
    );
  },
};

const entered = (
  file: File,
  { facts, occurredAt, number, relied }: Act<"decide", Facts["decide"]>,
  changed: Partial<EarlierPenalty>,
  validFrom: string,
): readonly RegisterEntry[] => [
  {
    register: penaltyHistory.id,
    key: historyKey({ ...facts, partyIdNumber: file.latest.onSite?.facts.partyIdNumber }, file.matter),
    validFrom,
    body: historyBody({
      matter: file.matter,
      decidedOn: dayOf(occurredAt),
      outcome: "punish",
      violation: facts.violation,
      violationOn: dayOf(occurredAt),
      powerItem: file.latest.onSite?.facts.powerItem,
      kinds: facts.kinds,
      fineFen: facts.fineFen,
      law: facts.lawApplied,
      number,
      annulled: false,
      ...(relied ? { workSafety: isOfWorkSafety(relied, file.latest.onSite?.facts.powerItem) } : {}),
      ...changed,
    }),
  },
];

/** Every decision made on the spot enters 处罚记录. */
export const decisionEnters: NonNullable<ActRule<Facts, "decide">["enters"]> = (file, act) =>
  entered(file, act, {}, dayOf(act.occurredAt));

/** An annulled decision counts no more, from the day it was withdrawn. */
export const withdrawalEnters: NonNullable<ActRule<Facts, "withdraw">["enters"]> = (file, act) =>
  annuls(act.facts.ground) && file.latest.decide
    ? entered(file, file.latest.decide, { annulled: true }, dayOf(act.occurredAt))
    : [];

/** The same where the agency itself annulled or changed it (行政处罚法第75条第2款). */
export const revocationEnters: NonNullable<ActRule<Facts, "revoke">["enters"]> = (file, act) => {
  const { decide } = file.latest;
  const { mode, fineFen } = act.facts;
  const changed = mode === "annulled" ? { annulled: true } : fineFen === undefined ? {} : { fineFen };
  return decide ? entered(file, decide, changed, dayOf(act.occurredAt)) : [];
};

/** A violation that was found and spared is known too: the next one is not the first (行政处罚法第33条第1款). */
export const sparedEnters: NonNullable<ActRule<Facts, "noPenalty">["enters"]> = (file, act) => {
  const found = file.latest.onSite?.facts;
  const day = dayOf(act.occurredAt);
  if (!found) return [];
  const body = historyBody({
    matter: file.matter,
    decidedOn: day,
    outcome: "noPenalty",
    violation: act.facts.violation,
    violationOn: day,
    powerItem: found.powerItem,
    kinds: [],
    law: "《中华人民共和国行政处罚法》第三十三条",
    annulled: false,
  });
  return [{ register: penaltyHistory.id, key: historyKey(found, file.matter), validFrom: day, body }];
};
