/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { marked } from "../search-query.ts";

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

/** A title whose last bracket never falls apart at the end of a line. */
export function Title({ text }: { readonly text: string }) {
  const [, name = text, way] = /^(.+)(（[^（）]{1,12}）)$/u.exec(text) ?? [];
  return (
    <>
      {name}
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
