import { inspectionPlanGates } from "./gates-inspection-plan.ts";
import { inspectionEntries } from "./inspecting.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const leading = "承办机构负责人、机关负责人、主要负责人";

const published = (duty: string, alone: string) => ({ act: "publish", duty, alone, among: alone });

/** 行政检查计划: of the year in the first example; in July two quarters are still to come. */
export const inspectionPlanTrial: Trial = {
  procedure: "inspection-plan",
  walk: {
    begins: "2025-01-06",
    entries: inspectionEntries,
    main: ["draft", "adopt", "approved", "filed", "publish", "complete"],
    waits: [0, 16],
    movesMax: 1_500,
  },
  order: [
    row("draft", "承办机构负责人", "", "approved end", "", "", true),
    row("adopt", "机关负责人、主要负责人", "", "approved end", "draft", "draft", true),
    row("approved", leading, "adopt", "end", "adopt", "adopt", false),
    row("filed", "承办机构负责人、法制审核人员", "approved", "end", "approved", "", true),
    row("publish", "公示人员", "approved", "end", "approved revise", "approved revise", true),
    row("abandon", "机关负责人、主要负责人", "", "end", "draft", "", false),
    row("revise", "机关负责人、主要负责人", "approved", "end", "approved", "", true),
    row("unplanned", leading, "publish", "end", "publish", "", true),
    row("inspected", "执法人员、承办机构负责人", "publish", "", "publish", "", true),
    row(
      "complete",
      leading,
      "publish",
      "end",
      "publish revise inspected unplanned",
      "revise inspected unplanned",
      false,
    ),
  ],
  duties: [
    { act: "approved", duty: "filePlan", alone: "-", among: "-" },
    { act: "approved", duty: "fileYearly", alone: "+", among: "+" },
    published("unplanned-q1", "-"),
    published("unplanned-q2", "-"),
    published("unplanned-q3", "+"),
    published("unplanned-q4", "+"),
    published("completePlan", "+"),
  ],
  gates: inspectionPlanGates,
};
