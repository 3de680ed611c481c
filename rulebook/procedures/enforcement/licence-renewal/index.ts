import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { afterwards } from "./afterwards.ts";
import { applying } from "./applying.ts";
import { deciding } from "./deciding.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";

/**
 * 延续 (行政许可法第50条): asked for thirty days before the licence ends, decided before it ends; what is not decided
 * by then is renewed.
 */
export const licenceRenewal = defineProcedure<Facts>({
  id: "licence-renewal",
  title: "行政许可延续",
  group: "licence",
  effectiveFrom: "2019-04-23",
  opensFrom: ["licence"],
  alone: true,
  basis: [cite("licensing", 50)],
  stages: [
    ["receiving", "申请受理"],
    ["examination", "审查"],
    ["decision", "决定"],
    ["delivery", "送达公示"],
  ],
  name: (file) => `${file.latest.apply?.facts.holder ?? ""}许可延续`,
  party: (file) => file.latest.apply?.facts.holder,
  endedBy: ["decline", "discontinue", "finish"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("licensing", 40),
    subject: "publish",
    fields: {
      apply: { number: "open", holder: "personal" },
      decide: { outcome: "open", newFrom: "open", newUntil: "open", newNumber: "open", basis: "open" },
      deemedRenewed: { newFrom: "open", newUntil: "open" },
    },
    natural: (file) => file.latest.apply?.facts.holderKind === "citizen",
  },
  acts: {
    apply: applying.apply,
    tellMissing: applying.tellMissing,
    supplied: applying.supplied,
    accept: applying.accept,
    decline: applying.decline,
    ...deciding,
    ...afterwards,
    discontinue: applying.discontinue,
    ...common,
  },
});
