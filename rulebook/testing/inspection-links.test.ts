import type { AnyFile, Procedure } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { penaltyOrdinary, penaltySummary } from "../index.ts";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { inspection } from "../procedures/enforcement/inspection/index.ts";
import { inspectedUpTo, inspecting, inspectionFrom, planning, publishedPlan } from "./inspecting.ts";
import { parents } from "./linked.ts";
import { asParent, issued, ordering } from "./ordering.ts";
import { before, example } from "./ordinary.ts";
import { beginFrom } from "./situation.ts";
import { summaryBefore } from "./summary.ts";

const opened = { procedure: "inspection", file: inspectedUpTo("close").file };

/** What the act returns to the parent, as if its matter had been opened from one of that procedure. */
function returned<F extends Record<string, object>>(
  procedure: Procedure<F>,
  file: AnyFile,
  kind: keyof F & string,
  parent: string,
) {
  const [first, ...rest] = file.acts;
  const acts = first ? [{ ...first, parent: { matter: "m0", procedure: parent } }, ...rest] : [];
  const act = file.acts.findLast((one) => one.kind === kind);
  const rule = procedure.acts[kind].returns;
  return { kind: rule?.kind, facts: rule?.facts({ ...file, acts } as never, act as never) };
}

/** Whether the parent's act takes these facts. */
const fits = <F extends Record<string, object>>(
  procedure: Procedure<F>,
  kind: keyof F & string,
  facts: unknown,
) => z.safeParse(procedure.acts[kind].fields, facts).success;

describe("检查从哪里来", () => {
  test("从检查计划开始的任务带出计划编号和类别，专项的带出专项行动", () => {
    expect(inspection.acts.task.carries?.(publishedPlan)).toEqual({ kind: "daily", plan: "m1" });
    const special = { ...planning.example("draft"), kind: "special" as const, need: "评估" };
    const file = planning.upTo("unplanned", undefined, { draft: special }).file;
    expect(inspection.acts.task.carries?.({ procedure: "inspection-plan", file })).toEqual({
      kind: "special",
      plan: "m1",
      campaign: special.title,
    });
  });

  test("从处罚案件开始的检查带出当事人，列为线索核查", () => {
    const carried = inspection.acts.task.carries?.(parents.decided);
    const { partyName, partyCode, partyAddress } = example("open");
    expect(carried).toMatchObject({ kind: "clue", partyName, partyCode, partyAddress, place: partyAddress });
    expect(carried).not.toHaveProperty("partyIdNumber");
  });

  test("从责令整改开始的检查列为整改复查", () => {
    const order = asParent(issued());
    const { partyName, place } = ordering.example("issue");
    expect(inspection.acts.task.carries?.(order)).toMatchObject({ kind: "recheck", partyName });
    expect(penaltyOrdinary.acts.clue.carries?.(order)).toMatchObject({
      partyName,
      place,
      content: ordering.example("issue").found,
    });
  });

  test("可以单独开始，也可以从计划开始", () => {
    const task = inspecting.example("task", { plan: undefined });
    expect(inspection.alone).toBe(true);
    expect(inspectionFrom(publishedPlan).tries("task", ["officer-1"], task, "2025-06-03").found).toEqual([]);
  });
});

describe("检查结果告诉谁", () => {
  const told = inspectedUpTo("publish").file;

  test("从计划开始的，结果和计划事项记入计划", () => {
    const { kind, facts } = returned(inspection, told, "tellResult", "inspection-plan");
    expect([kind, facts]).toEqual([
      "inspected",
      { inspectedOn: "2025-06-03", conclusion: "发现问题，责令限期整改", row: "1" },
    ]);
    const recorded = planning
      .upTo("revise")
      .returned("inspected", ["officer-1"], Object(facts), "2025-06-10");
    expect(recorded.file.acts.at(-1)?.defects ?? []).toEqual([]);
  });

  test("从处罚案件开始的，结果记入案件，终结后也可以", () => {
    const { facts } = returned(inspection, told, "tellResult", "penalty-ordinary");
    expect(facts).toEqual({ inspectedOn: "2025-06-03", conclusion: "发现问题，责令限期整改" });
    expect(fits(penaltyOrdinary, "inspected", facts)).toBe(true);
    const at = before("archive").returned("inspected", ["officer-1"], Object(facts), "2025-08-01");
    expect(at.file.done.inspected).toBe(true);
  });

  test("单独开始的、从撤销许可开始的，不告诉别的事项", () => {
    expect(returned(inspection, told, "tellResult", "licence-revocation").facts).toBeUndefined();
    const act = told.acts.findLast(({ kind }) => kind === "tellResult");
    expect(inspection.acts.tellResult.returns?.facts(told as never, act as never)).toBeUndefined();
  });
});

describe("由检查责令限期整改", () => {
  test("责令整改的文号和办结结果记入检查，检查的结果记入责令整改", () => {
    const { kind, facts } = returned(correctionOrder, issued().file, "issue", "inspection");
    expect([kind, fits(inspection, "ordered", facts)]).toEqual(["ordered", true]);
    const told = returned(inspection, inspectedUpTo("publish").file, "tellResult", "correction-order");
    expect(fits(correctionOrder, "inspected", told.facts)).toBe(true);
  });

  test("结论为责令整改的三个工作日内作出，责令以后自动办结", () => {
    const told = inspectedUpTo("publish");
    const order = (today: string, at = told) => at.duties(today).find(({ duty }) => duty === "order");
    expect(order("2025-06-11")).toMatchObject({ due: "2025-06-13", state: "open" });
    const made = told.returned("ordered", ["officer-1"], inspecting.example("ordered"), "2025-06-12");
    expect(order("2025-06-16", made)?.state).toBe("discharged");
  });
});

describe("由检查转立案、当场处罚", () => {
  test("案源登记带出检查发现的问题、地点和日期", () => {
    expect(penaltyOrdinary.acts.clue.carries?.(opened)).toEqual({
      partyName: "安和县清源化工有限公司",
      source: "inspection",
      discoveredOn: "2025-06-03",
      place: "安和县工业园区三号路8号",
      content: inspecting.example("tellResult").problems,
    });
  });

  test("带出的内容不用改就能登记案源，检查收到转立案", () => {
    const input = { ...example("clue"), ...penaltyOrdinary.acts.clue.carries?.(opened) };
    const filed = beginFrom(penaltyOrdinary, opened).does("clue", ["officer-1"], input, "2025-06-13");
    const { kind, facts } = returned(penaltyOrdinary, filed.file, "clue", "inspection");
    expect(kind).toBe("caseOpened");
    expect(facts).toEqual({ clueOn: "2025-06-13", content: input.content });
    expect(fits(inspection, "caseOpened", facts)).toBe(true);
  });

  test("从没有查明地点的事项立案的，地点用当事人住所，没有的不带", () => {
    const order = { procedure: "correction-order", file: before("serve").file };
    expect(penaltyOrdinary.acts.clue.carries?.(order)).toMatchObject({ place: example("open").partyAddress });
    const empty = { procedure: "correction-order", file: planning.upTo("adopt").file };
    expect(penaltyOrdinary.acts.clue.carries?.(empty)).toEqual({ source: "inspection" });
  });

  test("当场处罚带出当事人、地点和违法事实，决定告诉检查", () => {
    expect(penaltySummary.acts.onSite.carries?.(opened)).toMatchObject({
      partyName: "安和县清源化工有限公司",
      partyKind: "organisation",
      place: "安和县工业园区三号路8号",
      found: inspecting.example("check").problems,
    });
    const decided = summaryBefore("deliver").file;
    const { kind, facts } = returned(penaltySummary, decided, "decide", "inspection");
    expect(kind).toBe("punished");
    expect(fits(inspection, "punished", facts)).toBe(true);
  });
});
