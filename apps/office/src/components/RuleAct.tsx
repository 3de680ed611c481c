import type { ProcedureAct } from "../api/types.ts";
import { Cite, Cites } from "./Cite.tsx";

interface Props {
  readonly act: ProcedureAct;
  readonly titles: ReadonlyMap<string, string>;
}

/** One act of the rulebook: who, after what, its gates and the limits it opens, each with its article. */
export function RuleAct({ act, titles }: Props) {
  const namesOf = (kinds: readonly string[]): string =>
    kinds.map((kind) => titles.get(kind) ?? kind).join("、");
  const facts = [
    `由${act.performerTitles.join("、")}办理`,
    act.after.length > 0 ? `在${namesOf(act.after)}之后` : "",
    act.before.length > 0 ? `在${namesOf(act.before)}之前` : "",
    act.repeats ? "可以多次" : "",
    act.conditional ? "视情形" : "",
    act.documents.length > 0 ? `产生 ${act.documents.join("、")}` : "",
  ];
  return (
    <article className="rule-act">
      <p className="rule-act-head">
        <b>{act.title}</b>
        <span className="tag tag-plain">{act.nature === "decision" ? "决定" : "事实"}</span>
        <Cite basis={act.basis} />
      </p>
      <p className="rule-act-facts">{facts.filter(Boolean).join(" · ")}</p>
      {act.gates.length > 0 && (
        <ul className="rule-gates">
          {act.gates.map(({ code, says, mark, basis }) => (
            <li key={code}>
              <span className="rule-kind">关口</span>
              <span>
                {says} {mark !== "V" && <span className="mark mark-warn">待核</span>}{" "}
                <Cites basis={basis} mark={mark} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {act.duties.length > 0 && (
        <ul className="rule-gates">
          {act.duties.map(({ duty, title, within, owedByTitle, mark, basis }) => (
            <li key={duty}>
              <span className="rule-kind rule-duty">期限</span>
              <span>
                <b>{within}</b>　{title}（{owedByTitle}）{" "}
                {mark !== "V" && <span className="mark mark-warn">待核</span>}{" "}
                <Cite basis={basis} mark={mark} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
