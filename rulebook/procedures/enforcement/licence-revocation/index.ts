import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { deciding } from "./deciding.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { opening } from "./opening.ts";

/**
 * 撤销 (行政许可法第69条) and 撤回 (第8条第2款): a licence is protected; it is taken back only on a ground that the law
 * names, after the holder was told and heard, never where that harms the public gravely, and with what is due to a
 * holder who did no wrong.
 */
export const licenceRevocation = defineProcedure<Facts>({
  id: "licence-revocation",
  title: "行政许可撤销、撤回",
  group: "licence",
  effectiveFrom: "2019-04-23",
  opensFrom: ["licence", "inspection"],
  alone: true,
  basis: [cite("licensing", 8), cite("licensing", 69)],
  stages: [
    ["investigation", "启动核实"],
    ["notice", "告知听证"],
    ["decision", "审核决定"],
    ["delivery", "送达公示"],
  ],
  name: (file) => `${file.latest.open?.facts.holder ?? ""}许可撤销、撤回`,
  party: (file) => file.latest.open?.facts.holder,
  endedBy: ["close"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "decide",
    fields: {
      open: { number: "open", holder: "personal" },
      decide: { outcome: "open", facts: "open", basis: "open" },
    },
    natural: (file) => file.latest.open?.facts.holderKind === "citizen",
  },
  acts: { ...opening, ...deciding, ...common },
});
