/** @jsxImportSource hono/jsx */
import {
  type AnyProcedure,
  chart,
  chartText,
  courseOf,
  groupOf,
  groupTitles,
  versionOf,
} from "@zhunsheng/engine";
import { formatDay } from "@zhunsheng/law";
import { raw } from "hono/html";
import type { PublicList } from "../lists.ts";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { MetaTable, PageHead } from "../look/pieces.tsx";
import { citeFull, citeShort, procedureSets } from "../rules.ts";
import { grouped } from "../words.ts";
import { Acts, Limits } from "./procedure-parts.tsx";

interface ListsProps {
  readonly frame: Frame;
  readonly lists: readonly PublicList[];
}

/** 事前公开: the lists that the law has published, and every procedure by kind of enforcement. */
export const ProceduresPage = ({ frame, lists }: ListsProps) => (
  <Layout frame={frame} section="procedures" title="执法程序">
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: "事前公开" }]}
        title="执法要走哪些步骤"
        lead="每种程序的步骤、由谁办、依据哪一条、期限多长。图和表由办案系统使用的同一份规则生成。"
      />
      <div class="body">
        {lists.length === 0 ? null : (
          <section aria-labelledby="lists">
            <h2 id="lists">清单和指南</h2>
            <div class="cards">
              {lists.map(({ register, title, basis, count }) => (
                <div class="card">
                  <h3>
                    <a href={`/lists/${register}`}>{title}</a>
                  </h3>
                  <p class="small-text">
                    {grouped(count)} 条，依据{basis.map(citeShort).join("、")}公开
                  </p>
                </div>
              ))}
            </div>
          </section>
        )}
        {procedureSets(frame.today).map(({ group, title, procedures }) => (
          <section aria-labelledby={`set-${group}`}>
            <h2 id={`set-${group}`}>{title}</h2>
            <div class="cards">
              {procedures.map((procedure) => (
                <ProcedureCard procedure={procedure} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  </Layout>
);

const ProcedureCard = ({ procedure }: { readonly procedure: AnyProcedure }) => (
  <div class="card">
    <h3>
      <a href={`/procedures/${procedure.id}`}>{procedure.title}</a>
    </h3>
    <p class="small-text">{procedure.basis.map(citeShort).join("、")}</p>
    <p>
      {courseOf(procedure).length} 个环节，自{formatDay(procedure.effectiveFrom)}起施行
    </p>
  </div>
);

/** 事前公开 of one procedure: what happens, in which order, by which article, within which time. */
export const ProcedurePage = (props: { readonly frame: Frame; readonly procedure: AnyProcedure }) => {
  const { frame, procedure } = props;
  return (
    <Layout frame={frame} section="procedures" title={`${procedure.title}怎样走`}>
      <div class="wrap page">
        <PageHead
          crumbs={[
            { title: "事前公开", path: "/procedures" },
            { title: groupTitles[groupOf(procedure)] },
            { title: procedure.title },
          ]}
          title={`${procedure.title}怎样走`}
          lead="图和下面的表由现行规则生成，与办案系统使用的是同一份规则。"
        />
        <MetaTable
          rows={[
            ["索引号", <span class="mono">{procedure.id}</span>],
            ["规则版本", <span class="mono">{versionOf(procedure)}</span>],
            ["发布机构", `${frame.county}人民政府`],
            ["施行日期", formatDay(procedure.effectiveFrom)],
            ["依据", procedure.basis.map(citeFull).join("、")],
            ["有效性", "有效"],
          ]}
        />
        <div class="body">
          <div class="head">
            <h2 id="chart">流程图</h2>
            <a class="wide-only" href={`/procedures/${procedure.id}/chart.svg`}>
              单独打开
            </a>
          </div>
          <section class="chart wide-only" tabindex={0} aria-labelledby="chart">
            {raw(chart(procedure, { cite: citeShort }))}
          </section>
          <p class="small-text wide-only">图比窗口宽的，可以左右移动；文字内容与下面两张表相同。</p>
          <p class="small-text">
            全文另存：<a href={`/procedures/${procedure.id}/sheet.md`}>流程—法条对照表</a>
          </p>
          <Steps procedure={procedure} />
          <Limits procedure={procedure} />
          <Acts procedure={procedure} />
        </div>
      </div>
    </Layout>
  );
};

/** The same content as the chart, one step under the other, for phones. */
const Steps = ({ procedure }: { readonly procedure: AnyProcedure }) => (
  <ol class="plumb list phone-only">
    {chartText(procedure, citeShort).map((entry, place) => (
      <li class={entry.nature === "decision" ? "gate" : undefined}>
        <b>
          {place + 1}. {entry.title}
        </b>
        <p>
          {entry.conditional ? "视情形。" : ""}
          {entry.performers.join("、")}办理，{entry.article}
          {entry.limit.length > 0 ? `，${entry.limit.map((one) => `${one}内`).join("、")}` : ""}。
        </p>
      </li>
    ))}
  </ol>
);
