import { type Citation, calendarDays, workingDays } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { chart, chartText } from "./chart.ts";
import { gridOf } from "./chart-layout.ts";
import { type Level, routesOf } from "./chart-routes.ts";
import { wrap } from "./chart-words.ts";
import { defineProcedure } from "./define.ts";
import type { AnyProcedure, Role } from "./types.ts";

const basis = { law: "penalty", article: 54 };
const cite = ({ law, article }: Citation): string =>
  `《${law === "penalty" ? "行政处罚法" : "档案法"}》第${article}条`;

const rule = (title: string, stage: string, role: Role, after: readonly string[], more: object = {}) => ({
  title,
  stage,
  nature: "decision" as const,
  basis,
  performers: [role],
  after,
  fields: z.object({}),
  examples: [{}] as [object],
  ...more,
});

const within = (limit: ReturnType<typeof workingDays>, ...dischargedBy: string[]) => ({
  duty: dischargedBy.join(),
  title: "期限",
  owedBy: "officer" as const,
  basis,
  within: limit,
  dischargedBy,
});

const procedure: AnyProcedure = defineProcedure<Record<string, object>>({
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [
    ["open", "立案"],
    ["decide", "决定"],
    ["end", "结案"],
  ],
  name: () => "试验事项",
  endedBy: ["archive"],
  acts: {
    open: rule("立案", "open", "leader", [], { starts: true }),
    assign: rule("指派两名以上执法人员", "open", "unitHead", ["open"]),
    notice: rule("告知", "decide", "officer", ["open", "assign"]),
    statement: rule("陈述申辩", "decide", "party", ["notice"], { conditional: true, nature: "fact" }),
    review: rule("法制审核", "decide", "reviewer", ["notice"], { conditional: true }),
    decide: rule("作出决定", "decide", "leader", ["open", "assign", "notice"], {
      opens: [within(workingDays(7), "serve"), within(calendarDays(20), "serve", "publish")],
    }),
    serve: rule("送达", "end", "officer", ["decide"], { nature: "fact" }),
    publish: rule("公示", "end", "publisher", ["decide"]),
    withdraw: rule("撤回公示", "end", "publisher", ["publish"], { conditional: true }),
    archive: rule("归档", "end", "archivist", ["serve", "publish", "open"], {
      basis: { law: "archives", article: 13 },
    }),
  },
});

const kinds = Object.keys(procedure.acts);

/** Every tag opened is closed in order, and nothing that is no tag looks like one. */
function unbalanced(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, close, name = "", rest = ""] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[a-zA-Z-]+="[^"<>]*")*)\s*\/?>/g,
  )) {
    if (close && open.pop() !== name) return [tag];
    if (!close && !tag.endsWith("/>")) open.push(name);
    if (close && rest) return [tag];
  }
  const left = svg.replaceAll(/<\/?[a-z]+(?:\s[a-zA-Z-]+="[^"<>]*")*\s*\/?>/g, "");
  return /[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/.test(left) ? [left] : open;
}

const states = (svg: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...svg.matchAll(/data-act="(\w+)" data-state="(\w+)"/g)].map((match) => [match[1], match[2]]),
  );

test("流程图是结构完整的 SVG，有名称和说明", () => {
  const svg = chart(procedure, { cite });
  expect(unbalanced(svg)).toEqual([]);
  expect(svg).toContain('role="img" aria-labelledby="chart-toy-title chart-toy-desc"');
  expect(svg).toContain('<title id="chart-toy-title">试验程序流程图</title>');
});

test("每一行为在图上恰好出现一次", () => {
  const drawn = [...chart(procedure, { cite }).matchAll(/data-act="(\w+)"/g)].map((match) => match[1]);
  expect(drawn.toSorted()).toEqual(kinds.toSorted());
});

test("图上没有小于12像素的字，没有外部字体、样式和脚本", () => {
  const svg = chart(procedure, { cite, done: ["open"] });
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  expect(svg).not.toMatch(/<style|<script|style=|href=|url\(|NaN|undefined/);
});

test("公开的图不带办理状态", () => {
  const svg = chart(procedure, { cite });
  expect(new Set(Object.values(states(svg)))).toEqual(new Set(["plain"]));
  expect(svg).not.toContain("已办");
});

test("事项的图标明已办、正在办、条件未满足和尚未到", () => {
  const svg = chart(procedure, { cite, done: ["open", "assign"], here: "notice", refused: ["decide"] });
  expect(states(svg)).toMatchObject({
    open: "done",
    assign: "done",
    notice: "here",
    decide: "refused",
    serve: "ahead",
  });
  for (const word of ["已办", "正在办", "条件未满足", "尚未到", "视情形"])
    expect(svg).toContain(`>${word}</text>`);
});

test("四种状态的填充和边线都各不相同", () => {
  const svg = chart(procedure, { cite, done: ["open"], here: "assign", refused: ["notice"] });
  const look = (kind: string) =>
    new RegExp(`data-act="${kind}".*?<rect.*?fill="(.*?)" stroke="(.*?)" stroke-width="(.*?)"`)
      .exec(svg)
      ?.slice(1, 4);
  const found = ["open", "assign", "notice", "decide"].map(look);
  expect(new Set(found.map((one) => one?.[0])).size).toBe(4);
  expect(new Set(found.map((one) => one?.slice(1).join())).size).toBe(4);
});

test("视情形的行为画虚线，其余画实线", () => {
  const svg = chart(procedure, { cite });
  const dashed = kinds.filter((kind) => new RegExp(`data-act="${kind}"[^\\n]*stroke-dasharray`).test(svg));
  expect(dashed).toEqual(["statement", "review", "withdraw"]);
});

test("怀有恶意的文字全部转义", () => {
  const hostile = `</text><script>alert("1")</script>&'\u0001`;
  const kind = `"><script>`;
  const evil: AnyProcedure = {
    ...procedure,
    id: kind,
    title: hostile,
    stages: [["open", hostile]],
    acts: { [kind]: { ...procedure.acts.open!, title: hostile, stage: "open" } },
  };
  const svg = chart(evil, { cite: () => hostile, here: kind });
  expect(svg).not.toContain("<script");
  expect(svg).not.toContain("\u0001");
  expect(unbalanced(svg)).toEqual([]);
});

test("箭头只画直接的前提，由此可推出的不画", () => {
  const drawn = gridOf(procedure).edges.map(({ from, to }) => `${from.kind}→${to.kind}`);
  expect(drawn.toSorted()).toEqual(
    [
      "open→assign",
      "assign→notice",
      "notice→statement",
      "notice→review",
      "notice→decide",
      "decide→serve",
      "decide→publish",
      "publish→withdraw",
      "serve→archive",
      "publish→archive",
    ].toSorted(),
  );
});

test("没有两个行为占同一格，前提总在左边或者同一列", () => {
  const { cells, edges } = gridOf(procedure);
  expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(kinds.length);
  expect(edges.every(({ from, to }) => from.column <= to.column)).toBe(true);
});

test("同一槽同一轨上的竖线，不同来源的互不相接", () => {
  const { gutters, routes } = routesOf(gridOf(procedure));
  const height = (level: Level): number => ("row" in level ? level.row : level.channel - 0.5);
  const extents = routes.flatMap(({ pieces }) =>
    pieces.map(({ gutter, net, from, to }) => {
      const [low, high] = [height(from), height(to)].toSorted((a, b) => a - b);
      return { place: `${gutter} ${gutters.get(gutter)!.get(net)!}`, net, low: low!, high: high! };
    }),
  );
  const touching = extents.filter((one) =>
    extents.some(
      (two) => one.place === two.place && one.net !== two.net && one.low <= two.high && two.low <= one.high,
    ),
  );
  expect(extents.length).toBeGreaterThan(3);
  expect(touching).toEqual([]);
});

test("前提成环的错误定义也画得出，不会死循环", () => {
  const circle: AnyProcedure = {
    ...procedure,
    acts: {
      open: rule("甲", "open", "officer", ["assign"]),
      assign: rule("乙", "open", "officer", ["open"]),
    },
  };
  expect(unbalanced(chart(circle, { cite }))).toEqual([]);
});

test("没有行为的程序也画得出", () => {
  expect(unbalanced(chart({ ...procedure, acts: {} }, { cite }))).toEqual([]);
});

test("文字清单与图同一内容，按法定次序", () => {
  const list = chartText(procedure, cite);
  expect(list.map(({ kind }) => kind)).toEqual(kinds);
  expect(list[6]).toEqual({
    kind: "serve",
    title: "送达",
    nature: "fact",
    stage: "end",
    article: "《行政处罚法》第54条",
    roles: ["officer"],
    performers: ["执法人员"],
    after: ["作出决定"],
    limit: ["7个工作日", "20日"],
    conditional: false,
  });
});

test("多数行为所依据的法律只在图下注明一次", () => {
  const svg = chart(procedure, { cite });
  expect(svg).toContain(">第54条</text>");
  expect(svg).toContain(">《档案法》第13条</text>");
  expect(svg).toContain("条号未注明出处的，为《行政处罚法》。");
});

test.each([
  ["复核陈述申辩意见", 7, ["复核陈述", "申辩意见"]],
  ["立案", 7, ["立案"]],
  ["现场检查（勘验）", 7, ["现场检查", "（勘验）"]],
  ["很长很长很长很长很长很长的标题", 4, ["很长很长", "很长很…"]],
])("标题「%s」按 %i 个字宽均匀折行", (text, ems, lines) => {
  expect(wrap(text, ems, 2)).toEqual(lines);
});

test("同一程序画两次，逐字节相同", () => {
  expect(chart(procedure, { cite })).toBe(chart(procedure, { cite }));
});
