import { type MatterFile, since } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

const overturned = (file: File, refusal: { readonly seq: number } | undefined): boolean =>
  file.all.objectionRuled.some(
    ({ seq, facts }) => facts.result === "overturned" && seq > (refusal?.seq ?? 0),
  );

const refusedAt = (file: File, kind: "answered" | "ruling"): boolean => {
  const told = file.latest[kind];
  return told?.facts.result === "refused" && !overturned(file, told);
};

/** The court did not accept, and nobody overturned it. A ruling shows that it was accepted after all. */
export const isNotAccepted = (file: File): boolean => !file.done.ruling && refusedAt(file, "answered");

/** The court ruled that the decision is not enforced, and nobody overturned it. */
export const isRuledOut = (file: File): boolean => refusedAt(file, "ruling");

export const isRefused = (file: File): boolean => isNotAccepted(file) || isRuledOut(file);

/** A court allowed enforcement: the first, or the one above it. */
export const isAllowed = (file: File): boolean => file.done.ruling && !isRuledOut(file);

/** Who carries the ruling out, by the court that allowed enforcement; undefined where it did not say. */
export const executorOf = (file: File): Facts["ruling"]["executor"] =>
  file.latest.ruling?.facts.executor ??
  file.all.objectionRuled.findLast(({ seq }) => seq > (file.latest.ruling?.seq ?? 0))?.facts.executor;

/** 执行和解、执行协议 that was not broken. */
export const isSettled = (file: File): boolean => since(file.latest.settle, file.latest.resume);

/** An objection that the court above has not answered. */
export const isObjecting = (file: File): boolean =>
  file.done.objection && !since(file.latest.objectionRuled, file.latest.objection);

/** 中止执行、终结执行: what the court said last. */
export const isHalted = (file: File): boolean =>
  ["suspended", "terminated", "stopped"].includes(file.latest.courtReported?.facts.state ?? "");
