import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { post } from "../api/client.ts";
import { matterQuery, procedureQuery } from "../api/queries.ts";
import { today } from "../api/server-clock.ts";
import type { MatterPage, NextAct, Procedure, Recorded } from "../api/types.ts";
import { ActHead } from "../components/ActHead.tsx";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { waysOf } from "../components/Refusal.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { ActForm } from "../form/ActForm.tsx";
import { MatterActs } from "../form/matter-acts.ts";
import { carriedInput, suggestedBy } from "../form/values.ts";
import { useSession } from "../session.ts";
import { useTitle } from "../use-title.ts";

const route = getRouteApi("/matters/$matterId/acts/$kind");

/** One act of a matter: what must hold, the form, and the record as it will be. */
export function ActPage() {
  const { matterId, kind } = route.useParams();
  const { account } = useSession();
  const matter = useQuery(matterQuery(matterId));
  const procedure = useQuery(procedureQuery(matter.data?.matter.procedure ?? ""));
  const next = matter.data?.next.find((one) => one.kind === kind);
  useTitle(next && matter.data && `${next.title}　${matter.data.matter.title}`);
  const error = (matter.data ? undefined : matter.error) ?? procedure.error;
  if (error)
    return <Failed error={error} onRetry={() => void Promise.all([matter.refetch(), procedure.refetch()])} />;
  if (!matter.data || !procedure.data) return <LoadingCard rows={14} />;
  const back = (
    <Link to="/matters/$matterId" params={{ matterId }}>
      回到事项
    </Link>
  );
  if (matter.data.matter.agency !== account.agency) {
    return <StateCard whole says="本事项由其他机关办理，您可以查看，不能办理。" action={back} />;
  }
  if (!next) return <StateCard whole says="这个行为已经办过，或者本事项没有这个行为。" action={back} />;
  return <Form key={`${matterId}/${kind}`} page={matter.data} procedure={procedure.data} next={next} />;
}

interface FormProps {
  readonly page: MatterPage;
  readonly procedure: Procedure;
  readonly next: NextAct;
}

function Form({ page, procedure, next }: FormProps) {
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { matter, acts } = page;
  const act = procedure.acts.find(({ kind }) => kind === next.kind);
  if (!act) return <StateCard whole says="程序里没有这个行为。" />;
  const back = (): void => void navigate({ to: "/matters/$matterId", params: { matterId: matter.id } });
  const shared = act.performers.includes("officer");
  return (
    <div className="act-page">
      <ActHead page={page} title={next.title} basis={next.basis} today={today()} />
      <MatterActs value={acts}>
        <ActForm
          place={{ account: account.id, procedure: matter.procedure, matter: matter.id, kind: act.kind }}
          draftTitle={`${act.title}（${matter.title}）`}
          act={act}
          next={next}
          ways={waysOf(page)}
          carried={carriedInput(act.fields, acts)}
          by={shared ? suggestedBy(account.person, acts) : [account.person]}
          agencyName={matter.agencyName}
          send={(request) =>
            post<Recorded>(
              `/matters/${encodeURIComponent(matter.id)}/acts/${encodeURIComponent(act.kind)}`,
              request,
            )
          }
          onRecorded={async () => {
            await client.invalidateQueries();
            back();
          }}
          onCancel={back}
        />
      </MatterActs>
    </div>
  );
}
