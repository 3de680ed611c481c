/** @jsxImportSource hono/jsx */
import { type Day, previousDay } from "@zhunsheng/law";
import type { listDisclosures, listOverdue } from "@zhunsheng/store/read";
import type { Child } from "hono/jsx";
import type { Agencies } from "../agencies.ts";
import type { Frame } from "../look/frame.ts";
import { Bar, DecisionIcon, RulesIcon, ShieldIcon, SupervisionIcon } from "../look/icons.tsx";
import { Layout } from "../look/layout.tsx";
import { Title } from "../look/pieces.tsx";
import { type Record, rateOf } from "../on-time.ts";
import { documentTitle, kindOf } from "../plain-words.ts";
import { procedureShort, publicProcedures } from "../rules.ts";
import { wordsLengthMax } from "../search-query.ts";
import { grouped } from "../words.ts";

type Latest = Awaited<ReturnType<typeof listDisclosures>>;
type Overdue = Awaited<ReturnType<typeof listOverdue>>[number];

export interface HomeProps {
  readonly frame: Frame;
  readonly agencies: Agencies;
  readonly latest: Latest;
  readonly record: Record;
  readonly overdue: readonly Overdue[];
  readonly daysLate: (due: Day) => number;
}

export const HomePage = (props: HomeProps) => (
  <Layout
    frame={props.frame}
    section="home"
    title="首页"
    search={false}
    description={`${props.frame.county}行政执法信息：执法主体、程序、处罚决定，按时公开情况，文书真伪核验。`}
  >
    <Hero {...props} />
    <div class="wrap">
      <Groups frame={props.frame} />
    </div>
    <div class="wrap two">
      <News {...props} />
      <OnTime {...props} />
    </div>
  </Layout>
);

const Hero = ({ agencies, latest, frame }: HomeProps) => (
  <div class="hero dark">
    <div class="wrap">
      <div>
        <h1>
          {["查一份决定、", "一家企业、", "一个机关"].map((part) => (
            <span class="keep">{part}</span>
          ))}
        </h1>
        <p class="count">
          收录全县 {agencies.rows.length} 个执法机关依法公开的 {grouped(latest.total)} 条信息
        </p>
        <search>
          <form class="search" action="/search" method="get">
            <input
              type="search"
              name="q"
              maxlength={wordsLengthMax}
              aria-label="搜索已公开的决定"
              placeholder="输入文号、企业名称或事项"
              autocomplete="off"
            />
            <button type="submit">搜索</button>
          </form>
        </search>
        <p class="often">
          <span>常查</span>
          {publicProcedures(frame.today).map(({ id }) => (
            <a href={`/decisions?procedure=${id}`}>{procedureShort(id)}处罚决定</a>
          ))}
          <a href="/procedures">执法流程图</a>
          <a href="/agencies">机关监督电话</a>
        </p>
      </div>
      <Hurry />
    </div>
  </div>
);

/** What people come for in a hurry: a paper in the hand, officials at the door, something wrong to report. */
const Hurry = () => (
  <ul class="hurry">
    <li>
      <b>收到一份文书</b>
      <a href="/verify">核验是不是真的</a>
    </li>
    <li>
      <b>有人上门执法</b>
      <a href="/procedures">看应当怎样进行</a>
    </li>
    <li>
      <b>发现违法行为</b>
      <a href="/agencies">找管这件事的机关</a>
    </li>
  </ul>
);

const Group = (props: {
  readonly icon: Child;
  readonly title: string;
  readonly says: string;
  readonly children?: Child;
}) => (
  <section>
    <h2>
      {props.icon}
      {props.title}
    </h2>
    <p>{props.says}</p>
    <div class="links">{props.children}</div>
  </section>
);

const Groups = ({ frame }: { readonly frame: Frame }) => (
  <div class="groups">
    <Group icon={<RulesIcon />} title="事前公开" says="谁有权管、按什么程序。">
      <a href="/agencies">执法主体</a>
      <a href="/procedures">执法程序</a>
      {publicProcedures(frame.today).map(({ id }) => (
        <a href={`/procedures/${id}`}>{procedureShort(id)}流程图</a>
      ))}
    </Group>
    <Group icon={<DecisionIcon />} title="执法结果" says="作出了什么决定，怎样作出的。">
      <a href="/decisions">全部决定</a>
      {publicProcedures(frame.today).map(({ id }) => (
        <a href={`/decisions?procedure=${id}`}>{procedureShort(id)}</a>
      ))}
    </Group>
    <Group icon={<SupervisionIcon />} title="监督" says="该公开的有没有按时公开。">
      <a href="/overdue">逾期未公开</a>
      <a href="/overdue#agencies">各机关按时率</a>
    </Group>
    <Group icon={<ShieldIcon />} title="真伪核验" says="手里的文书是不是真的，改没改过。">
      <a href="/verify">按文号核验</a>
      <a href="/verify#file">核验证明文件</a>
      <a href="/about#verify">自己核验</a>
    </Group>
  </div>
);

const News = ({ latest, agencies }: HomeProps) => (
  <section aria-labelledby="latest">
    <div class="head">
      <h2 id="latest">最新公开</h2>
      <a href="/decisions">全部</a>
    </div>
    {latest.items.length === 0 ? <p class="lead">还没有公开的决定。</p> : null}
    <ul class="news">
      {latest.items.map((item) => (
        <li>
          <span class={item.withdrawn_on ? "tag gone" : "tag"}>
            {item.withdrawn_on ? "已撤回" : kindOf(item.procedure_id)}
          </span>
          <a href={`/decisions/${item.matter_id}`}>
            <Title text={documentTitle(item.title, item.procedure_id)} />
          </a>
          <time datetime={item.published_on}>{item.published_on.slice(5)}</time>
          <span class="from">{agencies.nameOf(item.agency_id)}</span>
        </li>
      ))}
    </ul>
  </section>
);

const OnTime = (props: HomeProps) => (
  <section aria-labelledby="on-time">
    <div class="head">
      <h2 id="on-time">按时公开</h2>
      <a href="/overdue#agencies">各机关</a>
    </div>
    <Rate record={props.record} />
    <p class="small-text">近一年到期的公开事项，截至 {previousDay(props.frame.today)}。</p>
    <OverdueBox {...props} />
  </section>
);

export const Rate = ({ record }: { readonly record: Record }) => {
  const rate = rateOf(record);
  if (rate === undefined) return <p class="lead">还没有到期的公开事项。</p>;
  return (
    <>
      <div class="rate">
        <strong>
          {rate}
          <small>%</small>
        </strong>
        <p>
          应公开 {grouped(record.due)} 项，按时 {grouped(record.onTime)} 项
          <br />
          迟公开 {grouped(record.late)} 项，未公开 {grouped(record.overdue)} 项
        </p>
      </div>
      <Bar part={record.onTime} whole={record.due} late={record.due - record.onTime} />
    </>
  );
};

const OverdueBox = ({ overdue, agencies, daysLate, record }: HomeProps) => {
  if (overdue.length === 0) {
    return record.due === 0 ? null : <p class="note blue">目前没有逾期未公开的事项。</p>;
  }
  return (
    <div class="overdue">
      <h3>逾期未公开 {grouped(overdue.length)} 项</h3>
      <p class="small-text">由系统按期限自动列出，任何机关都不能撤下。</p>
      <ul>
        {overdue.slice(0, 4).map((duty) => (
          <li>
            <span>{agencies.nameOf(duty.agency_id)}</span>
            <b class="red">逾期 {daysLate(duty.due_day)} 个工作日</b>
            <small>{duty.title}</small>
          </li>
        ))}
      </ul>
      <p class="links">
        <a href="/overdue">查看全部逾期事项</a>
      </p>
    </div>
  );
};
