import { describe, expect, test } from "vitest";
import { penaltyOrdinary, penaltySummary } from "../index.ts";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { daily } from "./linked.ts";
import { closing, issued, ordering, served } from "./ordering.ts";
import { before, example, handlers } from "./ordinary.ts";
import { summaryBefore } from "./summary.ts";

const [ordered] = penaltyOrdinary.acts.ordered.examples;
const [orderClosed] = penaltyOrdinary.acts.orderClosed.examples;

/** The example of the re-inspection, with another day of the order. */
const at = (orderedOn: string) => daily.example("reinspect", { orderedOn });

/** What the order tells the matter it was opened from. */
const told = (kind: "issue" | "close", upTo = ordering.upTo("close")) => {
  const { returns } = correctionOrder.acts[kind];
  const done =
    kind === "issue" ? issued() : upTo.does("close", ["chief-1"], ordering.example("close"), "2025-07-07");
  const act = done.file.latest[kind];
  return { kind: returns?.kind, facts: act && returns?.facts(done.file as never, act as never) };
};

test("责令整改作出后，文号和日期记入原检查或者案件", () => {
  expect(told("issue")).toEqual({
    kind: "ordered",
    facts: { orderNumber: "未编号", orderedOn: "2025-06-03" },
  });
});

test("责令整改办结后，结果用中文记入原检查或者案件", () => {
  expect(told("close")).toEqual({
    kind: "orderClosed",
    facts: { result: "整改完毕", closedOn: "2025-07-07" },
  });
});

test("普通程序案件收到责令整改的结果，案件归档以后也收得到", () => {
  const closed = before("archive");
  const both = closed
    .returned("ordered", ["officer-1"], ordered, "2025-08-01")
    .returned("orderClosed", ["chief-1"], orderClosed, "2025-08-02");
  expect([both.file.done.ordered, both.file.done.orderClosed]).toEqual([true, true]);
  expect(penaltyOrdinary.acts.ordered.afterEnd).toBe(true);
});

test("责令整改告知的内容，就是案件表单要求的内容：原样记入普通程序和当场处罚", () => {
  for (const kind of ["issue", "close"] as const) {
    const { kind: receiving, facts } = told(kind);
    const act = receiving === "ordered" ? "ordered" : "orderClosed";
    const ordinary = before("archive").returned(act, ["chief-1"], facts as never, "2025-08-01");
    const summary = summaryBefore("archive").returned(act, ["chief-1"], facts as never, "2025-08-01");
    expect([ordinary.file.latest[act]?.facts, summary.file.latest[act]?.facts]).toEqual([facts, facts]);
  }
});

test("当场处罚案件收到责令整改的结果", () => {
  const [first] = penaltySummary.acts.ordered.examples;
  const file = summaryBefore("archive").returned("ordered", ["officer-1"], first, "2025-03-18").file;
  expect(file.latest.ordered?.facts).toEqual(first);
});

test("责令整改的结果不能手工登记到案件", () => {
  const attempt = before("archive").tries("ordered", handlers, ordered, "2025-08-01");
  expect(attempt.found.map(({ gate }) => gate)).toEqual(["link.correction-order"]);
});

test("案件中的责令改正、复查也计入责令改正和整改复查", () => {
  const counted = (kind: "orderCorrection" | "recheckCorrection") =>
    (penaltyOrdinary.acts[kind].figures ?? []).map(({ indicator }) => indicator);
  expect(counted("orderCorrection")).toEqual(["ORD.N", "ORD.ITEM.N"]);
  expect(counted("recheckCorrection")).toEqual(["REINS.N"]);
});

describe("E-57 按日连续处罚", () => {
  const told = { orderNumber: "（安）应急责改〔2025〕9号", orderedOn: "2025-07-18" };
  const parent = before("publish").returned("ordered", ["officer-1"], told, "2025-07-18").file;
  const reinspect = (orderedOn: string) =>
    daily.tries("reinspect", { orderedOn }, { from: { procedure: "penalty-ordinary", file: parent } });

  test("责令整改作为单独事项作出的，自其作出之日的次日起计罚", () => {
    expect(reinspect("2025-07-18")).toEqual({ accepted: true, found: [] });
    const sum = { until: "2025-08-05", days: 18, fineFen: 99_000_000 };
    const course = {
      from: { procedure: "penalty-ordinary", file: parent },
      told: { reinspect: at("2025-07-18") },
    };
    expect(daily.tries("notice", sum, course)).toEqual({ accepted: true, found: [] });
    const oneMore = { ...sum, days: 19, fineFen: 104_500_000 };
    expect(daily.tries("notice", oneMore, course).found.map(({ gate }) => gate)).toEqual(["notice.computed"]);
  });

  test("责令整改已经撤销的，不得据以起算", () => {
    const annulled = before("publish")
      .returned("ordered", ["officer-1"], told, "2025-07-18")
      .returned(
        "orderClosed",
        ["leader-1"],
        { result: "责令整改已经撤销", closedOn: "2025-07-21" },
        "2025-07-21",
      );
    const from = { procedure: "penalty-ordinary", file: annulled.file };
    const tried = daily.tries("reinspect", { orderedOn: "2025-07-18" }, { from });
    expect(tried.found.map(({ gate }) => gate)).toEqual(["reinspect.asOrdered"]);
  });

  test("责令之日既不是本案也不是关联事项责令之日的，不得作为起算", () => {
    expect(reinspect("2025-07-21").found.map(({ gate }) => gate)).toEqual(["reinspect.asOrdered"]);
  });
});

test("处罚法第28条：案件已经另行责令限期整改的，决定书没有写明责令改正也不留标记", () => {
  const decide = example("decide", { correction: undefined });
  const marks = (given: ReturnType<typeof before>) =>
    given.tries("decide", ["leader-1"], decide, "2025-07-21").found.map(({ gate }) => gate);
  const alone = before("decide", ["orderCorrection"]);
  expect(marks(alone)).toContain("decide.correctionOrdered");
  const [told] = penaltyOrdinary.acts.ordered.examples;
  expect(marks(alone.returned("ordered", ["officer-1"], told, "2025-07-01"))).not.toContain(
    "decide.correctionOrdered",
  );
});

test("案源不予立案的，告诉责令整改和检查；责令整改不得以转查处办结", () => {
  const file = before("open").does("decline", ["leader-1"], example("decline"), "2025-06-11").file;
  const { decline } = penaltyOrdinary.acts;
  const facts = decline.returns?.facts(file as never, file.latest.decline as never);
  expect(decline.returns?.kind).toBe("caseDeclined");
  const declined = served()
    .returned("caseOpened", ["officer-1"], ordering.example("caseOpened"), "2025-06-20")
    .returned("caseDeclined", ["leader-1"], facts as never, "2025-06-23");
  const refusals = declined.refuses("close", ["chief-1"], closing("pursued"), "2025-06-24");
  expect(refusals.map(({ gate }) => gate)).toEqual(["close.pursued"]);
});
