import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ApiProblem, post } from "../api/client.ts";
import type { ActRequest, MatterPage, Recorded } from "../api/types.ts";
import { Cite } from "../components/Cite.tsx";
import { ErasurePreview } from "../components/ErasurePreview.tsx";
import { Icon } from "../components/Icon.tsx";
import { useSession } from "../session.ts";
import { aboutOf } from "../words/about.ts";
import { ActForm } from "./ActForm.tsx";
import type { CommonAct } from "./common-act.ts";
import { MatterActs } from "./matter-acts.ts";

interface Props {
  readonly page: MatterPage;
  readonly found: CommonAct;
  /** Names the draft. */
  readonly about: string;
}

/** The form of a correction, an explanation or a mending, with what it is about above it. */
export function CommonForm({ page: { matter, acts }, found, about }: Props) {
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { act } = found;
  const back = (): void => void navigate({ to: "/matters/$matterId", params: { matterId: matter.id } });
  const place = {
    account: account.id,
    procedure: matter.procedure,
    matter: matter.id,
    kind: act.kind,
    about,
  };
  return (
    <div className="act-page">
      <header className="card act-head">
        <div className="act-head-top">
          <Link to="/matters/$matterId" params={{ matterId: matter.id }} className="back">
            <Icon name="back" size={15} />
            返回事项
          </Link>
          <h1>{found.title}</h1>
          <Cite basis={act.basis} />
          <span className="act-head-matter">
            {found.about}　{matter.title}
          </span>
        </div>
      </header>
      {act.kind === "erase" && <ErasurePreview matter={matter.id} scope={scopeOf(about)} />}
      <MatterActs value={acts}>
        <ActForm
          place={place}
          draftTitle={`${found.title}：${found.about}（${matter.title}）`}
          act={act}
          carried={found.filled}
          carriedNote={found.note}
          by={[...new Set([...found.by, account.person])]}
          agencyName={matter.agencyName}
          send={(request) => send(matter.id, found, request)}
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

/** The act that it is about, whole; absent: every act of the matter. */
function scopeOf(about: string): readonly unknown[] | undefined {
  const { act } = aboutOf(about);
  return act === undefined ? undefined : [{ act }];
}

/** What the act wants is not what the form asks: translated there and, where it fails, back. */
async function send(matter: string, found: CommonAct, request: ActRequest): Promise<Recorded> {
  const says = found.empty(request.input);
  if (says !== undefined) throw new ApiProblem({ status: 400, code: "nothing.changed", title: says });
  const path = `/matters/${encodeURIComponent(matter)}/acts/${encodeURIComponent(found.act.kind)}`;
  try {
    return await post<Recorded>(path, { ...request, input: found.toInput(request.input) });
  } catch (error) {
    if (!(error instanceof ApiProblem) || !error.problem.fields) throw error;
    throw new ApiProblem({ ...error.problem, fields: error.problem.fields.map(found.toPlace) });
  }
}
