/** @jsxImportSource hono/jsx */
import type { Day } from "@zhunsheng/law";
import { cite } from "@zhunsheng/rulebook";
import type { listOverdue } from "@zhunsheng/store/read";
import type { Agencies } from "../agencies.ts";
import type { Frame } from "../look/frame.ts";
import { Bar } from "../look/icons.tsx";
import { Layout } from "../look/layout.tsx";
import { ListMeta, PageHead } from "../look/pieces.tsx";
import { type AgencyRecord, overdueMax, rateOf, total } from "../on-time.ts";
import { citeShort } from "../rules.ts";
import { Rate } from "./home.tsx";

export interface OverdueProps {
  readonly frame: Frame;
  readonly agencies: Agencies;
  readonly records: readonly AgencyRecord[];
  readonly overdue: Awaited<ReturnType<typeof listOverdue>>;
  readonly daysLate: (due: Day) => number;
}

/** What should have been public and is not: whose, what, since when. No party, no content. */
export const OverduePage = (props: OverdueProps) => (
  <Layout frame={props.frame} section="overdue" title="按时公开与逾期">
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: "监督" }]}
        title="该公开的公开了没有"
        lead="期限由系统按规定计算，到期没有公开的自动列在这里，公开之后自动移出；任何机关都不能撤下。"
      />
      <ListMeta frame={props.frame} index="publication-record" />
      <div class="body">
        <div class="whole">
          <Rate record={total(props.records)} />
          <p class="small-text">近一年到期的公开事项，截至昨日。</p>
        </div>
        <OverdueTable {...props} />
        <AgencyTable {...props} />
      </div>
    </div>
  </Layout>
);

const OverdueTable = ({ overdue, agencies, daysLate }: OverdueProps) => (
  <section aria-labelledby="list">
    <h2 id="list">逾期未公开{overdue.length > 0 ? ` ${overdue.length} 项` : ""}</h2>
    {overdue.length === 0 ? <p class="note blue">目前没有逾期未公开的事项。</p> : null}
    {overdue.length === overdueMax ? <p class="small-text">只列出逾期最久的 {overdueMax} 项。</p> : null}
    {overdue.length > 0 ? (
      <table class="lawtable">
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">应当公开</th>
            <th scope="col">依据</th>
            <th scope="col">到期日</th>
            <th scope="col" class="figure">
              逾期
            </th>
          </tr>
        </thead>
        <tbody>
          {overdue.map((duty) => (
            <tr>
              <th scope="row">{agencies.nameOf(duty.agency_id)}</th>
              <td data-name="应当公开">{duty.title}</td>
              <td data-name="依据">{citeShort(duty.basis)}</td>
              <td data-name="到期日">{duty.due_day}</td>
              <td data-name="逾期" class="figure">
                <b class="red">{daysLate(duty.due_day)} 个工作日</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ) : null}
  </section>
);

/** By the agencies' codes: a county is measured against its own limits, agencies not against each other. */
const AgencyTable = ({ records, agencies }: OverdueProps) => (
  <section aria-labelledby="agencies">
    <h2 id="agencies">各机关</h2>
    {records.length === 0 ? (
      <p>还没有到期的公开事项。</p>
    ) : (
      <table class="lawtable">
        <thead>
          <tr>
            <th scope="col">机关</th>
            {counted.map(([title]) => (
              <th scope="col" class="figure">
                {title}
              </th>
            ))}
            <th scope="col">按时率</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <AgencyRow record={record} name={agencies.nameOf(record.agency)} />
          ))}
        </tbody>
      </table>
    )}
    <p class="small-text">按机关代码排列，不排名次，不比罚没数额（{citeShort(cite("penalty", 74))}）。</p>
  </section>
);

const counted = [
  ["应公开", "due"],
  ["按时", "onTime"],
  ["迟公开", "late"],
  ["未公开", "overdue"],
] as const;

const AgencyRow = ({ record, name }: { readonly record: AgencyRecord; readonly name: string }) => (
  <tr>
    <th scope="row">{name}</th>
    {counted.map(([title, member]) => (
      <td data-name={title} class="figure">
        {record[member]}
      </td>
    ))}
    <td data-name="按时率">
      {rateOf(record) ?? "—"}%
      <Bar part={record.onTime} whole={record.due} late={record.due - record.onTime} />
    </td>
  </tr>
);
