import { cleanUpCourse } from "./cleaning.ts";
import { officerCleanUpGates } from "./gates-officer-clean-up.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";

export const officerCleanUpTrial: Trial = {
  procedure: "officer-clean-up",
  walk: {
    begins: "2026-03-02",
    waits: [0, 8],
    main: cleanUpCourse.map(([kind]) => kind),
    movesMax: 800,
  },
  order: [
    row("start", leaders, "", "end", "", "", false),
    row("list", "登记人员、承办机构负责人", "", "decide end", "start", "start", true),
    row("submit", "承办机构负责人、机关负责人", "list", "decide end", "list", "list", true),
    row("reviewed", "登记人员、承办机构负责人", "submit", "decide end", "submit", "submit", true),
    row(
      "decide",
      leaders,
      "list submit reviewed",
      "end",
      "list submit reviewed",
      "list submit reviewed",
      false,
    ),
    row("publish", "公示人员", "decide", "end", "decide", "decide", false),
    row("carryOut", "登记人员、承办机构负责人", "decide", "end", "decide", "decide", true),
    row("finish", leaders, "decide", "", "decide publish carryOut", "decide publish carryOut", false),
  ],
  duties: [{ act: "decide", duty: "carryOut", alone: "-", among: "-" }],
  gates: officerCleanUpGates,
};
