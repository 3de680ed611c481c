import type { PublicField, PublicView } from "@zhunsheng/disclosure";
import { expect, test } from "vitest";
import { rateOf } from "./on-time.ts";
import { decisionOf, documentTitle, plainWords, shownText } from "./plain-words.ts";
import { formatMoment, normalName, normalNumber, plainValue, shortHex } from "./words.ts";

const basis = { law: "penalty", article: 57 };
const field = (name: string, title: string, shown: string, more: Partial<PublicField> = {}): PublicField => ({
  seq: 3,
  kind: "decide",
  name,
  title,
  shown,
  value: shown,
  masked: false,
  ...more,
});

const act = (seq: number, kind: string, day: string): PublicView["course"][number] => ({
  seq,
  kind,
  title: kind,
  day,
  nature: "fact",
  basis,
});

const view: PublicView = {
  title: "安和县恒岳金属制品有限公司未安排专人管理动火作业案",
  party: "安和县恒岳金属制品有限公司",
  number: "（安）应急罚〔2026〕37号",
  procedure: "penalty-ordinary@2021-07-15",
  procedureTitle: "行政处罚普通程序",
  subject: 3,
  publishedOn: "2026-09-29",
  fields: [
    field("facts", "违法事实和证据", "喷漆房旁动火"),
    field("lawApplied", "决定的依据", "安全生产法第四十三条"),
    field("kinds", "处罚种类", "警告、罚款"),
    field("fineFen", "罚款数额", "32,000 元", { value: 3_200_000 }),
    field("performance", "履行方式和期限", "十五日内缴纳"),
  ],
  course: [act(3, "decide", "2026-09-24"), act(4, "serve", "2026-09-28"), act(5, "publish", "2026-09-29")],
  maskedCount: 0,
  basis,
};

test("一句话说明：谁、何时、什么决定、到了哪一步", () => {
  expect(plainWords(view, "安和县应急管理局")).toBe(
    "2026年9月24日，安和县应急管理局对安和县恒岳金属制品有限公司作出行政处罚决定：警告、罚款 32,000 元。" +
      "决定书已于2026年9月28日送达，还没有缴款记录。",
  );
});

test("缴款、结案之后说到结案", () => {
  const course = [...view.course, act(6, "payment", "2026-10-09"), act(7, "close", "2026-10-20")];
  expect(plainWords({ ...view, course }, "县应急管理局")).toMatch(
    /2026年10月9日已收到缴款，2026年10月20日已结案。$/,
  );
});

test("数额带大写，没有位置的内容不丢", () => {
  const decision = decisionOf(view);
  expect(decision.amounts).toEqual([
    { title: "罚款数额", shown: "32,000 元", capitals: "人民币叁万贰仟元整" },
  ]);
  expect(decision.rest.map(({ name }) => name)).toEqual(["performance"]);
});

test("隐去的姓名留姓氏，隐去的段落整段不显示", () => {
  expect(shownText(field("partyName", "当事人", "张**", { masked: true }))).toBe("张**");
  expect(shownText(field("facts", "事实", "2**", { masked: true }))).toBe("涉及个人隐私，依法不公开");
});

test("文书名由案名而来", () => {
  expect(documentTitle("某公司动火案", "penalty-ordinary")).toBe("关于某公司动火案的行政处罚决定");
  expect(documentTitle("某店占道案（当场处罚）", "penalty-summary")).toBe(
    "关于某店占道案的行政处罚决定（当场处罚）",
  );
  expect(documentTitle("年度检查", "inspection")).toBe("年度检查");
});

test("按时率不因四舍五入变成百分之百", () => {
  expect(rateOf({ due: 2000, onTime: 1999, late: 1, overdue: 0 })).toBe("99.9");
  expect(rateOf({ due: 10_000, onTime: 9_999, late: 0, overdue: 1 })).toBe("99.9");
  expect(rateOf({ due: 3, onTime: 3, late: 0, overdue: 0 })).toBe("100");
  expect(rateOf({ due: 0, onTime: 0, late: 0, overdue: 0 })).toBeUndefined();
});

test.each([
  ["(安)应急罚[2025]12号", "（安）应急罚〔2025〕12号"],
  [" （安）应急罚【２０２５】 12 号", "（安）应急罚〔2025〕12号"],
])("文号 %s 认作 %s", (typed, number) => {
  expect(normalNumber(typed)).toBe(number);
});

test("名称里的空格和括号宽窄不算不同", () => {
  expect(normalName("甲公司 （安和）")).toBe(normalName("甲公司(安和)"));
});

test("时间按北京时间写", () => {
  expect(formatMoment("2026-09-24T08:42:07.120Z")).toBe("2026-09-24 16:42:07");
  expect(formatMoment("不是时间")).toBe("不是时间");
});

test("指纹取首尾，数额用元，长文截断", () => {
  expect(shortHex("8f3c21d70b9e4aa1")).toBe("8f3c 21d7 0b9e … 4aa1");
  expect(plainValue("input.fineFen", 3_200_000)).toBe("32,000 元");
  expect(plainValue("facts", "长".repeat(80))).toBe(`${"长".repeat(60)}……`);
});
