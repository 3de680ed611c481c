import { findVersion, type LawText } from "@zhunsheng/law";
import { laws } from "../../../../rulebook/laws/index.ts";
import { today } from "../api/server-clock.ts";
import type { Basis, Mark } from "../api/types.ts";
import { longDay } from "../words/days.ts";
import { markWords } from "../words/marks.ts";

const all: Readonly<Record<string, LawText>> = laws;

/** The citation in full, the law's number, and the version in force today. */
export function LawNote({ basis, mark }: { readonly basis: Basis; readonly mark: Mark }) {
  const law = all[basis.lawId];
  const version = law && findVersion(law, today());
  return (
    <div className="law-note">
      <p className="law-text">{basis.text}</p>
      <dl>
        {law?.number !== undefined && (
          <>
            <dt>文号</dt>
            <dd>{law.number}</dd>
          </>
        )}
        <dt>施行</dt>
        <dd>{version ? `${longDay(version.inForce)}起，今日有效的版本` : "施行日期待核"}</dd>
        <dt>核对</dt>
        <dd className={mark === "V" ? "ok" : "warn"}>{markWords[mark]}</dd>
      </dl>
    </div>
  );
}
