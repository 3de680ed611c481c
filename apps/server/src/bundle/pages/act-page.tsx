/** @jsxImportSource hono/jsx */
import { getRule } from "@zhunsheng/engine";
import { actDigest, toHex, utf8 } from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import { citeText } from "../../api/basis.ts";
import type { JudgedAct } from "../judge.ts";
import { type Line, linesOf, moment } from "../lines.ts";
import { pagePath, proofPath } from "../paths.ts";
import type { Bundle, BundleAct } from "../read.ts";
import { fullTitle, grouped, marksOf, namesOf } from "../words.ts";
import { Facts, List, Marks, pageText, type Row } from "./frame.tsx";

/** One act of the file on a page of its own: what was recorded, what became of it, the conditions, the proof. */
export function actPage(bundle: Bundle, one: BundleAct): string {
  const { act } = one;
  const title = `第 ${act.seq} 项　${fullTitle(bundle, one)}`;
  const marks = marksOf(bundle.file, one);
  return pageText(
    title,
    <>
      <Turning seq={act.seq} last={bundle.acts.length} />
      <p class="head">
        {bundle.agencyName}　{bundle.row.title}
      </p>
      <h1>{title}</h1>
      {marks.length > 0 ? (
        <p class="head">
          <Marks marks={marks} />
        </p>
      ) : null}
      <Facts rows={headRows(one)} />
      <h2>记载内容</h2>
      <Contents lines={linesOf(bundle, one)} />
      <Defects one={one} />
      <h2>法定条件</h2>
      <Conditions judged={bundle.judged[act.seq - 1]} />
      <h2>证明</h2>
      <Proof one={one} />
    </>,
  );
}

const Turning = ({ seq, last }: { readonly seq: number; readonly last: number }) => (
  <nav aria-label="卷内">
    {seq > 1 ? <a href={`../${pagePath(seq - 1)}`}>上一项</a> : <span />}
    <a href="../index.html">卷内目录</a>
    {seq < last ? <a href={`../${pagePath(seq + 1)}`}>下一项</a> : <span />}
  </nav>
);

function headRows({ act, procedure }: BundleAct): readonly Row[] {
  const rule = getRule(procedure, act.kind);
  const awaits = act.by.filter(({ id }) => act.awaits?.includes(id));
  const occurred = act.original?.occurredAt ?? act.occurredAt;
  const moved = occurred === act.occurredAt ? [] : [["更正后的时间", moment(act.occurredAt)] as const];
  return [
    ...(act.number === undefined ? [] : [["文号", act.number] as const]),
    ["办理人", namesOf(act.by)],
    ...(awaits.length > 0 ? [["尚未确认", namesOf(awaits)] as const] : []),
    ["发生时间", moment(occurred)],
    ...moved,
    ["记入时间", moment(act.recordedAt)],
    ...(act.lateReason === undefined ? [] : [["补录原因", act.lateReason] as const]),
    ...(act.origin ? [["来自关联事项", act.origin.matter] as const] : []),
    ["性质", rule.nature === "decision" ? "决定（须符合法定条件）" : "事实（已经发生，照实记录）"],
    ["依据", citeText(rule.basis)],
    ["程序", `${procedure.title}（${act.procedure.split("@")[1] ?? ""} 版）`],
  ];
}

const Contents = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.length === 0 ? (
    <p class="small">本项没有需要填写的内容。</p>
  ) : (
    <Facts
      rows={lines.map(({ title, text, now }) => [
        title,
        now === undefined ? (
          text
        ) : (
          <>
            <del>{text}</del>
            <b class="now">更正为：{now}</b>
          </>
        ),
      ])}
    />
  );

/** What is wrong with the act, each with its article. */
const Defects = ({ one: { act } }: { readonly one: BundleAct }) => {
  const defects = act.defects ?? [];
  if (defects.length === 0) return null;
  return (
    <>
      <h2>瑕疵和待核的条件</h2>
      <ul class="plain">
        {defects.map(({ says, basis }) => (
          <li>
            {says}
            <span class="small">（{basis.map(citeText).join("；")}）</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const outcomes = { passed: "符合", marked: "不符合，记为瑕疵或者待核", refused: "不符合" } as const;

/** Every condition of the law the act met, decided again by what the act kept. */
const Conditions = ({ judged }: { readonly judged: JudgedAct | undefined }) => {
  if (!judged?.judged) return <p class="small">据以判断的内容已依法清除，不可复算。</p>;
  const { gates, prerequisites, overruns, decision } = judged.judged;
  return (
    <>
      <p class="small">
        {judged.same
          ? "按本项记录时保存的人员、登记簿内容和当时的案卷重新判断，结论与记录一致。"
          : `按本项保存的内容重新判断，结论与记录${decision.accepted ? "的标记不同" : "不同"}，见 gates.json。`}
      </p>
      {prerequisites.length > 0 ? (
        <p class="small">
          应当先办：
          {prerequisites
            .map(({ title, seq }) => (seq ? `「${title}」第 ${seq} 项` : `「${title}」`))
            .join("、")}
        </p>
      ) : null}
      {overruns.map(({ title, due, accountedBy }) => (
        <p class="small">
          「{title}」{due} 届满，本项逾期办理{accountedBy ? `，超期说明见第 ${accountedBy} 项` : ""}。
        </p>
      ))}
      {gates.length === 0 ? (
        <p class="small">没有另外的条件。</p>
      ) : (
        <List
          heads={["序号", "条件", "依据", "结论"]}
          rows={gates.map(({ says, basis, outcome, mark }, place) => ({
            cells: [
              place + 1,
              says,
              basis.map(citeText).join("；"),
              `${outcomes[outcome]}${mark === "V" ? "" : "（条文待核）"}`,
            ],
          }))}
        />
      )}
    </>
  );
};

const Proof = ({ one: { act, proof, closed, erased } }: { readonly one: BundleAct }) => {
  const digests = actDigest(nodeHashes, utf8(proof.header));
  const rows: readonly Row[] = [
    [
      "日志位置",
      proof.log ? `第 ${grouped(proof.log.index)} 号，检查点覆盖 ${grouped(proof.log.size)} 条` : "",
    ],
    ["SHA-256", <code>{toHex(digests.sha256)}</code>],
    ["SM3", <code>{toHex(digests.sm3)}</code>],
    ["证明中打开", `${proof.opened.length} 项内容`],
    ...(closed.size > 0 ? [["依法保密，没有打开", `${closed.size} 项`] as const] : []),
    ...(erased.size > 0 ? [["已依法清除", `${erased.size} 项`] as const] : []),
    ["证明文件", <a href={`../${proofPath(act.seq)}`}>{proofPath(act.seq)}</a>],
  ];
  return <Facts rows={rows} />;
};
