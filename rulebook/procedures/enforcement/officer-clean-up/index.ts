import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { listing } from "./listing.ts";
import { settling } from "./settling.ts";

/**
 * 执法人员清理: who may go on to enforce. The list is examined by the justice bureau, decided, published and carried
 * out; a certificate is cancelled in its own matter (行政执法证件), and this one says when.
 */
export const officerCleanUp = defineProcedure<Facts>({
  id: "officer-clean-up",
  title: "行政执法人员清理",
  group: "people",
  effectiveFrom: "2021-07-15",
  basis: [cite("henanEnforcement", 20), cite("threeSystems", 19)],
  stages: [
    ["list", "提出名单"],
    ["decision", "审核决定"],
    ["effect", "公布落实"],
  ],
  name: (file) => `${file.latest.start?.facts.scope ?? ""}清理`,
  endedBy: ["finish"],
  invariants,
  disclosure: {
    by: "publish",
    basis: cite("threeSystems", 4),
    subject: "publish",
    fields: { start: { scope: "open", asOf: "open" }, publish: { officers: "open" } },
    natural: () => false,
  },
  acts: { ...listing, ...settling, ...common },
});
