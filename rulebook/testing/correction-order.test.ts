import { describe, expect, test } from "vitest";
import { z } from "zod";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { dutiesOf, found, issued, type Order, ordering, served, stopped, stopping } from "./ordering.ts";
import { handlers } from "./ordinary.ts";
import { registers } from "./reference.ts";
import { inShort } from "./situation.ts";

const { example } = ordering;
const [wires, signs] = example("issue").items;
if (!wires || !signs) throw new Error("the example of the order has changed");

/** One problem, to be put right by that day. */
const dueOn = (day: string) => ({ items: [{ ...wires, dueOn: day }] });

const asked = (order: Order, when: string): Order =>
  order.does("requestExtension", ["officer-1"], example("requestExtension"), when);

const extended = (order: Order, when: string, until = "2025-07-03"): Order =>
  order.does("extend", ["leader-1"], example("extend", { dueOn: until }), when);

const reinspected = (order: Order, what: keyof typeof found, when: string): Order =>
  order.does("reinspect", handlers, found[what], when);

const closing = (result: "corrected" | "pursued" | "annulled", summary = "办结。") =>
  ({ result, summary }) as const;

const gatesOf = (list: readonly { readonly gate: string }[]): readonly string[] =>
  list.map(({ gate }) => gate);

const problems = (kind: "approveStop" | "issue" | "extend" | "reinspect" | "close", input: object) =>
  (z.safeParse(correctionOrder.acts[kind].fields, input).error?.issues ?? []).map(({ message }) => message);

describe("责令与送达", () => {
  test("E-67 责令整改是单独的程序：有文号，要送达、复查，才能办结", () => {
    expect(correctionOrder.acts.issue.numbered?.pattern).toBe("（{region}）{short}责改〔{year}〕{n}号");
    expect(dutiesOf(issued(), "2025-06-03")).toEqual({
      deliverOrder: "2025-06-12 open",
      reinspectFirst: "2025-06-25 open",
      reinspect: "2025-07-02 open",
    });
    expect(gatesOf(issued().refuses("close", ["chief-1"], closing("corrected"), "2025-06-20"))).toEqual([
      "close.corrected",
    ]);
  });

  test("不从检查或者案件中产生的责令整改不能开始", () => {
    expect(correctionOrder.opensFrom).toEqual(["inspection", "penalty-ordinary", "penalty-summary"]);
    expect(correctionOrder.alone).toBeUndefined();
  });

  test("各项期限相同的，只有一项复查的应办事项", () => {
    expect(Object.keys(dutiesOf(issued(dueOn("2025-06-18")), "2025-06-03"))).toEqual([
      "deliverOrder",
      "reinspect",
    ]);
  });

  test("立即改正的期限就是当日，写成以后的日期不得作出", () => {
    const now = { mode: "now", ...dueOn("2025-06-03") } as const;
    expect(ordering.tries("issue", now).accepted).toBe(true);
    expect(gatesOf(ordering.tries("issue", { ...now, ...dueOn("2025-06-04") }).found)).toEqual([
      "issue.dueOn",
    ]);
  });

  test("有瑕疵的送达不算送达，应当重新送达", () => {
    const refused = issued().does(
      "deliver",
      handlers,
      example("deliver", { signature: "refused" }),
      "2025-06-04",
    );
    expect(dutiesOf(refused, "2025-06-13").deliverOrder).toBe("2025-06-12 overdue");
    const left = { way: "leaving", witnessed: true, signature: "refused" } as const;
    const again = refused.does("deliver", handlers, example("deliver", left), "2025-06-12");
    expect(dutiesOf(again, "2025-06-13").deliverOrder).toBe("2025-06-12 discharged");
  });

  test("送达的是复查意见书，责令整改文书仍应当送达", () => {
    const other = reinspected(issued(), "done", "2025-06-19").does(
      "deliver",
      handlers,
      example("deliver", { document: "opinion" }),
      "2025-06-19",
    );
    const owed = dutiesOf(other, "2025-06-20");
    expect([owed.deliverOrder, owed.deliverOpinion]).toEqual(["2025-06-12 overdue", "2025-06-30 discharged"]);
  });

  test("E-64 受委托组织以委托机关名义责令整改", () => {
    const self = { ...Object(registers.agencies?.self), kind: "delegated" };
    const own = ordering.upTo("issue").given({ agencies: { self } });
    const refusals = own.refuses("issue", handlers, example("issue"), "2025-06-03");
    expect(refusals.map(inShort)).toEqual(["issue.delegated 《中华人民共和国行政处罚法》第20条"]);
  });

  test("从案件带入当事人、地点和查明的事实", () => {
    const parent = { procedure: "penalty-summary", file: ordering.upTo("issue").file };
    expect(correctionOrder.acts.issue.carries?.(parent)).toEqual({});
    const told = correctionOrder.acts.issue.carries?.({ procedure: "correction-order", file: issued().file });
    expect(told?.partyName).toBe(example("issue").partyName);
    expect(told?.partyRepresentative).toBe("陈立");
    expect(told?.place).toBe(example("issue").place);
    expect(told?.found).toBe(example("issue").found);
  });
});

describe("停产停业、停止使用和恢复", () => {
  const consent = example("resume");

  test("紧急停用的，二十四小时内补办批准，逾期显示超期", () => {
    const order = stopping();
    expect(dutiesOf(order, "2025-06-04").approveAfterwards).toBe("2025-06-04 open");
    const late = order.does("approveStop", ["leader-1"], example("approveStop"), "2025-06-04T09:01:00+08:00");
    expect(dutiesOf(late, "2025-06-04").approveAfterwards).toBe("2025-06-04 late");
    const inTime = order.does(
      "approveStop",
      ["leader-1"],
      example("approveStop"),
      "2025-06-04T09:00:00+08:00",
    );
    expect(dutiesOf(inTime, "2025-06-04").approveAfterwards).toBe("2025-06-04 discharged");
  });

  test("事先批准的，不需要补办", () => {
    const planned = ordering
      .upTo("issue")
      .does("approveStop", ["leader-1"], example("approveStop"), "2025-06-02")
      .does("issue", handlers, stopped, "2025-06-03");
    expect(dutiesOf(planned, "2025-06-03").approveAfterwards).toBeUndefined();
  });

  test("补办没有批准的，措施应当在二十四小时内撤销", () => {
    const refusedApproval = { ...example("approveStop"), outcome: "refused" } as const;
    const refused = stopping().does("approveStop", ["leader-1"], refusedApproval, "2025-06-04");
    expect(dutiesOf(refused, "2025-06-06").liftMeasures).toBe("2025-06-05 overdue");
    const annul = example("annul", { ground: "refusedApproval" });
    const lifted = refused.does("annul", ["leader-1"], annul, "2025-06-05T08:00:00+08:00");
    expect(dutiesOf(lifted, "2025-06-06").liftMeasures).toBe("2025-06-05 discharged");
    const none = served().does("approveStop", ["leader-1"], refusedApproval, "2025-06-04");
    expect(dutiesOf(none, "2025-06-06").liftMeasures).toBeUndefined();
  });

  test("E-56 重大事故隐患没有复查排除的，不得同意恢复", () => {
    const refusals = reinspected(stopping(), "not", "2025-06-19").refuses(
      "resume",
      ["leader-1"],
      consent,
      "2025-06-20",
    );
    expect(refusals.map(inShort)).toEqual([
      "resume.removed 《中华人民共和国安全生产法》第65条第1款第（三）项",
    ]);
    expect(refusals[0]?.wayOut).toBe("先办「整改复查」");
  });

  test("E-56 复查排除以后三个工作日内审查，书面同意后才能以整改完毕办结", () => {
    const removed = reinspected(stopping(), "done", "2025-06-19");
    expect(dutiesOf(removed, "2025-06-19").decideResume).toBe("2025-06-24 open");
    expect(gatesOf(removed.refuses("close", ["chief-1"], closing("corrected"), "2025-06-20"))).toEqual([
      "close.resumed",
    ]);
    const resumed = removed.does("resume", ["leader-1"], consent, "2025-06-20");
    expect(dutiesOf(resumed, "2025-06-20").decideResume).toBe("2025-06-24 discharged");
    expect(dutiesOf(resumed, "2025-06-20").deliverConsent).toBe("2025-07-01 open");
    expect(resumed.tries("close", ["chief-1"], closing("corrected"), "2025-06-23").accepted).toBe(true);
  });

  test("复查发现又出现问题的，先前的排除不能作为恢复的依据", () => {
    const relapse = reinspected(reinspected(stopping(), "done", "2025-06-19"), "not", "2025-06-20");
    expect(gatesOf(relapse.refuses("resume", ["leader-1"], consent, "2025-06-23"))).toEqual([
      "resume.removed",
    ]);
  });

  test("E-56 擅自恢复使用的，期限没有届满也应当查处", () => {
    const unlawful = stopping().does(
      "resumedUnlawfully",
      handlers,
      example("resumedUnlawfully"),
      "2025-06-09",
    );
    expect(dutiesOf(unlawful, "2025-06-09").pursueResumed).toBe("2025-06-18 open");
    const cut = unlawful.returned("powerCut", ["head-1"], example("powerCut"), "2025-06-10");
    expect(dutiesOf(cut, "2025-06-10").pursueResumed).toBe("2025-06-18 discharged");
  });
});

describe("陈述申辩与延期", () => {
  test("陈述申辩应当在五个工作日内答复，答复送达当事人", () => {
    const stated = served().does("statement", ["officer-1"], example("statement"), "2025-06-05");
    expect(dutiesOf(stated, "2025-06-05").reply).toBe("2025-06-12 open");
    const replied = stated.does("reply", ["chief-1"], example("reply"), "2025-06-12");
    expect([dutiesOf(replied, "2025-06-12").reply, dutiesOf(replied, "2025-06-12").annulAdopted]).toEqual([
      "2025-06-12 discharged",
      undefined,
    ]);
  });

  test("采纳陈述申辩的，应当撤销责令整改；撤销以后只能以撤销办结", () => {
    const adopted = served()
      .does("statement", ["officer-1"], example("statement"), "2025-06-05")
      .does("reply", ["chief-1"], { outcome: "adopted", reason: "检查前已经整改。" }, "2025-06-06");
    expect(dutiesOf(adopted, "2025-06-06").annulAdopted).toBe("2025-06-13 open");
    const annulled = adopted.does("annul", ["leader-1"], example("annul"), "2025-06-09");
    const owed = dutiesOf(annulled, "2025-07-20");
    expect([owed.reinspect, owed.reinspectFirst]).toEqual(["2025-07-02 waived", "2025-06-25 waived"]);
    expect(gatesOf(annulled.refuses("close", ["chief-1"], closing("corrected"), "2025-06-10"))).toEqual([
      "close.corrected",
      "close.annulled",
    ]);
    const done = annulled.does("close", ["chief-1"], closing("annulled"), "2025-06-10");
    expect(done.figures().map(({ indicator }) => indicator)).toContain("ORD.ANNULLED.N");
  });

  test("撤销以后不得再复查、延期、同意恢复", () => {
    const annulled = asked(stopping(), "2025-06-06").does(
      "annul",
      ["leader-1"],
      example("annul"),
      "2025-06-09",
    );
    expect(gatesOf(annulled.refuses("reinspect", handlers, found.done, "2025-06-19"))).toContain(
      "reinspect.before.annul",
    );
    expect(gatesOf(annulled.refuses("extend", ["leader-1"], example("extend"), "2025-06-10"))).toContain(
      "extend.before.annul",
    );
    expect(gatesOf(annulled.refuses("resume", ["leader-1"], example("resume"), "2025-06-10"))).toContain(
      "resume.before.annul",
    );
  });

  test("没有申请的，不得自行延期", () => {
    const refusals = served().refuses("extend", ["leader-1"], example("extend"), "2025-06-10");
    expect(gatesOf(refusals)).toContain("extend.after.requestExtension");
  });

  test("在期限内批准延期的，复查改从延长的期限起算", () => {
    const order = extended(asked(served(), "2025-06-09"), "2025-06-10");
    const owed = dutiesOf(order, "2025-07-04");
    expect([owed.reinspect, owed.reinspectFirst, owed.reinspectExtended]).toEqual([
      "2025-07-02 waived",
      "2025-06-25 waived",
      "2025-07-17 open",
    ]);
    expect(gatesOf(order.refuses("reinspect", handlers, found.not, "2025-07-03"))).toContain(
      "reinspect.term",
    );
  });

  test("E-15 期限届满以后批准的延期无效：留有标记，原来的期限和复查不变", () => {
    const late = extended(asked(served(), "2025-06-18"), "2025-06-19");
    expect(gatesOf(late.file.latest.extend?.defects ?? [])).toEqual(["extend.beforeEnd"]);
    expect(dutiesOf(late, "2025-06-20")).toMatchObject({ reinspect: "2025-07-02 open" });
    expect(dutiesOf(late, "2025-06-20").reinspectExtended).toBeUndefined();
    expect(late.tries("reinspect", handlers, found.not, "2025-06-20").accepted).toBe(true);
  });

  test("不同意延期的，期限不变，申请视为已经决定", () => {
    const refusedIt = asked(served(), "2025-06-09").does(
      "extend",
      ["leader-1"],
      { outcome: "refused", reason: "没有证明材料。" },
      "2025-06-12",
    );
    const owed = dutiesOf(refusedIt, "2025-06-12");
    expect([owed.decideExtension, owed.reinspect]).toEqual(["2025-06-12 discharged", "2025-07-02 open"]);
  });

  test("延长以后再延长，以在期限内批准的最后一次为准", () => {
    const once = extended(asked(served(), "2025-06-09"), "2025-06-10");
    const twice = extended(asked(once, "2025-07-01"), "2025-07-02", "2025-07-20");
    const owed = twice.duties("2025-07-04").filter(({ duty }) => duty === "reinspectExtended");
    expect(owed.map(({ due, state }) => `${due} ${state}`)).toEqual(["2025-07-17 waived", "2025-08-01 open"]);
  });
});

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

describe("填写", () => {
  test("同一问题列两项、没有写明关闭文书、延期没有期限，都不能提交", () => {
    const twice = { ...example("issue"), items: [wires, wires] };
    expect(problems("issue", twice)).toEqual(["同一问题只列一项"]);
    expect(problems("close", { result: "closedDown", summary: "已关闭。" })).toEqual([
      "已被关闭或者终止的应当写明文书，其他情形不填",
    ]);
    expect(problems("extend", { outcome: "granted", reason: "同意。" })).toEqual([
      "同意延期的应当写明延期至何日，不同意的不填",
    ]);
    expect(problems("reinspect", { ...found.done, newDueOn: "2025-07-10" })).toEqual([
      "重新确定整改期限的应当写明期限，其他意见不填",
    ]);
    expect(problems("approveStop", { ...example("approveStop"), measures: [] })).toEqual([
      "请选择拟采取的措施",
    ]);
  });

  test("没有写明问题、法律依据、要求和期限的，不能责令", () => {
    expect(problems("issue", { ...example("issue"), items: [] })).toEqual(["责令整改的事项不得少于1条"]);
    const bare = { problem: wires.problem, required: wires.required };
    expect(problems("issue", { ...example("issue"), items: [bare] })).toEqual([
      "请填写违反的规定",
      "请填写整改期限",
    ]);
  });
});
