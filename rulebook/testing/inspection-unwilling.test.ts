import type { RegisterEntry } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inspection } from "../procedures/enforcement/inspection/index.ts";
import { closed, counted, dutyOf, gates, short, unmet, urgent, visits } from "./inspected.ts";
import {
  type Inspection,
  inspectedUpTo,
  inspecting,
  inspectionFrom,
  planning,
  team,
  varied,
  visit,
} from "./inspecting.ts";

const two = visits(visit("a", "2025-01-09"), visit("b", "2025-03-04"));
const issues = (kind: "check" | "tellResult", input: object): readonly string[] =>
  (z.safeParse(inspection.acts[kind].fields, input).error?.issues ?? []).map(({ message }) => message);

/** What the last act of that kind writes into the register of visits. */
const entered = (given: Inspection, kind: "approve" | "cancel"): readonly RegisterEntry[] => {
  const act = given.file.acts.findLast((one) => one.kind === kind);
  const before = { ...given.file, acts: given.file.acts.slice(0, -1) };
  return inspection.acts[kind].enters?.(before as never, act as never) ?? [];
};

describe("绕开频次上限", () => {
  test("把日常检查写成整改复查、又没有责令过整改的，不得产生任务", () => {
    const input = { kind: "recheck", reason: "看看整改情况", plan: undefined } as const;
    expect(gates(varied("task", { given: two, input }))).toEqual(["task.recheck"]);
  });

  test("进入、勘验以后撤销任务以免计入的，不得撤销", () => {
    const went = inspectedUpTo("check");
    expect(gates(went.tries("cancel", ["chief-1"], { reason: "另行安排" }, "2025-06-03"))).toEqual([
      "cancel.begun",
    ]);
    const looked = inspectedUpTo("enter", [], { task: { way: "paper" } }).does(
      "question",
      team,
      inspecting.example("question"),
      "2025-06-03",
    );
    expect(gates(looked.tries("cancel", ["chief-1"], { reason: "另行安排" }, "2025-06-03"))).toEqual([
      "cancel.begun",
    ]);
  });

  test("紧急检查进入以后审批没有同意的，可以撤销而不被困住，检查记录仍为已检查", () => {
    const refused = inspectedUpTo("check", ["approve", "notify"], { task: urgent }).does(
      "approve",
      ["leader-1"],
      { outcome: "refused", opinion: "不属于险情" },
      "2025-06-03T12:00:00+08:00",
    );
    expect(entered(refused, "approve")).toEqual([]);
    const dropped = refused.does("cancel", ["chief-1"], { reason: "审批没有同意" }, "2025-06-04");
    expect(entered(dropped, "cancel")).toMatchObject([{ body: { status: "done" } }]);
  });

  test("审批没有同意的任务不占频次，也不妨碍另行安排", () => {
    const refused = inspectedUpTo("notify", [], { approve: { outcome: "refused", opinion: "改为联合检查" } });
    expect(entered(refused, "approve")).toMatchObject([
      { key: "91410000MA00000000#m1", body: { status: "cancelled" } },
    ]);
    expect(entered(inspectedUpTo("notify"), "approve")).toEqual([]);
  });
});

describe("按计划检查", () => {
  const parentOf = (file: Inspection["file"]) => ({ procedure: "inspection-plan", file });
  const begin = (file: Inspection["file"], changed: object = {}) =>
    gates(
      inspectionFrom(parentOf(file)).tries(
        "task",
        ["officer-1"],
        inspecting.example("task", changed),
        "2025-06-03",
      ),
    );

  test("专项检查计划终止以后，不得再从该计划安排检查", () => {
    const special = { ...planning.example("draft"), kind: "special" as const, need: "评估" };
    const open = planning.upTo("unplanned", undefined, { draft: special });
    const task = { kind: "special", campaign: special.title };
    expect(begin(open.file, task)).toEqual([]);
    const over = open.does("abandon", ["leader-1"], { reason: "上级统一部署" }, "2025-02-03");
    expect(begin(over.file, task)).toEqual(["task.planned"]);
  });

  test("计划调整后没有公布的事项不得作为检查的依据，公布以后可以", () => {
    const rows = planning.example("draft").rows.map((one) => ({ ...one, item: "insp-training" }));
    const revised = planning
      .upTo("complete")
      .does("revise", ["leader-1"], { reason: "调整", approval: "安政函〔2025〕22号", rows }, "2025-05-07");
    expect(begin(revised.file, { planRow: "2" })).toEqual(["task.planRow"]);
    const again = revised.does("publish", ["publisher-1"], planning.example("publish"), "2025-05-08");
    expect(begin(again.file, { planRow: "2" })).toEqual([]);
  });
});

describe("如实记录", () => {
  const outside = [{ content: "液氨储罐安全阀失效", law: "安全生产法第三十六条", level: "major" }] as const;
  const found = { check: { checklist: undefined, results: undefined, others: [...outside] } };
  const plain = ["resumeRequest", "review", "consent"] as const;

  test("没有公布检查标准的行业，发现问题也可以采取措施、责令整改，隐患计数", () => {
    expect(gates(varied("handle", { told: found }))).toEqual([]);
    expect(gates(varied("tellResult", { told: found, without: ["handle", ...plain] }))).toEqual([]);
    const told = inspectedUpTo("publish", [], found);
    expect(told.figures().find(({ indicator }) => indicator === "INS.HAZ.FOUND")?.amount).toBe(1);
  });

  test("没有按检查标准逐项检查的，留有标记", () => {
    const tried = varied("check", { input: found.check });
    expect([tried.accepted, gates(tried)]).toEqual([true, ["check.rows"]]);
  });

  test("记录完整而没有逐项清单的检查，也计一次检查", () => {
    const clear = { check: { checklist: undefined, results: undefined, problems: "未发现问题" } };
    const told = { ...clear, tellResult: { conclusion: "none", problems: undefined } } as const;
    expect(counted(closed(inspectedUpTo("close", short, told)))).toContain("INS.VISIT");
  });

  test("发现问题的，不得以未开展经营活动、无法联系了结", () => {
    for (const conclusion of ["notOperating", "unreachable"] as const) {
      expect(gates(varied("tellResult", { input: { conclusion } }))).toEqual(["tellResult.asFound"]);
    }
  });

  test("进入过的，不得以无法联系作结论", () => {
    const clear = { check: { results: undefined, checklist: undefined, problems: "未发现问题" } };
    const tried = varied("tellResult", {
      without: ["handle", ...plain],
      told: clear,
      input: { conclusion: "unreachable", problems: undefined },
    });
    expect(gates(tried)).toEqual(["tellResult.asFound"]);
  });

  test("无人在场的由见证人签字，不必写成负责人签字或者拒签；无法联系的不填签收人", () => {
    const check = inspecting.example("check", { present: "witness" });
    expect(issues("check", check)).toHaveLength(1);
    expect(issues("check", inspecting.example("check", unmet))).toEqual([]);
    const untold = { conclusion: "unreachable", rightsTold: false, way: "untold" };
    expect(issues("tellResult", untold)).toEqual([]);
    expect(issues("tellResult", { ...untold, conclusion: "none" })).toHaveLength(1);
    expect(issues("tellResult", { ...untold, way: "mail" })).toHaveLength(1);
  });

  test("先行检查的，负责人补批以后才登记的进入仍按实际时间登记；没有紧急的不可以", () => {
    const approve = (told: object): Inspection =>
      inspectedUpTo("approve", [], { task: told }).does(
        "approve",
        ["leader-1"],
        { outcome: "approved" },
        "2025-06-03T12:00:00+08:00",
      );
    const enter = inspecting.example("enter");
    const at = "2025-06-03T10:00:00+08:00";
    expect(gates(approve(urgent).tries("enter", team, enter, at))).toEqual([]);
    expect(gates(approve({}).tries("enter", team, enter, at))).toEqual(["inspection.approved"]);
  });
});

describe("应办事项和关联事项", () => {
  const told = (kind: "ordered" | "caseOpened", conclusion: "order" | "case"): Inspection =>
    inspectedUpTo("tellResult")
      .returned(kind, ["officer-1"], inspecting.example(kind) as never, "2025-06-10")
      .does("tellResult", ["officer-1"], inspecting.example("tellResult", { conclusion }), "2025-06-10");

  test("现场已经责令整改、登记案源，以后才告知结果的，不再产生这些应办事项", () => {
    expect(dutyOf(told("ordered", "order"), "order", "2025-07-10")).toBeUndefined();
    expect(dutyOf(told("caseOpened", "case"), "openCase", "2025-07-10")).toBeUndefined();
  });

  test("E-50 案源不予立案的，检查仍计入检查次数", () => {
    const declined = told("caseOpened", "case").returned(
      "caseDeclined",
      ["leader-1"],
      inspecting.example("caseDeclined"),
      "2025-06-11",
    );
    const done = declined.does("close", ["leader-1"], inspecting.example("close"), "2025-06-13");
    expect(counted(done)).toContain("INS.VISIT");
    expect(counted(done)).not.toContain("INS.PENALTY.N");
  });

  test("检查办结以后检查人员调离的，更换后仍可审查恢复", () => {
    const open = inspectedUpTo("close", ["resumeRequest", "review", "consent", "rate", "publish"]);
    const done = open
      .returned("ordered", ["officer-1"], inspecting.example("ordered"), "2025-06-12")
      .does("close", ["leader-1"], inspecting.example("close"), "2025-06-13");
    const team2 = ["officer-1", "chief-1"];
    const replaced = done.does(
      "replace",
      ["leader-1"],
      inspecting.example("replace", { inspectors: team2 }),
      "2025-07-01",
    );
    expect(replaced.tries("review", team2, inspecting.example("review"), "2025-07-01").accepted).toBe(true);
  });

  test("未成年人的检查结果不产生公示事项", () => {
    const minor = {
      kind: "clue",
      clue: "安应急举〔2025〕3号",
      reason: "举报",
      partyKind: "citizen",
    } as const;
    const person = { partyName: "王某", partyAge: "minor", partyCode: undefined } as const;
    const task = { ...minor, ...person, partyRepresentative: undefined, party: undefined };
    expect(dutyOf(inspectedUpTo("publish", [], { task }), "publish", "2025-06-11")).toBeUndefined();
  });
});
