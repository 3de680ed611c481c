import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { matterQuery, procedureQuery } from "../api/queries.ts";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { CommonForm } from "../form/CommonForm.tsx";
import { type CommonAct, commonAct } from "../form/common-act.ts";
import type { CommonSearch } from "../parse-search.ts";
import { useSession } from "../session.ts";
import { useTitle } from "../use-title.ts";
import { aboutText } from "../words/about.ts";

const route = getRouteApi("/matters/$matterId/common/$kind");

/** 更正、作废、补正、超期说明: a form about one act or one duty of the matter. */
export function CommonPage() {
  const { matterId, kind } = route.useParams();
  const search: CommonSearch = route.useSearch();
  const { account } = useSession();
  const matter = useQuery(matterQuery(matterId));
  const procedure = useQuery(procedureQuery(matter.data?.matter.procedure ?? ""));
  const found: CommonAct | undefined =
    matter.data && procedure.data && commonAct(kind, search, matter.data, procedure.data);
  useTitle(found && matter.data && `${found.title}　${matter.data.matter.title}`);
  const error = (matter.data ? undefined : matter.error) ?? procedure.error;
  if (error)
    return <Failed error={error} onRetry={() => void Promise.all([matter.refetch(), procedure.refetch()])} />;
  if (!matter.data || !procedure.data) return <LoadingCard rows={12} />;
  const back = (
    <Link to="/matters/$matterId" params={{ matterId }}>
      回到事项
    </Link>
  );
  if (matter.data.matter.agency !== account.agency) {
    return <StateCard whole says="本事项由其他机关办理，您可以查看，不能办理。" action={back} />;
  }
  if (!found) return <StateCard whole says="本事项没有可以这样办理的行为。" action={back} />;
  const key = `${matterId}/${kind}/${aboutText(search)}`;
  return <CommonForm key={key} page={matter.data} found={found} about={aboutText(search)} />;
}
