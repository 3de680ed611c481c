import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inspectionPlan } from "../procedures/enforcement/inspection-plan/index.ts";
import { ceiling, planning } from "./inspecting.ts";

const draft = planning.example("draft");
const problems = (kind: "draft" | "adopt" | "revise", input: object): readonly string[] =>
  (z.safeParse(inspectionPlan.acts[kind].fields, input).error?.issues ?? []).map(({ message }) => message);
const dutyOf = (given: ReturnType<typeof planning.upTo>, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty);

describe("检查计划的表单", () => {
  test("专项检查计划应当写明必要性评估，截止晚于起始", () => {
    expect(problems("draft", { ...draft, kind: "special" })).toEqual(["专项检查计划应当写明必要性评估"]);
    expect(problems("draft", { ...draft, until: draft.from })).toEqual(["截止之日应当晚于起始之日"]);
  });

  test("随机抽查应当写明比例，全覆盖不填比例，编号不重复", () => {
    const [first] = draft.rows;
    const rowsProblem = ["计划事项编号不得重复；随机抽查的应当写明比例，全覆盖的不填"];
    expect(problems("draft", { ...draft, rows: [{ ...first, way: "random" }] })).toEqual(rowsProblem);
    expect(problems("draft", { ...draft, rows: [{ ...first, share: 10 }] })).toEqual(rowsProblem);
    expect(problems("draft", { ...draft, rows: [first, first] })).toEqual(rowsProblem);
    expect(problems("revise", { ...planning.example("revise"), rows: [first, first] })).toEqual(rowsProblem);
  });

  test("退回修改应当写明意见", () => {
    expect(problems("adopt", { outcome: "returned" })).toEqual(["退回的应当写明意见"]);
  });
});

describe("编制、审定、批准", () => {
  test("退回修改后重新编制，再次审定，才能批准", () => {
    const returned = planning
      .upTo("adopt")
      .does("adopt", ["leader-1"], { outcome: "returned", opinion: "压缩次数" }, "2025-01-03");
    const again = returned.does("draft", ["chief-1"], draft, "2025-01-04");
    const marked = again.tries("approved", ["chief-1"], planning.example("approved"), "2025-01-06");
    expect(marked.found.map(({ gate }) => gate)).toEqual(["approved.adopted"]);
    const adopted = again.does("adopt", ["head-1"], { outcome: "adopted" }, "2025-01-05");
    expect(adopted.tries("approved", ["chief-1"], planning.example("approved"), "2025-01-06").found).toEqual(
      [],
    );
  });

  test("批准以后不再编制，只能调整", () => {
    const refused = planning.upTo("filed").refuses("draft", ["chief-1"], draft, "2025-01-07");
    expect(refused.map(({ gate }) => gate)).toEqual(["draft.before.approved"]);
  });

  test("工作日：十二人二百四十八日减去一千五百人日，正好够用的不标记，多一户就标记", () => {
    // 20 × 2 visits and 10 % of 200, each of 4 days: 240 days.
    const days = (otherDays: number) =>
      planning.tries("draft", { officers: 2, workingDays: 248, otherDays }).found.map(({ gate }) => gate);
    expect(days(256)).toEqual([]);
    expect(days(257)).toEqual(["draft.days"]);
  });

  test("按风险等级公布的上限约束该等级的计划事项", () => {
    const [first] = draft.rows;
    const rows = first ? [{ ...first, riskClass: "A", perYear: 2 }] : [];
    const tried = planning
      .upTo("draft")
      .given({ "inspection-ceilings": { A: ceiling(1, "V", "insp-training"), B: ceiling(0) } })
      .tries("draft", ["chief-1"], { ...draft, rows }, "2025-01-02");
    expect(tried.found.map(({ gate }) => gate)).toEqual(["rows.ceiling"]);
  });

  test("第二十个计划事项同样查核", () => {
    const [first] = draft.rows;
    const rows = first
      ? Array.from({ length: 20 }, (_, place) => ({
          ...first,
          id: `${place + 1}`,
          item: place === 19 ? "none" : first.item,
        }))
      : [];
    expect(planning.tries("draft", { rows }).found.map(({ gate }) => gate)).toContain("rows.listed");
  });
});

describe("备案、公布和执行", () => {
  test("批准后十五个工作日内备案、二十个工作日内公布：2025年春节顺延", () => {
    const approved = planning.upTo("filed");
    expect(dutyOf(approved, "fileYearly", "2025-01-07")).toMatchObject({ due: "2025-01-26", mark: "M" });
    expect(dutyOf(approved, "filePlan", "2025-01-07")).toBeUndefined();
    expect(dutyOf(approved, "publishPlan", "2025-01-07")).toMatchObject({ due: "2025-02-08" });
  });

  test("专项检查计划只有报司法行政部门才算备案，报上级主管部门的不算", () => {
    const special = { ...draft, kind: "special" as const, need: "评估" };
    const filed = (by: "justice" | "superior") =>
      planning
        .upTo("filed", undefined, { draft: special })
        .does("filed", ["chief-1"], planning.example("filed", { with: by }), "2025-01-07");
    expect(dutyOf(filed("superior"), "filePlan", "2025-01-08")?.state).toBe("open");
    expect(dutyOf(filed("justice"), "filePlan", "2025-01-08")?.state).toBe("discharged");
    const publish = planning.example("publish");
    const marks = filed("superior").tries("publish", ["publisher-1"], publish, "2025-01-08").found;
    expect(marks.map(({ gate }) => gate)).toEqual(["publish.filed"]);
  });

  test("公布次日就报告全部完成、次数没有检查记录的，都留有标记", () => {
    const complete = planning.example("complete");
    const early = planning.upTo("unplanned").tries("complete", ["chief-1"], complete, "2025-01-09");
    expect([early.accepted, early.found.map(({ gate }) => gate)]).toEqual([
      true,
      ["complete.unrecorded", "complete.early"],
    ]);
  });

  test("公布后每季度末报告计划外检查，各季度各自办结", () => {
    const published = planning.upTo("unplanned");
    const due = published.duties("2025-01-09").filter(({ duty }) => duty.startsWith("unplanned-"));
    expect(due.map((one) => [one.duty, one.due])).toEqual([
      ["unplanned-q1", "2025-03-31"],
      ["unplanned-q2", "2025-06-30"],
      ["unplanned-q3", "2025-09-30"],
      ["unplanned-q4", "2025-12-31"],
    ]);
    const reported = published.does("unplanned", ["chief-1"], planning.example("unplanned"), "2025-03-31");
    expect(dutyOf(reported, "unplanned-q1", "2025-04-01")?.state).toBe("discharged");
    expect(dutyOf(reported, "unplanned-q2", "2025-07-01")?.state).toBe("overdue");
  });

  test("年中才公布的，已经过去的季度不再报告", () => {
    const late = planning
      .upTo("publish")
      .does("publish", ["publisher-1"], planning.example("publish"), "2025-07-02");
    const due = late.duties("2025-07-02").filter(({ duty }) => duty.startsWith("unplanned-"));
    expect(due.map(({ duty }) => duty)).toEqual(["unplanned-q3", "unplanned-q4"]);
  });

  test("专项计划不按季度报告；期满二十个工作日内报告完成情况", () => {
    const special = { ...draft, kind: "special" as const, need: "评估", until: "2025-06-30" };
    const published = planning.upTo("unplanned", undefined, { draft: special });
    expect(published.duties("2025-01-09").some(({ duty }) => duty.startsWith("unplanned-"))).toBe(false);
    expect(dutyOf(published, "completePlan", "2025-07-01")).toMatchObject({ due: "2025-07-28" });
  });

  test("调整后再次公布，报告事项不重复产生", () => {
    const revised = planning.upTo("complete");
    expect(dutyOf(revised, "publishRevision", "2025-05-07")).toMatchObject({
      due: "2025-06-04",
      state: "open",
    });
    const again = revised.does("publish", ["publisher-1"], planning.example("publish"), "2025-05-08");
    expect(dutyOf(again, "publishRevision", "2025-05-09")?.state).toBe("discharged");
    expect(again.duties("2025-05-09").filter(({ duty }) => duty === "completePlan")).toHaveLength(1);
  });

  test("完成情况以调整后的事项为准", () => {
    const [first] = planning.example("revise").rows;
    const one = first ? [first] : [];
    const revised = planning
      .upTo("revise")
      .does("revise", ["leader-1"], planning.example("revise", { rows: one }), "2025-05-06");
    const results = planning.example("complete").results;
    const complete = (told: typeof results) =>
      revised.tries("complete", ["chief-1"], planning.example("complete", { results: told }), "2026-01-05");
    expect(complete(results).found.map(({ gate }) => gate)).toEqual(["complete.rows"]);
    expect(complete(results.slice(0, 1)).accepted).toBe(true);
  });

  test("没有完成又没有写明原因的不能办结", () => {
    const results = planning.example("complete").results.map(({ reason: _reason, ...one }) => one);
    expect(planning.tries("complete", { results }).accepted).toBe(false);
  });

  test("计划事项数和完成数分别计数，两者之比为完成率", () => {
    const done = planning
      .upTo("complete")
      .does("complete", ["chief-1"], planning.example("complete"), "2026-01-05");
    const amounts = Object.fromEntries(done.figures().map(({ indicator, amount }) => [indicator, amount]));
    expect(amounts).toMatchObject({
      "INS.PLAN.N": 1,
      "INS.PLAN.ROWS": 2,
      "INS.PLAN.DONE.N": 1,
      "INS.UNPLANNED.N": 2,
    });
  });

  test("专项计划批准以后可以终止，终止后不再有备案事项", () => {
    const special = { ...draft, kind: "special" as const, need: "评估" };
    const ended = planning
      .upTo("filed", undefined, { draft: special })
      .does("abandon", ["leader-1"], { reason: "上级已经部署" }, "2025-01-08");
    expect(dutyOf(ended, "filePlan", "2025-03-01")?.state).toBe("waived");
  });
});
