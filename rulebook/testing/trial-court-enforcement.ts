import { addDays } from "@zhunsheng/law";
import { unpaid } from "./court.ts";
import { courtGates } from "./gates-court.ts";
import { courtEndGates } from "./gates-court-ending.ts";
import { row } from "./order-rows.ts";
import type { OrderRow } from "./place.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";
const staff = "执法人员、承办机构负责人";

const order: readonly OrderRow[] = [
  row("readiness", "执法人员", "", "apply end", "", "", true),
  row("demand", "执法人员、机关负责人、主要负责人", "", "apply end", "readiness", "", true),
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
  row("preservation", leaders, "", "ruling end", "readiness", "", false),
  row(
    "apply",
    leaders,
    "",
    "end",
    "readiness demand statement recheck",
    "readiness demand statement recheck",
    false,
  ),
  row("urgent", leaders, "apply", "ruling end", "apply", "apply", false),
  row("answered", staff, "apply", "end", "apply", "apply", false),
  row("objection", leaders, "answered", "end", "answered ruling", "answered ruling", true),
  row("objectionRuled", staff, "objection", "end", "objection", "objection", true),
  row("ruling", staff, "apply", "end", "apply answered", "apply answered", false),
  row("plan", leaders, "ruling", "end", "ruling objectionRuled", "ruling objectionRuled", true),
  row("carryOut", "执法人员", "plan", "end", "plan", "plan", true),
  row("record", "执法人员", "carryOut", "end", "carryOut", "carryOut", true),
  row("settle", leaders, "apply", "end", "apply", "apply", true),
  row("resume", leaders, "settle", "end", "settle", "settle", true),
  row("paid", staff, "", "end", "readiness", "", true),
  row("courtReported", staff, "ruling", "end", "ruling", "ruling", true),
  row("withdraw", leaders, "apply", "end", "apply", "apply", false),
  row(
    "conclude",
    leaders,
    "",
    "",
    "readiness apply ruling objectionRuled record paid courtReported withdraw settle",
    "apply ruling objectionRuled record paid courtReported withdraw settle",
    false,
  ),
  row("restore", leaders, "apply", "", "apply", "", true),
];

/** 申请人民法院强制执行. */
export const courtTrial: Trial = {
  procedure: "court-enforcement",
  walk: {
    begins: "2026-01-20",
    waits: [0, 16],
    parent: unpaid,
    main: ["readiness", "demand", "apply", "answered", "ruling", "plan", "carryOut", "record", "conclude"],
    suited: {
      demand: (_file, day) => ({ performBy: addDays(day, 20) }),
      plan: (_file, day) => ({ plannedOn: day }),
      settle: (_file, day) => ({ agreedOn: day }),
    },
    movesMax: 900,
  },
  order,
  duties: [
    { act: "answered", duty: "rule", alone: "+-", among: "+-" },
    { act: "answered", duty: "object", alone: "-+", among: "-+" },
    { act: "ruling", duty: "object", alone: "--+", among: "--+" },
    { act: "ruling", duty: "executeUrgently", alone: "---", among: "++-" },
    { act: "paid", duty: "conclude", alone: "++-", among: "++-" },
  ],
  gates: [...courtGates, ...courtEndGates],
};
