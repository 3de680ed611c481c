import { type AnyProcedure, describeFields, versionOf } from "@zhunsheng/engine";

interface Coded {
  readonly code: string;
}

/** The gates of an act of any procedure. */
export const gatesOf = (rule: { readonly gates?: readonly Coded[] }): readonly Coded[] => rule.gates ?? [];

/** The permanent ids of a procedure version: act → its fields, gates, duties, figures and number series. */
export const idsOf = (procedure: AnyProcedure) => ({
  version: versionOf(procedure),
  acts: Object.fromEntries(
    Object.entries(procedure.acts).map(([kind, rule]) => [
      kind,
      {
        fields: describeFields(rule.fields).map(({ name }) => name),
        gates: gatesOf(rule).map(({ code }) => code),
        duties: named(rule.opens, "duty"),
        figures: named(rule.figures, "indicator"),
        series: rule.numbered?.series ?? null,
      },
    ]),
  ),
});

const named = <K extends string>(rules: readonly { readonly [P in K]: string }[] | undefined, key: K) =>
  (rules ?? []).map((rule) => rule[key]);
