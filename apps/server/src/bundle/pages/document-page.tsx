/** @jsxImportSource hono/jsx */
import { linesOf } from "../lines.ts";
import { pagePath, recordingsPath } from "../paths.ts";
import type { Bundle, BundleAct } from "../read.ts";
import type { RecordingLine } from "../recordings.ts";
import { namesOf, titleOf } from "../words.ts";
import { Facts, List, pageText, type Row } from "./frame.tsx";
import { dayWords } from "./index-page.tsx";

/** What an official document has to say, from the act that issues it: the document itself is not made here. */
export function documentPage(bundle: Bundle, one: BundleAct, titles: readonly string[]): string {
  const { act } = one;
  const title = `第 ${act.seq} 项　${titleOf(one)}　文书数据`;
  const head: readonly Row[] = [
    ...(act.number === undefined ? [] : [["文号", act.number] as const]),
    ["制作机关", bundle.agencyName],
    ["日期", dayWords(act.occurredAt)],
    ["办理人", namesOf(act.by)],
  ];
  const rows = linesOf(bundle, one).map(({ title: name, text, now }): Row => [name, now ?? text]);
  return pageText(
    title,
    <>
      <nav aria-label="卷内">
        <a href={`../${pagePath(act.seq)}`}>第 {act.seq} 项行为</a>
        <a href="../index.html">卷内目录</a>
      </nav>
      <p class="head">{bundle.agencyName}</p>
      <h1>{title}</h1>
      <p class="head">按程序可以制作：{titles.join("、")}</p>
      <Facts rows={[...head, ...rows]} />
      <p class="note">本页不是正式文书，列明这些文书应当依据的记载内容；盖章的正式文书应当与此一致。</p>
    </>,
  );
}

const recordingsNote =
  "本平台目前不保存音像资料和电子文件本身。下列编号和校验值由各项行为记载，随行为进入公开日志：" +
  "取得原件后，用任何工具计算 SHA-256，与下表一致的就是当时那一份。";

/** 音像资料和电子证据: what the acts say of things that are kept elsewhere. */
export const recordingsPage = (bundle: Bundle, recordings: readonly RecordingLine[]): string =>
  pageText(
    "音像资料和电子证据",
    <>
      <nav aria-label="卷内">
        <span />
        <a href="../index.html">卷内目录</a>
      </nav>
      <p class="head">
        {bundle.agencyName}　{bundle.row.title}
      </p>
      <h1>音像资料和电子证据</h1>
      <p class="note">{recordingsNote}</p>
      <h2>目录（{recordingsPath}）</h2>
      <List
        heads={["行为", "名称", "来源", "编号或者 SHA-256"]}
        rows={recordings.map(({ seq, name, source, digest }) => ({
          cells: [<a href={`../${pagePath(seq)}`}>第 {seq} 项</a>, name, source, <code>{digest}</code>],
        }))}
      />
    </>,
  );
