import type { ReactNode } from "react";
import { useId } from "react";

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly extra?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A bordered region with one title line; its body scrolls, the page does not. */
export function Card({ title, note, extra, className = "", children }: Props) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="card-note">{note}</span>}
        {extra !== undefined && <span className="card-extra">{extra}</span>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="card-body" tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
