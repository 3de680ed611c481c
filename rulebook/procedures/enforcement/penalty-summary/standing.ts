import type { MatterFile } from "@zhunsheng/engine";
import { isYoung } from "../../shared/party.ts";
import { fineOf } from "../../shared/penalties.ts";
import { annuls } from "../../shared/publication.ts";
import type { Facts } from "./fields.ts";

/** Questions that several gates ask of a case decided on the spot. */
export type File = MatterFile<Facts>;

/** The agency annulled it itself, or withdrew it because it was annulled or found void. */
export const isRevoked = (file: File): boolean =>
  file.latest.revoke?.facts.mode === "annulled" ||
  file.all.withdraw.some(({ facts }) => annuls(facts.ground));

/** The fine as it stands, in 分. */
export const fineOwed = (file: File): number => {
  if (isRevoked(file)) return 0;
  const changed = file.all.revoke.findLast(({ facts }) => facts.fineFen !== undefined);
  return changed?.facts.fineFen ?? fineOf(file.latest.decide?.facts);
};

/** What is still to be paid, in the bank or on the spot. */
export const unpaidFen = (file: File): number =>
  [...file.all.payment, ...file.all.collect, ...file.all.courtPaid].reduce(
    (rest, { facts }) => rest - facts.amountFen,
    fineOwed(file),
  );

/** Whether the file says anywhere that the party is not of age. */
export const partyIsYoung = (file: File): boolean =>
  isYoung(...file.all.onSite.map(({ facts }) => facts), ...file.all.decide.map(({ facts }) => facts));
