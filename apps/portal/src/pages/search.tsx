/** @jsxImportSource hono/jsx */
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { Marked, Title } from "../look/pieces.tsx";
import { decisionOf, documentTitle, kindOf, shownText } from "../plain-words.ts";
import { procedureShort } from "../rules.ts";
import type { Found, Hit, Path } from "../search.ts";
import { excerpt, pageSize, type SearchQuery, searchPath, wordsLengthMax } from "../search-query.ts";
import { grouped } from "../words.ts";
import { Facets } from "./search-facets.tsx";

export type SearchProps = Found & { readonly frame: Frame; readonly path: Path };

export const SearchPage = (props: SearchProps) => {
  const { asked, frame, path, total } = props;
  const title = asked.words === "" ? "执法结果" : `搜索“${asked.words}”`;
  return (
    <Layout frame={frame} section="decisions" title={title} search={false}>
      <div class="band">
        <div class="wrap">
          <search>
            <form class="search" action={path} method="get">
              <input
                type="search"
                name="q"
                value={asked.words}
                maxlength={wordsLengthMax}
                aria-label="搜索已公开的决定"
                placeholder="输入文号、企业名称或事项，可以输几个词"
                autocomplete="off"
              />
              <Kept asked={asked} />
              <button type="submit">搜索</button>
            </form>
          </search>
        </div>
      </div>
      <div class="wrap found">
        <Facets {...props} />
        <section aria-labelledby="result">
          <h1 id="result" class="result">
            {total === 0 ? "没有找到" : asked.words === "" ? "已公开" : "找到"}
            {total === 0 ? "" : ` ${grouped(total)} ${asked.words === "" ? "件决定" : "条结果"}`}
          </h1>
          <Chips {...props} />
          {total === 0 ? <Nothing asked={asked} /> : null}
          <ol class="hits">
            {props.hits.map((hit) => (
              <Result hit={hit} asked={asked} agency={props.agencies.nameOf(hit.agency_id)} />
            ))}
          </ol>
          <Pages {...props} />
        </section>
      </div>
    </Layout>
  );
};

/** A new word keeps the filters that are set. */
const Kept = ({ asked: { agency, procedure, from, to } }: { readonly asked: SearchQuery }) => (
  <>
    {Object.entries({ agency, procedure, from, to }).map(([name, value]) =>
      value ? <input type="hidden" name={name} value={value} /> : null,
    )}
  </>
);

function Chips({ asked, agencies, path }: SearchProps) {
  const chosen: (readonly [string, Partial<SearchQuery>])[] = [];
  if (asked.procedure) chosen.push([procedureShort(asked.procedure), { procedure: undefined }]);
  if (asked.agency) chosen.push([agencies.nameOf(asked.agency), { agency: undefined }]);
  if (asked.from) chosen.push([`${asked.from} 起`, { from: undefined }]);
  if (asked.to) chosen.push([`${asked.to} 止`, { to: undefined }]);
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label="已选条件">
      {chosen.map(([title, without]) => (
        <li>
          <a class="chip" href={searchPath(asked, without, path)}>
            {title}
            <span aria-hidden="true"> ✕</span>
            <span class="said">，去掉这个条件</span>
          </a>
        </li>
      ))}
      <li>
        <a href={searchPath({ words: asked.words, page: 1 }, {}, path)}>全部清除</a>
      </li>
    </ul>
  );
}

const Nothing = ({ asked }: { readonly asked: SearchQuery }) => (
  <div class="note blue">
    <p>
      {asked.words === "" ? "这些条件下没有已公开的决定。" : "换一个说法，或者少输几个词再试；文号要写全称。"}
      没有查到不等于没有这件事：依法不公开的、还没有到公开期限的，都不在这里。
    </p>
    <p>
      手里有文书的，可以<a href="/verify">核验真伪</a>。
    </p>
  </div>
);

const Result = ({
  hit,
  asked,
  agency,
}: {
  readonly hit: Hit;
  readonly asked: SearchQuery;
  readonly agency: string;
}) => (
  <li>
    <div class="tags">
      <span class="tag">{kindOf(hit.procedure_id)}</span>
      <span class="tag">{procedureShort(hit.procedure_id)}</span>
      {hit.withdrawn_on ? <span class="tag gone">已撤回</span> : null}
    </div>
    <h2>
      <a href={`/decisions/${hit.matter_id}`}>
        <Title text={documentTitle(hit.title, hit.procedure_id)} words={asked.words} />
      </a>
    </h2>
    <p>
      {hit.withdrawn_on ? (
        `本决定已于 ${hit.withdrawn_on} 撤回。正文不再公开，经过和证明仍可查看。`
      ) : (
        <Marked text={aboutOf(hit, asked.words)} words={asked.words} />
      )}
    </p>
    <div class="facts">
      {hit.number ? (
        <span>
          <Marked text={hit.number} words={asked.words} />
        </span>
      ) : null}
      <span>{agency}</span>
      <time datetime={hit.published_on}>{hit.published_on}</time>
      {hit.withdrawn_on ? null : <span>{amountsOf(hit)}</span>}
    </div>
  </li>
);

/** The stretch of the facts, or failing that of the law, in which the words stand. */
function aboutOf({ view }: Hit, words: string): string {
  if (!view) return "";
  const { facts, law } = decisionOf(view);
  const texts = [facts, ...law].filter((field) => field !== undefined).map(shownText);
  const wanted = words.split(" ").filter(Boolean);
  const best = texts.find((text) => wanted.some((word) => text.includes(word))) ?? texts[0] ?? "";
  return excerpt(best, words);
}

function amountsOf({ view }: Hit): string {
  if (!view) return "";
  const { amounts, kinds } = decisionOf(view);
  return amounts.length > 0
    ? amounts.map(({ title, shown }) => `${title.replace(/(数额|价值)$/, "")} ${shown}`).join("、")
    : (kinds ?? "");
}

function Pages({ asked, total, path }: SearchProps) {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const near = [1, asked.page - 1, asked.page, asked.page + 1, last].filter((at) => at >= 1 && at <= last);
  const shown = [...new Set(near)].toSorted((one, other) => one - other);
  return (
    <nav aria-label="分页" class="pages">
      {shown.map((at, place) => (
        <>
          {at - (shown[place - 1] ?? at - 1) > 1 ? <span>…</span> : null}
          {at === asked.page ? (
            <b aria-current="page">{at}</b>
          ) : (
            <a href={searchPath(asked, { page: at }, path)} aria-label={`第 ${at} 页`}>
              {at}
            </a>
          )}
        </>
      ))}
      {asked.page < last ? <a href={searchPath(asked, { page: asked.page + 1 }, path)}>下一页</a> : null}
    </nav>
  );
}
