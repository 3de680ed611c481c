import { addDays } from "@zhunsheng/law";
import { substituteGates } from "./gates-substitute.ts";
import { row } from "./order-rows.ts";
import type { OrderRow } from "./place.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";

const order: readonly OrderRow[] = [
  row("demand", "执法人员、机关负责人、主要负责人", "", "decide immediate end", "", "", true),
  row("immediate", "执法人员", "", "demand end", "", "", false),
  row("tell", "执法人员", "immediate", "", "immediate", "immediate", false),
  row("statement", "执法人员、当事人", "", "end", "demand", "", true),
  row(
    "recheck",
    "执法人员、承办机构负责人、机关负责人、主要负责人",
    "statement",
    "end",
    "statement",
    "statement",
    true,
  ),
  row("decide", leaders, "", "end", "demand statement recheck", "demand statement recheck", false),
  row("serve", "执法人员", "decide", "end", "decide", "decide", true),
  row("demandAgain", "执法人员", "decide serve", "end", "decide serve", "decide serve", true),
  row("carryOut", "执法人员", "demandAgain", "end", "demandAgain", "demandAgain", true),
  row("record", "执法人员", "carryOut", "end", "carryOut", "carryOut", true),
  row(
    "settleCosts",
    "承办机构负责人、机关负责人、主要负责人",
    "",
    "end",
    "record immediate",
    "record immediate",
    true,
  ),
  row("costsPaid", "执法人员、承办机构负责人", "settleCosts", "", "settleCosts", "", true),
  row(
    "conclude",
    leaders,
    "",
    "",
    "demand immediate decide demandAgain carryOut record settleCosts",
    "demand immediate decide demandAgain carryOut record settleCosts",
    false,
  ),
];

/** 代履行. */
export const substituteTrial: Trial = {
  procedure: "substitute-performance",
  walk: {
    begins: "2025-06-03",
    waits: [0, 15],
    main: [
      "demand",
      "decide",
      "serve",
      "demandAgain",
      "carryOut",
      "record",
      "settleCosts",
      "costsPaid",
      "conclude",
    ],
    suited: {
      demand: (_file, day) => ({ performBy: addDays(day, 14) }),
      demandAgain: (_file, day) => ({ plannedOn: addDays(day, 10) }),
    },
    movesMax: 2_500,
  },
  order,
  duties: [
    { act: "immediate", duty: "tell", alone: "+-", among: "+-" },
    { act: "settleCosts", duty: "payCosts", alone: "+", among: "-" },
  ],
  gates: substituteGates,
};
