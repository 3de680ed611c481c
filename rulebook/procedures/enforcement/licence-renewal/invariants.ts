import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { reliedEntry } from "../../shared/invariants.ts";
import {
  handledBeforeDecision,
  handledOnce,
  publishedRightly,
  reasonedRefusal,
  receivedRightly,
  tollsTold,
} from "../../shared/licence-invariants.ts";
import type { Facts } from "./fields.ts";

const { code, says, basis, holds: published } = publishedRightly("granted");

/** What is true of every renewal that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  receivedRightly(),
  handledOnce(),
  handledBeforeDecision(),
  reasonedRefusal(),
  tollsTold(),
  { code, says, basis, holds: (file) => file.done.deemedRenewed || published(file) },
  {
    code: "renewal.standing",
    says: "受理、准予延续、视为延续时，登记簿中的许可证件有效",
    basis: cite("licensing", 50, 1),
    holds: ({ latest: { apply, accept, decide, deemedRenewed } }) =>
      [accept, decide?.facts.outcome === "granted" ? decide : undefined, deemedRenewed].every(
        (act) =>
          !act ||
          reliedEntry(act, "licences", `${apply?.facts.holderCode}#${apply?.facts.number}`)?.status ===
            "active",
      ),
  },
  {
    code: "renewal.silence",
    says: "按期申请的，届满以后没有延续决定，也没有不予受理；视为延续的都在届满以后，材料齐全",
    basis: cite("licensing", 50, 2),
    holds: ({ all, latest: { apply, accept, decide, decline, deemedRenewed } }) => {
      if (!apply) return true;
      const until = apply.facts.validUntil;
      const early = dayOf(apply.occurredAt) <= until;
      const timely = !(apply.defects ?? []).some(({ gate }) => gate === "apply.inTime");
      const open = all.tellMissing.length > 0 && !all.supplied.some(({ facts }) => facts.complete);
      const late = [decide, decline].some((act) => act && dayOf(act.occurredAt) > until);
      const rightly = !deemedRenewed || (early && !open && dayOf(deemedRenewed.occurredAt) > until);
      return (
        rightly && !(decide && deemedRenewed) && (!late || !early || !timely || open) && (!accept || early)
      );
    },
  },
  {
    code: "renewal.term",
    says: "延续的有效期自届满次日起，证件加盖印章",
    basis: cite("licensing", 50, 1),
    holds: ({ latest: { apply, decide, deemedRenewed } }) => {
      const next = addDays(apply?.facts.validUntil ?? "2000-01-01", 1);
      const granted = decide?.facts.newFrom;
      return (
        (granted === undefined || granted === next) &&
        (!deemedRenewed || (deemedRenewed.facts.newFrom === next && deemedRenewed.facts.sealed))
      );
    },
  },
  {
    code: "renewal.decidedFirst",
    says: "没有决定、没有视为延续的，不公示、不办结；送达留有标记",
    basis: cite("licensing", 50, 2),
    holds: ({ all, done }) =>
      done.decide ||
      done.deemedRenewed ||
      (!done.publish && !done.finish && all.deliver.every(({ defects }) => (defects ?? []).length > 0)),
  },
];
