import type { Act, Field, ProcedureAct } from "../api/types.ts";
import type { CommonAct } from "./common-act.ts";

const approved =
  "清除以后不能恢复。由您提出，并在办理人中加上另一名本机关负责人；该负责人在自己的登录中确认以后，" +
  "内容和盐值即行销毁，行为、次序和证明保留。理由里不要重复要清除的内容。";

const beside: Readonly<Record<string, string>> = {
  by: "办理人员",
  relied: "办理时依据的人员和登记条目",
  enteredBy: "登记账号",
};

/** The form of an erasure: of chosen contents of one act, or of everything in the matter. */
export function erasure(
  rule: ProcedureAct,
  target: Act | undefined,
  form: ProcedureAct | undefined,
): CommonAct | undefined {
  const asked = (...names: readonly string[]): Field[] =>
    rule.fields.filter(({ name }) => names.includes(name));
  const whole = {
    title: "清除全部内容",
    about: "本事项的全部内容",
    note: approved,
    act: { ...rule, fields: asked("ground", "document", "appraisal", "reason"), examples: [], gates: [] },
    filled: {},
    by: [],
    toInput: (entered: Readonly<Record<string, unknown>>) => ({ ...entered, extent: "matter" }),
    toPlace: (problem: { path: string; message: string }) => problem,
    empty: () => undefined,
  };
  if (!target) return whole;
  const { seq } = target;
  const options = contentsOf(target, form);
  if (Object.keys(options).length === 0) return undefined;
  const contents: Field = {
    name: "contents",
    title: "清除的内容",
    widget: "choices",
    optional: false,
    options,
  };
  return {
    ...whole,
    title: "清除内容",
    about: `第 ${seq} 号行为　${target.title}`,
    act: {
      ...whole.act,
      fields: [...asked("ground", "document", "appraisal"), contents, ...asked("reason")],
    },
    toInput: ({ contents: chosen, ...entered }) => ({
      ...entered,
      extent: "named",
      scope: Array.isArray(chosen) ? chosen.map((name: unknown) => ({ act: seq, name })) : [],
    }),
    toPlace: ({ path, message }) => ({ path: path.replace(/^input\.scope\b.*$/, "input.contents"), message }),
  };
}

/** What an act about another act means stays. */
const meanings: readonly string[] = ["act", "answer", "mode", "duty", "occurredAt"];

/** What of an act may still be erased, each by the name its form gives it. */
function contentsOf(target: Act, form: ProcedureAct | undefined): Readonly<Record<string, string>> {
  const gone = new Set(target.erased?.map(({ field }) => field));
  const shown = target.shown?.map(({ name, title }) => [name, title] as const) ?? [];
  const titles = new Map([
    ...shown,
    ...(form?.fields.map(({ name, title }) => [name, title] as const) ?? []),
  ]);
  const entered = Object.entries(target.input).flatMap(([name, value]) => {
    if (target.stage === "common" && meanings.includes(name)) return [];
    // The changes of a correction are sealed one by one.
    const changed = target.kind === "correct" && name === "changes" ? Object.keys(Object(value)) : [];
    if (changed.length > 0)
      return changed.map(
        (one) => [`input.changes.${one}`, titles.get(`changes.${one}`) ?? "更正后的一项内容"] as const,
      );
    return [[`input.${name}`, titles.get(name) ?? "一项内容"] as const];
  });
  return Object.fromEntries([...entered, ...Object.entries(beside)].filter(([name]) => !gone.has(name)));
}
