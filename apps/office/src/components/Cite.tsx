import { Popover } from "antd";
import { lazy, Suspense } from "react";
import type { Basis, Mark } from "../api/types.ts";
import { shortCite } from "../words/citations.ts";

const LawNote = lazy(() => import("./LawNote.tsx").then(({ LawNote: note }) => ({ default: note })));

interface Props {
  readonly basis: Basis;
  /** M and V2: the rule was not yet checked against the text; it reminds and never refuses. */
  readonly mark?: Mark;
}

/** Law and article with a dotted underline; opens what is known of the text on that day. */
export function Cite({ basis, mark = "V" }: Props) {
  const content = (
    <Suspense fallback={basis.text}>
      <LawNote basis={basis} mark={mark} />
    </Suspense>
  );
  return (
    <Popover content={content} trigger={["click"]} destroyOnHidden>
      <button type="button" className="cite" aria-label={`依据：${basis.text}`}>
        {shortCite(basis)}
      </button>
    </Popover>
  );
}

/** Several, each once. */
export function Cites({ basis, mark }: { readonly basis: readonly Basis[]; readonly mark?: Mark }) {
  return (
    <span className="cites">
      {basis.map((one) => (
        <Cite key={one.text} basis={one} {...(mark ? { mark } : {})} />
      ))}
    </span>
  );
}
