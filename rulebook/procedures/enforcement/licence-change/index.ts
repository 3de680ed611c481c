import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { applying } from "./applying.ts";
import { deciding } from "./deciding.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";

/** 变更 (行政许可法第49条): the holder asks the agency that granted the licence. It never lengthens the licence. */
export const licenceChange = defineProcedure<Facts>({
  id: "licence-change",
  title: "行政许可变更",
  group: "licence",
  effectiveFrom: "2019-04-23",
  opensFrom: ["licence"],
  alone: true,
  basis: [cite("licensing", 49)],
  stages: [
    ["receiving", "申请受理"],
    ["examination", "审查"],
    ["decision", "决定"],
    ["delivery", "送达公示"],
  ],
  name: (file) => `${file.latest.apply?.facts.holder ?? ""}许可变更`,
  party: (file) => file.latest.apply?.facts.holder,
  endedBy: ["decline", "discontinue", "finish"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("licensing", 40),
    subject: "decide",
    fields: {
      apply: { number: "open", holder: "personal" },
      decide: { outcome: "open", newHolder: "personal", newNumber: "open", basis: "open" },
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
    discontinue: applying.discontinue,
    ...common,
  },
});
