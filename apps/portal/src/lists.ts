import { type EntryLine, entryLines } from "@zhunsheng/engine";
import { type Published, published, registers } from "@zhunsheng/rulebook";
import { countPublicEntries, listPublicEntries } from "@zhunsheng/store/read";
import type { Context } from "hono";
import { readAgencies } from "./agencies.ts";
import { frameOf, originOf } from "./look/frame.ts";
import { GuidePage } from "./pages/guide.tsx";
import { ListPage } from "./pages/list.tsx";
import type { PortalParts } from "./parts.ts";
import { badRequest, notFound, page } from "./respond.tsx";

/** A public list with the register it is read from. */
export interface PublicList extends Published {
  readonly count: number;
}

export interface ListedEntry {
  readonly agency: string;
  readonly key: string;
  readonly validFrom: string;
  readonly lines: readonly EntryLine[];
}

const pageSize = 20;
const wordsLengthMax = 100;

/** The public lists that have entries on this day, in the rulebook's order. */
export async function readLists(parts: PortalParts, today: string): Promise<readonly PublicList[]> {
  const counts = await countPublicEntries(parts.query, today);
  return published.flatMap((list) => {
    const count = Number(counts.find(({ register }) => register === list.register)?.count ?? 0);
    return count > 0 ? [{ ...list, count }] : [];
  });
}

const findList = (id: string | undefined): Published | undefined =>
  published.find(({ register }) => register === id);

/** What no agency, key or word can hold, and the database would not take. */
const isOdd = (text: string): boolean => /\p{Cc}|\p{Surrogate}/u.test(text);

interface Asked {
  readonly list: Published;
  readonly agency?: string | undefined;
  readonly key?: string | undefined;
  readonly search?: string | undefined;
  readonly page: number;
}

async function readEntries(parts: PortalParts, on: string, { list, ...asked }: Asked) {
  const schema = registers.find(({ id }) => id === list.register)?.entry;
  const found = await listPublicEntries(parts.query, { ...asked, register: list.register, on, pageSize });
  const entries = found.items.map(({ agency_id, key, valid_from, body }): ListedEntry => {
    return { agency: agency_id, key, validFrom: valid_from, lines: schema ? entryLines(schema, body) : [] };
  });
  return { entries, total: found.total };
}

/** One public list, of all agencies or of one, with words looked for. */
export async function listPage(parts: PortalParts, context: Context): Promise<Response> {
  const list = findList(context.req.param("register"));
  if (!list) return notFound(parts, context);
  const frame = frameOf(parts, context);
  const [agency, words = ""] = [context.req.query("agency") || undefined, context.req.query("q")?.trim()];
  const number = Number(context.req.query("page") ?? 1);
  const odd = isOdd(`${agency ?? ""}${words}`) || words.length > wordsLengthMax;
  if (odd || !Number.isInteger(number) || number < 1 || number > 10_000) return badRequest(parts, context);
  const [agencies, found] = await Promise.all([
    readAgencies(parts.query),
    readEntries(parts, frame.today, { list, agency, search: words || undefined, page: number }),
  ]);
  const asked = { agency, words, page: number, pages: Math.max(1, Math.ceil(found.total / pageSize)) };
  return page(context, ListPage({ frame, list, agencies, asked, ...found }));
}

/** One entry as a page of its own: a service guide to be read, printed and scanned. */
export async function entryPage(parts: PortalParts, context: Context): Promise<Response> {
  const list = findList(context.req.param("register"));
  const [agency, key] = [context.req.param("agency"), context.req.param("key")];
  if (!list || agency === undefined || key === undefined || isOdd(`${agency}${key}`)) {
    return notFound(parts, context);
  }
  const frame = frameOf(parts, context);
  const [agencies, { entries }] = await Promise.all([
    readAgencies(parts.query),
    readEntries(parts, frame.today, { list, agency, key, page: 1 }),
  ]);
  const [entry] = entries;
  if (!entry) return notFound(parts, context);
  const address = `${originOf(parts, context)}${pathOf(list, entry)}`;
  return page(context, GuidePage({ frame, list, entry, agencies, address }));
}

/** Where an entry's own page is. */
export const pathOf = ({ register }: Pick<Published, "register">, { agency, key }: ListedEntry): string =>
  `/lists/${[register, agency, key].map(encodeURIComponent).join("/")}`;

/** What an entry is called, and the other lines. */
export function titled({ key, lines }: ListedEntry): {
  readonly title: string;
  readonly rest: readonly EntryLine[];
} {
  const place = lines.findIndex(({ name }) => name === "title" || name === "name" || name === "item");
  const head = lines[place];
  return { title: head?.display ?? key, rest: head ? lines.filter((line) => line !== head) : lines };
}
