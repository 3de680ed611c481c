import type { ReactNode } from "react";

interface Props {
  readonly says: string;
  readonly action?: ReactNode;
  /** Without a card of its own, for use inside one. */
  readonly plain?: boolean;
  /** The sentence is all the page has, and so its heading. */
  readonly whole?: boolean;
  readonly alert?: boolean;
}

/** Empty, failed, not allowed: one sentence and one action. */
export function StateCard({ says, action, plain = false, whole = false, alert = false }: Props) {
  return (
    <div className={plain ? "state state-plain" : "state card"} role={alert ? "alert" : undefined}>
      {whole ? <h1>{says}</h1> : <p>{says}</p>}
      {action}
    </div>
  );
}
