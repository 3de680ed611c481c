import { Input } from "antd";
import { type ReactNode, useState } from "react";
import type { ProcedureSummary } from "../api/types.ts";
import { procedureSets } from "../words/procedure-groups.ts";
import { StateCard } from "./StateCard.tsx";

interface Props {
  readonly title: string;
  readonly note: string;
  readonly procedures: readonly ProcedureSummary[];
  readonly row: (procedure: ProcedureSummary) => ReactNode;
}

/** Procedures by kind of enforcement, with a search over all of them. */
export function ProcedureSets({ title, note, procedures, row }: Props) {
  const [q, setQ] = useState("");
  const sets = procedureSets(procedures, q);
  return (
    <div className="choice-page">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="page-facts">{note}</p>
        <Input
          className="choice-search"
          allowClear
          aria-label="查找程序"
          placeholder={`在 ${procedures.length} 种程序中查找`}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </header>
      {sets.length === 0 && <StateCard plain says="没有找到这样的程序。" />}
      {sets.map((set) => (
        <section key={set.id} className="card choice-set" aria-label={set.title}>
          <h2>{set.title}</h2>
          <ul className="procedure-list">
            {set.procedures.map((procedure) => (
              <li key={procedure.id}>{row(procedure)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
