// Mutants: a procedure with one rule less. Each must be noticed by a situation test or by an invariant.
import { type AnyProcedure, courseOf, getRule, roleTitles, versionOf } from "@zhunsheng/engine";

export interface Mutant {
  readonly procedure: string;
  /** Such as `decide 去掉关口 decide.review`. */
  readonly name: string;
  readonly act: string;
  /** What the tests that are about it name: they are run first. */
  readonly about: string;
  /** The code of the refusal that this mutant no longer gives; absent where it does not refuse. */
  readonly refusal?: string;
  /** Puts the mutant in the place of the rule, and answers how to take it back. */
  readonly apply: () => () => void;
}

/** Every mutant of one procedure, in its order. The acts about other acts are the engine's, with tests there. */
export const mutantsOf = (procedure: AnyProcedure): readonly Mutant[] =>
  courseOf(procedure).flatMap((act) => [
    ...gateMutants(procedure, act),
    ...orderMutants(procedure, act),
    ...peopleAndDuties(procedure, act),
  ]);

function gateMutants(procedure: AnyProcedure, act: string): readonly Mutant[] {
  const rule = getRule(procedure, act);
  return (rule.gates ?? []).map((gate) => ({
    ...named(procedure, act, `去掉关口 ${gate.code}`, gate.code),
    refusal: gate.code,
    apply: () =>
      replace(
        rule,
        "gates",
        (rule.gates ?? []).filter((one) => one !== gate),
      ),
  }));
}

function orderMutants(procedure: AnyProcedure, act: string): readonly Mutant[] {
  const rule = getRule(procedure, act);
  const entries = (["after", "before", "follows"] as const).flatMap((relation) =>
    (rule[relation] ?? [])
      .filter((other) => !isImplied(procedure, act, relation, other))
      .map((other) => ({
        ...named(procedure, act, `去掉 ${relation} ${other}`, other),
        ...(relation === "follows" ? {} : { refusal: `${act}.${relation}.${other}` }),
        apply: () =>
          replace(
            rule,
            relation,
            (rule[relation] ?? []).filter((one) => one !== other),
          ),
      })),
  );
  const endsHere = procedure.endedBy.includes(act) && !rule.afterEnd;
  const times = rule.repeats
    ? {
        ...named(procedure, act, "去掉 repeats，只能办一次", act),
        apply: () => replace(rule, "repeats", false),
      }
    : {
        ...named(procedure, act, "可以重复办理", act),
        refusal: `${act}.once`,
        apply: () => replace(rule, "repeats", true),
      };
  // What ends the matter cannot be done twice whatever the rule says.
  return endsHere ? entries : [...entries, times];
}

/** Says nothing that does not follow from how matters begin and end: without it nothing can be done that could not. */
function isImplied(
  procedure: AnyProcedure,
  act: string,
  relation: "after" | "before" | "follows",
  other: string,
): boolean {
  const starting = courseOf(procedure).filter((kind) => procedure.acts[kind]?.starts);
  const { starts, afterEnd, follows } = getRule(procedure, act);
  if (relation === "before") return procedure.endedBy.includes(other) && !afterEnd;
  // An entry of `after` still sets the earliest time, which a test can notice.
  if (relation === "after")
    return !starts && starting.length === 1 && starting[0] === other && !!follows?.includes(other);
  return false;
}

function peopleAndDuties(procedure: AnyProcedure, act: string): readonly Mutant[] {
  const rule = getRule(procedure, act);
  const anyone = {
    ...named(procedure, act, "任何人都可以办理", act),
    refusal: `${act}.performer`,
    apply: () => replace(rule, "performers", Object.keys(roleTitles)),
  };
  const duties = (rule.opens ?? [])
    .filter((duty) => duty.when !== undefined)
    .map((duty) => ({
      ...named(procedure, act, `应办事项 ${duty.duty} 去掉条件`, duty.duty),
      apply: () => replace(duty, "when", undefined),
    }));
  return [anyone, ...duties];
}

const named = (procedure: AnyProcedure, act: string, what: string, about: string) => ({
  procedure: versionOf(procedure),
  name: `${act} ${what}`,
  act,
  about,
});

/** Rules are plain literals, so that one property can be changed in place and put back. */
function replace(target: object, name: string, value: unknown): () => void {
  const had = Object.hasOwn(target, name);
  const was: unknown = Reflect.get(target, name);
  Reflect.set(target, name, value);
  return () => {
    if (had) Reflect.set(target, name, was);
    else Reflect.deleteProperty(target, name);
  };
}
