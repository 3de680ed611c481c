import { addDays } from "@zhunsheng/law";
import { executionEntries } from "./execution.ts";
import { executionGates } from "./gates-execution.ts";
import { row } from "./order-rows.ts";
import type { OrderRow } from "./place.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";

const order: readonly OrderRow[] = [
  row("begin", "执法人员", "", "end", "", "", false),
  row("demand", "执法人员、机关负责人、主要负责人", "", "decide end", "begin", "", true),
  row("statement", "执法人员、当事人", "demand", "end", "demand", "", true),
  row(
    "recheck",
    "执法人员、承办机构负责人、机关负责人、主要负责人",
    "statement",
    "end",
    "statement",
    "statement",
    true,
  ),
  row("notice", "执法人员、机关负责人、主要负责人", "", "decide end", "begin", "begin", true),
  row(
    "decide",
    leaders,
    "demand",
    "end",
    "begin demand statement recheck notice paid",
    "begin demand statement recheck notice paid",
    false,
  ),
  row("serve", "执法人员", "decide", "end", "decide", "decide", true),
  row(
    "carryOut",
    "执法人员",
    "decide serve",
    "end",
    "decide serve suspend agree resume",
    "serve suspend agree resume",
    true,
  ),
  row("record", "执法人员", "carryOut", "end", "carryOut", "carryOut", true),
  row("agree", leaders, "demand", "end", "demand", "demand", true),
  row("suspend", leaders, "decide", "end", "decide resume", "decide resume", true),
  row("resume", leaders, "demand", "end", "demand suspend agree", "suspend agree", true),
  row("paid", "执法人员、承办机构负责人", "", "end", "begin", "", true),
  row(
    "conclude",
    leaders,
    "",
    "",
    "begin demand decide carryOut record paid suspend resume agree",
    "demand decide carryOut record paid suspend resume agree",
    false,
  ),
  row("restore", leaders, "decide", "", "decide", "", true),
  row("courtApplied", leaders, "", "", "begin", "", true),
  row("courtPaid", "执法人员、承办机构负责人", "", "", "begin", "", true),
  row("courtEnded", leaders, "courtApplied", "", "courtApplied", "", true),
];

/** 行政机关强制执行. */
export const executionTrial: Trial = {
  procedure: "coercive-execution",
  walk: {
    begins: "2025-07-02",
    waits: [0, 17, 1_100],
    entries: executionEntries,
    main: ["begin", "demand", "decide", "serve", "carryOut", "record", "conclude"],
    suited: {
      demand: (_file, day) => ({ performBy: addDays(day, 16) }),
      notice: (_file, day) => ({ postedOn: day, selfRemovalBy: addDays(day, 16) }),
      agree: (_file, day) => ({ agreedOn: day }),
    },
    movesMax: 1_000,
  },
  order,
  duties: [],
  gates: executionGates,
};
