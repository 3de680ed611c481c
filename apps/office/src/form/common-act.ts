import type {
  Act,
  ActRequest,
  Field,
  FieldProblem,
  MatterPage,
  Procedure,
  ProcedureAct,
} from "../api/types.ts";
import type { CommonSearch } from "../parse-search.ts";
import { changesBetween } from "../words/changes.ts";
import { erasure } from "./erasure.ts";

/** An act common to all procedures, made ready as a form about one act or one duty. */
export interface CommonAct {
  readonly title: string;
  /** What it is about, in words. */
  readonly about: string;
  /** What whoever fills it in has to know. */
  readonly note: string | undefined;
  /** The form: what is settled beforehand is not asked again. */
  readonly act: ProcedureAct;
  readonly filled: Readonly<Record<string, unknown>>;
  /** Who has to make it beside whoever enters it: those who made the decision that is corrected. */
  readonly by: readonly string[];
  /** The form's entry as the act wants it. */
  toInput(entered: ActRequest["input"]): ActRequest["input"];
  /** Where a problem of the act stands in the form. */
  toPlace(problem: FieldProblem): FieldProblem;
  /** Why the entry as it stands is not worth sending; undefined when it is. */
  empty(entered: ActRequest["input"]): string | undefined;
}

/** Fields of the correction itself stand beside those of the corrected act, under names no act uses. */
const own = { reason: "correction-reason", occurredAt: "correction-occurred-at" } as const;

const approved =
  "决定的更正由原办理人员共同作出；更正应当经原办理人员以外的本机关负责人批准，请在办理人中加上该负责人。" +
  "各人在自己的登录中确认以后生效。";

const notes = {
  content: `以下为已记载的内容，只提交改动之处；原记载保留，可以查看。${approved}`,
  void: `作废以后该项不再有效，原记载保留，可以查看。${approved}`,
} as const;

/** The form for what is asked; undefined when the matter has no such act, duty or common act. */
export function commonAct(
  kind: string,
  { act: seq, mode, duty }: CommonSearch,
  page: MatterPage,
  procedure: Procedure,
): CommonAct | undefined {
  const rule = procedure.acts.find((one) => one.kind === kind);
  if (!rule) return undefined;
  const target = page.acts.find((one) => one.seq === seq);
  const owed = page.duties.find(({ id }) => id === duty);
  if (kind === "overrun") {
    if (!owed) return undefined;
    return plain(rule, rule.title, `${owed.title}（${owed.due} 到期）`, { duty: owed.duty });
  }
  if (kind === "erase")
    return erasure(
      rule,
      target,
      procedure.acts.find((one) => one.kind === target?.kind),
    );
  if (!target) return undefined;
  const about = `第 ${target.seq} 号行为　${target.title}`;
  if (kind === "rectify") return plain(rule, rule.title, about, { act: target.seq });
  if (kind !== "correct") return undefined;
  if (mode === "void") {
    return { ...plain(rule, "作废", about, { act: target.seq, mode: "void" }), by: madeBy(target) };
  }
  const form = procedure.acts.find((one) => one.kind === target.kind);
  return form && correction(rule, form, target, about);
}

const madeBy = ({ nature, by }: Act): readonly string[] =>
  nature === "decision" ? by.map(({ id }) => id) : [];

/** Its own form, less what is settled by where one came from. */
function plain(
  rule: ProcedureAct,
  title: string,
  about: string,
  settled: Readonly<Record<string, unknown>>,
): CommonAct {
  const isAsked = ({ name, widget }: Field): boolean =>
    !(name in settled) && widget !== "changes" && !("mode" in settled && name === "occurredAt");
  return {
    title,
    about,
    note: "mode" in settled ? notes.void : undefined,
    act: { ...rule, title, fields: rule.fields.filter(isAsked), examples: [], gates: [] },
    filled: {},
    by: [],
    toInput: (entered) => ({ ...entered, ...settled }),
    toPlace: (problem) => problem,
    empty: () => undefined,
  };
}

/** The corrected act's own form, as it was recorded; only what is changed there is sent. */
function correction(rule: ProcedureAct, form: ProcedureAct, target: Act, about: string): CommonAct {
  const reason = rule.fields.find(({ name }) => name === "reason");
  const extra: Field[] = [
    {
      name: own.occurredAt,
      title: "发生时间更正为",
      widget: "instant",
      optional: true,
      hint: "不填即为不变",
    },
    { name: own.reason, title: reason?.title ?? "更正理由", widget: "longText", optional: false },
  ];
  const split = (entered: ActRequest["input"]) => {
    const { [own.reason]: why, [own.occurredAt]: when, ...rest } = entered;
    return { why, when, changes: changesBetween(target.input, rest) };
  };
  return {
    title: "更正",
    about,
    note: notes.content,
    act: {
      ...rule,
      title: `更正${target.title}`,
      fields: [...form.fields, ...extra],
      examples: [],
      gates: [],
    },
    filled: target.input,
    by: madeBy(target),
    toInput: (entered) => {
      const { why, when, changes } = split(entered);
      const instant = when === undefined ? {} : { occurredAt: when };
      const changed = Object.keys(changes).length > 0 ? { changes } : {};
      return { act: target.seq, mode: "content", ...changed, ...instant, reason: why };
    },
    toPlace: ({ path, message }) => ({ path: formPath(path), message }),
    empty: (entered) => {
      const { when, changes } = split(entered);
      const same = when === undefined && Object.keys(changes).length === 0;
      return same ? "内容没有改动，无须更正" : undefined;
    },
  };
}

const formPath = (path: string): string =>
  path
    .replace(/^input\.changes\./, "input.")
    .replace(/^input\.reason$/, `input.${own.reason}`)
    .replace(/^input\.occurredAt$/, `input.${own.occurredAt}`);
