/** @jsxImportSource hono/jsx */
import { type AnyProcedure, chart, chartText, courseOf, versionOf } from "@zhunsheng/engine";
import { formatDay } from "@zhunsheng/law";
import { raw } from "hono/html";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { MetaTable, PageHead } from "../look/pieces.tsx";
import { citeFull, citeShort, publicProcedures } from "../rules.ts";
import { Acts, Limits } from "./procedure-parts.tsx";

export const ProceduresPage = ({ frame }: { readonly frame: Frame }) => (
  <Layout frame={frame} section="procedures" title="执法程序">
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: "事前公开" }]}
        title="执法要走哪些步骤"
        lead="每种程序的步骤、由谁办、依据哪一条、期限多长。图和表由办案系统使用的同一份规则生成。"
      />
      <div class="cards">
        {publicProcedures(frame.today).map((procedure) => (
          <section class="card">
            <h2>
              <a href={`/procedures/${procedure.id}`}>{procedure.title}</a>
            </h2>
            <p class="small-text">{procedure.basis.map(citeShort).join("、")}</p>
            <p>
              {courseOf(procedure).length} 个环节，自{formatDay(procedure.effectiveFrom)}起施行
            </p>
          </section>
        ))}
      </div>
    </div>
  </Layout>
);

/** 事前公开 of one procedure: what happens, in which order, by which article, within which time. */
export const ProcedurePage = (props: { readonly frame: Frame; readonly procedure: AnyProcedure }) => {
  const { frame, procedure } = props;
  return (
    <Layout frame={frame} section="procedures" title={`${procedure.title}怎样走`}>
      <div class="wrap page">
        <PageHead
          crumbs={[{ title: "事前公开", path: "/procedures" }, { title: procedure.title }]}
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
