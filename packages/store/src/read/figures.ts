import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export interface FigureQuery {
  readonly indicator: string;
  /** Days, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly agencies?: readonly string[] | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** The value of an indicator over a period, and exactly the acts it is the sum of, in order of their day. */
export async function readFigure(query: Kysely<Tables>, asked: FigureQuery) {
  let found = query
    .selectFrom("figure as f")
    .where("f.indicator", "=", asked.indicator)
    .where("f.day", ">=", asked.from)
    .where("f.day", "<=", asked.to);
  if (asked.agencies) found = found.where("f.agency_id", "in", [...asked.agencies]);
  const { value, total } = await found
    .select(({ fn }) => [
      // A sum of bigints comes as text; an amount in 分 stays far below 2^53.
      fn.sum<string | null>("f.amount").as("value"),
      fn.countAll<number>().as("total"),
    ])
    .executeTakeFirstOrThrow();
  const acts = await found
    .innerJoin("matter as m", (join) =>
      join.onRef("m.agency_id", "=", "f.agency_id").onRef("m.matter_id", "=", "f.matter_id"),
    )
    .innerJoin("act as a", (join) =>
      join
        .onRef("a.agency_id", "=", "f.agency_id")
        .onRef("a.matter_id", "=", "f.matter_id")
        .onRef("a.seq", "=", "f.seq"),
    )
    .select(["f.agency_id", "f.matter_id", "f.seq", "f.day", "f.amount", "a.kind", "m.title", "m.number"])
    .orderBy("f.day")
    .orderBy("f.matter_id")
    .orderBy("f.seq")
    .limit(asked.pageSize)
    .offset((asked.page - 1) * asked.pageSize)
    .execute();
  return { value: Number(value ?? 0), total, acts };
}

/** Every figure the acts of a matter contributed, in the order of the acts. */
export const figuresOfMatter = (query: Kysely<Tables>, agency: string, matterId: string) =>
  query
    .selectFrom("figure")
    .select(["indicator", "day", "amount", "seq", "basis"])
    .where("agency_id", "=", agency)
    .where("matter_id", "=", matterId)
    .orderBy("seq")
    .orderBy("indicator")
    .execute();
