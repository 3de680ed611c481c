import { listDisclosures } from "@zhunsheng/store/read";
import type { Context } from "hono";
import { type Agencies, readAgencies } from "./agencies.ts";
import { type Counts, countFound } from "./count-found.ts";
import { frameOf } from "./look/frame.ts";
import { SearchPage } from "./pages/search.tsx";
import type { PortalParts, Reader } from "./parts.ts";
import { badRequest, page } from "./respond.tsx";
import { pageSize, parseSearch, type SearchQuery } from "./search-query.ts";

type Listed = Awaited<ReturnType<typeof listDisclosures>>;
type View = Awaited<ReturnType<typeof readViews>>[number]["view"];

/** One result: its row in the list, and what its page shows, for the excerpt and the amount. */
export type Hit = Listed["items"][number] & { readonly view: View | undefined };

export interface Found {
  readonly asked: SearchQuery;
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly counts: Counts;
  readonly agencies: Agencies;
}

/** The list of decisions and the search are one page: a search without words finds everything. */
export async function searchPage(parts: PortalParts, context: Context, path: Path): Promise<Response> {
  const asked = parseSearch((name) => context.req.query(name));
  if ("problem" in asked) return badRequest(parts, context, asked.problem);
  const found = await search(parts.query, asked);
  const last = Math.max(1, Math.ceil(found.total / pageSize));
  if (asked.page > last) return badRequest(parts, context, `结果只有 ${last} 页。`);
  return page(context, SearchPage({ frame: frameOf(parts, context), path, ...found }));
}

export type Path = "/search" | "/decisions";

async function search(query: Reader, asked: SearchQuery): Promise<Found> {
  const { words, agency, procedure, from, to } = asked;
  const [listed, counts, agencies] = await Promise.all([
    listDisclosures(query, { search: words, agency, procedure, from, to, page: asked.page, pageSize }),
    countFound(query, asked),
    readAgencies(query),
  ]);
  const views = await readViews(
    query,
    listed.items.map((item) => item.matter_id),
  );
  const byMatter = new Map(views.map(({ matter_id, view }) => [matter_id, view]));
  const hits = listed.items.map((item) => ({ ...item, view: byMatter.get(item.matter_id) }));
  return { asked, hits, total: listed.total, counts, agencies };
}

const readViews = async (query: Reader, matters: readonly string[]) =>
  matters.length === 0
    ? []
    : query
        .selectFrom("public_disclosure")
        .select(["matter_id", "view"])
        .where("matter_id", "in", [...matters])
        .execute();
