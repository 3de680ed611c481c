/** @jsxImportSource hono/jsx */
import { type AnyProcedure, courseOf, getRule, roleTitles } from "@zhunsheng/engine";
import { type Citation, formatLimit } from "@zhunsheng/law";
import { citeShort } from "../rules.ts";

type Rule = ReturnType<typeof getRule>;

const asList = (basis: Citation | readonly Citation[]): readonly Citation[] =>
  "law" in basis ? [basis] : basis;

/** Every time limit of the procedure, with who owes what and by which article. */
export const Limits = ({ procedure }: { readonly procedure: AnyProcedure }) => {
  const rows = Object.values(procedure.acts).flatMap((rule) =>
    (rule.opens ?? []).map((duty) => ({ rule, duty })),
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">期限</h2>
      <table class="lawtable">
        <thead>
          <tr>
            <th scope="col">自何时起</th>
            <th scope="col">应当办理</th>
            <th scope="col">期限</th>
            <th scope="col">由谁负责</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rule, duty }) => (
            <tr>
              <th scope="row">{rule.title}</th>
              <td data-name="应当办理">{duty.title}</td>
              <td data-name="期限">
                {formatLimit(duty.within)}
                {duty.when ? "（符合条件时）" : ""}
              </td>
              <td data-name="由谁负责">{roleTitles[duty.owedBy]}</td>
              <td data-name="依据">
                {citeShort(duty.basis)}
                <Mark mark={duty.mark} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** A rule whose text was not yet checked against the statute refuses nothing, and says so. */
const Mark = ({ mark }: { readonly mark: string | undefined }) =>
  (mark ?? "V") === "V" ? null : <span class="tag gone">待核</span>;

/** Each act with what the law demands before it may be done. */
export const Acts = ({ procedure }: { readonly procedure: AnyProcedure }) => (
  <section aria-labelledby="acts">
    <h2 id="acts">各环节的要求</h2>
    <ol class="acts">
      {courseOf(procedure).map((kind, place) => (
        <Act rule={getRule(procedure, kind)} place={place + 1} />
      ))}
    </ol>
  </section>
);

const Act = ({ rule, place }: { readonly rule: Rule; readonly place: number }) => (
  <li>
    <h3>
      {place}. {rule.title}
    </h3>
    <p class="small-text">
      {rule.nature === "decision" ? "决定" : "事实"}
      {rule.conditional ? "，视情形" : ""}，由{rule.performers.map((role) => roleTitles[role]).join("、")}
      办理，
      {citeShort(rule.basis)}
      {rule.documents?.length ? `。文书：${rule.documents.join("、")}` : ""}
    </p>
    <Gates rule={rule} />
  </li>
);

const Gates = ({ rule }: { readonly rule: Rule }) => {
  const gates = rule.gates ?? [];
  if (gates.length === 0) return null;
  return (
    <ul>
      {gates.map((gate) => (
        <li>
          {gate.says} <span class="muted">（{asList(gate.basis).map(citeShort).join("、")}）</span>
          <Mark mark={gate.mark} />
        </li>
      ))}
    </ul>
  );
};
