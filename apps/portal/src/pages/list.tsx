/** @jsxImportSource hono/jsx */
import { formatDay } from "@zhunsheng/law";
import type { Published } from "@zhunsheng/rulebook";
import type { Agencies } from "../agencies.ts";
import { type ListedEntry, pathOf, titled } from "../lists.ts";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { ListMeta, Marked, PageHead, Paragraphs } from "../look/pieces.tsx";
import { citeFull } from "../rules.ts";
import { grouped } from "../words.ts";

interface Asked {
  readonly agency: string | undefined;
  readonly words: string;
  readonly page: number;
  readonly pages: number;
}

export interface ListProps {
  readonly frame: Frame;
  readonly list: Published;
  readonly agencies: Agencies;
  readonly asked: Asked;
  readonly entries: readonly ListedEntry[];
  readonly total: number;
}

/** A list that the law has published, as the agencies' own registers have it today. */
export const ListPage = (props: ListProps) => {
  const { frame, list, asked, entries, total } = props;
  return (
    <Layout frame={frame} section="procedures" title={list.title}>
      <div class="wrap page">
        <PageHead
          crumbs={[{ title: "事前公开", path: "/procedures" }, { title: list.title }]}
          title={list.title}
          lead={`依据${list.basis.map(citeFull).join("、")}公开。内容取自各机关自己的登记，登记一改，本页就改。`}
        />
        <ListMeta frame={frame} index={list.register} />
        <div class="body">
          <Filters {...props} />
          <p role="status">
            {total === 0 ? "没有符合条件的条目。" : `共 ${grouped(total)} 条`}
            {asked.pages > 1 ? `，第 ${asked.page} 页，共 ${asked.pages} 页` : ""}
          </p>
          <div class="cards">
            {entries.map((entry) => (
              <Entry {...props} entry={entry} />
            ))}
          </div>
          <Pages {...props} />
        </div>
      </div>
    </Layout>
  );
};

const addressOf = (
  { list, asked }: ListProps,
  more: { readonly agency?: string; readonly page?: number },
): string => {
  const { agency = asked.agency ?? "", page = 1 } = more;
  return `/lists/${list.register}?${new URLSearchParams({ agency, q: asked.words, page: String(page) })}`;
};

/** Words to look for, and one agency or all: links and one small form, without a script. */
const Filters = (props: ListProps) => (
  <div class="no-print">
    <search>
      <form class="search small" action={`/lists/${props.list.register}`} method="get">
        {props.asked.agency ? <input type="hidden" name="agency" value={props.asked.agency} /> : null}
        <input
          type="search"
          name="q"
          value={props.asked.words}
          maxlength={100}
          aria-label={`在${props.list.title}中查找`}
          placeholder="名称、编号、依据"
          autocomplete="off"
        />
        <button type="submit">查找</button>
      </form>
    </search>
    <ul class="chips" aria-label="机关">
      {["", ...props.agencies.rows.map((row) => row.agency_id)].map((id) => {
        const here = id === (props.asked.agency ?? "");
        return (
          <li>
            <a
              class={here ? "chip" : undefined}
              href={addressOf(props, { agency: id })}
              aria-current={here ? "true" : undefined}
            >
              {id === "" ? "全部机关" : props.agencies.nameOf(id)}
            </a>
          </li>
        );
      })}
    </ul>
  </div>
);

const Entry = ({ list, agencies, asked, entry }: ListProps & { readonly entry: ListedEntry }) => {
  const { title, rest } = titled(entry);
  const name = <Marked text={title} words={asked.words} />;
  const lines = list.guide ? rest.slice(0, 3) : rest;
  return (
    <div class="card">
      <h2>{list.guide ? <a href={pathOf(list, entry)}>{name}</a> : name}</h2>
      <p class="small-text">
        {agencies.nameOf(entry.agency)}，编号 {entry.key}，自{formatDay(entry.validFrom)}起
      </p>
      <dl>
        {lines.map((line) => (
          <div>
            <dt>{line.title}</dt>
            <dd>
              <Paragraphs text={line.display} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

const Pages = (props: ListProps) => {
  const { page, pages } = props.asked;
  if (pages < 2) return null;
  return (
    <p class="buttons">
      {page > 1 ? (
        <a class="button" href={addressOf(props, { page: page - 1 })}>
          上一页
        </a>
      ) : null}
      {page < pages ? (
        <a class="button" href={addressOf(props, { page: page + 1 })}>
          下一页
        </a>
      ) : null}
    </p>
  );
};
