/** @jsxImportSource hono/jsx */
import { type Check, toHex } from "@zhunsheng/ledger";
import { Sign } from "../look/icons.tsx";
import { DenseQrCode, QrCode } from "../look/qr.tsx";
import type { CheckedPage } from "../proof/check-page.ts";
import { procedureTitle } from "../rules.ts";
import { formatMoment, grouped, shortHex } from "../words.ts";
import type { DecisionProps } from "./decision.tsx";

type SideProps = DecisionProps & { readonly parts: readonly (readonly [id: string, title: string])[] };

export const Side = (props: SideProps) => (
  <aside class="side" aria-label="核验与下载">
    <section class="no-print wide-only">
      <h2>本页内容</h2>
      <ul>
        {props.parts.map(([id, title]) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
    <ProofBlock {...props} />
    <Downloads {...props} />
    <Linked linked={props.linked ?? []} />
    <section class="no-print">
      <h2>相关</h2>
      <ul>
        <li>
          <a href={`/procedures/${props.row.procedure_id}`}>本程序流程图</a>
        </li>
        <li>
          <a href={`/decisions?agency=${props.row.agency_id}`}>本机关的其他决定</a>
        </li>
        {props.row.view.party && !props.row.view.party.endsWith("**") && !props.row.view.withdrawnOn ? (
          <li>
            <a href={`/search?q=${encodeURIComponent(props.row.view.party)}`}>该当事人的其他公开记录</a>
          </li>
        ) : null}
      </ul>
    </section>
  </aside>
);

/** The matters this one came of, and those that came of it, as far as they are public themselves. */
const Linked = ({ linked }: { readonly linked: NonNullable<SideProps["linked"]> }) =>
  linked.length === 0 ? null : (
    <section class="no-print">
      <h2>关联的事项</h2>
      <ul>
        {linked.map((one) => (
          <li>
            <a href={`/decisions/${one.matter_id}`}>{one.title}</a>
            <span class="muted">
              {one.is_parent ? "由它引出本事项" : "由本事项引出"}，{procedureTitle(one.procedure_id)}
              {one.withdrawn_on === null ? "" : "，已撤回"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

/** What can be taken away: the page as data, its proof in two forms, the program that checks them. */
const Downloads = ({ row, proof }: SideProps) => (
  <section class="no-print">
    <h2>下载与打印</h2>
    <ul>
      <li>
        <a href={`/decisions/${row.matter_id}.json`}>本页数据 JSON</a>
      </li>
      <li>
        <a href={`/decisions/${row.matter_id}/proof.json`}>证明文件</a>
        <span class="muted">内容和日志证明</span>
      </li>
      {proof.file.log ? (
        <li>
          <a href={`/decisions/${row.matter_id}/tlog-proof`}>tlog-proof</a>
          <span class="muted">只有日志证明</span>
        </li>
      ) : null}
      <li>
        <a href="/verify/offline.html">离线核验程序</a>
        <span class="muted">断网可用</span>
      </li>
      <li>
        <span>打印本页</span>
        <span class="muted">用浏览器的打印</span>
      </li>
    </ul>
  </section>
);

const headings: Readonly<Record<CheckedPage["state"], string>> = {
  verified: "本决定已记入公开日志，可核验",
  waiting: "等待写入公开日志",
  unproven: "原决定已记入公开日志，更正后的内容未附证明",
  broken: "与日志不符，请不要采信本页",
};

/** Printed with the page: whoever has the paper has the proof that its record stands in the log. */
const ReceiptCode = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <div class="more">
      <DenseQrCode text={text} label="回执二维码" />
      <p>
        <b>回执二维码：</b>
        证明本决定的记录已经写入公开日志。扫出的文字交给离线核验程序，不经过本网站也能核验。
      </p>
    </div>
  );

/** When the last witness signed; the frame's witnessed checkpoint may be another one than that of this proof. */
const WitnessedAt = ({ proof, frame }: Pick<SideProps, "proof" | "frame">) =>
  proof.witnessed && frame.witnessed && proof.checkpoint?.size === frame.witnessed.size ? (
    <Row name="见证时间" value={formatMoment(frame.witnessed.at)} />
  ) : null;

const ProofBlock = ({ proof, address, row, frame, receiptCode }: SideProps) => (
  <section id="proof" class={`proof ${proof.state === "unproven" ? "waiting" : proof.state}`}>
    <h2>
      {row.view.withdrawnOn && proof.state === "verified"
        ? "原决定的记录仍在公开日志"
        : headings[proof.state]}
    </h2>
    <div class="scan">
      <QrCode text={address} label="本页地址的二维码" />
      <p>扫码打开本页，与手里的纸质决定书比对。</p>
    </div>
    <dl class="rows">
      {proof.inclusion ? <Row name="日志序号" value={grouped(proof.inclusion.index)} /> : null}
      {proof.header ? <Row name="记入时间" value={formatMoment(proof.header.recordedAt)} /> : null}
      <WitnessedAt proof={proof} frame={frame} />
      <Row name="SHA-256" value={shortHex(toHex(proof.digests.sha256))} code />
      <Row name="SM3" value={shortHex(toHex(proof.digests.sm3))} code />
    </dl>
    <Checks checks={proof.checks} />
    <ReceiptCode text={receiptCode} />
    <details class="more">
      <summary>完整指纹与地址</summary>
      <code>{toHex(proof.digests.sha256)}</code>
      <code>{toHex(proof.digests.sm3)}</code>
      <code>{address}</code>
    </details>
    <p class="buttons">
      <a class="button full" href={`/verify?number=${encodeURIComponent(numberFor(row, proof))}`}>
        核验本决定
      </a>
      <a class="button" href={`/decisions/${row.matter_id}/proof.json`}>
        证明文件
      </a>
    </p>
  </section>
);

/** Decisions made on the spot have no number; the place in the log names them as well. */
const numberFor = (row: DecisionProps["row"], proof: CheckedPage): string =>
  row.view.number ?? (proof.inclusion ? String(proof.inclusion.index) : row.matter_id);

const Row = ({
  name,
  value,
  code,
}: {
  readonly name: string;
  readonly value: string;
  readonly code?: boolean;
}) => (
  <div>
    <dt>{name}</dt>
    <dd>{code ? <code>{value}</code> : value}</dd>
  </div>
);

export const Checks = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ul class="checks">
    {checks.map(({ holds, says }) => (
      <li>
        <Sign holds={holds} />
        <span>
          <span class="said">{holds === undefined ? "未核：" : holds ? "" : "不符："}</span>
          {says}
        </span>
      </li>
    ))}
  </ul>
);
