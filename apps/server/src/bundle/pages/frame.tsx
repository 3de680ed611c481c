/** @jsxImportSource hono/jsx */

import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { sheet } from "./sheet.ts";

/** No script and nothing from outside: the page is paper. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page of the file as the text of its document. */
export function pageText(title: string, body: Child): string {
  const page = (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(sheet)}</style>
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>
  );
  return `<!doctype html>\n${String(page)}\n`;
}

export type Row = readonly [title: string, value: Child];

/** Two columns: what it is, and what it says. */
export const Facts = ({ rows }: { readonly rows: readonly Row[] }) => (
  <table class="facts">
    <tbody>
      {rows.map(([title, value]) => (
        <tr>
          <th scope="row">{title}</th>
          <td class="text">{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface ListProps {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly Child[]; readonly struck?: boolean }[];
}

/** A ruled list; on a phone each row becomes a card. The first column holds numbers. */
export const List = ({ heads, rows }: ListProps) => (
  <table class="stack">
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ cells, struck }) => (
        <tr class={struck ? "struck" : undefined}>
          {cells.map((cell, place) => (
            <td class={place === 0 ? "num" : undefined} data-title={heads[place] ?? ""}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

export const Marks = ({ marks }: { readonly marks: readonly Mark[] }) => (
  <>
    {marks.map(({ says, quiet }) => (
      <span class={quiet ? "mark quiet" : "mark"}>{says}</span>
    ))}
  </>
);

/** A remark in the margin of an act. */
export interface Mark {
  readonly says: string;
  readonly quiet?: boolean;
}
