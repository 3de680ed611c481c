import { describe, expect, test } from "vitest";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { inspectedUpTo } from "./inspecting.ts";
import {
  closing,
  dutiesOf,
  found,
  gatesOf,
  ordering,
  reinspected,
  served,
  stopped,
  stopping,
} from "./ordering.ts";
import { handlers } from "./ordinary.ts";

const { example } = ordering;
const [wiresDone, signsDone] = found.done.items;
if (!wiresDone || !signsDone) throw new Error("the example of the re-inspection has changed");

describe("复查没有看全部事项", () => {
  const onlySigns = { ...found.done, items: [signsDone] };
  const onlyWires = { ...found.done, items: [wiresDone] };

  test("漏掉没有整改的事项，不得提出整改完毕的意见", () => {
    expect(gatesOf(served().refuses("reinspect", handlers, onlySigns, "2025-06-19"))).toEqual([
      "reinspect.opinion",
    ]);
  });

  test("E-56 没有复查到的重大事故隐患不算排除，不得同意恢复，也不得以整改完毕办结", () => {
    const part = stopping().does("reinspect", handlers, found.remaining, "2025-06-12");
    expect(gatesOf(part.refuses("resume", ["leader-1"], example("resume"), "2025-06-13"))).toEqual([
      "resume.removed",
    ]);
    expect(gatesOf(part.refuses("close", ["chief-1"], closing("corrected"), "2025-06-13"))).toEqual([
      "close.corrected",
      "close.resumed",
    ]);
    expect(dutiesOf(part, "2025-06-13").decideResume).toBeUndefined();
  });

  test("先后两次复查合起来全部整改的，可以同意恢复", () => {
    const whole = stopping()
      .does("reinspect", handlers, found.remaining, "2025-06-12")
      .does("reinspect", handlers, onlyWires, "2025-06-19");
    expect(dutiesOf(whole, "2025-06-19").decideResume).toBe("2025-06-24 open");
    expect(whole.tries("resume", ["leader-1"], example("resume"), "2025-06-20").accepted).toBe(true);
  });

  test("先到期的事项整改完毕、其余按原期限继续的，期限届满后仍应复查", () => {
    const owed = dutiesOf(reinspected(served(), "remaining", "2025-06-12"), "2025-06-19");
    expect([owed.reinspectFirst, owed.reinspect]).toEqual(["2025-06-25 discharged", "2025-07-02 open"]);
  });
});

describe("撤销、不再责令", () => {
  const byCourt = example("annul", { ground: "reviewed", document: "（2025）豫01行初1号" });
  const done = reinspected(served(), "done", "2025-06-19").does(
    "close",
    ["chief-1"],
    closing("corrected"),
    "2025-06-20",
  );

  test("办结以后被行政复议、行政诉讼撤销的，仍然登记，撤销决定应当送达", () => {
    const annulled = done.does("annul", ["leader-1"], byCourt, "2025-08-20");
    expect(annulled.file.done.annul).toBe(true);
    expect(dutiesOf(annulled, "2025-08-20").deliverAnnulment).toBe("2025-08-29 open");
  });

  test("撤销当日告诉原事项，办结时不再重复", () => {
    const { annul, close } = correctionOrder.acts;
    const file = served().does("annul", ["leader-1"], byCourt, "2025-06-10").file;
    const told = annul.returns?.facts(file as never, file.latest.annul as never);
    expect([annul.returns?.kind, told]).toEqual([
      "orderClosed",
      { result: "责令整改已经撤销", closedOn: "2025-06-10" },
    ]);
    const act = { facts: closing("annulled"), occurredAt: "2025-06-11T09:00:00+08:00" };
    expect(close.returns?.facts(file as never, act as never)).toBeUndefined();
  });

  test("停产停业没有得到批准、也没有责令的，可以不再责令而办结；已经责令的不可以", () => {
    const refused = { ...example("approveStop"), outcome: "refused" } as const;
    const asked = ordering.upTo("issue").does("approveStop", ["leader-1"], refused, "2025-06-02");
    const reason = { reason: "没有得到批准，问题已经当场纠正。" };
    const ended = asked.does("notIssued", ["chief-1"], reason, "2025-06-03");
    expect(gatesOf(ended.refuses("issue", handlers, example("issue"), "2025-06-03"))).toContain(
      "matter.ended",
    );
    const issued = asked.does("issue", handlers, example("issue"), "2025-06-03");
    expect(gatesOf(issued.refuses("notIssued", ["chief-1"], reason, "2025-06-04"))).toEqual([
      "notIssued.before.issue",
    ]);
  });
});

describe("检查时已经停用的", () => {
  const parent = (kind: "resumeRequest" | "tellResult") => ({
    procedure: "inspection",
    file: inspectedUpTo(kind).file,
  });
  const without = { ...stopped, measures: [], urgentReason: undefined };

  test("责令整改不必重复采取措施，恢复由检查审查同意；已经同意恢复的，仍有隐患应当采取措施", () => {
    expect(gatesOf(ordering.tries("issue", without, { from: parent("resumeRequest") }).found)).not.toContain(
      "issue.majorHazard",
    );
    expect(gatesOf(ordering.tries("issue", without, { from: parent("tellResult") }).found)).toContain(
      "issue.majorHazard",
    );
  });
});
