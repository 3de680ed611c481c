import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  decide,
  duties,
  fold,
  getRule,
  isCommon,
  versionOf,
} from "@zhunsheng/engine";
import { calendar } from "../index.ts";
import { referenceOn, registers } from "./reference.ts";

/** One line a rule: who, after what, no longer after what, not dated before what, whether again. */
export interface OrderRow {
  readonly act: string;
  /** Titles of the roles, joined by 、. */
  readonly by: string;
  /** Kinds without which it is refused. */
  readonly needs: readonly string[];
  /** Kinds after which it is refused; `end` for what ends the matter. */
  readonly closedBy: readonly string[];
  /** Kinds that its time may not precede. */
  readonly notBefore: readonly string[];
  /** Of those, which count anew when they are done again. */
  readonly notBeforeLast: readonly string[];
  readonly again: boolean;
}

const day = "2025-07-01";
const reference = referenceOn(day, registers);

/** An act as if it had been done: only its place in the order is looked at. */
const actOf = (procedure: AnyProcedure, kind: string, seq: number, time: string, example = 0): AnyAct => ({
  seq,
  kind,
  by: [{ id: "nobody", name: "nobody" }],
  facts: JSON.parse(JSON.stringify(getRule(procedure, kind).examples[example])),
  occurredAt: `${day}T${time}:00+08:00`,
  recordedAt: `${day}T23:00:00+08:00`,
  procedure: versionOf(procedure),
  origin: { matter: "linked", procedure: procedure.acts[kind]?.fromLink ?? "", seq: 1 },
});

const fileOf = (
  procedure: AnyProcedure,
  kinds: readonly string[],
  last?: { readonly kind: string; readonly example: number; readonly changed: object },
): AnyFile => {
  const acts = kinds.map((kind, place) =>
    // What stands in the list again was done first in the morning, then at noon.
    actOf(procedure, kind, place + 1, kinds.indexOf(kind, place + 1) < 0 ? "12:00" : "10:00"),
  );
  if (!last) return fold(procedure, "emergency", "m1", acts);
  const act = actOf(procedure, last.kind, kinds.length + 1, "13:00", last.example);
  const facts = { ...act.facts, ...last.changed };
  return fold(procedure, "emergency", "m1", [...acts, { ...act, facts }]);
};

const kindsIn = (gates: readonly string[], prefix: string): readonly string[] =>
  gates.filter((gate) => gate.startsWith(prefix)).map((gate) => gate.slice(prefix.length));

/** The row of an act as its refusals tell it, in files that hold nothing, everything, or itself. */
export function orderOf(procedure: AnyProcedure, { act, closedBy }: OrderRow): OrderRow {
  const kinds = Object.keys(procedure.acts).filter((kind) => !isCommon(kind));
  const running = kinds.filter((kind) => !procedure.endedBy.includes(kind));
  const starting = kinds.find((kind) => kind !== act && procedure.acts[kind]?.starts) ?? act;
  const found = (before: readonly string[], time = "13:00") => {
    const file = fileOf(procedure, before);
    const decision = decide(procedure, file, actOf(procedure, act, before.length + 1, time), reference);
    return decision.accepted ? decision.defects : decision.refusals;
  };
  const others = running.filter((kind) => kind !== act && !closedBy.includes(kind));
  const earlier = [...others, ...(getRule(procedure, act).afterEnd ? procedure.endedBy : [])].filter(
    (kind) => kind !== act,
  );
  const ended = found([...running, ...procedure.endedBy].filter((kind) => kind !== act));
  const gatesOf = (list: ReturnType<typeof found>): readonly string[] => list.map(({ gate }) => gate);
  const titles = new Map(kinds.map((kind) => [procedure.acts[kind]?.title, kind]));
  const bounds = (list: ReturnType<typeof found>): readonly string[] =>
    list.flatMap(({ says }) => titles.get(/的时间早于「(.+?)」/.exec(says)?.[1]) ?? []);
  return {
    act,
    by: found(others).flatMap(({ says }) => /应当由(.+)办理，nobody/.exec(says)?.[1] ?? [])[0] ?? "",
    needs: kindsIn(gatesOf(found([starting])), `${act}.after.`),
    closedBy: [
      ...kindsIn(gatesOf(found(running.filter((kind) => kind !== act))), `${act}.before.`),
      ...(gatesOf(ended).includes("matter.ended") ? ["end"] : kindsIn(gatesOf(ended), `${act}.before.`)),
    ].filter((kind, place, all) => all.indexOf(kind) === place),
    notBefore: bounds(found(earlier, "11:00")),
    notBeforeLast: bounds(found([...earlier, ...earlier], "11:00")),
    again: !gatesOf(found([...others, act])).some(
      (gate) => gate === `${act}.once` || gate === "matter.ended",
    ),
  };
}

/** Where a duty that depends on something is opened: by which examples alone, and by which among everything else. */
export interface DutyRow {
  readonly act: string;
  readonly duty: string;
  /** A letter an example: `+` opened, `-` not. */
  readonly alone: string;
  readonly among: string;
}

/** The row of a duty, as the procedure opens it. */
export function dutyOf(procedure: AnyProcedure, act: string, duty: string, changed: object = {}): DutyRow {
  const rule = getRule(procedure, act);
  const kinds = Object.keys(procedure.acts).filter((kind) => !isCommon(kind));
  const starting = kinds.find((kind) => kind !== act && procedure.acts[kind]?.starts);
  const signs = (before: readonly string[]): string =>
    rule.examples
      .map((_example: unknown, place: number) => {
        const file = fileOf(procedure, before, { kind: act, example: place, changed });
        const opened = duties(procedure, file, day, calendar).some(
          (one) => one.duty === duty && one.openedBy === before.length + 1,
        );
        return opened ? "+" : "-";
      })
      .join("");
  const others = kinds.filter((kind) => kind !== act && !procedure.endedBy.includes(kind));
  return { act, duty, alone: signs(starting === undefined ? [] : [starting]), among: signs(others) };
}
