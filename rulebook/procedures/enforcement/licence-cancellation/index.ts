import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { afterwards } from "./afterwards.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { opening } from "./opening.ts";

/**
 * 注销 (行政许可法第70条): what ended is struck out of the register, and the public is told that the certificate is
 * void.
 */
export const licenceCancellation = defineProcedure<Facts>({
  id: "licence-cancellation",
  title: "行政许可注销",
  group: "licence",
  effectiveFrom: "2019-04-23",
  opensFrom: ["licence", "licence-revocation"],
  alone: true,
  basis: [cite("licensing", 70)],
  stages: [
    ["opening", "启动核查"],
    ["decision", "决定"],
    ["delivery", "送达公告"],
  ],
  name: (file) => `${file.latest.open?.facts.holder ?? ""}许可注销`,
  party: (file) => file.latest.open?.facts.holder,
  endedBy: ["finish"],
  invariants,
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    reason: (file) => file.latest.withdraw?.facts.reason,
    basis: cite("threeSystems", 6),
    subject: "decide",
    fields: {
      open: { number: "open", holder: "personal", ground: "open" },
      decide: { outcome: "open", basis: "open", reason: "open" },
    },
    natural: (file) => file.latest.open?.facts.holderKind === "citizen",
  },
  acts: { ...opening, ...afterwards, ...common },
});
