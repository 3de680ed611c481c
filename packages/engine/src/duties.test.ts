import { calendarDays, holidayCalendar, hours, workingDays } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineProcedure } from "./define.ts";
import { duties, dutyStateOn, isOverAt } from "./duties.ts";
import * as field from "./fields.ts";
import { fold } from "./file.ts";
import type { AnyAct } from "./types.ts";

const basis = { law: "penalty", article: 61 };
const common = { stage: "all", nature: "fact", basis, performers: ["officer"], repeats: true } as const;
const blank = { ...common, after: ["decide"], fields: z.object({}), examples: [{}] } as const;

const procedure = defineProcedure<{
  decide: { fine: number };
  serve: { servedOn: string };
  pay: { amount: number };
  annul: object;
  approve: object;
}>({
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [["all", "办理"]],
  name: () => "试验事项",
  endedBy: [],
  acts: {
    decide: {
      ...common,
      title: "作出决定",
      starts: true,
      after: [],
      fields: z.object({ fine: field.money("罚款") }),
      examples: [{ fine: 0 }],
      opens: [
        {
          duty: "serve",
          title: "七个工作日内送达",
          owedBy: "officer",
          basis,
          within: workingDays(7),
          dischargedBy: ["serve"],
          waivedBy: ["annul"],
        },
        {
          duty: "approve",
          title: "二十四小时内补办批准",
          owedBy: "officer",
          basis,
          mark: "M",
          when: (_file, act) => act.facts.fine === 0,
          within: hours(24),
          dischargedBy: ["approve"],
        },
      ],
    },
    serve: {
      ...common,
      title: "送达",
      after: ["decide"],
      fields: z.object({ servedOn: field.day("送达日期") }),
      examples: [{ servedOn: "2025-06-03" }],
      opens: [
        {
          duty: "pay",
          title: "十五日内缴纳罚款",
          owedBy: "party",
          basis,
          when: (file) => (file.latest.decide?.facts.fine ?? 0) > 0,
          within: calendarDays(15),
          from: (_file, act) => act.facts.servedOn,
          dischargedBy: ["pay"],
          dischargedWhen: (file) =>
            file.all.pay.reduce((sum, one) => sum + one.facts.amount, 0) >=
            (file.latest.decide?.facts.fine ?? 0),
        },
      ],
    },
    pay: {
      ...common,
      title: "缴款",
      after: ["serve"],
      fields: z.object({ amount: field.money("金额") }),
      examples: [{ amount: 1 }],
    },
    annul: { ...blank, title: "撤销" },
    approve: { ...blank, title: "补办批准" },
  },
});

const calendar = holidayCalendar([
  { year: 2025, notice: { number: "试验", verified: "V" }, holidays: ["2025-06-02"], workdays: [] },
]);

type Step = readonly [kind: string, at: string, facts?: AnyAct["facts"]];

function dutiesOf(steps: readonly Step[], today: string) {
  const acts = steps.map(([kind, at, facts = {}], index): AnyAct => {
    const occurredAt = at.includes("T") ? at : `${at}T09:00:00+08:00`;
    const by = [{ id: "zhao", name: "赵一" }];
    return {
      seq: index + 1,
      kind,
      by,
      facts,
      occurredAt,
      recordedAt: occurredAt,
      procedure: "toy@2021-07-15",
    };
  });
  return duties(procedure, fold(procedure, "anhe", "m1", acts), today, calendar);
}

const fined: Step = ["decide", "2025-05-30", { fine: 300 }];
const served = (day: string): Step => ["serve", day, { servedOn: day }];

test("七个工作日从决定次日起算，避开节假日，未到期为待办", () => {
  expect(dutiesOf([fined], "2025-06-11")).toEqual([
    {
      id: "serve#1",
      duty: "serve",
      title: "七个工作日内送达",
      owedBy: "officer",
      openedBy: 1,
      from: "2025-05-30",
      due: "2025-06-11",
      provisional: false,
      mark: "V",
      state: "open",
      by: ["serve"],
      basis,
    },
  ]);
});

test("以小时计的期限，过了时刻即为超过，不等当日结束", () => {
  const approve = dutiesOf([["decide", "2025-05-30T10:00:00+08:00", { fine: 0 }]], "2025-05-31")[1];
  expect(approve).toMatchObject({ duty: "approve", state: "open", dueAt: "2025-05-31T10:00:00+08:00" });
  if (!approve) throw new Error("no duty");
  expect(isOverAt(approve, "2025-05-31T10:00:00+08:00")).toBe(false);
  expect(isOverAt(approve, "2025-05-31T10:00:01+08:00")).toBe(true);
  expect(isOverAt({ ...approve, state: "discharged" }, "2025-06-30T10:00:00+08:00")).toBe(false);
});

test("到期次日为逾期", () => {
  expect(dutiesOf([fined], "2025-06-12")[0]?.state).toBe("overdue");
});

test("最后一日办了为按期完成", () => {
  expect(dutiesOf([fined, served("2025-06-11")], "2025-07-01")[0]).toMatchObject({
    state: "discharged",
    dischargedBy: 2,
    dischargedOn: "2025-06-11",
  });
});

test("最后一日以后办了为逾期完成，仍记完成于哪一行为", () => {
  expect(dutiesOf([fined, served("2025-06-12")], "2025-07-01")[0]).toMatchObject({
    state: "late",
    dischargedBy: 2,
  });
});

test("决定被撤销的，不再要求送达", () => {
  expect(dutiesOf([fined, ["annul", "2025-06-20"]], "2025-07-01")[0]?.state).toBe("waived");
});

test("已经不再有约束力的应办事项，以后办了也不算逾期", () => {
  const acts: Parameters<typeof dutiesOf>[0] = [
    fined,
    ["annul", "2025-06-05"],
    ["serve", "2025-06-30", { servedOn: "2025-06-30" }],
  ];
  const [duty] = dutiesOf(acts, "2025-07-01");
  expect(duty).toMatchObject({ duty: "serve", state: "waived" });
  expect(duty?.dischargedBy).toBeUndefined();
});

test("撤销以前已经送达的，仍是完成", () => {
  const steps = [fined, served("2025-06-05"), ["annul", "2025-06-20"]] as const;
  expect(dutiesOf(steps, "2025-07-01")[0]?.state).toBe("discharged");
});

test("没有公布放假通知的年份，期限标为待核", () => {
  expect(dutiesOf([["decide", "2026-02-10", { fine: 1 }]], "2026-02-11")[0]).toMatchObject({
    due: "2026-02-19",
    provisional: true,
  });
});

test("跨入没有放假通知的年份，也标为待核", () => {
  expect(dutiesOf([["decide", "2025-12-29", { fine: 1 }]], "2025-12-30")[0]?.provisional).toBe(true);
});

test("没有罚款的，不产生缴款期限", () => {
  const found = dutiesOf([["decide", "2025-06-03", { fine: 0 }], served("2025-06-04")], "2025-06-05");
  expect(found.map((duty) => duty.duty)).toEqual(["serve", "approve"]);
});

test("期限可以从事实所载的日期起算，最后一日遇休息日顺延", () => {
  const steps: readonly Step[] = [fined, ["serve", "2025-06-09", { servedOn: "2025-06-06" }]];
  expect(dutiesOf(steps, "2025-06-10")[1]).toMatchObject({ from: "2025-06-06", due: "2025-06-23" });
});

test("缴了一部分不算完成，缴足才算", () => {
  const part: readonly Step[] = [fined, served("2025-06-04"), ["pay", "2025-06-05", { amount: 100 }]];
  expect(dutiesOf(part, "2025-06-06")[1]?.state).toBe("open");
  const whole: readonly Step[] = [...part, ["pay", "2025-06-06", { amount: 200 }]];
  expect(dutiesOf(whole, "2025-06-06")[1]).toMatchObject({ state: "discharged", dischargedBy: 4 });
});

test("产生期限以前的行为不能完成它", () => {
  const steps: readonly Step[] = [fined, served("2025-06-03"), ["decide", "2025-06-04", { fine: 300 }]];
  const found = dutiesOf(steps, "2025-06-05").filter((duty) => duty.duty === "serve");
  expect(found.map(({ id, state }) => [id, state])).toEqual([
    ["serve#1", "discharged"],
    ["serve#3", "open"],
  ]);
});

test("以小时计的期限从行为的时刻起算，晚一分钟也是逾期完成", () => {
  const seized: Step = ["decide", "2025-06-07T10:30:00+08:00", { fine: 0 }];
  const stateAt = (at: string) => dutiesOf([seized, ["approve", at]], "2025-06-20")[1];
  expect(stateAt("2025-06-08T10:30:00+08:00")).toMatchObject({
    state: "discharged",
    mark: "M",
    dueAt: "2025-06-08T10:30:00+08:00",
  });
  expect(stateAt("2025-06-08T10:31:00+08:00")?.state).toBe("late");
});

test("期限以最后一日终了为准", () => {
  expect(dutyStateOn("2025-06-11", undefined, "2025-06-11")).toBe("open");
  expect(dutyStateOn("2025-06-11", "2025-06-11", "2025-06-30")).toBe("discharged");
  expect(dutyStateOn("2025-06-11", "2025-06-12", "2025-06-12")).toBe("late");
});
