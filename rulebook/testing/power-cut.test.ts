import { describe, expect, test } from "vitest";
import { z } from "zod";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { powerCut } from "../procedures/enforcement/power-cut/index.ts";
import { asParent, found, issued, stopped } from "./ordering.ts";
import { handlers } from "./ordinary.ts";
import { cutting, issue, ordered, orderedYoung, parentWith, young } from "./power-cut-play.ts";
import { registers } from "./reference.ts";
import { inShort } from "./situation.ts";

const { example, upTo } = cutting;
const gatesOf = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);
const decided = upTo("notify");
const dutyOf = (given: typeof decided, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

describe("停止供电、停止供应民用爆炸物品（安全生产法第70条）", () => {
  test("副职批准的被拒：须经主要负责人批准", () => {
    const refused = upTo("decide").refuses("decide", ["leader-1"], example("decide"), "2025-06-05");
    expect(refused.map(inShort)).toEqual(["decide.performer 《中华人民共和国安全生产法》第70条第1款"]);
  });

  test("从一般隐患的责令整改不能开始，从没有责令停产的也不能", () => {
    const general = parentWith("correction-order", ["issue", { ...issue, hazard: "general" }]);
    const unstopped = parentWith("correction-order", ["issue", { ...issue, measures: [] }]);
    for (const parent of [general, unstopped]) {
      expect(gatesOf(cutting.tries("propose", {}, { from: parent }).found)).toEqual([
        "propose.ordered",
        "propose.orderedOn",
      ]);
    }
  });

  test("责令整改被撤销的，不得停止供电", () => {
    const annulled = parentWith("correction-order", ["issue", issue], ["annul", {}]);
    expect(
      gatesOf(upTo("decide").from(annulled).refuses("decide", ["head-1"], example("decide"), "2025-06-05")),
    ).toEqual(["decide.ordered"]);
  });

  test("从责令限期整改开始：重大事故隐患、责令停产停业的可以，同意恢复以后不可以", () => {
    const order = issued(stopped);
    expect(cutting.tries("propose", {}, { from: asParent(order) })).toEqual({ accepted: true, found: [] });
    expect(powerCut.acts.propose.carries?.(asParent(order))).toMatchObject({ partyName: stopped.partyName });
    const consented = order
      .does("reinspect", handlers, found.done, "2025-06-04T08:00:00+08:00")
      .does(
        "resume",
        ["leader-1"],
        { ...correctionOrder.acts.resume.examples[0] },
        "2025-06-04T08:30:00+08:00",
      );
    expect(gatesOf(cutting.tries("propose", {}, { from: asParent(consented) }).found)).toEqual([
      "propose.ordered",
      "propose.orderedOn",
    ]);
  });

  test("检查中当场责令停产停业、停止使用、撤出人员的，都可以", () => {
    for (const measure of ["suspend", "stopUse", "withdrawPeople"]) {
      const parent = parentWith("inspection", ["handle", { measure, majorHazard: true }]);
      expect(cutting.tries("propose", {}, { from: parent })).toEqual({ accepted: true, found: [] });
    }
    const corrected = parentWith("inspection", ["handle", { measure: "correctNow", majorHazard: true }]);
    expect(cutting.tries("propose", {}, { from: corrected }).accepted).toBe(false);
  });

  test("另一项措施同意恢复的，不影响仍然有效的停产决定", () => {
    const parent = parentWith(
      "inspection",
      ["handle", { measure: "stopUse", majorHazard: true }],
      ["handle", { measure: "suspend", majorHazard: true }],
      ["consent", { measure: 1 }],
    );
    expect(cutting.tries("propose", {}, { from: parent }).accepted).toBe(true);
  });

  test("E-7：二十四小时按钟点计算，星期五16时通知的，星期六16时停电不被拒", () => {
    const friday = "2025-06-06T16:00:00+08:00";
    const saturday = "2025-06-07T16:00:00+08:00";
    const told = decided.does("notify", handlers, example("notify", { plannedAt: saturday }), friday);
    const input = example("notifySupplier", { cutAt: saturday });
    expect(told.tries("notifySupplier", ["officer-1"], input, friday)).toEqual({ accepted: true, found: [] });
    const sooner = example("notifySupplier", { cutAt: "2025-06-07T15:59:59+08:00" });
    expect(told.refuses("notifySupplier", ["officer-1"], sooner, friday).map(inShort)).toEqual([
      "notifySupplier.dayAhead 《中华人民共和国安全生产法》第70条第2款",
    ]);
  });

  test("有危及生产安全的紧急情形，不提前通知也可以通知供电单位，决定书写明情形", () => {
    const urgent = { decide: { ...example("decide"), urgent: true, urgentReason: "釜温急升。" } };
    const given = upTo("notify", undefined, urgent);
    const input = example("notifySupplier", { cutAt: "2025-06-04T17:00:00+08:00" });
    expect(given.tries("notifySupplier", ["officer-1"], input, "2025-06-04T16:30:00+08:00").accepted).toBe(
      true,
    );
    const parsed = z.safeParse(powerCut.acts.decide.fields, { ...example("decide"), urgent: true });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["有紧急情形的应当写明，没有的不填"]);
  });

  test("E-64：受委托组织不得办理", () => {
    const self = { ...Object(registers.agencies?.self), kind: "delegated" };
    const given = upTo("propose").given({ agencies: { self } });
    expect(gatesOf(given.refuses("propose", handlers, example("propose"), "2025-06-04"))).toEqual([
      "propose.delegated",
    ]);
  });

  test("隐患没有消除的复查不产生解除的应办事项；消除的次日以前解除，待核的是日数", () => {
    const cut = upTo("reinspect");
    const not = cut.does("reinspect", handlers, { ...example("reinspect"), removed: false }, "2025-06-09");
    expect(dutyOf(not, "restore", "2025-06-10")).toBeUndefined();
    const idle = cut.does("reinspect", handlers, { ...example("reinspect"), obeyed: false }, "2025-06-09");
    expect(dutyOf(idle, "restore", "2025-06-10")).toBeUndefined();
    const gone = not.does("reinspect", handlers, example("reinspect"), "2025-06-10");
    expect(dutyOf(gone, "restore", "2025-06-11")).toMatchObject({
      due: "2025-06-11",
      state: "open",
      mark: "M",
    });
    expect(dutyOf(gone, "restore", "2025-06-12")?.state).toBe("overdue");
  });

  test("最近一次复查又发现隐患的，不能以隐患消除解除", () => {
    const again = upTo("restore").does(
      "reinspect",
      handlers,
      { ...example("reinspect"), removed: false },
      "2025-06-10T12:00:00+08:00",
    );
    expect(gatesOf(again.refuses("restore", ["leader-1"], example("restore"), "2025-06-11"))).toEqual([
      "restore.removed",
    ]);
  });

  test("解除以后及时通知供电单位；没有通知过停止的，不产生", () => {
    const lifted = upTo("tellSupplier");
    expect(dutyOf(lifted, "tellSupplier", "2025-06-11")).toMatchObject({ due: "2025-06-11", state: "open" });
    const wrong = decided.does(
      "restore",
      ["leader-1"],
      { ground: "wrong", reason: "决定有误。" },
      "2025-06-05",
    );
    expect(dutyOf(wrong, "tellSupplier", "2025-06-06")).toBeUndefined();
    expect(wrong.tries("close", ["leader-1"], example("close"), "2025-06-06").accepted).toBe(true);
  });

  test("解除以后不能再通知停止", () => {
    const refused = upTo("tellSupplier").refuses(
      "notifySupplier",
      ["officer-1"],
      example("notifySupplier"),
      "2025-06-11",
    );
    expect(gatesOf(refused)).toContain("notifySupplier.before.restore");
  });

  test("决定计入其他强制措施，记入原事项", () => {
    expect(decided.figures().map(({ indicator }) => indicator)).toEqual(["QZ.N", "QZ.OTHER.N"]);
    const act = decided.file.acts.at(-1);
    expect(powerCut.acts.decide.returns?.facts(decided.file as never, act as never)).toEqual({
      number: "未编号",
      decidedOn: "2025-06-04",
    });
  });

  test("E-23：未成年人的不公示；公示没有写明期限的，没有撤下的应办事项", () => {
    const told = { propose: { ...example("propose"), ...young } };
    expect(dutyOf(upTo("notify", orderedYoung, told), "publish", "2025-06-05")).toBeUndefined();
    expect(dutyOf(decided, "publish", "2025-06-05")).toMatchObject({ due: "2025-07-02", mark: "V" });
    const endless = { publish: { ...example("publish"), until: undefined } };
    expect(dutyOf(upTo("reinspect", undefined, endless), "takeDown", "2025-06-10")).toBeUndefined();
  });

  test("公示写明当事人和措施，公民的名称脱敏", () => {
    expect(powerCut.disclosure?.fields.propose).toMatchObject({ partyName: "personal", kind: "open" });
  });

  test("对另一家企业不得借原事项停止供电；统一社会信用代码也应当一致", () => {
    const other = { partyName: "安和县另一公司", partyCode: "91999999MA00000002" };
    expect(gatesOf(cutting.tries("propose", other).found)).toEqual(["propose.party"]);
    const { partyName: _name, ...code } = other;
    expect(gatesOf(cutting.tries("propose", code).found)).toEqual(["propose.party"]);
  });

  test("当事人从原事项带入", () => {
    expect(powerCut.acts.propose.carries?.(ordered)).toMatchObject({ partyName: "安和县清源化工有限公司" });
  });
});
