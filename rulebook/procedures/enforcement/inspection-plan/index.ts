import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { carryingOut } from "./carrying-out.ts";
import { drafting } from "./drafting.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";

/** 行政检查计划: the yearly plan by graded and classified supervision (安全生产法第62条), or that of one campaign. */
export const inspectionPlan = defineProcedure<Facts>({
  id: "inspection-plan",
  title: "行政检查计划",
  group: "inspection",
  effectiveFrom: "2021-09-01",
  basis: [cite("workSafety", 62, 2), cite("randomInspection"), cite("inspectionNotice")],
  stages: [
    ["drafting", "编制审定"],
    ["approval", "批准公布"],
    ["carryingOut", "执行"],
  ],
  name: (file) => file.latest.draft?.facts.title ?? "行政检查计划",
  endedBy: ["complete", "abandon"],
  invariants,
  disclosure: {
    by: "publish",
    basis: cite("threeSystems", 4),
    subject: "draft",
    fields: { draft: { kind: "open", title: "open", from: "open", until: "open", rows: "open" } },
    natural: () => false,
  },
  acts: { ...drafting, ...carryingOut, ...common },
});
