/** @jsxImportSource hono/jsx */
import { formatDay } from "@zhunsheng/law";
import type { Published } from "@zhunsheng/rulebook";
import type { Agencies } from "../agencies.ts";
import { type ListedEntry, titled } from "../lists.ts";
import type { Frame } from "../look/frame.ts";
import { Layout } from "../look/layout.tsx";
import { MetaTable, PageHead, Paragraphs } from "../look/pieces.tsx";
import { QrCode } from "../look/qr.tsx";
import { citeFull } from "../rules.ts";

interface Props {
  readonly frame: Frame;
  readonly list: Published;
  readonly entry: ListedEntry;
  readonly agencies: Agencies;
  readonly address: string;
}

/** 服务指南 of one item: every field in its order, on paper as well, with the address to scan. */
export const GuidePage = ({ frame, list, entry, agencies, address }: Props) => {
  const { title, rest } = titled(entry);
  return (
    <Layout frame={frame} section="procedures" title={`${title}　${list.title}`}>
      <article class="wrap page">
        <PageHead
          crumbs={[
            { title: "事前公开", path: "/procedures" },
            { title: list.title, path: `/lists/${list.register}` },
            { title },
          ]}
          title={title}
        />
        <MetaTable
          rows={[
            ["索引号", <span class="mono">{entry.key}</span>],
            ["发布机构", agencies.nameOf(entry.agency)],
            ["生效日期", formatDay(entry.validFrom)],
            ["依据", list.basis.map(citeFull).join("、")],
            ["有效性", "有效"],
          ]}
        />
        <div class="columns">
          <table class="lawtable">
            <tbody>
              {rest.map((line) => (
                <tr>
                  <th scope="row">{line.title}</th>
                  <td>
                    <Paragraphs text={line.display} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <aside class="side" aria-label="本页地址">
            <section class="proof">
              <h2>核对</h2>
              <div class="scan">
                <QrCode text={address} label="本页地址的二维码" />
                <p>扫码打开本页，核对手里的打印件是不是最新的。</p>
              </div>
            </section>
          </aside>
        </div>
      </article>
    </Layout>
  );
};
