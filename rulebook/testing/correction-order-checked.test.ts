import { describe, expect, test } from "vitest";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { published } from "./gates-correction-order-published.ts";
import {
  asked,
  closing,
  dueOn,
  dutiesOf,
  extended,
  found,
  gatesOf,
  issued,
  ordering,
  reinspected,
  served,
  signs,
  stopping,
  wires,
} from "./ordering.ts";
import { handlers } from "./ordinary.ts";
import { inShort } from "./situation.ts";

const { example } = ordering;

describe("复查与后果", () => {
  test("逾期未整改：七个工作日内立案查处，案件立案后该项应办完成", () => {
    const overdue = reinspected(served(), "not", "2025-06-19");
    expect(dutiesOf(overdue, "2025-06-19").pursue).toBe("2025-06-30 open");
    const opened = overdue.returned("caseOpened", ["officer-1"], example("caseOpened"), "2025-06-20");
    expect(dutiesOf(opened, "2025-06-20").pursue).toBe("2025-06-30 discharged");
    const done = opened.does("close", ["chief-1"], closing("pursued"), "2025-06-23");
    expect(done.figures().filter(({ indicator }) => indicator === "ORD.DONE.N")).toEqual([]);
  });

  test("代履行、强制执行的结果记入责令整改，也是转查处办结的依据", () => {
    for (const kind of ["executed", "substituted"] as const) {
      const overdue = reinspected(served(), "not", "2025-06-19");
      const order = overdue.returned(kind, ["officer-1"], example(kind), "2025-09-10");
      expect(order.tries("close", ["chief-1"], closing("pursued"), "2025-09-11").accepted).toBe(true);
    }
  });

  test("关联的案件、停电、执行只由关联事项记入，不能手工登记", () => {
    for (const kind of ["caseOpened", "powerCut", "executed", "substituted", "inspected"] as const) {
      const attempt = served().tries(kind, ["officer-1"], example(kind), "2025-06-20");
      expect(attempt.accepted, kind).toBe(false);
      expect(gatesOf(attempt.found)[0]).toMatch(/^link\./);
    }
  });

  test("办结以后，关联案件的结果仍然记入", () => {
    const done = reinspected(served(), "done", "2025-06-19").does(
      "close",
      ["chief-1"],
      closing("corrected"),
      "2025-06-20",
    );
    const later = done.returned("inspected", ["officer-1"], example("inspected"), "2025-07-10");
    expect(later.file.done.inspected).toBe(true);
  });

  test("先到期的一项届满，其他各项没有届满：只就届满的一项认定逾期", () => {
    const notSigns = {
      ...found.not,
      items: [
        { problem: wires.problem, result: "done" as const, detail: "已更换" },
        { problem: signs.problem, result: "not" as const, detail: "没有设置" },
      ],
    };
    expect(served().tries("reinspect", handlers, notSigns, "2025-06-12").accepted).toBe(true);
    expect(gatesOf(served().refuses("reinspect", handlers, found.not, "2025-06-12"))).toEqual([
      "reinspect.term",
    ]);
  });

  test("期限最后一日不是逾期，次日才是", () => {
    expect(gatesOf(served().refuses("reinspect", handlers, found.not, "2025-06-18"))).toContain(
      "reinspect.term",
    );
    expect(served().tries("reinspect", handlers, found.not, "2025-06-19").accepted).toBe(true);
  });

  test("部分整改的，重新确定期限，届满后再次复查", () => {
    const partly = served().does(
      "reinspect",
      handlers,
      { ...found.partly, newDueOn: "2025-07-10" },
      "2025-06-19",
    );
    const owed = dutiesOf(partly, "2025-06-19");
    expect([owed.reinspect, owed.reinspectAgain]).toEqual(["2025-07-02 discharged", "2025-07-24 open"]);
    expect(gatesOf(partly.refuses("reinspect", handlers, found.not, "2025-07-10"))).toContain(
      "reinspect.term",
    );
    expect(partly.tries("reinspect", handlers, found.not, "2025-07-11").accepted).toBe(true);
  });

  test("应当事人申请提前复查没有全部整改的，期限届满后仍应复查", () => {
    const early = served()
      .does("requestReinspection", ["officer-1"], example("requestReinspection"), "2025-06-09")
      .does("reinspect", handlers, { ...found.partly, newDueOn: "2025-06-18" }, "2025-06-10");
    const owed = dutiesOf(early, "2025-06-20");
    expect([owed.reinspectRequested, owed.reinspect]).toEqual(["2025-06-23 discharged", "2025-07-02 open"]);
  });

  test("E-54 当事人拒绝签名而没有记明并报告的，复查意见不得作出", () => {
    const { refusalNote: _note, ...silent } = found.not;
    const refusals = served().refuses("reinspect", handlers, silent, "2025-06-19");
    expect(refusals.map(inShort)).toEqual(["reinspect.refusal 《中华人民共和国安全生产法》第68条"]);
  });

  test("责令整改文书在期限届满以后才送达的，认定逾期留有标记", () => {
    const late = issued().does("deliver", handlers, example("deliver"), "2025-06-20");
    const attempt = late.tries("reinspect", handlers, found.not, "2025-06-23");
    expect(gatesOf(attempt.found)).toEqual(["reinspect.served"]);
  });

  test("E-10 公告送达满三十日才算送达，期限在此以前届满的，认定逾期留有标记", () => {
    const notice = { way: "publicNotice", postedOn: "2025-06-04", noticeGround: "unknown" } as const;
    const given = (day: string) =>
      issued(dueOn(day)).does("deliver", handlers, example("deliver", notice), "2025-06-04");
    const items = { ...found.not, items: found.not.items.slice(0, 1) };
    const marks = (day: string): readonly string[] =>
      gatesOf(given(day).tries("reinspect", handlers, items, "2025-08-01").found);
    expect(marks("2025-07-03")).toEqual(["reinspect.served"]);
    expect(marks("2025-07-04")).toEqual([]);
  });
});

describe("期限与统计", () => {
  test("复查期限按工作日历计算：国庆节、春节和调休上班日", () => {
    const autumn = ordering
      .upTo("issue")
      .does("issue", handlers, example("issue", dueOn("2025-09-30")), "2025-09-23");
    expect(dutiesOf(autumn, "2025-09-30").reinspect).toBe("2025-10-21 open");
    const spring = ordering
      .upTo("issue")
      .does("issue", handlers, example("issue", dueOn("2026-02-12")), "2026-02-05");
    expect(dutiesOf(spring, "2026-02-12").reinspect).toBe("2026-03-04 open");
  });

  test("机关登记了自己的期限的，从其规定，只影响应办事项", () => {
    const entry = {
      source: "安应急〔2025〕8号",
      deliveryWorkingDays: 3,
      replyWorkingDays: 2,
      extensionWorkingDays: 1,
      reinspectionWorkingDays: 5,
      resumptionWorkingDays: 1,
      pursuitWorkingDays: 3,
      mark: "V",
    };
    const own = ordering
      .upTo("issue")
      .given({ "correction-standards": { self: entry } })
      .does("issue", handlers, example("issue"), "2025-06-03");
    expect(dutiesOf(own, "2025-06-03")).toMatchObject({
      deliverOrder: "2025-06-06 open",
      reinspect: "2025-06-25 open",
    });
    const overdue = reinspected(
      own.does("deliver", handlers, example("deliver"), "2025-06-04"),
      "not",
      "2025-06-19",
    );
    expect(dutiesOf(overdue, "2025-06-19").pursue).toBe("2025-06-24 open");
  });

  test("统计：一份责令、两项事项、一次复查，整改完毕两项", () => {
    const done = reinspected(served(), "done", "2025-06-19").does(
      "close",
      ["chief-1"],
      closing("corrected"),
      "2025-06-20",
    );
    expect(done.figures().map(({ indicator, amount }) => [indicator, amount])).toEqual([
      ["ORD.N", 1],
      ["ORD.ITEM.N", 2],
      ["REINS.N", 1],
      ["ORD.DONE.N", 2],
    ]);
  });

  test("统计：停用设备、同意延期、逾期未整改分别计数", () => {
    const order = reinspected(extended(asked(stopping(), "2025-06-09"), "2025-06-10"), "not", "2025-07-04");
    expect(order.figures().map(({ indicator }) => indicator)).toEqual([
      "ORD.N",
      "ORD.ITEM.N",
      "ORD.STOP.N",
      "ORD.EXTENDED.N",
      "REINS.N",
      "ORD.OVERDUE.N",
    ]);
  });
});

describe("公示", () => {
  test("撤销已经公示的责令整改，三个工作日内撤回公示；没有公示的不产生", () => {
    const annulled = published().does("annul", ["leader-1"], example("annul"), "2025-06-09");
    expect(dutiesOf(annulled, "2025-06-09").withdrawPublication).toBe("2025-06-12 open");
    const withdrawn = annulled.does("withdraw", ["publisher-1"], example("withdraw"), "2025-06-12");
    expect(dutiesOf(withdrawn, "2025-06-13").withdrawPublication).toBe("2025-06-12 discharged");
    const silent = served().does("annul", ["leader-1"], example("annul"), "2025-06-09");
    expect(dutiesOf(silent, "2025-06-09").withdrawPublication).toBeUndefined();
  });

  test("公示内容有误撤回的，改正后可以再次公示，只计一份", () => {
    const mistake = { ...example("withdraw"), ground: "corrected" } as const;
    const again = published()
      .does("withdraw", ["publisher-1"], mistake, "2025-06-10")
      .does("publish", ["publisher-1"], example("publish"), "2025-06-10");
    expect(again.figures().filter(({ indicator }) => indicator === "PUB.ORD.N")).toHaveLength(1);
  });

  test("公示页面不出现证据、地址和电话", () => {
    const shown = correctionOrder.disclosure?.fields;
    expect(Object.keys(shown?.issue ?? {})).toEqual([
      "partyName",
      "partyCode",
      "partyRepresentative",
      "measures",
    ]);
    expect(correctionOrder.disclosure?.natural(served().file as never)).toBe(false);
  });
});
