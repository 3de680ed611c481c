import { describe, expect, test } from "vitest";
import { penaltyHearing } from "../index.ts";
import type { Facts as Case } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type Hearing, hearingBefore, otherwise, requested, said, varyHearing } from "./hearing.ts";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";
import { beginFrom } from "./situation.ts";

/** What the hearing brings back into the case, as the link would enter it. */
function back(parent: Ordinary, given: Hearing): Ordinary {
  const act = given.file.acts.at(-1);
  if (!act) throw new Error("the hearing is empty");
  const { returns } = penaltyHearing.acts[act.kind === "withdraw" ? "withdraw" : "report"];
  const told = returns?.facts(given.file as never, act as never) as Case["hearingHeld"];
  const by = act.by.map(({ id }) => id);
  return parent.returned("hearingHeld", by, told, act.occurredAt);
}

const reported = hearingBefore("report").does("report", ["host-1"], said("report"), "2025-07-09");
const heard = back(requested, reported);
const panel = ["leader-1", "leader-2", "head-1"];
const decide = (given: Ordinary, when = "2025-07-16") =>
  given.tries("decide", ["leader-1"], example("decide"), when).found.map(({ gate }) => gate);
const dutyOf = (given: Ordinary | Hearing, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty);

describe("听证另立事项，结果回到本案", () => {
  test("听证报告带回结果：到场听证、听证日、笔录、意见（第65条）", () => {
    expect(heard.file.acts.at(-1)).toMatchObject({
      kind: "hearingHeld",
      facts: { result: "held", heldOn: "2025-07-08", opinion: said("report").opinion },
    });
    expect(heard.file.acts.at(-1)?.defects).toBeUndefined();
  });

  test("听证以后送审、讨论、决定，与一次办结的听证相同（第58条第1款第二项）", () => {
    const decided = heard
      .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-07-10")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-11")
      .does("discussion", panel, example("discussion"), "2025-07-14")
      .does("decide", ["leader-1"], example("decide"), "2025-07-16");
    expect(decided.file.acts.flatMap(({ defects }) => defects ?? [])).toEqual([]);
  });

  test("听证没有结束，不得作出决定（第63条第1款）", () => {
    expect(decide(requested)).toContain("decide.hearing");
    expect(decide(heard)).not.toContain("decide.hearing");
  });

  test("经过听证的案件，即使报告没有列审核情形，也须法制审核（第58条）", () => {
    const modest = before("report")
      .does("report", handlers, example("report", { reviewGrounds: [], grave: false }), "2025-06-16")
      .does("notice", handlers, example("notice"), "2025-06-18")
      .does("hearingRequest", ["officer-1"], example("hearingRequest"), "2025-06-24");
    const given = { standards: {} };
    expect(decide(modest.given(given))).not.toContain("decide.review");
    const prepared = hearingBefore("report", { parent: modest });
    const held = back(modest, prepared.does("report", ["host-1"], said("report"), "2025-07-09"));
    expect(decide(held.given(given))).toContain("decide.review");
  });

  test("听证早于审核：听证结果以后才送审的，审核才算数（E-26）", () => {
    const early = before("reviewSubmission", ["hearing"])
      .tries("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-07-09")
      .found.map(({ gate }) => gate);
    expect(early).toEqual(["reviewSubmission.requestPending"]);
  });

  test("组织听证的应办事项由听证结果办结（第63条）", () => {
    expect(dutyOf(requested, "organiseHearing", "2025-07-01")).toMatchObject({ state: "open", mark: "M" });
    expect(dutyOf(heard, "organiseHearing", "2025-07-10")?.state).toBe("discharged");
  });

  test("当事人撤回听证申请的，听证终止，本案可以继续（第64条第一项）", () => {
    const withdrawn = hearingBefore("notify").does("withdraw", ["clerk-1"], said("withdraw"), "2025-06-25");
    const free = back(requested, withdrawn);
    expect(free.file.acts.at(-1)?.facts).toMatchObject({ result: "withdrawn" });
    expect(decide(free)).not.toContain("decide.hearing");
  });

  test("无正当理由不出席，视为放弃，听证终止（第64条第六项）", () => {
    const absent = hearingBefore("session")
      .does("session", ["host-1"], otherwise("session"), "2025-07-08")
      .does("report", ["host-1"], said("report", { evidence: [] }), "2025-07-09");
    const given = back(requested, absent);
    expect(given.file.acts.at(-1)?.facts).toMatchObject({ result: "deemedWaived" });
    expect(decide(given)).not.toContain("decide.hearing");
    expect(absent.figures()).toEqual([]);
  });

  test("中途退出，视为放弃，不要求逐项质证（第64条第六项）", () => {
    const { accepted } = varyHearing("session", {
      input: { attendance: "left", examined: [], signature: "absent" },
    });
    expect(accepted).toBe(true);
  });

  test("到场举行的听证计一场", () => {
    expect(reported.figures().map(({ indicator }) => indicator)).toEqual(["PEN.HEARING.N"]);
  });

  test("主持过听证的人员，不得再指派承办本案（第64条第四项）", () => {
    const chosen = { handlers: ["officer-1", "host-officer"], conflictsChecked: true };
    const prepared = hearingBefore("report", {
      told: { accept: { host: "host-officer" } },
      without: ["session"],
    })
      .does("session", ["host-officer"], said("session"), "2025-07-08")
      .does("report", ["host-officer"], said("report"), "2025-07-09");
    const given = back(requested, prepared);
    const { found } = given.tries("assign", ["chief-1"], chosen, "2025-07-10");
    expect(found.map(({ gate }) => gate)).toEqual(["assign.separate"]);
  });
});

test("遗漏质证的，写明还要对哪一项证据质证（E-66，第64条第七项）", () => {
  const { found } = varyHearing("session", { input: { examined: [] } });
  expect(found.map(({ wayOut }) => wayOut)).toEqual([`对${example("evidence").name}进行质证`]);
});

describe("听证的期限", () => {
  test("第六个工作日提出的申请照样登记，记明逾期（E-17、V6）", () => {
    const noticed = before("notice").does("notice", handlers, example("notice"), "2026-02-12");
    const request = (when: string) =>
      noticed.tries("hearingRequest", ["officer-1"], example("hearingRequest"), when);
    expect(request("2026-02-26")).toEqual({ accepted: true, found: [] });
    expect(request("2026-02-27").found.map(({ gate }) => gate)).toEqual(["hearingRequest.inTime"]);
  });

  test("五日、七日是工作日：春节和国庆以外的周末也不计（E-1，第85条）", () => {
    const friday = { heldAt: "2025-07-18T09:00:00+08:00" };
    expect(varyHearing("notify", { when: "2025-07-08", input: friday }).accepted).toBe(true);
    expect(varyHearing("notify", { when: "2025-07-09", input: friday }).accepted).toBe(false);
  });

  test("通知太晚的，写明最早何日可以举行（E-18）", () => {
    const { found } = varyHearing("notify", { when: "2025-06-27" });
    expect(found.map(({ wayOut }) => wayOut)).toEqual(["最早 2025年7月9日"]);
  });

  test("没有放假安排的年度，七个整日以内也不可以，届满留待核（第85条）", () => {
    const on = (heldAt: string) => varyHearing("notify", { when: "2027-01-04", input: { heldAt } });
    expect(on("2027-01-11T09:00:00+08:00").accepted).toBe(false);
    expect(on("2027-01-12T09:00:00+08:00").found.map(({ gate }) => gate)).toEqual(["notify.daysKnown"]);
  });

  test("延期以后另行通知，仍须七日前（第64条第二项）", () => {
    const adjourned = hearingBefore("session").does("adjourn", ["host-1"], said("adjourn"), "2025-07-07");
    expect(dutyOf(adjourned, "notifyAgain", "2025-07-08")).toMatchObject({
      state: "open",
      due: "2025-07-21",
    });
    const heldAt = "2025-07-18T09:00:00+08:00";
    const again = adjourned.does("notify", ["clerk-1"], said("notify", { heldAt }), "2025-07-08");
    const { accepted } = again.tries("session", ["host-1"], said("session"), "2025-07-18");
    expect(accepted).toBe(true);
    expect(again.tries("session", ["host-1"], said("session"), "2025-07-17").accepted).toBe(false);
  });

  test("听证报告五个工作日，待核（H9）", () => {
    const held = hearingBefore("report");
    expect(dutyOf(held, "report", "2025-07-09")).toMatchObject({
      due: "2025-07-15",
      mark: "M",
      owedBy: "hearingHost",
    });
  });

  test("受理以后三个工作日内通知，待核（H3、H4）", () => {
    const accepted = hearingBefore("notify");
    expect(dutyOf(accepted, "notifyHearing", "2025-06-25")).toMatchObject({ due: "2025-06-27", mark: "M" });
  });
});

describe("主持人", () => {
  test("准许回避的，由更换后的主持人主持（第64条第四项）", () => {
    const replaced = hearingBefore("notify")
      .does("challenge", ["clerk-1"], said("challenge"), "2025-06-24T16:00:00+08:00")
      .does("recusal", ["leader-1"], otherwise("recusal"), "2025-06-24T17:00:00+08:00")
      .does("notify", ["clerk-1"], said("notify"), "2025-06-25")
      .does("announce", ["clerk-1"], said("announce"), "2025-06-26");
    const by = (host: string) => replaced.tries("session", [host], said("session"), "2025-07-08");
    expect(by("host-1").found.map(({ gate }) => gate)).toEqual(["session.host"]);
    expect(by("officer-3")).toEqual({ accepted: true, found: [] });
  });

  test("没有本案的听证不能开始", () => {
    const file = before("hearing").file;
    const alone = beginFrom(penaltyHearing, { procedure: "penalty-summary", file });
    const { accepted } = alone.tries("accept", ["leader-1"], said("accept"), "2025-06-25");
    expect(accepted).toBe(false);
  });

  test("已经放弃听证的，不能受理（第64条第一项）", () => {
    const waived = requested.does(
      "statement",
      ["officer-1"],
      { answer: "waived", claims: [], hearingWaived: true },
      "2025-06-24T14:00:00+08:00",
    );
    expect(varyHearing("accept", { parent: waived }).found.map(({ gate }) => gate)).toEqual([
      "accept.request",
    ]);
  });

  test("已经举行过听证的，不能再受理同一申请（第64条第一项）", () => {
    const { found } = varyHearing("accept", { parent: heard, when: "2025-07-10" });
    expect(found.map(({ gate }) => gate)).toEqual(["accept.request"]);
  });
});
