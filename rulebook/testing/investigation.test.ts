import { type AnyAct, duties, fold } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { calendar, penaltyOrdinary } from "../index.ts";
import { fields } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { after, ready, tried } from "./investigating.ts";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";
import { ownStandards } from "./reference.ts";

const dutyOf = (given: Ordinary, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

const gatesOf = ({ found }: { readonly found: readonly { readonly gate: string }[] }): readonly string[] =>
  found.map(({ gate }) => gate);

/** Kept on the day named, disposed of by nobody yet. */
const keptOn = (day: string): Ordinary =>
  after(after(before("inspect"), "approvePreservation", { when: day }), "preserve", { when: day });

describe("先行登记保存的七日（行政处罚法第56条、第85条，E-55）", () => {
  test("七日是工作日：2025年9月29日保存，遇国庆假期，10月15日届满（V1）", () => {
    const kept = keptOn("2025-09-29");
    expect(dutyOf(kept, "disposePreserved", "2025-10-15")).toMatchObject({
      due: "2025-10-15",
      state: "open",
      owedBy: "leader",
      mark: "V",
    });
    expect(dutyOf(kept, "disposePreserved", "2025-10-16")?.state).toBe("overdue");
  });

  test("2026年4月29日保存，5月9日调休上班，5月12日届满（V8）", () => {
    expect(dutyOf(keptOn("2026-04-29"), "disposePreserved", "2026-05-01")?.due).toBe("2026-05-12");
  });

  test("七日内逐项处理的，应办事项了结", () => {
    const disposed = after(ready("preserveDisposal"), "preserveDisposal", { when: "2025-06-17" });
    expect(dutyOf(disposed, "disposePreserved", "2025-06-17")?.state).toBe("discharged");
  });

  test("第八个工作日没有超期说明的，先办超期说明", () => {
    const { accepted, found } = tried(ready("preserveDisposal"), "preserveDisposal", { when: "2025-06-18" });
    expect(accepted).toBe(false);
    expect(found.map(({ gate, wayOut }) => [gate, wayOut])).toEqual([
      ["disposePreserved.overrun", "先办「超期说明」"],
    ]);
  });

  test("办了超期说明的，逾期返还仍可办理，记为逾期", () => {
    const input = { duty: "disposePreserved", reason: "等待检测机构答复" };
    const late = after(ready("preserveDisposal"), "overrun", { input, when: "2025-06-18" });
    const disposed = after(late, "preserveDisposal", { when: "2025-06-18" });
    expect(disposed.file.acts.at(-1)?.defects).toBeUndefined();
    expect(dutyOf(disposed, "disposePreserved", "2025-06-18")?.state).toBe("late");
  });

  test("处理了一次保存，另一次保存的七日仍在计算", () => {
    const twice = after(after(ready("preserveDisposal"), "approvePreservation"), "preserve", {
      input: { approval: 6 },
    });
    const disposed = after(twice, "preserveDisposal");
    const states = disposed.duties("2025-06-06").filter(({ duty }) => duty === "disposePreserved");
    expect(states.map(({ state }) => state)).toEqual(["discharged", "open"]);
  });

  test("一次批准只能保存一次", () => {
    expect(gatesOf(tried(ready("preserveDisposal"), "preserve"))).toEqual(["preserve.approved"]);
  });

  test("批准晚于保存的，拒绝", () => {
    const approved = after(before("inspect"), "approvePreservation", { when: "2025-06-10" });
    expect(gatesOf(tried(approved, "preserve", { when: "2025-06-09" }))).toContain("preserve.approved");
  });

  test("已经处理的保存不得再处理", () => {
    const disposed = after(ready("preserveDisposal"), "preserveDisposal");
    expect(gatesOf(tried(disposed, "preserveDisposal"))).toEqual(["preserveDisposal.preservation"]);
  });

  test("填表以前就知道缺少批准", () => {
    const preserve = before("inspect")
      .next("2025-06-06")
      .find(({ kind }) => kind === "preserve");
    expect(preserve?.refusals.map(({ gate, wayOut }) => [gate, wayOut])).toEqual([
      ["preserve.approved", "先办「批准先行登记保存」"],
    ]);
  });
});

describe("责令改正与复查（行政处罚法第28条，E-67）", () => {
  const ordered = ready("recheckCorrection");

  test("复查从改正期限届满之日起算，由本案承办人员办理", () => {
    const due = dutyOf(ordered, "recheckCorrection", "2025-06-13");
    expect(due).toMatchObject({ from: "2025-06-13", due: "2025-06-27", mark: "M", state: "open" });
  });

  test("复查以后应办事项了结", () => {
    const checked = after(ordered, "recheckCorrection", { when: "2025-06-16" });
    expect(dutyOf(checked, "recheckCorrection", "2025-06-16")?.state).toBe("discharged");
  });

  test("延长期限的，复查随之推后，原来的应办事项不再约束", () => {
    const extended = after(ordered, "extendCorrection");
    expect(dutyOf(extended, "recheckCorrection", "2025-06-20")?.state).toBe("waived");
    expect(dutyOf(extended, "recheckExtended", "2025-06-20")?.from).toBe("2025-06-20");
  });

  test("没有当场交付的，产生送达的应办事项，送达以后了结", () => {
    const later = after(before("inspect"), "orderCorrection", { input: { handed: false } });
    expect(dutyOf(later, "deliverOrder", "2025-06-06")).toMatchObject({ due: "2025-06-17", state: "open" });
    const delivered = after(later, "orderDelivered", { when: "2025-06-09" });
    expect(dutyOf(delivered, "deliverOrder", "2025-06-09")?.state).toBe("discharged");
  });

  test("当场交付的，不产生送达的应办事项", () => {
    expect(dutyOf(ordered, "deliverOrder", "2025-06-06")).toBeUndefined();
  });

  test("立即改正的，当日就是期限", () => {
    const items = example("orderCorrection").items.map((item) => ({ ...item, dueOn: "2025-06-06" }));
    expect(tried(before("inspect"), "orderCorrection", { input: { mode: "now", items } }).accepted).toBe(
      true,
    );
  });

  test("报告所写的改正情况与复查结果不一致的，记明待核", () => {
    const order = after(before("report"), "orderCorrection", { when: "2025-06-11" });
    const items = [{ problem: "三名新进人员未经培训", result: "not" as const, detail: "仍未培训" }];
    const checked = after(order, "recheckCorrection", {
      input: { order: 7, items, opinion: "pursue" },
      when: "2025-06-16",
    });
    const attempt = checked.tries("report", handlers, example("report"), "2025-06-16");
    expect(attempt.accepted).toBe(true);
    expect(gatesOf(attempt)).toEqual(["report.correction"]);
  });

  test("决定以后、结案以前仍可责令改正和复查", () => {
    const order = after(before("close"), "orderCorrection", {
      input: {
        mode: "now",
        items: example("orderCorrection").items.map((one) => ({ ...one, dueOn: "2025-07-26" })),
      },
      when: "2025-07-26",
    });
    expect(tried(order, "recheckCorrection", { input: { order: 20 }, when: "2025-07-27" }).accepted).toBe(
      true,
    );
  });
});

describe("鉴定、协查的期限（行政处罚法第26条、第46条）", () => {
  test("取得意见的期限照委托书约定的日数", () => {
    expect(dutyOf(ready("opinion"), "awaitOpinion", "2025-06-06")).toMatchObject({ due: "2025-06-23" });
  });

  test("取得意见以后，应当告知当事人；告知以后了结", () => {
    const received = ready("tellOpinion");
    expect(dutyOf(received, "awaitOpinion", "2025-06-06")?.state).toBe("discharged");
    expect(dutyOf(received, "tellOpinion", "2025-06-06")?.state).toBe("open");
    expect(dutyOf(after(received, "tellOpinion"), "tellOpinion", "2025-06-06")?.state).toBe("discharged");
  });

  test("协查函的期限照所请的日期", () => {
    const sent = ready("evidenceReceived");
    expect(dutyOf(sent, "awaitEvidence", "2025-06-06")).toMatchObject({ due: "2025-06-20", state: "open" });
    expect(dutyOf(after(sent, "evidenceReceived"), "awaitEvidence", "2025-06-06")?.state).toBe("discharged");
  });

  test("电子数据的校验值不是64位十六进制数的，表单不收", () => {
    expect(z.safeParse(fields.extractData, example("extractData", { sha256: "abc" })).success).toBe(false);
  });
});

describe("证据的排除（行政处罚法第46条）", () => {
  const excluded = after(before("report"), "excludeEvidence", { when: "2025-06-12" });

  test("唯一的证据排除以后，报告被拒，出路是证据登记", () => {
    const { found } = excluded.tries("report", handlers, example("report"), "2025-06-16");
    expect(found.find(({ gate }) => gate === "report.evidence")?.wayOut).toBe("先办「证据登记」");
  });

  test("重新取得证据以后，可以报告，但不得再依据已排除的", () => {
    const again = after(excluded, "evidence", { when: "2025-06-13" });
    const findings = (evidence: number) => [{ fact: "未经培训即上岗", evidence, proves: "没有培训记录" }];
    const on = (evidence: number) =>
      again.tries("report", handlers, example("report", { findings: findings(evidence) }), "2025-06-16");
    expect(on(8).accepted).toBe(true);
    expect(gatesOf(on(6))).toEqual(["report.findings"]);
  });

  test("审核通过以后才排除证据的，须再次审核", () => {
    const late = after(before("decide"), "excludeEvidence", { when: "2025-07-15" });
    const attempt = late.tries("decide", ["leader-1"], example("decide"), "2025-07-16");
    expect(gatesOf(attempt)).toContain("decide.review");
  });

  test("同一证据不得排除两次", () => {
    expect(gatesOf(tried(excluded, "excludeEvidence", { when: "2025-06-13" }))).toEqual([
      "excludeEvidence.evidence",
    ]);
  });
});

describe("中止、恢复、终止调查（市监处罚程序规定第46条、第47条，待核）", () => {
  const suspended = after(ready("suspend"), "suspend", { when: "2025-06-10" });
  const resumed = after(suspended, "resume", { when: "2025-06-20", input: { endedOn: "2025-06-20" } });

  /** The acts of the case as the record keeps them, judged by other standards. */
  const dueUnder = (standards: object): string | undefined => {
    const acts = resumed.file.acts.map(
      (act): AnyAct => ({
        ...act,
        relied: { people: {}, entries: { standards: { penalty: { ...standards } } } },
      }),
    );
    const file = fold(penaltyOrdinary, "emergency", "m1", acts);
    return duties(penaltyOrdinary, file, "2025-09-01", calendar).find(({ duty }) => duty === "decideInTime")
      ?.due;
  };

  test("行政处罚法第60条没有列举扣除，中止的时间照样计算", () => {
    expect(dutyOf(resumed, "decideInTime", "2025-09-01")?.due).toBe("2025-09-03");
    expect(dueUnder(ownStandards)).toBe("2025-09-03");
  });

  test("本机关标准写明扣除的，中止的十日不计入九十日", () => {
    expect(dueUnder({ ...ownStandards, suspensionExcluded: true })).toBe("2025-09-15");
  });

  test("中止期间调查行为不被拒绝", () => {
    expect(tried(suspended, "inspect", { when: "2025-06-11" }).accepted).toBe(true);
  });

  test("终止以后事项终结，九十日不再约束，仍应告知当事人", () => {
    const ended = after(ready("suspend"), "terminate", { when: "2025-06-10" });
    expect(dutyOf(ended, "decideInTime", "2025-12-01")?.state).toBe("waived");
    expect(gatesOf(tried(ended, "inspect", { when: "2025-06-11" }))).toContain("matter.ended");
    expect(dutyOf(ended, "tellTermination", "2025-06-11")?.state).toBe("open");
    const told = after(ended, "terminationNotice", { when: "2025-06-12" });
    expect(dutyOf(told, "tellTermination", "2025-06-12")?.state).toBe("discharged");
  });

  test("公民死亡的终止，当事人是公民时不留待核", () => {
    const citizen = before("inspect", ["assign"], {
      open: {
        partyKind: "citizen",
        partyCode: undefined,
        partyRepresentative: undefined,
        partyAge: "adult",
        ageCheck: "已满十八周岁",
      },
    });
    const attempt = tried(citizen, "terminate", { input: { cause: "died" } });
    expect(attempt).toEqual({ accepted: true, found: [] });
  });
});

test("移送的报告：三日内决定，日历日，2026年4月3日报告，遇清明假期4月7日届满（V13）", () => {
  const { fineFen: _, benchmarkStep: __, ...rest } = example("report");
  const proposal = { ...rest, outcome: "transfer" as const, kinds: [], crimeSuspected: true };
  const reported = before("report").does("report", handlers, proposal, "2026-04-03");
  expect(dutyOf(reported, "decideTransfer", "2026-04-07")).toMatchObject({
    due: "2026-04-07",
    state: "open",
    owedBy: "head",
  });
});

describe("表单（行政处罚法第47条、第55条）", () => {
  test("询问结束早于开始的，表单不收", () => {
    const input = example("interview", {
      startedAt: "2025-06-09T15:00:00+08:00",
      endedAt: "2025-06-09T14:00:00+08:00",
    });
    expect(z.safeParse(fields.interview, input).success).toBe(false);
  });

  test("抽样没有样品清单的，表单不收", () => {
    expect(z.safeParse(fields.sample, example("sample", { samples: [] })).success).toBe(false);
  });

  test("罚款数额不是以分为单位的整数的，表单不收（E-70）", () => {
    expect(z.safeParse(fields.report, example("report", { fineFen: 139.5 })).success).toBe(false);
    expect(z.safeParse(fields.report, { ...example("report"), fineFen: "139万余元" }).success).toBe(false);
  });

  test("程序按行为当日施行的版本（E-63）：每个行为都记着所依据的版本", () => {
    const versions = before("report").file.acts.map(({ procedure }) => procedure);
    expect(new Set(versions)).toEqual(new Set(["penalty-ordinary@2021-07-15"]));
  });
});
