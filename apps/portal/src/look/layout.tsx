/** @jsxImportSource hono/jsx */
import { formatDay } from "@zhunsheng/law";
import type { Child } from "hono/jsx";
import { stylePath } from "../style.ts";
import { grouped, shortHex, weekday } from "../words.ts";
import { type Frame, type SectionId, sections } from "./frame.ts";
import { Chevron, PlumbBob } from "./icons.tsx";

export interface LayoutProps {
  readonly frame: Frame;
  readonly section?: SectionId | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  /** False on pages that begin with a search box of their own. */
  readonly search?: boolean;
  readonly children?: Child;
}

/** Every page: skip link, utility bar, brand, navigation, content, trust strip, footer. */
export const Layout = ({ frame, section, title, description, search = true, children }: LayoutProps) => (
  <html lang="zh-CN" class={frame.large ? "large" : undefined}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{section === "home" ? frame.site : `${title} - ${frame.site}`}</title>
      <meta name="description" content={description ?? `${title}。${frame.site}。`} />
      <meta name="SiteName" content={frame.site} />
      <meta name="ColumnName" content={sections.find(({ id }) => id === section)?.title ?? "本站"} />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={stylePath} />
    </head>
    <body>
      <a class="skip" href="#main">
        跳到正文
      </a>
      <Header frame={frame} section={section} search={search} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <TrustStrip frame={frame} />
      <Footer frame={frame} />
    </body>
  </html>
);

const Utility = ({ frame }: { readonly frame: Frame }) => (
  <div class="utility">
    <div class="wrap">
      <p>
        <span class="nums">
          {formatDay(frame.today)} {weekday(frame.today)}
        </span>
        <span class="wide-only">{frame.county}人民政府</span>
      </p>
      <ul>
        <li>
          <a href={`/large?on=${frame.large ? 0 : 1}&to=${encodeURIComponent(frame.here)}`}>
            {frame.large ? "标准字" : "大字版"}
          </a>
        </li>
        <li>
          <a href="/about#accessibility">无障碍说明</a>
        </li>
      </ul>
    </div>
  </div>
);

const Header = (props: {
  readonly frame: Frame;
  readonly section: SectionId | undefined;
  readonly search: boolean;
}) => (
  <header>
    <Utility frame={props.frame} />
    <div class="wrap brand">
      <a class="name" href="/">
        <PlumbBob />
        <span>
          <strong>{props.frame.site}</strong>
          <small>以事实为根据，以法律为准绳</small>
        </span>
      </a>
      {props.search ? <SmallSearch /> : null}
    </div>
    <nav class="nav wide-only" aria-label="主导航">
      <div class="wrap">
        <Sections section={props.section} />
      </div>
    </nav>
    <nav class="nav-phone" aria-label="主导航">
      <details>
        <summary>
          {sections.find(({ id }) => id === props.section)?.title ?? "栏目"}
          <Chevron />
        </summary>
        <Sections section={props.section} />
      </details>
    </nav>
  </header>
);

const SmallSearch = () => (
  <search>
    <form class="search small" action="/search" method="get">
      <input
        type="search"
        name="q"
        maxlength={100}
        aria-label="搜索已公开的决定"
        placeholder="文号、企业、事项"
        autocomplete="off"
      />
      <button type="submit">搜索</button>
    </form>
  </search>
);

const Sections = ({ section }: { readonly section: SectionId | undefined }) => (
  <ul>
    {sections.map(({ id, title, path }) => (
      <li>
        <a href={path} aria-current={id === section ? "page" : undefined}>
          {title}
        </a>
      </li>
    ))}
  </ul>
);

const TrustStrip = ({ frame }: { readonly frame: Frame }) => (
  <aside class="trust" aria-label="公开日志">
    <div class="wrap">
      <span>
        <b>公开日志</b> {frame.logSize === undefined ? "尚未签署检查点" : `共 ${grouped(frame.logSize)} 条`}
      </span>
      {frame.rootHex === undefined ? null : (
        <span>
          <b>最近检查点</b> <code>{shortHex(frame.rootHex)}</code>
        </span>
      )}
      {frame.witnessed === undefined ? null : (
        <span>
          <b>已见证</b> {grouped(frame.witnessed.size)} 条
        </span>
      )}
      {frame.witnessLag === undefined ? null : (
        <span>
          <b>{frame.witnessLag}</b>
        </span>
      )}
      <a href="/about#verify">不信任本站，怎样自己核验</a>
    </div>
  </aside>
);

const Footer = ({ frame }: { readonly frame: Frame }) => (
  <footer class="dark">
    <div class="wrap">
      <section>
        <h2>{frame.site}</h2>
        <p>主办：{frame.county}人民政府</p>
        <p>本站不跟踪访问者，不加载第三方内容。</p>
      </section>
      <section>
        <h2>监督与举报</h2>
        <ul>
          <li>
            政务服务便民热线 <b>12345</b>
          </li>
          <li>
            安全生产举报 <b>12350</b>
          </li>
          <li>
            <a href="/agencies">各机关监督电话</a>
          </li>
        </ul>
      </section>
      {footerLinks.map(([title, links]) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {links.map(([name, path]) => (
              <li>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </footer>
);

const footerLinks = [
  [
    "获取信息",
    [
      ["已公开的决定", "/decisions"],
      ["执法程序", "/procedures"],
      ["按时公开与逾期", "/overdue"],
    ],
  ],
  [
    "关于本站",
    [
      ["怎样自己核验", "/about#verify"],
      ["公开范围与脱敏", "/about#masking"],
      ["隐私说明", "/about#privacy"],
    ],
  ],
] as const;
