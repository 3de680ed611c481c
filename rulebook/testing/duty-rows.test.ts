import { expect, test } from "vitest";
import { procedures } from "../index.ts";
import { daily } from "./linked.ts";
import { handlers } from "./ordinary.ts";
import { type DutyRow, dutyOf } from "./place.ts";
import { trials } from "./trials.ts";

const row = (act: string, duty: string, alone: string, among: string): DutyRow => ({
  act,
  duty,
  alone,
  among,
});

/** Duties that depend on something: which examples open them alone, and which after one of everything else. */
const tables: Readonly<Record<string, readonly DutyRow[]>> = {
  "penalty-summary": [
    row("decide", "publish", "++", "++"),
    row("deliver", "pay", "--", "--"),
    row("revoke", "withdrawPublication", "--", "--"),
    row("withhold", "publishReleased", "-", "-"),
  ],
  "penalty-ordinary": [
    row("verify", "openPromptly", "+-", "+-"),
    row("decline", "tellReporter", "-", "-"),
    row("decline", "liftMeasure", "-", "-"),
    row("refer", "tellReporter", "-", "-"),
    row("disputeJurisdiction", "settleJurisdiction", "+", "+"),
    row("settleJurisdiction", "referDesignated", "-+", "-+"),
    row("recusalDecision", "replaceHandler", "--", "+-"),
    row("orderCorrection", "deliverOrder", "-", "-"),
    row("terminate", "liftMeasure", "-", "-"),
    row("report", "decideTransfer", "--", "--"),
    row("statement", "recheckInTime", "+-", "--"),
    row("hearingRequest", "organiseHearing", "-", "-"),
    row("decide", "serve", "++", "++"),
    row("decide", "publish", "+-", "+-"),
    row("decide", "fileMajor", "--", "--"),
    row("decide", "proposeClosure", "--", "--"),
    row("decide", "liftMeasure", "--", "--"),
    row("serve", "pay", "--", "--"),
    row("serve", "close", "++", "--"),
    row("serviceReceipt", "pay", "-", "-"),
    row("publish", "takeDown", "+", "+"),
    row("withdraw", "publishAgain", "-", "-"),
    row("withhold", "publishReleased", "-", "-"),
    row("payment", "close", "--", "--"),
    row("payment", "payInstalment", "--", "--"),
    row("postpone", "payPostponed", "--", "--"),
    row("postpone", "payInstalment", "+-", "+-"),
    row("reviewEnded", "withdrawPublication", "-", "-"),
    row("reviewEnded", "courtTerm", "-", "-"),
    row("revoke", "withdrawPublication", "--", "--"),
    row("demand", "courtTerm", "-", "-"),
    row("courtEnded", "closeEnforced", "+", "-"),
    row("close", "returnVisit", "+", "+"),
  ],
  "daily-penalty": [row("serve", "pay", "+", "+")],
  "major-penalty-filing": [row("opinion", "respond", "-+", "-+")],
  "return-visit": [row("visit", "refer", "-+", "-+")],
  ...Object.fromEntries(trials.map(({ procedure, duties }) => [procedure, duties])),
};

const rows = procedures.flatMap((procedure) =>
  (tables[procedure.id] ?? []).map(
    (expected) => [`${procedure.id} ${expected.act} ${expected.duty}`, procedure, expected] as const,
  ),
);

test.each(rows)("应办事项 %s 只在写明的情形产生", (_name, procedure, expected) => {
  expect(dutyOf(procedure, expected.act, expected.duty)).toEqual(expected);
});

test("每个有条件的应办事项都写明了何时产生", () => {
  const conditional = procedures.flatMap(({ id, acts }) =>
    Object.entries(acts).flatMap(([act, { opens }]) =>
      (opens ?? []).filter(({ when }) => when !== undefined).map(({ duty }) => `${id} ${act} ${duty}`),
    ),
  );
  expect(rows.map(([name]) => name)).toEqual(conditional);
});

test("改变一项内容，应办事项就不产生", () => {
  const alone = (id: string, act: string, duty: string, changed: object): string | undefined => {
    const procedure = procedures.find((one) => one.id === id);
    return procedure && dutyOf(procedure, act, duty, changed).alone;
  };
  expect(alone("penalty-ordinary", "disputeJurisdiction", "settleJurisdiction", { negotiated: "ours" })).toBe(
    "-",
  );
  expect(alone("penalty-ordinary", "publish", "takeDown", { until: undefined })).toBe("-");
  expect(alone("penalty-ordinary", "close", "returnVisit", { result: "annulled" })).toBe("-");
});

test("按日连续处罚决定再次送达，缴款期限不重新产生", () => {
  const again = daily.upTo("payment").does("serve", handlers, daily.example("serve"), "2025-08-18");
  expect(again.duties("2025-08-19").filter(({ duty }) => duty === "pay")).toHaveLength(1);
});
