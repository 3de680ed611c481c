import { addDays } from "@zhunsheng/law";
import { inspectionGates } from "./gates-inspection.ts";
import { inspectionObjectGates } from "./gates-inspection-object.ts";
import { inspectionOnSiteGates } from "./gates-inspection-on-site.ts";
import { inspectionResultGates } from "./gates-inspection-result.ts";
import { inspectionCourse, inspectionEntries } from "./inspecting.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const above = "执法人员、承办机构负责人、机关负责人、主要负责人";
const leading = "承办机构负责人、机关负责人、主要负责人";

const duty = (act: string, name: string, alone: string, among: string) => ({
  act,
  duty: name,
  alone,
  among,
});

/** 行政检查. */
export const inspectionTrial: Trial = {
  procedure: "inspection",
  walk: {
    entries: inspectionEntries,
    main: inspectionCourse.map(([kind]) => kind),
    waits: [0],
    names: {
      resumeRequest: { measure: "handle" },
      review: { measure: "handle" },
      consent: { measure: "handle" },
      resumed: { measure: "handle" },
    },
    suited: {
      check: (_file, day) => ({ startedAt: `${day}T08:30:00+08:00`, endedAt: `${day}T08:55:00+08:00` }),
      resumeRequest: (_file, day) => ({ receivedOn: addDays(day, -1) }),
    },
    movesMax: 1_000,
  },
  order: [
    row("task", "执法人员、承办机构负责人", "", "end", "", "", false),
    row("approve", "机关负责人、主要负责人", "", "", "task", "", false),
    row("notify", "执法人员、承办机构负责人", "", "check end", "task approve", "approve", true),
    row("replace", leading, "", "", "task", "", true),
    row("cancel", leading, "", "check end", "task", "", false),
    row("enter", "执法人员", "", "end", "task", "", true),
    row("obstructed", "执法人员", "", "end", "task", "", true),
    row("check", "执法人员", "", "tellResult end", "task enter", "enter", true),
    row("reportRefusal", "执法人员、承办机构负责人", "check", "", "check", "", true),
    row("survey", "执法人员", "", "end", "task", "", true),
    row("sample", "执法人员", "", "end", "task", "", true),
    row("question", "执法人员", "", "end", "task", "", true),
    row("handle", "执法人员", "check", "end", "check", "check", true),
    row("resumeRequest", "执法人员、承办机构负责人、当事人", "handle", "", "handle", "", true),
    row("review", "执法人员", "handle", "", "handle resumeRequest", "resumeRequest", true),
    row("consent", "机关负责人、主要负责人", "review", "", "review", "review", true),
    row("resumed", "执法人员、承办机构负责人、当事人", "handle", "", "handle", "", true),
    row("tellResult", "执法人员、承办机构负责人", "check", "end", "check handle", "check handle", false),
    row("handOver", leading, "check", "", "check", "", true),
    row("handOverReceipt", "执法人员、承办机构负责人", "handOver", "", "handOver", "", true),
    row("rate", "承办机构负责人、当事人", "check", "", "check", "", false),
    row("answerRating", "机关负责人、主要负责人", "rate", "", "rate", "rate", false),
    row(
      "close",
      leading,
      "tellResult",
      "end",
      "tellResult review consent",
      "tellResult review consent",
      false,
    ),
    row("publish", "公示人员", "tellResult", "", "tellResult withdraw", "tellResult withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row("withhold", "机关负责人、主要负责人", "tellResult", "", "tellResult withdraw", "withdraw", true),
    row("ordered", above, "", "", "task", "", true),
    row("orderClosed", above, "", "", "task", "", true),
    row("measured", above, "", "", "task", "", true),
    row("powerCut", above, "", "", "task", "", true),
    row("caseOpened", above, "", "", "task", "", true),
    row("caseDeclined", above, "", "", "task", "", true),
    row("punished", above, "", "", "task", "", true),
    row("transferred", above, "", "", "task", "", true),
    row("licenceRevoked", above, "", "", "task", "", true),
  ],
  duties: [
    duty("enter", "approveAfterwards", "+", "-"),
    duty("check", "reportRefusal", "-+", "-+"),
    duty("check", "approveRemote", "++", "--"),
    duty("tellResult", "publish", "++++", "++++"),
    duty("tellResult", "order", "+---", "----"),
    duty("tellResult", "openCase", "--+-", "----"),
    duty("tellResult", "handOver", "---+", "----"),
    duty("rate", "answerRating", "-+", "-+"),
    duty("withdraw", "publishAgain", "+", "-"),
  ],
  gates: [...inspectionGates, ...inspectionObjectGates, ...inspectionOnSiteGates, ...inspectionResultGates],
};
