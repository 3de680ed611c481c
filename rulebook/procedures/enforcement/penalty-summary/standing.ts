import type { MatterFile } from "@zhunsheng/engine";
import { isYoung } from "../../shared/party.ts";
import { fineOf } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";

/** What is still to be paid, in the bank or on the spot. */
export const unpaidFen = (file: MatterFile<Facts>): number =>
  [...file.all.payment, ...file.all.collect].reduce(
    (rest, { facts }) => rest - facts.amountFen,
    fineOf(file.latest.decide?.facts),
  );

/** Whether the file says anywhere that the party is not of age. */
export const partyIsYoung = (file: MatterFile<Facts>): boolean =>
  isYoung(...file.all.onSite.map(({ facts }) => facts), ...file.all.decide.map(({ facts }) => facts));
