/** @jsxImportSource hono/jsx */
import type { Frame } from "../look/frame.ts";
import { Sign } from "../look/icons.tsx";
import { Layout } from "../look/layout.tsx";
import { PageHead } from "../look/pieces.tsx";
import type { Verdict } from "../proof/verdict.ts";
import { Checks } from "./decision-side.tsx";

export interface VerifyProps {
  readonly frame: Frame;
  readonly number: string;
  readonly party: string;
  readonly verdicts: readonly Verdict[] | undefined;
}

export const VerifyPage = (props: VerifyProps) => (
  <Layout
    frame={props.frame}
    section="verify"
    title="真伪核验"
    description="按文号、日志序号或者证明文件，核验行政执法文书是不是真的、有没有改动。"
  >
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: "真伪核验" }]}
        title="手里的文书是真的吗"
        lead="两种方式任选一种。文书上有二维码的，用手机扫一扫就会打开公开的决定。"
      />
      {props.verdicts ? <Results verdicts={props.verdicts} /> : null}
      <div class="ways">
        <NumberForm {...props} />
        <FileForm />
      </div>
      <div class="note blue">
        <b>没有网络，或者不信任本网站？</b> 下载<a href="/verify/offline.html">离线核验程序</a>
        {"，凭证明文件、回执或者证据包，可以在断网的电脑上算出同样的结论。"}
        {"法院、检察院、公证机构也使用同一程序。"}
        <a href="/about#verify">怎样自己核验</a>
      </div>
    </div>
  </Layout>
);

const NumberForm = ({ number, party }: VerifyProps) => (
  <section class="card">
    <h2>输入文号</h2>
    <form action="/verify" method="get">
      <label for="number">文号或日志序号</label>
      <input
        class="field"
        id="number"
        name="number"
        value={number}
        maxlength={100}
        required
        autocomplete="off"
        placeholder="（安）应急罚〔2025〕12号"
      />
      <label for="party">当事人名称（选填）</label>
      <input class="field" id="party" name="party" value={party} maxlength={100} autocomplete="off" />
      <button class="button full" type="submit">
        核验
      </button>
    </form>
  </section>
);

const FileForm = () => (
  <section class="card" id="file">
    <h2>放入证明文件或者回执</h2>
    <form action="/verify" method="post" enctype="multipart/form-data">
      <div class="drop">
        <label for="proof-file">选择证明文件或者回执（不超过 1 MB）</label>
        <input id="proof-file" type="file" name="file" accept=".json,.tlog-proof,.txt" />
      </div>
      <label for="proof-text">或者粘贴文件内容、回执二维码的文字</label>
      <textarea class="field mono" id="proof-text" name="text" rows={3} spellcheck={false} />
      <p class="small-text">文件只用来核验这一次，不保存。</p>
      <button class="button" type="submit">
        核验文件
      </button>
    </form>
  </section>
);

const Results = ({ verdicts }: { readonly verdicts: readonly Verdict[] }) => (
  <section class="results" aria-labelledby="results">
    <h2 id="results">核验结果</h2>
    {verdicts.map((verdict) => (
      <VerdictCard verdict={verdict} />
    ))}
  </section>
);

const looks = {
  genuine: { name: "yes", holds: true, title: "是真的，没有改动过" },
  mismatch: { name: "no", holds: false, title: "与记录不一致，不要采信" },
  unknown: { name: "none", holds: undefined, title: "没有查到，不能判断真假" },
} as const;

/** Three verdicts that differ in words, in shape and at the edge; each ends with what to do. */
const VerdictCard = ({ verdict }: { readonly verdict: Verdict }) => {
  const look = looks[verdict.answer];
  return (
    <article class={`verdict ${look.name}`}>
      <Sign holds={look.holds} size={52} />
      <div>
        <p class="small-text">{verdict.about}</p>
        <h3>
          {verdict.answer === "genuine" && verdict.checked === "record" ? "这份决定" : ""}
          {look.title}
        </h3>
        <p>{verdict.says}</p>
        <p>
          <Next verdict={verdict} />
        </p>
      </div>
      <Checks checks={verdict.checks} />
    </article>
  );
};

const Next = ({ verdict: { answer, page } }: { readonly verdict: Verdict }) => {
  if (answer === "genuine") return page ? <a href={page}>打开公开的决定</a> : null;
  if (answer === "unknown") {
    return (
      <>
        <a href="/agencies">向落款机关核实</a>，或请送文书的人出示二维码。
      </>
    );
  }
  return (
    <>
      {page ? (
        <>
          <a href={page}>打开公开的决定比对</a>，或
        </>
      ) : (
        "请"
      )}
      拨打 12345 反映。
    </>
  );
};
