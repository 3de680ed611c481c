import { describe, expect, test } from "vitest";
import { clean, cleanly, closed, counted, dutyOf, found, gates, short, unmet } from "./inspected.ts";
import { type Inspection, inspectedUpTo, inspecting, rulesWith, team, varied } from "./inspecting.ts";

describe("检查、现场处理和恢复", () => {
  const refused = { signature: "refused", refusalNote: "总经理拒签" } as const;

  test("E-54 拒绝签字：记录在案，次一工作日前报告，报告后才能办结", () => {
    const friday = { plannedOn: "2025-06-06" };
    const times = { startedAt: "2025-06-06T08:00:00+08:00", endedAt: "2025-06-06T08:50:00+08:00" };
    const before = inspectedUpTo("enter", short, { task: friday });
    const checked = before
      .does("enter", team, inspecting.example("enter"), "2025-06-06")
      .does("check", team, inspecting.example("check", { ...clean, ...refused, ...times }), "2025-06-06");
    expect(dutyOf(checked, "reportRefusal", "2025-06-07")).toMatchObject({
      due: "2025-06-09",
      persons: team,
    });
    const told = checked.does(
      "tellResult",
      ["officer-1"],
      { conclusion: "none", rightsTold: true, way: "mail", receiver: "门卫" },
      "2025-06-09",
    );
    const input = { summary: "办结", fixed: 0 };
    expect(gates(told.tries("close", ["leader-1"], input, "2025-06-10"))).toEqual(["close.refusalReported"]);
    const reported = told.does(
      "reportRefusal",
      ["officer-1"],
      inspecting.example("reportRefusal"),
      "2025-06-09",
    );
    expect(dutyOf(reported, "reportRefusal", "2025-06-10")?.state).toBe("discharged");
    expect(reported.tries("close", ["leader-1"], input, "2025-06-10").accepted).toBe(true);
  });

  test("E-56 没有书面同意就恢复的，如实登记并留下标记", () => {
    const early = inspectedUpTo("review").does(
      "resumed",
      ["officer-1"],
      { measure: 6, resumedOn: "2025-06-07", note: "夜间擅自恢复" },
      "2025-06-08",
    );
    expect(early.file.acts.at(-1)?.defects?.map(({ gate }) => gate)).toEqual(["resumed.consent"]);
  });

  test("E-56 没有审查不得同意恢复；部分排除不得同意", () => {
    expect(gates(varied("consent", { without: ["review"] }))).toContain("consent.after.review");
    expect(gates(varied("consent", { told: { review: { result: "partly" } } }))).toEqual(["consent.removed"]);
  });

  test("同一措施只同意恢复一次；同意后不再审查", () => {
    const consented = inspectedUpTo("tellResult");
    const consent = inspecting.example("consent");
    expect(gates(consented.tries("consent", ["leader-1"], consent, "2025-06-10"))).toEqual([
      "consent.removed",
    ]);
    expect(gates(consented.tries("review", team, inspecting.example("review"), "2025-06-10"))).toEqual([
      "review.measure",
    ]);
  });

  test("收到恢复申请五个工作日内审查：本机关登记的期限，跨周末顺延", () => {
    const asked = inspectedUpTo("review");
    expect(dutyOf(asked, "review", "2025-06-09")).toMatchObject({ from: "2025-06-03", due: "2025-06-10" });
    const other = asked.does(
      "review",
      team,
      inspecting.example("review", { result: "notRemoved" }),
      "2025-06-10",
    );
    expect(dutyOf(other, "review", "2025-06-11")?.state).toBe("discharged");
  });

  test("审查的是另一项措施的，原申请仍待审查", () => {
    const second = inspectedUpTo("resumeRequest")
      .does("handle", team, inspecting.example("handle", { measure: "suspend" }), "2025-06-03")
      .does("resumeRequest", ["officer-1"], inspecting.example("resumeRequest"), "2025-06-06")
      .does("review", team, inspecting.example("review", { measure: 7 }), "2025-06-09");
    expect(dutyOf(second, "review", "2025-06-09")?.state).toBe("open");
  });

  test("当场纠正不需要同意恢复，不影响办结", () => {
    const mild = { measure: "correctNow", majorHazard: false, unsafe: false, resumption: undefined } as const;
    const handled = inspectedUpTo("close", ["resumeRequest", "review", "consent", "rate", "publish"], {
      handle: mild,
    });
    expect(closed(handled).file.done.close).toBe(true);
  });

  test("停用措施没有恢复的，写明由哪个事项继续才能办结，办结后仍可审查和同意", () => {
    const open = inspectedUpTo("close", ["resumeRequest", "review", "consent", "rate", "publish"]);
    expect(gates(open.tries("close", ["leader-1"], inspecting.example("close"), "2025-06-13"))).toEqual([
      "close.measures",
    ]);
    const ordered = open.returned("ordered", ["officer-1"], inspecting.example("ordered"), "2025-06-12");
    const done = ordered.does("close", ["leader-1"], inspecting.example("close"), "2025-06-13");
    const reviewed = done.does("review", team, inspecting.example("review"), "2025-06-20");
    const consented = reviewed.does("consent", ["leader-1"], inspecting.example("consent"), "2025-06-20");
    expect(consented.file.done.consent).toBe(true);
  });

  test("告知结果以后不得再补做检查", () => {
    const told = inspectedUpTo("publish");
    const again = told.tries("check", team, inspecting.example("check"), "2025-06-10");
    expect(gates(again)).toContain("check.before.tellResult");
  });
});

describe("结果、公示和统计", () => {
  test("二十个工作日内公示：2025年9月26日告知，遇国庆调休，至10月30日", () => {
    const late = inspectedUpTo("tellResult", short, cleanly).does(
      "tellResult",
      ["officer-1"],
      { conclusion: "none", rightsTold: true, way: "direct", receiver: "陈立" },
      "2025-09-26",
    );
    expect(dutyOf(late, "publish", "2025-10-30")).toMatchObject({
      due: "2025-10-30",
      state: "open",
      mark: "V",
    });
    expect(dutyOf(late, "publish", "2025-10-31")?.state).toBe("overdue");
  });

  test("批准不予公开的，不再有公示事项", () => {
    const withheld = inspectedUpTo("publish").does(
      "withhold",
      ["leader-1"],
      inspecting.example("withhold"),
      "2025-06-11",
    );
    expect(dutyOf(withheld, "publish", "2025-06-12")?.state).toBe("waived");
  });

  test("公示有误撤回的，更正后再次公示，公示件数只计一次", () => {
    const again = inspectedUpTo("rate")
      .does("withdraw", ["publisher-1"], inspecting.example("withdraw"), "2025-06-12")
      .does(
        "publish",
        ["publisher-1"],
        inspecting.example("publish", { correctionNote: "更正名称" }),
        "2025-06-13",
      );
    expect(counted(again).filter((one) => one === "INS.PUB.N")).toHaveLength(1);
    expect(dutyOf(again, "publishAgain", "2025-06-13")).toMatchObject({
      due: "2025-06-23",
      state: "discharged",
    });
  });

  test("结论为立案的七个工作日内登记案源，由关联案件自动办结", () => {
    const told = inspectedUpTo("publish", [], { tellResult: { conclusion: "case" } });
    expect(dutyOf(told, "openCase", "2025-06-11")).toMatchObject({ due: "2025-06-19" });
    const opened = told.returned("caseOpened", ["officer-1"], inspecting.example("caseOpened"), "2025-06-12");
    expect(dutyOf(opened, "openCase", "2025-06-13")?.state).toBe("discharged");
  });

  test("移送其他部门：三个工作日内移送，取得签收凭证", () => {
    const told = inspectedUpTo("publish", [], { tellResult: { conclusion: "handOver" } });
    expect(dutyOf(told, "handOver", "2025-06-11")).toMatchObject({ due: "2025-06-13" });
    const sent = told.does("handOver", ["leader-1"], inspecting.example("handOver"), "2025-06-12");
    expect(dutyOf(sent, "handOver", "2025-06-12")?.state).toBe("discharged");
    expect(dutyOf(sent, "handOverReceipt", "2025-06-12")).toMatchObject({ due: "2025-06-23", state: "open" });
  });

  test("没有检查记录的任务不计检查次数；办结的计一次并按类别计", () => {
    const cancelled = inspectedUpTo("enter").does("cancel", ["leader-1"], { reason: "停产" }, "2025-06-04");
    expect(counted(cancelled)).toEqual(["INS.TASK.N"]);
    expect(counted(closed(found()))).toEqual(["INS.TASK.N", "PF.ONSITE.N", "INS.VISIT", "INS.DAILY.N"]);
  });

  test("没有找到被检查单位、没有逐项结果的，不计检查次数", () => {
    const nobody = inspectedUpTo("close", [...short, "enter", "check", "tellResult"])
      .does("obstructed", team, { cause: "absent", how: "大门紧锁，无人应答" }, "2025-06-03")
      .does("check", team, inspecting.example("check", unmet), "2025-06-03")
      .does(
        "tellResult",
        ["officer-1"],
        { conclusion: "unreachable", rightsTold: false, way: "untold" },
        "2025-06-10",
      );
    expect(counted(closed(nobody))).not.toContain("INS.VISIT");
  });

  test("E-50 引起处罚的检查不再计入检查次数，另行计数；本地规定计入的两项都计", () => {
    const opened = found().returned(
      "caseOpened",
      ["officer-1"],
      inspecting.example("caseOpened"),
      "2025-06-12",
    );
    const apart = counted(closed(opened));
    expect(apart).toContain("INS.PENALTY.N");
    expect(apart).not.toContain("INS.VISIT");
    const both = counted(closed(opened.given(rulesWith({ withPenaltyCounts: true }))));
    expect(both).toEqual(expect.arrayContaining(["INS.PENALTY.N", "INS.VISIT", "INS.DAILY.N"]));
  });

  test("E-50 当场处罚同样另行计数", () => {
    const fined = found().returned("punished", ["officer-1"], inspecting.example("punished"), "2025-06-12");
    expect(counted(closed(fined))).not.toContain("INS.VISIT");
  });

  test("专项行动、联合检查、隐患数分别计数", () => {
    const task = {
      campaign: "危险化学品专项整治",
      units: [{ agency: "安和县市场监督管理局", items: "特种设备" }],
    };
    const all = inspectedUpTo("close", [], { task: { ...task, kind: "special" } }).does(
      "close",
      ["leader-1"],
      inspecting.example("close"),
      "2025-06-13",
    );
    expect(counted(all)).toEqual(expect.arrayContaining(["INS.CAMP.N", "INS.JOINT.N", "INS.MEASURE.N"]));
    const amounts = Object.fromEntries(all.figures().map(({ indicator, amount }) => [indicator, amount]));
    expect(amounts).toMatchObject({ "INS.HAZ.FOUND": 2, "INS.HAZ.FIXED": 1 });
  });

  test("企业评价反映禁止行为的，十五个工作日内核查；没有反映的不产生事项", () => {
    const rated = (broken: readonly ["gifts"] | readonly []): Inspection =>
      inspectedUpTo("rate").does(
        "rate",
        ["chief-1"],
        inspecting.example("rate", { broken: [...broken] }),
        "2025-06-12",
      );
    expect(dutyOf(rated(["gifts"]), "answerRating", "2025-06-12")).toMatchObject({ due: "2025-07-03" });
    expect(dutyOf(rated([]), "answerRating", "2025-06-12")).toBeUndefined();
    expect(counted(rated(["gifts"]))).toContain("INS.RATE.BROKEN.N");
  });
});
