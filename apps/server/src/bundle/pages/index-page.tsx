/** @jsxImportSource hono/jsx */
import { type Duty, getRule } from "@zhunsheng/engine";
import { formatDay } from "@zhunsheng/law";
import { citeText } from "../../api/basis.ts";
import { moment } from "../lines.ts";
import { pagePath, recordingsPath } from "../paths.ts";
import type { Bundle, BundleAct } from "../read.ts";
import { fullTitle, grouped, marksOf, namesOf } from "../words.ts";
import { Facts, List, Marks, pageText, type Row } from "./frame.tsx";

/** What the documents issued by an act have to say: one page for the act, whichever of them was issued. */
export interface DocumentData {
  readonly path: string;
  readonly titles: readonly string[];
  readonly seq: number;
}

interface Contents {
  readonly documents: readonly DocumentData[];
  readonly recordings: number;
  /** The verifier's page, or the text that says where to get it. */
  readonly verifier: string;
}

/** 卷内目录: the cover of the file and everything in it, act by act. */
export function indexPage(bundle: Bundle, contents: Contents): string {
  const { row, agencyName } = bundle;
  return pageText(
    `卷内目录　${row.title}`,
    <>
      <p class="head">
        <b>{agencyName}</b>　{bundle.procedure.title}
      </p>
      <h1>{row.title}</h1>
      <p class="head">证据包　卷内目录</p>
      <Facts rows={coverRows(bundle)} />
      <h2>行为目录</h2>
      <List
        heads={["序号", "行为", "文号", "责任者", "日期", "日志号", "备注"]}
        rows={bundle.acts.map((one) => actRow(bundle, one))}
      />
      <Limits duties={bundle.duties} />
      <Links bundle={bundle} />
      <h2>法定条件</h2>
      <Conditions bundle={bundle} />
      <h2>文书和音像</h2>
      <Attached {...contents} />
      <h2>没有打开的内容</h2>
      <Unopened bundle={bundle} />
      <h2>怎样核验</h2>
      <HowTo verifier={contents.verifier} />
    </>,
  );
}

function coverRows({ row, agencyName, madeAt, log, acts, file }: Bundle): readonly Row[] {
  const size = Math.max(...acts.map(({ proof }) => proof.log?.size ?? 0));
  return [
    ["事项编号", <code>{row.matter_id}</code>],
    ...(row.number === null ? [] : [["文号", row.number] as const]),
    ...(row.party === null ? [] : [["当事人", row.party] as const]),
    ["办理机关", agencyName],
    ["办理阶段", row.ended ? `${row.stage_title}（已办结）` : row.stage_title],
    ["起止", `${moment(file.acts[0]?.occurredAt ?? "")} 至 ${moment(file.acts.at(-1)?.recordedAt ?? "")}`],
    ["行为", `共 ${acts.length} 项，一项不缺`],
    ["公开日志", `${log.origin}，检查点覆盖 ${grouped(size)} 条`],
    ["制作时间", moment(madeAt)],
  ];
}

const actRow = (bundle: Bundle, one: BundleAct) => {
  const { act, proof } = one;
  return {
    struck: act.standing === "void",
    cells: [
      act.seq,
      <a href={pagePath(act.seq)}>{fullTitle(bundle, one)}</a>,
      act.number ?? "",
      namesOf(act.by),
      <span class="keep">{moment(act.occurredAt).slice(0, 10)}</span>,
      proof.log ? grouped(proof.log.index) : "",
      <Marks marks={marksOf(bundle.file, one)} />,
    ],
  };
};

const states: Readonly<Record<Duty["state"], string>> = {
  open: "未到期",
  overdue: "已逾期",
  discharged: "按期",
  late: "逾期",
  waived: "不再需要",
};

/** 期限: what was owed, by when, and when it was done. */
const Limits = ({ duties }: { readonly duties: readonly Duty[] }) => {
  const told = duties.filter(({ state }) => state !== "waived");
  if (told.length === 0) return null;
  return (
    <>
      <h2>期限</h2>
      <List
        heads={["起于", "应办事项", "起算", "届满", "办结", "结论", "依据"]}
        rows={told.map((duty) => ({
          cells: [
            `第 ${duty.openedBy} 项`,
            duty.title,
            <span class="keep">{duty.from}</span>,
            <span>
              <span class="keep">{duty.due}</span>
              {duty.provisional ? "（待核）" : ""}
            </span>,
            duty.dischargedOn ? (
              <span>
                <span class="keep">{duty.dischargedOn}</span> 第 {duty.dischargedBy} 项
              </span>
            ) : (
              ""
            ),
            states[duty.state],
            citeText(duty.basis),
          ],
        }))}
      />
    </>
  );
};

const Links = ({ bundle: { links } }: { readonly bundle: Bundle }) =>
  links.length === 0 ? null : (
    <>
      <h2>关联事项</h2>
      <List
        heads={["关系", "事项", "编号", "阶段"]}
        rows={links.map(({ relation, row }) => ({
          cells: [
            relation === "parent" ? "来自" : "引出",
            row.title,
            <code>{row.matter_id}</code>,
            row.ended ? `${row.stage_title}（已办结）` : row.stage_title,
          ],
        }))}
      />
      <p class="small">关联事项各有自己的案卷，不在本证据包内，可以另行导出。</p>
    </>
  );

/** The conditions of the law in one paragraph; each act's page has them one by one. */
const Conditions = ({ bundle: { judged } }: { readonly bundle: Bundle }) => {
  const decided = judged.filter((one) => one.judged !== undefined);
  const gates = decided.flatMap((one) => one.judged?.gates ?? []);
  const marked = gates.filter(({ outcome }) => outcome !== "passed").length;
  const differing = decided.filter(({ same }) => same === false).map(({ entered }) => `第 ${entered.seq} 项`);
  const undecidable = judged.length - decided.length;
  return (
    <p>
      对 {decided.length} 项行为按记录时保存的内容逐项重新判断，共 {gates.length} 个条件，符合{" "}
      {gates.length - marked} 个，记为瑕疵或者待核 {marked} 个。
      {differing.length > 0 ? `结论与记录不同的：${differing.join("、")}。` : "结论都与记录一致。"}
      {undecidable > 0 ? `${undecidable} 项因内容已依法清除，不可复算。` : ""}
      逐项结论、依据和当时所依的登记簿内容见 <a href="gates.json">gates.json</a>。
    </p>
  );
};

const documentsNote =
  "本平台目前还不制作正式文书，本包没有文书的版式件、扫描件或者盖章件；" +
  "下列各页列明文书应当依据的记载内容，以行为记录为准。";

const Attached = ({ documents, recordings }: Contents) => (
  <>
    <p>{documentsNote}</p>
    {documents.length > 0 ? (
      <List
        heads={["行为", "按程序可以制作的文书"]}
        rows={documents.map(({ path, titles, seq }) => ({
          cells: [`第 ${seq} 项`, <a href={path}>{titles.join("、")}</a>],
        }))}
      />
    ) : null}
    <p>
      本平台目前还不保存音像资料本身。
      {recordings > 0 ? (
        <>
          案卷记载的编号和校验值共 {recordings} 处，见<a href={recordingsPath}>音像资料和电子证据</a>。
        </>
      ) : (
        "案卷没有记载音像资料的编号和校验值。"
      )}
    </p>
  </>
);

const Unopened = ({ bundle: { acts } }: { readonly bundle: Bundle }) => {
  const told = acts.filter(({ closed, erased }) => closed.size + erased.size > 0);
  if (told.length === 0) return <p>各项行为的内容全部打开。</p>;
  return (
    <ul class="plain">
      {told.map(({ act, closed, erased, procedure }) => (
        <li>
          第 {act.seq} 项「{getRule(procedure, act.kind).title}」：
          {[
            closed.size > 0 ? `${closed.size} 项依法保密` : "",
            erased.size > 0 ? `${erased.size} 项已依法清除` : "",
          ]
            .filter(Boolean)
            .join("，")}
          。记录里留有承诺值，仍可证明没有改动。
        </li>
      ))}
    </ul>
  );
};

const answersNote =
  "结论只有三种：是真的，没有改动过；被改动过，并指出哪一项；不能确认。" +
  "本包所列日志公钥（log/keys）应当与法院、公报或者见证机构处公布的核对，不能只凭本包自己。";

const HowTo = ({ verifier }: { readonly verifier: string }) => (
  <ol class="plain">
    <li>
      {verifier.endsWith(".html") ? (
        <>
          打开<a href={verifier}>核验程序</a>（不需要网络），把整个证据包（zip 文件）放进去。
        </>
      ) : (
        <>
          本包没有附上核验程序，<a href={verifier}>从哪里取得</a>；取得后不需要网络，把整个证据包（zip
          文件）放进去。
        </>
      )}
    </li>
    <li>{answersNote}</li>
    <li>manifest.json 列有每个文件的 SHA-256 和 SM3；acts/ 下每项行为一份证明文件，可以单独核验。</li>
  </ol>
);

/** 2026年1月20日 of an instant. */
export const dayWords = (instant: string): string => formatDay(moment(instant).slice(0, 10));
