import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { matterQuery, procedureQuery } from "../api/queries.ts";
import type { Act, Duty, MatterPage, Procedure } from "../api/types.ts";
import { Card } from "../components/Card.tsx";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { Refusal } from "../components/Refusal.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useSession } from "../session.ts";
import { isCommon } from "../words/common-acts.ts";
import { ReviewFile } from "./ReviewFile.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { ReviewPaper } from "./ReviewPaper.tsx";

interface Props {
  readonly duty: Duty;
  /** The act on the desk; absent: the newest of what was submitted. */
  readonly seq: number | undefined;
  readonly queue: ReactNode;
}

/** One submission: the file's contents, one paper of it, and the checklist. */
export function ReviewDesk({ duty, seq, queue }: Props) {
  const matter = useQuery(matterQuery(duty.matter));
  const procedure = useQuery(procedureQuery(matter.data?.matter.procedure ?? ""));
  const error = (matter.data ? undefined : matter.error) ?? procedure.error;
  if (error)
    return <Failed error={error} onRetry={() => void Promise.all([matter.refetch(), procedure.refetch()])} />;
  if (!matter.data || !procedure.data) return <LoadingCard rows={12} />;
  const acts = matter.data.acts.filter((act) => !isCommon(act));
  const shown = acts.find((one) => one.seq === seq) ?? openedFirst(acts, duty);
  return (
    <div className="review-grid">
      <div className="review-left">
        {queue}
        <ReviewFile matter={duty.matter} acts={acts} shown={shown?.seq} />
      </div>
      {shown ? (
        <ReviewPaper page={matter.data} act={shown} acts={acts} />
      ) : (
        <StateCard says="卷内没有行为。" />
      )}
      <Checking page={matter.data} procedure={procedure.data} duty={duty} />
    </div>
  );
}

/** The desk opens on the report that was submitted; where there is none, on the submission. */
const openedFirst = (acts: readonly Act[], duty: Duty): Act | undefined =>
  acts.findLast(({ kind }) => kind === "report") ??
  acts.find(({ seq }) => seq === duty.openedBy) ??
  acts.at(-1);

interface CheckingProps {
  readonly page: MatterPage;
  readonly procedure: Procedure;
  readonly duty: Duty;
}

/** The form where the one who is signed in may review; else why not. */
function Checking({ page, procedure, duty }: CheckingProps) {
  const { account } = useSession();
  const kind = duty.by[0]?.kind;
  const act = procedure.acts.find((one) => one.kind === kind);
  const next = page.next.find((one) => one.kind === kind);
  const said = whyNot(page, account, act?.performers ?? []);
  if (act && next && said === undefined && (next.allowed || next.possible)) {
    return <ReviewForm page={page} act={act} next={next} />;
  }
  return (
    <Card title="审核清单" className="review-form">
      {said !== undefined && <StateCard plain says={said} />}
      {said === undefined && next && (
        <ul className="review-refused">
          {next.refusals.map((refusal) => (
            <Refusal key={`${refusal.gate}/${refusal.says}`} refusal={refusal} />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface Reader {
  readonly person: string;
  readonly roles: readonly string[];
}

function whyNot({ acts }: MatterPage, { person, roles }: Reader, performers: readonly string[]) {
  if (!performers.some((role) => roles.includes(role))) {
    return "您不是法制审核人员，可以查看案卷，不能审核。";
  }
  const handled = acts.some(
    ({ by, stage, input }) =>
      (Array.isArray(input.handlers) && input.handlers.includes(person)) ||
      (stage !== "review" && by.some(({ id }) => id === person)),
  );
  return handled ? "您承办过本案，不得担任本案的法制审核人员。" : undefined;
}
