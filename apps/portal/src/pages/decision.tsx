/** @jsxImportSource hono/jsx */
import { formatDay } from "@zhunsheng/law";
import type { CourseClock } from "../course-clocks.ts";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { Crumbs, type MetaRow, MetaTable, Paragraphs, Title } from "../look/pieces.tsx";
import type { AgencyRow, DisclosureRow, LinkedRow } from "../parts.ts";
import { type Decision, decisionOf, documentTitle, kindOf, plainWords, shownText } from "../plain-words.ts";
import type { CheckedPage } from "../proof/check-page.ts";
import { citeFull, procedureShort } from "../rules.ts";
import { findText } from "../words.ts";
import { Course, Remedies } from "./decision-course.tsx";
import { Side } from "./decision-side.tsx";

export interface DecisionProps {
  readonly frame: Frame;
  readonly row: DisclosureRow;
  readonly agencyName: string;
  readonly agency: AgencyRow | undefined;
  readonly proof: CheckedPage;
  readonly clocks: readonly CourseClock[];
  /** This page's own address, as it is printed and scanned. */
  readonly address: string;
  /** Published matters that this one came of, or that came of it. */
  readonly linked?: readonly LinkedRow[] | undefined;
  /** The receipt of the decision as a QR code's text; absent while it waits for the log. */
  readonly receiptCode?: string | undefined;
}

export const DecisionPage = (props: DecisionProps) => {
  const { row, frame, agencyName } = props;
  const title = documentTitle(row.view.title, row.procedure_id);
  const withdrawn = row.view.withdrawnOn;
  const description = withdrawn
    ? `${title}，已于${formatDay(withdrawn)}撤回。`
    : plainWords(row.view, agencyName);
  return (
    <Layout frame={frame} section="decisions" title={title} description={description}>
      <article class="wrap page">
        <Crumbs
          crumbs={[
            { title: "执法结果", path: "/decisions" },
            { title: procedureShort(row.procedure_id), path: `/decisions?procedure=${row.procedure_id}` },
            { title: row.view.number ?? "本决定" },
          ]}
        />
        <div class="tags">
          <span class="tag full">
            {kindOf(row.procedure_id)}・{procedureShort(row.procedure_id)}
          </span>
          {withdrawn ? <span class="tag gone">已撤回</span> : <span class="tag">有效</span>}
          {withdrawn || !isClosed(row) ? null : <span class="tag">已结案</span>}
        </div>
        <h1 class="title">
          <Title text={title} />
        </h1>
        <MetaTable rows={metaRows(props)} />
        {props.proof.state === "broken" ? <Warning /> : null}
        {withdrawn ? <Tombstone {...props} withdrawn={withdrawn} /> : <Whole {...props} />}
      </article>
    </Layout>
  );
};

const isClosed = ({ view }: DisclosureRow): boolean =>
  view.course.some(({ kind }) => kind === "close" || kind === "archive");

function metaRows({ row, agencyName }: DecisionProps): readonly MetaRow[] {
  const { view } = row;
  const { day, code, representative } = decisionOf(view);
  const standing = view.withdrawnOn ? `已于${formatDay(view.withdrawnOn)}撤回` : "有效";
  return [
    ["索引号", <span class="mono">{row.matter_id}</span>],
    ["文号", view.number ?? "当场处罚，未编文号"],
    ["发布机构", agencyName],
    ["生成日期", formatDay(day)],
    ["公开日期", formatDay(view.publishedOn)],
    ["有效性", standing],
    ...(view.party !== undefined && !view.withdrawnOn ? [["当事人", view.party] as const] : []),
    ...(code === undefined ? [] : [["信用代码", code] as const]),
    ...(representative === undefined ? [] : [["负责人", representative] as const]),
  ];
}

/** Said before anything else: whoever reads on must not take the page for the record. */
const Warning = () => (
  <div class="note bad" role="alert">
    <b>本页内容与公开日志中的记录不符，请不要采信。</b> 哪一项不符见<a href="#proof">核验结果</a>
    。请拨打 12345 反映，或者以证明文件为准。
  </div>
);

/** What a withdrawn decision leaves: that it was there, when and by what article it was taken back. */
const Tombstone = (props: DecisionProps & { readonly withdrawn: string }) => {
  const { row, withdrawn } = props;
  const act = row.view.course.findLast(({ day, kind }) => kind === "withdraw" && day === withdrawn);
  const reason = row.view.withdrawnReason;
  return (
    <div class="columns">
      <div>
        <div class="note">
          <p>
            <b>本决定已于{formatDay(withdrawn)}撤回，正文不再公开。</b>
          </p>
          {reason ? <p>撤回理由：{reason}</p> : null}
          <p>
            行政处罚决定被依法变更、撤销、确认违法或者无效，或者依法不再公开的，撤回公开的信息并说明理由
            {act ? `（${citeFull(act.basis)}）` : ""}。{reason ? "" : "理由可以向发布机构查询。"}
            下面的办理经过和日志证明仍然保留，任何人不能删除。
          </p>
        </div>
        <Course row={row} clocks={[]} />
      </div>
      <Side {...props} parts={[["course", "办理经过"]]} />
    </div>
  );
};

const Whole = (props: DecisionProps) => {
  const { row, agencyName, clocks, agency } = props;
  const decision = decisionOf(row.view);
  return (
    <div class="columns">
      <div>
        <div class="buttons phone-only">
          <a class="button full" href="#proof">
            核验本决定
          </a>{" "}
          <a class="button" href={`/decisions/${row.matter_id}/proof.json`}>
            证明文件
          </a>
        </div>
        <div class="plain">
          <small>一句话说明</small>
          <p>{plainWords(row.view, agencyName)}</p>
        </div>
        <Corrections fields={row.view.fields} state={props.proof.state} />
        <Facts decision={decision} />
        <Law decision={decision} />
        <Result decision={decision} />
        <Remedies
          decision={decision}
          body={findText(agency?.body ?? {}, "reconsiderationBody")}
          onSpot={row.procedure_id === "penalty-summary"}
        />
        <Course row={row} clocks={clocks} />
        <Hidden decision={decision} />
      </div>
      <Side {...props} parts={partsOf(decision)} />
    </div>
  );
};

/** 更正: what the decision said first, and what it says now. The act itself stays in the log as it was. */
const Corrections = ({
  fields,
  state,
}: {
  readonly fields: DisclosureRow["view"]["fields"];
  readonly state: CheckedPage["state"];
}) => {
  const corrected = fields.flatMap((field) => (field.corrected ? [{ ...field, ...field.corrected }] : []));
  if (corrected.length === 0) return null;
  return (
    <div class="note">
      {corrected.map(({ title, was, shown, on }) => (
        <p>
          <b>更正：</b>
          {formatDay(on)}将“{title}”由 <del>{was}</del> 更正为 <b>{shown}</b>。
        </p>
      ))}
      <p>
        原行为和更正都记入公开日志，任何人不能删除；
        {state === "unproven"
          ? "更正后的内容未附证明，证明文件只能核验更正前的。"
          : "证明文件里两者都有，更正前后的内容都可以核验。"}
      </p>
    </div>
  );
};

const partsOf = (decision: Decision): readonly (readonly [string, string])[] => [
  ...(decision.facts ? [["facts", "查明的事实"] as const] : []),
  ...(decision.law.length > 0 ? [["law", "法律依据"] as const] : []),
  ["result", "处罚决定"],
  ["remedies", "不服怎么办"],
  ["course", "办理经过"],
];

const Facts = ({ decision: { facts } }: { readonly decision: Decision }) =>
  facts ? (
    <section id="facts">
      <h2>查明的事实</h2>
      <Paragraphs text={shownText(facts)} name="text" />
    </section>
  ) : null;

const Law = ({ decision: { law } }: { readonly decision: Decision }) =>
  law.length > 0 ? (
    <section id="law">
      <h2>法律依据</h2>
      <dl class="law">
        {law.map((field) => (
          <div>
            <dt>{field.title}</dt>
            <dd>
              <Paragraphs text={shownText(field)} name="text" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ) : null;

const Result = ({ decision }: { readonly decision: Decision }) => (
  <section id="result">
    <h2>处罚决定</h2>
    <div class="amount">
      {decision.amounts.map((amount) => (
        <>
          <small>{amount.title}</small>
          <strong>{amount.shown}</strong>
          <small>{amount.capitals}</small>
        </>
      ))}
      {decision.kinds ? (
        <p>
          处罚种类：<b>{decision.kinds}</b>
        </p>
      ) : decision.outcome ? (
        <p>
          <b>{decision.outcome}</b>
        </p>
      ) : null}
      {decision.rest.map((field) => (
        <p>
          {field.title}：{shownText(field)}
        </p>
      ))}
    </div>
  </section>
);

/** What was masked is said and counted; it can still be proved, because its commitment stays in the log. */
const Hidden = ({ decision: { maskedTitles } }: { readonly decision: Decision }) => (
  <div class="note">
    <b>本页隐去了什么</b>{" "}
    {maskedTitles.length === 0
      ? "本页显示的各项没有脱敏。"
      : `依法隐去 ${maskedTitles.length} 处：${maskedTitles.join("、")}。`}
    没有列入公开范围的内容不在本页。隐去和未列的内容仍在日志中留有承诺值，需要时可以证明没有改动。
  </div>
);
