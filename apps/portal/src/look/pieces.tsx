/** @jsxImportSource hono/jsx */
import { formatDay } from "@zhunsheng/law";
import type { Child } from "hono/jsx";
import { marked } from "../search-query.ts";
import type { Frame } from "./frame.ts";

export interface Crumb {
  readonly title: string;
  readonly path?: string | undefined;
}

export const Crumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label="当前位置">
    <ol>
      {[{ title: "首页", path: "/" }, ...crumbs].map(({ title, path }) => (
        <li>{path ? <a href={path}>{title}</a> : <span aria-current="page">{title}</span>}</li>
      ))}
    </ol>
  </nav>
);

/** A title whose last bracket never falls apart at the end of a line, with what was searched for marked. */
export function Title({ text, words = "" }: { readonly text: string; readonly words?: string }) {
  const [, name = text, way] = /^(.+)(（[^（）]{1,12}）)$/u.exec(text) ?? [];
  return (
    <>
      <Marked text={name} words={words} />
      {way ? <span class="keep">{way}</span> : null}
    </>
  );
}

export type MetaRow = readonly [name: string, value: Child];

/** 索引号、文号、发布机构……: the same table on every public page. */
export const MetaTable = ({ rows }: { readonly rows: readonly MetaRow[] }) => (
  <dl class="meta">
    {rows.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** The same table for lists that are put together anew every day. */
export const ListMeta = ({ frame, index }: { readonly frame: Frame; readonly index: string }) => (
  <MetaTable
    rows={[
      ["索引号", <span class="mono">{index}</span>],
      ["发布机构", `${frame.county}人民政府`],
      ["生成日期", formatDay(frame.today)],
      ["有效性", "有效，每日更新"],
    ]}
  />
);

/** Text as an official typed it: line breaks make paragraphs. */
export const Paragraphs = ({ text, name }: { readonly text: string; readonly name?: string }) => (
  <>
    {text
      .split(/\n+/u)
      .filter((line) => line.trim() !== "")
      .map((line) => (
        <p class={name}>{line}</p>
      ))}
  </>
);

export const Marked = ({ text, words }: { readonly text: string; readonly words: string }) => (
  <>{marked(text, words).map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>
);

/** A page that is told by its title and a few paragraphs. */
export const PageHead = (props: {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly lead?: Child;
}) => (
  <>
    <Crumbs crumbs={props.crumbs} />
    <h1>{props.title}</h1>
    {props.lead ? <p class="lead">{props.lead}</p> : null}
  </>
);
