import { z } from "zod";
import { inspection } from "../procedures/enforcement/inspection/index.ts";
import { type Inspection, inspectedUpTo, inspecting } from "./inspecting.ts";
import type { Attempt } from "./situation.ts";

export const visits = (...ones: readonly object[]) => ({ "inspection-visits": Object.assign({}, ...ones) });
export const gates = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
export const problems = (kind: "task" | "approve" | "check" | "withhold", input: object): readonly string[] =>
  (z.safeParse(inspection.acts[kind].fields, input).error?.issues ?? []).map(({ message }) => message);
export const dutyOf = (given: Inspection, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty);
export const counted = (given: Inspection): readonly string[] =>
  given.figures().map(({ indicator }) => indicator);

export const urgent = { kind: "immediate", urgent: true, reason: "监测预警", notice: "unannounced" } as const;
export const paper = { way: "paper" } as const;
export const conforming = inspecting
  .example("check")
  .results?.map(({ note: _note, ...one }) => ({ ...one, result: "conforms" as const }));
export const clean = { results: conforming, problems: "未发现问题" };
/** What the record says where nobody was met. */
export const unmet = {
  checklist: undefined,
  results: undefined,
  problems: "没有找到被检查单位",
  present: "witness",
  presentName: "张某，物业公司职员",
  signature: "witnessed",
} as const;
export const short = ["notify", "handle", "resumeRequest", "review", "consent", "rate", "publish"] as const;
export const cleanly = { check: clean, tellResult: { conclusion: "none", problems: undefined } } as const;

/** An inspection that found nothing, up to its closing. */
export const found = (changed: Parameters<typeof inspectedUpTo>[2] = {}): Inspection =>
  inspectedUpTo("close", short, { ...cleanly, ...changed });

export const closed = (given: Inspection): Inspection =>
  given.does("close", ["leader-1"], { summary: "办结", fixed: 0 }, "2025-06-13");
