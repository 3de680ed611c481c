import type { Act, Person } from "../api/types.ts";
import { dayOf, daysBetween } from "./days.ts";

export interface Label {
  readonly text: string;
  readonly tone: "plain" | "warn" | "late";
  readonly note?: string;
}

const namesOf = (people: readonly Person[]): string => people.map(({ name }) => name).join("、");

/** What became of an act and how it came in, in the words of the trade. */
export function labelsOf(act: Act): readonly Label[] {
  return [...standingOf(act), ...erasureOf(act), ...entryOf(act), ...defectOf(act)];
}

/** 不可复算: what the act was judged by is gone, so it cannot be judged again. */
function erasureOf({ erased = [] }: Act): readonly Label[] {
  if (erased.length === 0) return [];
  const [first] = erased;
  const note = `见第 ${first?.by} 号行为：${erased.map(({ title }) => title).join("、")}`;
  return [{ text: `${erased.length} 项内容已依法清除，不可复算`, tone: "warn", note }];
}

function standingOf({ standing, awaits = [], correctedBy = [] }: Act): readonly Label[] {
  const labels: Label[] = [];
  if (standing !== "void" && awaits.length > 0) {
    labels.push({ text: `待 ${namesOf(awaits)} 确认`, tone: "warn" });
  }
  if (standing === "void") labels.push({ text: "已作废", tone: "late" });
  else if (correctedBy.length > 0) {
    labels.push({ text: "已更正", tone: "warn", note: `见第 ${correctedBy.join("、")} 号行为` });
  }
  return labels;
}

function entryOf({ occurredAt, recordedAt, lateReason, enteredBy }: Act): readonly Label[] {
  const days = daysBetween(dayOf(occurredAt), dayOf(recordedAt));
  const labels: Label[] = [];
  if (days > 0 || lateReason !== undefined) {
    const text = days > 0 ? `补录 ${days} 天` : "补录";
    labels.push({ text, tone: "warn", ...(lateReason === undefined ? {} : { note: lateReason }) });
  }
  if (enteredBy) labels.push({ text: `${enteredBy.name} 代为登记`, tone: "plain" });
  return labels;
}

/** A decision is never recorded against a verified gate: its marks are of rules still to be checked. */
function defectOf({ nature, defects }: Act): readonly Label[] {
  if (defects.length === 0) return [];
  const fact = nature === "fact";
  const note = defects.map(({ says }) => says).join("；");
  return [{ text: `${defects.length} 处${fact ? "缺陷" : "待核"}`, tone: fact ? "late" : "warn", note }];
}
