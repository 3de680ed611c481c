import type { Field, ProcedureAct } from "../api/types.ts";

export type Finding = "pass" | "problem" | "notApplicable";

/** What the reviewer says of one point. */
export interface Answer {
  readonly finding: Finding;
  readonly note: string;
}

export type Answers = Readonly<Record<string, Answer>>;

interface Point {
  readonly code: string;
  readonly title: string;
}

/** How an act of review asks its points, read off its own form. */
export interface Checklist {
  readonly points: readonly Point[];
  /** What may be said of a point, in the words of the act's own form. */
  readonly findings: readonly (readonly [Finding, string])[];
  /** Fields the checklist and the outcome fill in; the form asks the others. */
  readonly filled: ReadonlySet<string>;
  readonly outcome: Field | undefined;
  /** Where notes have no place of their own they are put into the opinion. */
  readonly keepsNotes: boolean;
  toInput(answers: Answers): Record<string, unknown>;
}

const codes: Readonly<Record<Finding, readonly string[]>> = {
  pass: ["pass", "passed", "met", "yes", "ok"],
  problem: ["problem", "failed", "unmet", "no"],
  notApplicable: ["notApplicable", "none", "na"],
};

const outcomeOf = (fields: readonly Field[]): Field | undefined =>
  fields.find(({ name, widget }) => widget === "choice" && name === "outcome");

const pointsOf = ({ options = {} }: Field): readonly Point[] =>
  Object.entries(options).map(([code, title]) => ({ code, title }));

/**
 * The checklist of an act of review: a list of rows named `points` where it has one, else the points among which it
 * asks for those with problems. Undefined: the act asks no points.
 */
export function checklistOf({ fields }: Pick<ProcedureAct, "fields">): Checklist | undefined {
  const rows = fields.find(({ name, columns }) => name === "points" && columns !== undefined);
  const found = rows && ofRows(rows, fields);
  if (found) return found;
  const problems = fields.find(({ name, widget }) => name === "problems" && widget === "choices");
  return problems && ofProblems(problems, fields);
}

function ofRows(rows: Field, fields: readonly Field[]): Checklist | undefined {
  const columns = rows.columns ?? [];
  const choices = columns.filter(({ widget }) => widget === "choice");
  const result = choices.find((column) => codeOf(column, "pass") && codeOf(column, "problem"));
  const point = choices.find((column) => column !== result);
  const note = columns.find(({ widget }) => widget === "text" || widget === "longText");
  if (!result || !point) return undefined;
  const outcome = outcomeOf(fields);
  const points = pointsOf(point);
  return {
    points,
    outcome,
    findings: findingsOf(result),
    filled: new Set([rows.name, ...(outcome ? [outcome.name] : [])]),
    keepsNotes: note !== undefined,
    toInput: (answers) => ({
      [rows.name]: points.flatMap(({ code }) => {
        const answer = answers[code];
        if (!answer) return [];
        const said = note && answer.note.trim() !== "" ? { [note.name]: answer.note.trim() } : {};
        return [{ [point.name]: code, [result.name]: codeOf(result, answer.finding), ...said }];
      }),
    }),
  };
}

const codeOf = ({ options = {} }: Field, finding: Finding): string | undefined =>
  codes[finding].find((code) => code in options);

/** Where the act only lists problems, the findings have no words of their own. */
const spoken: Checklist["findings"] = [
  ["pass", "通过"],
  ["problem", "有问题"],
  ["notApplicable", "不适用"],
];

const findingsOf = (result: Field): Checklist["findings"] =>
  spoken.flatMap(([finding]) => {
    const title = result.options?.[codeOf(result, finding) ?? ""];
    return title === undefined ? [] : [[finding, title] as const];
  });

/** Points the agency has added: rows whose point is in the reviewer's own words. */
export function ownPointsOf(
  { fields }: Pick<ProcedureAct, "fields">,
  input: Readonly<Record<string, unknown>>,
): { readonly points: readonly Point[]; readonly answers: Answers } {
  const own = fields.find(({ name, columns }) => name === "ownPoints" && columns !== undefined);
  const result = own?.columns?.find((column) => codeOf(column, "pass") && codeOf(column, "problem"));
  const [point, note] = own?.columns?.filter((column) => column !== result) ?? [];
  const rows: unknown = own && input[own.name];
  if (!result || !point || !Array.isArray(rows)) return { points: [], answers: {} };
  const points: Point[] = [];
  const answers: Record<string, Answer> = {};
  for (const [place, row] of rows.entries()) {
    const said = new Map<string, unknown>(Object.entries(row ?? {}));
    const title = String(said.get(point.name) ?? "").trim();
    if (title === "") continue;
    const code = `own.${place}`;
    const chosen = said.get(result.name);
    const finding = spoken.find(([one]) => chosen !== undefined && codeOf(result, one) === chosen)?.[0];
    points.push({ code, title });
    if (finding) answers[code] = { finding, note: String(said.get(note?.name ?? "") ?? "") };
  }
  return { points, answers };
}

function ofProblems(problems: Field, fields: readonly Field[]): Checklist {
  const outcome = outcomeOf(fields);
  const points = pointsOf(problems);
  return {
    points,
    outcome,
    findings: spoken,
    filled: new Set([problems.name, ...(outcome ? [outcome.name] : [])]),
    keepsNotes: false,
    toInput: (answers) => ({
      [problems.name]: points.map(({ code }) => code).filter((code) => answers[code]?.finding === "problem"),
    }),
  };
}

const isReturn = (code: string): boolean => /return|reject|refus/.test(code);

/** What is still missing before this outcome can be sent, in sentences; empty when nothing is. */
export function missingFor(
  { points }: Pick<Checklist, "points">,
  answers: Answers,
  outcome: string | undefined,
): readonly string[] {
  const unanswered = points.filter(({ code }) => !answers[code]).length;
  const problems = points.filter(({ code }) => answers[code]?.finding === "problem");
  const unexplained = problems.filter(({ code }) => !answers[code]?.note.trim());
  return [
    ...(unanswered > 0 ? [`还有 ${unanswered} 项没有审核`] : []),
    ...(unexplained.length > 0 ? [`${unexplained.length} 项有问题的没有写明问题`] : []),
    ...(outcome === undefined ? ["没有选择审核结论"] : []),
    ...(outcome !== undefined && isReturn(outcome) && problems.length === 0
      ? ["退回的应当列明存在问题的审核事项"]
      : []),
    ...(outcome !== undefined && !isReturn(outcome) && problems.length > 0
      ? ["有存在问题的审核事项，不能同意"]
      : []),
  ];
}

/** The opinion that follows from the checklist, as a draft for the reviewer to finish. */
export function opinionOf({ points }: Pick<Checklist, "points">, answers: Answers): string {
  const found = points.flatMap(({ code, title }) => {
    const answer = answers[code];
    return answer?.finding === "problem" ? [`${title}：${answer.note.trim()}`] : [];
  });
  if (found.length === 0) return `经审核，${points.length} 项审核事项均未发现问题。`;
  return [`经审核，存在以下问题：`, ...found.map((text, place) => `${place + 1}. ${text}`)].join("\n");
}

/**
 * Where the act has no place for the note of a point, the opinion carries it: what the reviewer did not work into the
 * opinion already is put beneath it.
 */
export function withNotes(
  list: Pick<Checklist, "points" | "keepsNotes">,
  answers: Answers,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { opinion } = input;
  if (list.keepsNotes || typeof opinion !== "string") return { ...input };
  const left = list.points.filter(({ code }) => {
    const answer = answers[code];
    return answer?.finding === "problem" && !opinion.includes(answer.note.trim());
  });
  return left.length === 0
    ? { ...input }
    : { ...input, opinion: `${opinion.trim()}\n${opinionOf({ points: left }, answers)}` };
}
