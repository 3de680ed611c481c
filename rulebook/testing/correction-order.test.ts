import { describe, expect, test } from "vitest";
import { z } from "zod";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { parents } from "./linked.ts";
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
  stopped,
  stopping,
  wires,
} from "./ordering.ts";
import { handlers } from "./ordinary.ts";
import { registers } from "./reference.ts";
import { inShort } from "./situation.ts";

const { example } = ordering;

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

  test("从案件带入当事人、地点和查明的事实，没有的留空", () => {
    const carries = correctionOrder.acts.issue.carries;
    expect(carries?.(parents.onTheSpot)).toMatchObject({
      partyName: "安和县柳河采石场",
      partyCode: "91999999MA00000002",
      partyRepresentative: "周平",
      place: parents.onTheSpot.file.latest.onSite?.facts.place,
      found: parents.onTheSpot.file.latest.onSite?.facts.found,
    });
    expect(carries?.(parents.investigated).partyName).toBe("安和县清源化工有限公司");
    expect(correctionOrder.acts.approveStop.carries?.(parents.onTheSpot)).toEqual({
      partyName: "安和县柳河采石场",
    });
    expect(carries?.({ procedure: "inspection", file: ordering.upTo("issue").file })).toEqual({});
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
