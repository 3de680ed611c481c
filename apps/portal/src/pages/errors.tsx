/** @jsxImportSource hono/jsx */
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { PageHead } from "../look/pieces.tsx";

interface Problem {
  readonly title: string;
  readonly lead: string;
}

const problems = {
  400: { title: "这个请求看不懂", lead: "地址或者填写的内容不对。" },
  404: { title: "没有这个页面", lead: "地址可能写错了，或者这里从来没有公开过内容。" },
  413: { title: "文件太大了", lead: "证明文件不会超过 1 MB，请核对选择的文件。" },
  500: { title: "网站出了故障", lead: "不是您的问题。请过几分钟再试。" },
} as const satisfies Record<number, Problem>;

export type ProblemStatus = keyof typeof problems;

export const ProblemPage = (props: {
  readonly frame: Frame;
  readonly status: ProblemStatus;
  readonly says?: string | undefined;
}) => (
  <Layout frame={props.frame} title={problems[props.status].title}>
    <div class="wrap page">
      <PageHead
        crumbs={[{ title: problems[props.status].title }]}
        title={problems[props.status].title}
        lead={props.says ?? problems[props.status].lead}
      />
      <div class="note blue">
        <p>
          可以<a href="/search">搜索已公开的决定</a>、<a href="/verify">核验手里的文书</a>，或者
          <a href="/">回到首页</a>。已撤回的决定仍保留原地址，不会变成找不到的页面。
        </p>
      </div>
    </div>
  </Layout>
);
