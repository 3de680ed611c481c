/** @jsxImportSource hono/jsx */
import { formatDay } from "@zhunsheng/law";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { PageHead } from "../look/pieces.tsx";
import type { PublicLog } from "../parts.ts";
import { grouped } from "../words.ts";
import { WitnessSection } from "./witnessing.tsx";

export const AboutPage = ({ frame, log }: { readonly frame: Frame; readonly log: PublicLog }) => (
  <Layout frame={frame} section="about" title="关于本站">
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: "关于本站" }]}
        title="不信任本站，也能核验"
        lead="公开的每份决定都能在您自己的电脑上重新计算，不需要相信这个网站，也不需要相信制作它的人。"
      />
      <div class="body prose">
        <Verify log={log} frame={frame} />
        <Masking />
        <Privacy />
        <Accessibility />
      </div>
    </div>
  </Layout>
);

const Verify = ({ log, frame }: { readonly log: PublicLog; readonly frame: Frame }) => (
  <section id="verify">
    <h2>怎样自己核验</h2>
    <ol class="acts">
      <li>
        <h3>1. 下载证明文件</h3>
        <p>
          在决定页面下载，里面有行为记录（header）、公开的各项内容和随机数、在日志里的位置和签名的检查点。
        </p>
      </li>
      <li>
        <h3>2. 核对内容</h3>
        <p>
          每项内容的承诺值是 <code>SHA-256("zhunsheng.field.v1" ‖ 0x00 ‖ 随机数 ‖ 名称和值的规范 JSON)</code>
          ，另有 SM3 一份，都写在行为记录里。改动一个字，承诺值就对不上。
        </p>
      </li>
      <li>
        <h3>3. 核对行为记录</h3>
        <p>
          对 header 的文字直接计算 SHA-256 和 SM3，日志条目就是 <code>0x01 ‖ SHA-256 ‖ SM3</code>，共 65
          字节。
        </p>
      </li>
      <li>
        <h3>4. 核对日志</h3>
        <p>
          按 RFC 6962 从条目沿 hashes 逐级计算，得到的根应当与检查点里的根相同；检查点用下面的公钥验签（C2SP
          signed-note）。日志按 C2SP tlog-tiles 公开在 <a href="/log/checkpoint">/log/checkpoint</a> 和
          /log/tile/ 之下，任何人可以复制整个日志，以后用来证明它没有被改写。
        </p>
      </li>
    </ol>
    <h3>日志名称</h3>
    <pre>{log.origin}</pre>
    <Keys log={log} />
    <h3>当前检查点{frame.logSize === undefined ? "" : `（${grouped(frame.logSize)} 条）`}</h3>
    <pre>{log.checkpointNote() ?? "尚未签署"}</pre>
    <WitnessSection log={log} />
  </section>
);

const Keys = ({ log }: { readonly log: PublicLog }) => (
  <>
    <h3>公钥</h3>
    {log.keys.map(({ verifierKey, algorithm, since, until }) => (
      <>
        <p>
          {algorithm}，{formatDay(since)}起{until ? `，${formatDay(until)}停用` : ""}：
        </p>
        <pre>{verifierKey}</pre>
      </>
    ))}
    <p>
      带签名的公钥清单：<a href="/log/verifier-keys">/log/verifier-keys</a>
      。更换密钥时新旧两把同时签署一段时间，认得其中一把就能认得另一把。
      只有已停用的密钥签名的回执和证明，离线不再采信，请换取新的；在本站仍可对照日志核验。
    </p>
  </>
);

const Masking = () => (
  <section id="masking">
    <h2>公开范围与脱敏</h2>
    <p>哪些内容公开，由每种程序的规则逐项列明。</p>
    <p>当事人是自然人的，姓名只留姓氏，住址、证件号码、联系方式不公开；未成年人的处罚不公开。</p>
    <p>隐去的内容在日志里留有承诺值，依法需要时可以证明没有改动。</p>
    <p>决定被依法撤回的，地址、经过和证明保留，正文不再公开。</p>
  </section>
);

const Privacy = () => (
  <section id="privacy">
    <h2>隐私说明</h2>
    <p>本站不跟踪访问者，不使用脚本，不加载任何第三方内容，门户程序不记录谁查了什么。</p>
    <p>只有选择大字版时，浏览器会保存一个记着字号的 Cookie，改回标准字就删除。</p>
    <p>核验时上传的文件只用于当次计算，不保存。</p>
  </section>
);

const Accessibility = () => (
  <section id="accessibility">
    <h2>无障碍说明</h2>
    <p>
      本站按 WCAG 2.2 AA
      制作：只用键盘可以完成全部操作，读屏软件能读到流程图的文字版，放大到两倍不丢内容，意思不只靠颜色表示。
    </p>
    <p>页面上方可以切换大字版。遇到困难请拨打 12345。</p>
  </section>
);
