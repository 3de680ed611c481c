import { describe, expect, test } from "vitest";
import { inspection } from "../procedures/enforcement/inspection/index.ts";
import {
  cleanly,
  counted,
  dutyOf,
  gates,
  paper,
  problems,
  short,
  unmet,
  urgent,
  visits,
} from "./inspected.ts";
import {
  ceiling,
  type Inspection,
  inspectedUpTo,
  inspecting,
  inspectionFrom,
  objectsWith,
  team,
  varied,
  visit,
} from "./inspecting.ts";
import { asParent, issued } from "./ordering.ts";

const entriesOf = (given: Inspection, kind: "task" | "check" | "cancel") => {
  const act = given.file.acts.findLast((one) => one.kind === kind);
  return inspection.acts[kind].enters?.(given.file as never, act as never);
};

describe("检查任务产生以前", () => {
  test("同一企业一年两次的上限：第三次日常检查被拒，指明国办发〔2024〕54号", () => {
    const tried = varied("task", { given: visits(visit("a", "2025-01-09"), visit("b", "2025-03-04")) });
    expect(tried.accepted).toBe(false);
    expect(gates(tried)).toEqual(["task.ceiling"]);
  });

  test("E-59 线索核查、即时检查、整改复查不计入上限，但应当登记并写明事由", () => {
    const full = visits(visit("a", "2025-01-09"), visit("b", "2025-03-04"));
    for (const kind of ["clue", "immediate", "recheck"] as const) {
      const input = { kind, reason: "收到举报。", clue: "安应急举〔2025〕3号", plan: undefined };
      const opened = kind === "recheck" ? inspectionFrom(asParent(issued())) : inspectedUpTo("task");
      const task = inspecting.example("task", input);
      expect(opened.given(full).tries("task", ["officer-1"], task, "2025-06-03").found).toEqual([]);
      expect(problems("task", { ...inspecting.example("task"), ...input, reason: undefined })).toEqual([
        "线索核查、即时检查、整改复查应当写明事由",
      ]);
    }
  });

  test("E-59 已经进行的线索核查不占日常检查的次数", () => {
    const clue = { kind: "clue" };
    const given = visits(
      visit("a", "2025-01-09", clue),
      visit("b", "2025-03-04", clue),
      visit("c", "2025-04-01"),
    );
    expect(gates(varied("task", { given }))).toEqual([]);
  });

  test("E-51 上限按自然年计算：去年的检查不计入今年", () => {
    const given = visits(visit("a", "2024-12-30"), visit("b", "2024-12-31"), visit("c", "2025-01-02"));
    expect(gates(varied("task", { given }))).toEqual([]);
  });

  test("撤销的任务不占次数", () => {
    const cancelled = { status: "cancelled" };
    const given = visits(visit("a", "2025-01-09", cancelled), visit("b", "2025-03-04"));
    expect(gates(varied("task", { given }))).toEqual([]);
  });

  test("按风险等级公布的上限：A级企业同一事项每年一次，D级十二次", () => {
    const given = visits(visit("a", "2025-01-09", { items: ["insp-training"] }));
    const of = (riskClass: string) =>
      gates(varied("task", { input: { riskClass }, given: { ...given, ...objectsWith({ riskClass }) } }));
    expect(of("A")).toEqual(["task.ceiling"]);
    expect(of("D")).toEqual([]);
  });

  test("A级企业检查另一事项的，该事项的上限不受影响", () => {
    const given = visits(visit("a", "2025-01-09", { items: ["insp-signs"] }));
    expect(
      gates(
        varied("task", {
          input: { riskClass: "A" },
          given: { ...given, ...objectsWith({ riskClass: "A" }) },
        }),
      ),
    ).toEqual([]);
  });

  test("公布以前的上限不适用", () => {
    const later = { ...ceiling(0), publishedOn: "2025-07-01" };
    expect(gates(varied("task", { given: { "inspection-ceilings": { any: later } } }))).toEqual([]);
  });

  test("其他企业的检查记录不影响本企业", () => {
    const other = Object.fromEntries(
      Object.entries({ ...visit("a", "2025-01-09"), ...visit("b", "2025-02-09") }).map(([key, body]) => [
        key.replace("91410000", "91410001"),
        body,
      ]),
    );
    expect(gates(varied("task", { given: { "inspection-visits": other } }))).toEqual([]);
  });

  test("三十日内检查过同一事项的不得重复检查，第三十日可以", () => {
    const same = { items: ["insp-training"] };
    expect(gates(varied("task", { given: visits(visit("a", "2025-05-05", same)) }))).toEqual([
      "task.duplicate",
    ]);
    expect(gates(varied("task", { given: visits(visit("a", "2025-05-04", same)) }))).toEqual([]);
  });

  test("本机关没有登记规则的，扫码、重复、审批都不拒绝，只作标记", () => {
    const none = { "inspection-standards": {} };
    const planned = visits(visit("a", "2025-05-20", { status: "planned" }));
    expect(varied("task", { given: { ...none, ...planned } })).toMatchObject({
      accepted: true,
      found: [{ gate: "task.duplicateUnverified" }],
    });
    expect(varied("enter", { input: { scanned: false }, given: none })).toEqual({
      accepted: true,
      found: [],
    });
  });

  test("没有列入清单的事项不得检查", () => {
    const tried = varied("task", { input: { items: [{ item: "insp-canteen" }] } });
    expect(gates(tried)).toContain("task.listed");
  });

  test("日常检查没有计划编号、也不从计划开始的被拒；即时检查不需要计划", () => {
    expect(gates(varied("task", { input: { plan: undefined } }))).toEqual(["task.planned"]);
    expect(gates(varied("task", { input: { ...urgent, plan: undefined } }))).toEqual([]);
  });

  test("任务写入检查记录；检查以后为已检查，撤销的为已撤销", () => {
    const key = "91410000MA00000000#m1";
    expect(entriesOf(inspectedUpTo("approve"), "task")).toMatchObject([
      { register: "inspection-visits", key, body: { status: "planned", on: "2025-06-03", kind: "daily" } },
    ]);
    expect(entriesOf(inspectedUpTo("handle"), "check")).toMatchObject([{ key, body: { status: "done" } }]);
    const cancelled = inspectedUpTo("enter").does("cancel", ["leader-1"], { reason: "停产" }, "2025-06-04");
    expect(entriesOf(cancelled, "cancel")).toMatchObject([{ key, body: { status: "cancelled" } }]);
  });

  test("使企业达到上限的任务计入达到上限的指标，没有达到的不计", () => {
    const task = inspecting.example("task");
    const start = (used: object) =>
      counted(inspectedUpTo("task").given(visits(used)).does("task", ["officer-1"], task, "2025-06-03"));
    expect(start(visit("a", "2025-02-10"))).toEqual(["INS.TASK.N", "INS.COMPANY.MAX"]);
    expect(start({})).toEqual(["INS.TASK.N"]);
  });
});

describe("表单", () => {
  test("专项检查应当写明专项行动，日常检查不得先行检查，事项不得重复", () => {
    const task = inspecting.example("task");
    expect(problems("task", { ...task, kind: "special" })).toEqual(["专项检查应当写明专项行动"]);
    expect(problems("task", { ...task, urgent: true })).toEqual([
      "只有即时检查、线索核查可以先行检查、补办审批",
    ]);
    expect(problems("task", { ...task, items: [...task.items, ...task.items] })).toEqual(["检查事项有重复"]);
    expect(problems("task", { ...task, partyCode: undefined })).toEqual([
      "单位和个体工商户应当写明统一社会信用代码，检查次数按代码计算",
    ]);
    expect(problems("task", { ...task, items: [] })).toEqual(["检查事项不得少于1条"]);
  });

  test("不同意检查应当写明意见；结束早于开始的检查记录不成立", () => {
    expect(problems("approve", { outcome: "refused" })).toEqual(["不同意检查的应当写明意见"]);
    const check = inspecting.example("check");
    expect(problems("check", { ...check, endedAt: check.startedAt })).toEqual(["结束时间应当晚于开始时间"]);
    expect(problems("withhold", { outcome: "withheld", reason: "理由" })).toHaveLength(1);
  });
});

describe("审批和进入", () => {
  test("负责人不同意的检查不得进入，只能撤销", () => {
    const refused = inspectedUpTo("notify", [], { approve: { outcome: "refused", opinion: "改为联合检查" } });
    const tried = refused.tries("enter", team, inspecting.example("enter"), "2025-06-03");
    expect(gates(tried)).toEqual(["inspection.approved"]);
    expect(refused.tries("cancel", ["leader-1"], { reason: "没有批准" }, "2025-06-04").accepted).toBe(true);
  });

  test("紧急检查先行进入，二十四小时内补办审批", () => {
    const went = inspectedUpTo("check", ["approve", "notify"], { task: urgent });
    expect(dutyOf(went, "approveAfterwards", "2025-06-04")).toMatchObject({
      dueAt: "2025-06-04T09:00:00+08:00",
      state: "open",
      mark: "V2",
    });
    const late = went.does("approve", ["leader-1"], { outcome: "approved" }, "2025-06-04T10:00:00+08:00");
    expect(dutyOf(late, "approveAfterwards", "2025-06-05")?.state).toBe("late");
    const prompt = went.does("approve", ["leader-1"], { outcome: "approved" }, "2025-06-04T08:00:00+08:00");
    expect(dutyOf(prompt, "approveAfterwards", "2025-06-05")?.state).toBe("discharged");
  });

  test("紧急检查审批未获同意以后不得再次进入", () => {
    const refused = inspectedUpTo("check", ["approve", "notify"], { task: urgent }).does(
      "approve",
      ["leader-1"],
      { outcome: "refused", opinion: "险情已经解除" },
      "2025-06-03T12:00:00+08:00",
    );
    const again = refused.tries("enter", team, inspecting.example("enter"), "2025-06-04");
    expect(gates(again)).toEqual(["inspection.approved"]);
  });

  test("书面检查不需要进入现场，紧急的书面核查同样应当补办审批", () => {
    const task = { ...urgent, ...paper, kind: "clue" } as const;
    const read = inspectedUpTo("handle", ["approve", "notify", "enter"], { task });
    expect(dutyOf(read, "approveRemote", "2025-06-03")).toMatchObject({ due: "2025-06-04" });
  });

  test("紧急检查办结以后仍可补办审批，进入以后不得以撤销任务代替", () => {
    const went = inspectedUpTo("check", ["approve", "notify"], { task: urgent });
    expect(gates(went.tries("cancel", ["chief-1"], { reason: "误报" }, "2025-06-03"))).toEqual([
      "cancel.begun",
    ]);
    const ended = inspectedUpTo("close", ["approve", ...short], { task: urgent, ...cleanly }).does(
      "close",
      ["leader-1"],
      { summary: "办结", fixed: 0 },
      "2025-06-13",
    );
    const later = ended.does("approve", ["leader-1"], { outcome: "approved" }, "2025-06-16");
    expect(dutyOf(later, "approveAfterwards", "2025-06-17")?.state).toBe("late");
  });

  test("无人在场、已经搬离的，只能记明没有找到人，不得填写检查结果", () => {
    const nobody = inspectedUpTo("enter").does(
      "obstructed",
      team,
      { cause: "moved", how: "按登记的住所查无此单位，物业证明已搬离半年" },
      "2025-06-03",
    );
    const noted = inspecting.example("check", { ...unmet, problems: "查无此单位" });
    expect(nobody.tries("check", team, noted, "2025-06-03")).toEqual({ accepted: true, found: [] });
    expect(gates(nobody.tries("check", team, inspecting.example("check"), "2025-06-03"))).toEqual([
      "inspection.entered",
    ]);
    expect(gates(nobody.tries("survey", team, inspecting.example("survey"), "2025-06-03"))).toEqual([
      "inspection.entered",
    ]);
  });

  test("拒绝检查的，不得当作没有找到人填写检查记录", () => {
    const barred = inspectedUpTo("enter").does(
      "obstructed",
      team,
      inspecting.example("obstructed"),
      "2025-06-03",
    );
    const noted = inspecting.example("check", { results: undefined, problems: "被拒绝进入" });
    expect(gates(barred.tries("check", team, noted, "2025-06-03"))).toContain("inspection.entered");
  });

  test("回避以后由更换的人员检查，原来的人员不得再参加", () => {
    const team2 = ["officer-1", "chief-1"];
    const replaced = inspectedUpTo("enter").does(
      "replace",
      ["leader-1"],
      { inspectors: team2, ground: "recusal", reason: "与企业负责人是近亲属" },
      "2025-06-03",
    );
    const enter = inspecting.example("enter");
    expect(gates(replaced.tries("enter", team, enter, "2025-06-03"))).toEqual(["inspectors.assigned"]);
    expect(replaced.tries("enter", team2, enter, "2025-06-03").found).toEqual([]);
  });

  test("不预先告知的检查到场后出示通知书，不留标记", () => {
    const went = inspectedUpTo("check", ["notify"], { task: { notice: "unannounced" } });
    const shown = went.tries("notify", ["officer-1"], inspecting.example("notify"), "2025-06-03");
    expect(shown).toEqual({ accepted: true, found: [] });
  });

  test("E-64 受委托组织检查写明委托机关，否则不得产生任务", () => {
    const tried = varied("task", {
      given: {
        agencies: {
          self: { name: "柳河镇", short: "柳", region: "安", kind: "delegated", district: "柳河镇" },
        },
      },
    });
    expect(gates(tried)).toEqual(["task.delegated"]);
  });

  test("拒绝、阻碍检查如实登记，任何时候都可以", () => {
    const went = inspectedUpTo("enter").does(
      "obstructed",
      team,
      { cause: "refused", how: "门卫拒绝放行" },
      "2025-06-03",
    );
    expect(went.file.acts.at(-1)?.defects ?? []).toEqual([]);
  });
});
