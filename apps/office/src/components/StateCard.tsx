import type { ReactNode } from "react";

interface Props {
  readonly says: ReactNode;
  readonly action?: ReactNode;
  /** Without a card of its own, for use inside one. */
  readonly plain?: boolean;
  readonly alert?: boolean;
}

/** Empty, failed, not allowed: one sentence and one action. */
export function StateCard({ says, action, plain = false, alert = false }: Props) {
  return (
    <div className={plain ? "state state-plain" : "state card"} role={alert ? "alert" : undefined}>
      <p>{says}</p>
      {action}
    </div>
  );
}
