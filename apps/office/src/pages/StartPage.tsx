import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { post } from "../api/client.ts";
import { matterQuery, procedureQuery, proceduresQuery, startQuery } from "../api/queries.ts";
import type { Procedure, ProcedureAct, Recorded, Start } from "../api/types.ts";
import { Cite } from "../components/Cite.tsx";
import { Failed } from "../components/Failed.tsx";
import { Icon } from "../components/Icon.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { ProcedureChoice } from "../components/ProcedureChoice.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { ActForm } from "../form/ActForm.tsx";
import { useSession } from "../session.ts";
import { useTitle } from "../use-title.ts";

const route = getRouteApi("/matters/new");

/** First the procedure, then the act it may begin with. */
export function StartPage() {
  useTitle("登记新事项");
  const { procedure: id, kind, parent, field, entry } = route.useSearch();
  const list = useQuery(proceduresQuery);
  const chosen = useQuery(procedureQuery(id ?? ""));
  const starts = chosen.data?.acts.filter((act) => act.starts) ?? [];
  const act = starts.find((one) => one.kind === kind) ?? starts[0];
  const from = useQuery(startQuery(parent ?? "", id ?? "", act?.kind ?? ""));
  const error = list.error ?? chosen.error ?? from.error;
  if (error) {
    const retry = () => void Promise.all([list.refetch(), chosen.refetch(), from.refetch()]);
    return <Failed error={error} onRetry={retry} />;
  }
  if (!list.data) return <LoadingCard />;
  if (id === undefined) return <ProcedureChoice procedures={list.data.items} />;
  if (!chosen.data || (act && parent !== undefined && !from.data)) return <LoadingCard rows={12} />;
  if (!act)
    return (
      <StateCard whole says="这个程序没有可以开始的行为。" action={<Link to="/matters/new">另选程序</Link>} />
    );
  return (
    <StartForm
      key={`${id}/${act.kind}/${parent ?? ""}/${entry ?? ""}`}
      procedure={chosen.data}
      act={act}
      starts={starts}
      parent={parent}
      from={from.data}
      chosen={field === undefined || entry === undefined ? undefined : { field, entry }}
    />
  );
}

interface Props {
  readonly procedure: Procedure;
  readonly act: ProcedureAct;
  readonly starts: readonly ProcedureAct[];
  readonly parent: string | undefined;
}

interface FormProps extends Props {
  /** What the other matter already says, and what stands against beginning from it. */
  readonly from: Start | undefined;
  /** The register entry it is begun from, and the field that names it. */
  readonly chosen: { readonly field: string; readonly entry: string } | undefined;
}

function StartForm({ procedure, act, starts, parent, from, chosen }: FormProps) {
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="act-page">
      <StartHead procedure={procedure} act={act} starts={starts} parent={parent} />
      <ActForm
        place={{
          account: account.id,
          procedure: procedure.id,
          parent,
          kind: act.kind,
          ...(chosen ? { about: `${chosen.field}=${chosen.entry}` } : {}),
        }}
        draftTitle={`${act.title}（新事项，${procedure.title}）`}
        act={act}
        next={from?.next}
        carried={{ ...known(act, from?.carried ?? {}), ...known(act, entered(chosen)) }}
        carriedFrom={parent === undefined ? "登记簿" : "原事项"}
        by={[account.person]}
        agencyName={account.agencyName}
        send={({ requestId, ...rest }) =>
          post<Recorded>("/matters", {
            procedure: procedure.id,
            agency: account.agency,
            ...(parent === undefined ? {} : { parent }),
            requestId,
            act: { kind: act.kind, ...rest },
          })
        }
        onRecorded={async ({ matter }) => {
          await client.invalidateQueries();
          await navigate({ to: "/matters/$matterId", params: { matterId: matter.id } });
        }}
        onCancel={() =>
          void (parent === undefined
            ? navigate({ to: "/matters/new" })
            : navigate({ to: "/matters/$matterId", params: { matterId: parent } }))
        }
      />
    </div>
  );
}

/** In the field that names it, or as the first row of the list whose cell does. */
function entered(chosen: FormProps["chosen"]): Readonly<Record<string, unknown>> {
  if (!chosen) return {};
  const [field = "", cell] = chosen.field.split(".");
  return { [field]: cell === undefined ? chosen.entry : [{ [cell]: chosen.entry }] };
}

/** Only what the act asks: an address may name anything. */
const known = ({ fields }: ProcedureAct, values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => fields.some((field) => field.name === name)));

function StartHead({ procedure, act, starts, parent }: Props) {
  return (
    <header className="card act-head">
      <div className="act-head-top">
        <BackLink parent={parent} />
        <h1>{act.title}</h1>
        <Cite basis={act.basis} />
        <span className="act-head-matter">
          新事项　{procedure.title}
          {parent !== undefined && <ParentNote parent={parent} />}
        </span>
        {starts.length > 1 && (
          <span className="act-head-clock">
            也可以从
            {starts
              .filter(({ kind }) => kind !== act.kind)
              .map(({ kind, title }) => (
                <Link key={kind} to="/matters/new" search={{ procedure: procedure.id, kind, parent }}>
                  {title}
                </Link>
              ))}
            开始
          </span>
        )}
      </div>
    </header>
  );
}

/** To where one came from: the matter it is opened from, or the choice of a procedure. */
function BackLink({ parent }: Pick<Props, "parent">) {
  const words = parent === undefined ? "另选程序" : "返回事项";
  return (
    <Link
      className="back"
      {...(parent === undefined
        ? { to: "/matters/new" as const }
        : { to: "/matters/$matterId" as const, params: { matterId: parent } })}
    >
      <Icon name="back" size={15} />
      {words}
    </Link>
  );
}

/** The matter that brings the new one about. */
function ParentNote({ parent }: { readonly parent: string }) {
  const { data } = useQuery(matterQuery(parent));
  return (
    <>
      {"　由"}
      <Link to="/matters/$matterId" params={{ matterId: parent }}>
        {data?.matter.title ?? parent}
      </Link>
      引出
    </>
  );
}
