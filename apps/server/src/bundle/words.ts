import { type AnyAct, type AnyFile, getRule, isCommon, targetOf } from "@zhunsheng/engine";
import type { Mark } from "./pages/frame.tsx";
import type { Bundle, BundleAct } from "./read.ts";

export const titleOf = ({ act, procedure }: BundleAct): string => getRule(procedure, act.kind).title;

export const namesOf = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join("、");

/** A common act with what it is about: 更正（第 3 项「作出决定」）. */
export function fullTitle(bundle: Bundle, one: BundleAct): string {
  const target = isCommon(one.act.kind) ? targetOf(bundle.file, one.act) : undefined;
  const theirs = target && bundle.acts[target.seq - 1];
  return theirs ? `${titleOf(one)}（第 ${target.seq} 项「${titleOf(theirs)}」）` : titleOf(one);
}

/** What became of an act, in words: whether it counts, what was wrong with it, what later acts made of it. */
export function marksOf(file: AnyFile, one: BundleAct): readonly Mark[] {
  const { act } = one;
  const confirmed = file.acts.filter((other) => other.kind === "confirm" && isAbout(other, act));
  return [
    ...(act.standing === "void" ? [{ says: "已作废" }] : []),
    ...(act.standing === "pending" ? [{ says: "待确认，尚未生效" }] : []),
    ...(one.erased.size > 0 ? [{ says: "内容已依法清除" }] : []),
    ...(act.defects ?? []).slice(0, 1).map(() => ({ says: `瑕疵 ${act.defects?.length ?? 0} 处` })),
    ...(act.correctedBy ?? []).map((seq) => ({ says: `第 ${seq} 项更正` })),
    ...confirmed.map(({ seq, facts }) =>
      facts.answer === "confirmed"
        ? { says: `第 ${seq} 项确认`, quiet: true }
        : { says: `第 ${seq} 项不予确认` },
    ),
    ...file.acts
      .filter((other) => other.kind === "rectify" && isAbout(other, act))
      .map(({ seq }) => ({ says: `第 ${seq} 项补正`, quiet: true })),
    ...(act.lateReason === undefined ? [] : [{ says: "补录", quiet: true }]),
    ...(one.closed.size > 0 ? [{ says: "部分内容依法保密", quiet: true }] : []),
  ];
}

const isAbout = (other: AnyAct, act: AnyAct): boolean => other.facts.act === act.seq;

/** 12345 → 12,345 */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
