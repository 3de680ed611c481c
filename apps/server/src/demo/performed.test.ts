import { createHash } from "node:crypto";
import type { CaseworkDeps, Outcome } from "@zhunsheng/casework";
import { duties } from "@zhunsheng/engine";
import { calendar, procedureOn, procedures, recordingLagHours } from "@zhunsheng/rulebook";
import { nodeHashes } from "@zhunsheng/store";
import { beforeAll, expect, test } from "vitest";
import { memoryStore } from "../testing/memory-store.ts";
import { demoAccounts } from "./accounts.ts";
import { plannedMatters } from "./matters.ts";
import { perform } from "./perform.ts";
import type { PlannedAct } from "./planned.ts";
import { plannedRegisters } from "./registers.ts";

type Recorded = Outcome & { readonly status: "recorded" };

const deps: CaseworkDeps = {
  store: memoryStore(),
  procedures: { ids: procedures.map(({ id }) => id), on: procedureOn },
  calendar,
  hashes: nodeHashes,
  now: () => "2026-01-20T09:00:00+08:00",
  topics: new Set(),
  lagHours: recordingLagHours,
  digestRequest: (content) => createHash("sha256").update(content).digest(),
  randomBytes: (sizeBytes) => new Uint8Array(sizeBytes),
  erase: async () => undefined,
};

const numberedVisit = /\bi20\d\d-(\d{4})/;
const application = /^l20\d\d-(\d{3})/;
/** Each of another way: deemed accepted, heard, extended, revoked, and so on. */
const tellingApplications = new Set([4, 5, 9, 10, 14, 19, 23, 28, 32, 41, 204]);

/** Visits, with all that was opened from them, and applications are hundreds of the same kind: a few are enough. */
function isTried({ matter, parent = "" }: PlannedAct): boolean {
  const visit = numberedVisit.exec(`${parent} ${matter}`)?.[1];
  if (visit !== undefined) return Number(visit) % 200 === 7;
  if (matter.startsWith("r-")) return matter === "r-06";
  const applied = application.exec(matter)?.[1];
  return applied === undefined || tellingApplications.has(Number(applied));
}

const planned = [...plannedRegisters(), ...plannedMatters().filter(isTried)];

const unplanned: string[] = [];
/** The last outcome of each matter, by agency and the matter's name in the plan. */
const matters = new Map<string, Recorded>();
const defects: string[] = [];

beforeAll(async () => {
  const ids = new Map<string, string>();
  for (const act of planned) {
    const outcome = await perform(deps, act, ids);
    const told = outcome.status === "refused" ? outcome.refusals.map(({ gate }) => gate) : [];
    const wanted = act.refusedBy === undefined ? outcome.status === "recorded" : told.includes(act.refusedBy);
    if (!wanted) unplanned.push(`${act.agency.id} ${act.matter} ${act.kind} ${outcome.status} ${told}`);
    if (outcome.status !== "recorded") continue;
    ids.set(`${act.agency.id} ${act.matter}`, outcome.file.matter);
    matters.set(`${act.agency.id} ${act.matter}`, outcome);
    for (const { gate } of outcome.act.defects ?? []) defects.push(`${act.procedure} ${act.kind} ${gate}`);
  }
}, 60_000);

const ofEmergency = (matter: string): Recorded => {
  const found = matters.get(`anhe-emergency ${matter}`);
  if (!found) throw new RangeError(matter);
  return found;
};
const kindsOf = (matter: string): readonly string[] => ofEmergency(matter).file.acts.map(({ kind }) => kind);
const personOf = (login: string): string => demoAccounts.find((one) => one.login === login)?.person ?? "";

test("编排的行为都按计划记录：该记录的记录，该拒绝的由所说的关口拒绝", () => {
  expect(unplanned).toEqual([]);
});

test("中途停下以后再来一次，已经记录的不变，也不会多出一条", async () => {
  const ids = new Map<string, string>();
  const changed: string[] = [];
  for (const act of planned.filter(({ refusedBy }) => refusedBy === undefined)) {
    const outcome = await perform(deps, act, ids);
    if (outcome.status !== "recorded" || !outcome.repeated) changed.push(`${act.matter} ${act.kind}`);
    else ids.set(`${act.agency.id} ${act.matter}`, outcome.file.matter);
  }
  expect(changed).toEqual([]);
});

test("留有瑕疵的只有一次无见证人的留置送达；登记簿首次登记没有他人复核", () => {
  // The sample leaves out visits, so a notice counts more of them than are there, and so does a plan's report.
  const sampled = ["inspection notify notify.frequency", "inspection-plan complete complete.unrecorded"];
  const found = [...new Set(defects)].filter((one) => !sampled.includes(one)).sort();
  expect(found).toEqual([
    // The one urgent visit: its notice is handed over before the approval that follows.
    "inspection notify notify.approved",
    "penalty-ordinary serve service.leaving",
    "register-maintenance enter enter.reviewed",
  ]);
});

/** Procedures whose matters are opened from others. */
const openedFromOthers = [
  "case-archive",
  "coercive-measure",
  "correction-order",
  "court-enforcement",
  "criminal-transfer",
  "daily-penalty",
  "inspection",
  "licence",
  "licence-cancellation",
  "licence-change",
  "licence-hearing",
  "licence-renewal",
  "licence-revocation",
  "major-penalty-filing",
  "penalty-hearing",
  "penalty-ordinary",
  "penalty-summary",
  "power-cut",
  "return-visit",
  "substitute-performance",
];

test("由其他事项引出的事项都在，结果都记入原事项", () => {
  const opened = planned.filter(({ parent }) => parent !== undefined).map(({ procedure }) => procedure);
  expect([...new Set(opened)].sort()).toEqual(openedFromOthers);
  // What returns after a matter's own last act is not seen here.
  const returned = planned.flatMap(({ agency, matter }) => {
    const acts = matters.get(`${agency.id} ${matter}`)?.file.acts ?? [];
    return acts.filter(({ origin }) => origin !== undefined).map(({ kind }) => kind);
  });
  expect([...new Set(returned)].sort()).toEqual([
    "archived",
    "cancelled",
    "caseOpened",
    "courtApplied",
    "courtEnded",
    "courtPaid",
    "dailyFined",
    "filed",
    "heard",
    "hearingHeld",
    "inspected",
    "itemDecided",
    "measured",
    "ordered",
    "powerCut",
    "punished",
    "revoked",
    "substituted",
    "transferReturned",
    "transferred",
    "visited",
  ]);
});

test.each([
  ["计划、检查、责令整改、处罚", ["plan-industry", "i-o2025-18", "i-o2025-18-order", "o2025-18"]],
  ["计划、检查、处罚、申请法院执行", ["plan-2025", "i-o2025-05", "o2025-05", "o2025-05-court"]],
  ["检查、责令整改、停止供电", ["i2025-power-1", "i2025-power-1-order", "i2025-power-1-order-power"]],
  ["检查、责令整改、代履行", ["i2025-substitute-1", "i2025-substitute-1-order"]],
  ["许可、撤销、注销", ["l2025-204", "l2025-204-revocation", "l2025-204-revocation-cancellation"]],
])("有一条完整的链：%s", (_title, chain) => {
  for (const [place, matter] of chain.entries()) {
    const above = chain[place - 1];
    if (above === undefined) continue;
    const parent = ofEmergency(matter).file.acts[0]?.parent?.matter;
    expect(parent, matter).toBe(ofEmergency(above).file.matter);
  }
});

test("申请法院执行的案件以当事人自觉履行办结", () => {
  expect(ofEmergency("o2025-05-court").file.latest.conclude?.facts.result).toBe("voluntary");
  expect(kindsOf("o2025-05")).toContain("close");
});

test("当场采取的查封在二十四小时内补办批准", () => {
  const { take, ratify } = ofEmergency("i2025-seal-1-measure").file.latest;
  const waited = Date.parse(ratify?.occurredAt ?? "") - Date.parse(take?.occurredAt ?? "");
  expect(waited).toBeGreaterThan(0);
  expect(waited).toBeLessThan(24 * 3_600_000);
});

test("备案报告写明的决定书文号就是登记时取得的文号", () => {
  const decided = ofEmergency("o2025-07").file.latest.decide?.number;
  expect(decided).toMatch(/^（安）应急罚〔2025〕\d+号$/);
  expect(ofEmergency("o2025-07-filing").file.latest.submit?.facts.decisionNumber).toBe(decided);
});

test.each([
  ["分期缴纳", "o2025-07", ["postponeRequest", "postpone", "payment", "payment", "payment"]],
  ["加处罚款", "o2025-18", ["surcharge", "payment", "close"]],
  ["中止和恢复调查", "o2025-20", ["suspend", "resume", "report"]],
  ["先行登记保存，按期处理", "o2025-03", ["approvePreservation", "preserve", "preserveDisposal"]],
  ["先行登记保存，超期处理", "o2025-15", ["preserve", "overrun", "preserveDisposal"]],
  ["承办人员回避", "o2025-08", ["assign", "recusalRequest", "recusalDecision", "assign"]],
  ["责令改正和复查", "o2025-06", ["orderCorrection", "recheckCorrection", "report"]],
  ["法制审核争议", "o2025-07", ["legalReview", "reviewDispute", "coordination", "legalReview"]],
  ["九十日以后决定", "o2025-16", ["overrun", "decide"]],
  ["更正缴款数额", "o2025-06", ["payment", "correct", "close"]],
  ["送达的瑕疵补正", "o2025-09", ["serve", "serve", "rectify", "publish"]],
  ["确认被拒绝", "o2025-23", ["evidence", "confirm", "evidence"]],
  ["行政复议撤销", "o2025-13", ["reviewBegun", "reviewEnded", "withdraw"]],
  ["催告", "o2025-09", ["demand"]],
  ["电子送达", "o2025-17", ["addressConfirmation", "serve"]],
])("有一件案件演示%s", (_title, matter, wanted) => {
  const kinds = kindsOf(matter);
  let from = 0;
  for (const kind of wanted) {
    const place = kinds.indexOf(kind, from);
    expect(place, `${matter} ${kind}`).toBeGreaterThanOrEqual(0);
    from = place + 1;
  }
});

test("更正以后缴款数额是更正后的数额", () => {
  const { file } = ofEmergency("o2025-06");
  expect(file.latest.payment?.facts.amountFen).toBe(file.latest.decide?.facts.fineFen);
});

test("超过72小时登记的写明补录原因", () => {
  const late = planned.filter(({ lateReason }) => lateReason !== undefined);
  expect(late.map(({ matter, kind }) => `${matter} ${kind}`)).toEqual(["o2025-10 evidence"]);
  for (const { occurredAt, recordedAt } of late)
    expect(Date.parse(recordedAt) - Date.parse(occurredAt)).toBeGreaterThan(72 * 3_600_000);
});

test("演示时钟开始时有行为等待 emergency-officer-2 和 emergency-leader 确认", () => {
  const waiting = [...matters.values()].flatMap(({ file, procedure }) =>
    duties(procedure, file, "2026-01-20", calendar)
      .filter(({ duty, state }) => duty === "confirm" && (state === "open" || state === "overdue"))
      .flatMap(({ persons = [], openedBy }) => persons.map((id) => `${id} ${file.acts[openedBy - 1]?.kind}`)),
  );
  const leader = personOf("emergency-leader");
  const officer = personOf("emergency-officer-2");
  expect(waiting.sort()).toEqual([`${leader} correct`, `${leader} open`, `${officer} evidence`].sort());
});

test("审核、结案、归档的期限从本机关标准读取", () => {
  const { file } = ofEmergency("o2025-07");
  for (const kind of ["reviewSubmission", "payment", "close"])
    expect(file.latest[kind]?.relied?.entries.standards?.penalty).toMatchObject({ closingWorkingDays: 15 });
});
