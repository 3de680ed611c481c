import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

export interface SameContentQuery {
  readonly agency: string;
  readonly matter: string;
  /** Canonical bytes of texts, quotes included, so that only whole texts are met. */
  readonly texts: readonly Buffer[];
  /** Contents that are to go anyway: places and names, side by side. */
  readonly named: readonly { readonly seq: number; readonly name: string }[];
  readonly limit: number;
}

export interface SameContent {
  readonly matter_id: string;
  readonly title: string;
  readonly procedure_id: string;
  readonly kind: string;
  readonly seq: number;
  readonly name: string;
}

/** Where else in the agency's record any of these texts stands, exactly; at most `limit` places, in their order. */
export async function findSameContent(
  query: Kysely<Tables>,
  { agency, matter, texts, named, limit }: SameContentQuery,
): Promise<readonly SameContent[]> {
  if (texts.length === 0) return [];
  const seqs = named.map(({ seq }) => seq);
  const names = named.map(({ name }) => name);
  const { rows } = await sql<SameContent>`
    select f.matter_id, m.title, m.procedure_id, a.kind, f.seq, f.name
    from act_field f join matter m on m.agency_id = f.agency_id and m.matter_id = f.matter_id
      join act a on a.agency_id = f.agency_id and a.matter_id = f.matter_id and a.seq = f.seq
    where f.agency_id = ${agency}
      and exists (select from unnest(${texts}::bytea[]) as wanted where position(wanted in f.value) > 0)
      and not (f.matter_id = ${matter}
        and (f.seq, f.name) in (select * from unnest(${seqs}::integer[], ${names}::text[])))
    order by f.matter_id <> ${matter}, f.matter_id, f.seq, f.name limit ${limit}`.execute(query);
  return rows;
}
