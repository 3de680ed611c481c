import type { Invariant } from "@zhunsheng/engine";
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

/** What is true of every change of a licence that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  receivedRightly(),
  handledOnce(),
  handledBeforeDecision(),
  reasonedRefusal(),
  tollsTold(),
  publishedRightly("granted"),
  {
    code: "change.standing",
    says: "受理、准予变更时，登记簿中的许可证件有效，被许可人与申请一致",
    basis: cite("licensing", 49),
    holds: ({ latest: { apply, accept, decide } }) => {
      const stands = (act: NonNullable<typeof accept | typeof decide>): boolean => {
        const held = reliedEntry(act, "licences", `${apply?.facts.holderCode}#${apply?.facts.number}`);
        return held?.status === "active" && held.holder === apply?.facts.holder;
      };
      return (!accept || stands(accept)) && (decide?.facts.outcome !== "granted" || stands(decide));
    },
  },
  {
    code: "change.asApplied",
    says: "只有申请变更名称、转让的，才有变更后的名称；转让的有受让人；没有法律、法规依据的转让没有准予",
    basis: cite("licensing", 9),
    holds: ({ latest: { apply, decide } }) => {
      if (decide?.facts.outcome !== "granted") return true;
      const asked = new Map((apply?.facts.changes ?? []).map(({ matter, after }) => [matter, after]));
      return (
        (asked.get("transfer") ?? asked.get("name")) === decide.facts.newHolder &&
        asked.has("transfer") === (decide.facts.newHolderCode !== undefined) &&
        (!asked.has("transfer") || decide.facts.transferBasis !== undefined)
      );
    },
  },
];
