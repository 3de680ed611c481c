import type { Invariant } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, notWithout, reliedEntry } from "../../shared/invariants.ts";
import { publishedRightly } from "../../shared/licence-invariants.ts";
import type { Facts } from "./fields.ts";

/** What is true of every cancellation that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("decide", ["open"], cite("licensing", 70), "没有启动的，没有注销决定"),
  notWithout("answer", ["objection"], cite("licensing", 7), "没有意见的，没有复核"),
  publishedRightly("cancelled"),
  {
    code: "cancellation.ground",
    says: "启动、注销时登记簿与情形相符：届满的确已届满，撤销撤回的已经撤销撤回，其他的仍在",
    basis: cite("licensing", 70),
    holds: ({ latest: { open, decide } }) => {
      if (!open) return true;
      const { ground, holderCode, number, validUntil } = open.facts;
      const wanted = ground === "revoked" || ground === "withdrawn" ? [ground] : ["active", "expired"];
      const stood = [open, decide?.facts.outcome === "cancelled" ? decide : undefined].every((act) => {
        const entry = act && reliedEntry(act, "licences", `${holderCode}#${number}`);
        const renewing = ground === "expired" && entry?.renewalAppliedOn !== undefined;
        const status = entry?.status;
        return !act || (typeof status === "string" && wanted.includes(status) && !renewing);
      });
      const over = ground !== "expired" || (validUntil !== undefined && validUntil < dayOf(open.occurredAt));
      return stood && over;
    },
  },
  {
    code: "cancellation.heard",
    says: "意见没有复核、意见成立的没有注销；没有成立的意见而不予注销的，登记簿已有变化",
    basis: cite("licensing", 7),
    holds: ({ all, latest: { open, tell, answer, decide } }) => {
      const answered = all.objection.every(({ seq }) => all.answer.some((one) => one.seq > seq));
      const adopted = answer?.facts.adopted === true;
      const entry =
        decide && reliedEntry(decide, "licences", `${open?.facts.holderCode}#${open?.facts.number}`);
      const same = entry?.status === "active" || entry?.status === open?.facts.ground;
      return (
        tell?.facts.rightsTold !== false &&
        (decide?.facts.outcome !== "cancelled" || (answered && !adopted)) &&
        (decide?.facts.outcome !== "kept" || adopted || !same)
      );
    },
  },
  {
    code: "cancellation.byRole",
    says: "决定由机关负责人作出一次，有印章和救济途径",
    basis: cite("licensing", 70),
    holds: ({ all, latest: { decide } }) =>
      all.decide.length <= 1 &&
      all.tell.length <= 1 &&
      (!decide ||
        (decide.facts.sealed &&
          allHave(decide, idsOf(decide), ["leader", "head"]) &&
          (decide.facts.outcome === "kept" || decide.facts.remedies !== undefined))),
  },
  {
    code: "cancellation.void",
    says: "注销的，公告作废以后才办结；公告没有载明作废的留有标记",
    basis: cite("threeSystems", 6),
    holds: ({ all, latest: { decide, finish } }) => {
      const standing = (all.publish.at(-1)?.seq ?? 0) > (all.withdraw.at(-1)?.seq ?? 0);
      const marked = all.publish.every(
        ({ facts, defects }) => facts.declaredVoid || (defects ?? []).length > 0,
      );
      const before =
        !finish || decide?.facts.outcome !== "cancelled" || all.publish.some(({ seq }) => seq < finish.seq);
      return (
        marked &&
        before &&
        (!finish ||
          decide?.facts.outcome !== "cancelled" ||
          standing ||
          (all.withdraw.at(-1)?.seq ?? 0) > finish.seq)
      );
    },
  },
];
