import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeFields, entryLines } from "./describe.ts";
import { displayValue } from "./display.ts";
import { formatMoney } from "./fields/money.ts";
import * as field from "./fields.ts";

function says(schema: z.ZodType, value: unknown): readonly string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

test.each([
  ["正常的文字", "安和县某公司", []],
  ["生僻字和表情", "𠮷野家👍", []],
  ["没有填写", undefined, ["请填写案由"]],
  ["不是文字", 12, ["请填写案由"]],
  ["空文字", "", ["请填写案由"]],
  ["只有空白", " 　\n", ["请填写案由"]],
  ["控制字符", "a\u0000b", ["案由含有不可见的控制字符"]],
  ["文字方向控制符", "张\u202e三", ["案由含有不可见的控制字符"]],
  ["零宽空格", "张\u200b三", ["案由含有不可见的控制字符"]],
  ["前半个代理对", "张\ud842", ["案由含有残缺的字符"]],
  ["后半个代理对", "\udfb7三", ["案由含有残缺的字符"]],
  ["过长", "长".repeat(11), ["案由不能超过10个字"]],
  ["正好十个字", "长".repeat(10), []],
])("文字：%s", (_situation, value, expected) => {
  expect(says(field.text("案由", { max: 10 }), value)).toEqual(expected);
});

test("长文字可以分段，超过五千字不接受", () => {
  expect(says(field.longText("事实"), "一\n\t二\r\n三")).toEqual([]);
  expect(says(field.longText("事实"), "字".repeat(5001))).toEqual(["事实不能超过5000个字"]);
});

test.each([
  ["零", 0, []],
  ["上限一千亿元", 10_000_000_000_000, []],
  ["超过上限", 10_000_000_000_001, ["罚款过大，请核对单位（分）"]],
  ["负数", -1, ["罚款不能为负数"]],
  ["不满一分", 0.5, ["罚款应当是以分为单位的整数"]],
  ["文字", "100", ["罚款应当是以分为单位的整数"]],
  ["不是数", Number.NaN, ["罚款应当是以分为单位的整数"]],
  ["没有填写", undefined, ["罚款应当是以分为单位的整数"]],
])("金额：%s", (_situation, value, expected) => {
  expect(says(field.money("罚款"), value)).toEqual(expected);
});

test.each([
  ["闰日", "2024-02-29", []],
  ["平年没有二月二十九日", "2025-02-29", ["日期应当是日期，如 2025-06-01"]],
  ["没有补零", "2025-6-1", ["日期应当是日期，如 2025-06-01"]],
  ["带时刻", "2025-06-01T00:00:00Z", ["日期应当是日期，如 2025-06-01"]],
  ["没有填写", undefined, ["请填写日期"]],
])("日期：%s", (_situation, value, expected) => {
  expect(says(field.day("日期"), value)).toEqual(expected);
});

test("件数有上下限和单位", () => {
  expect(says(field.count("人数", "人", 1, 3), 0)).toEqual(["人数不能小于1人"]);
  expect(says(field.count("人数", "人", 1, 3), 4)).toEqual(["人数不能大于3人"]);
  expect(says(field.count("人数", "人"), 1.5)).toEqual(["人数应当是整数"]);
});

test("单选只接受所列选项", () => {
  const outcome = field.choice("审核结论", { passed: "同意", returned: "退回" });
  expect(says(outcome, "passed")).toEqual([]);
  expect(says(outcome, "toString")).toEqual(["请选择审核结论"]);
  expect(says(outcome, undefined)).toEqual(["请选择审核结论"]);
});

test("多选不接受重复和未列的选项", () => {
  const grounds = field.choices("情形", { minor: "轻微", first: "初次" });
  expect(says(grounds, ["minor", "first"])).toEqual([]);
  expect(says(grounds, ["minor", "minor"])).toEqual(["情形有重复"]);
  expect(says(grounds, ["other"])).toEqual(["请选择情形"]);
});

test("人员不得重复，不得少于规定人数", () => {
  const officers = field.people("执法人员", 2, 3);
  expect(says(officers, ["zhao", "qian"])).toEqual([]);
  expect(says(officers, ["zhao", "zhao"])).toEqual(["执法人员有重复"]);
  expect(says(officers, ["zhao"])).toEqual(["执法人员不得少于2人"]);
  expect(says(officers, ["a", "b", "c", "d"])).toEqual(["执法人员不得多于3人"]);
  expect(says(officers, undefined)).toEqual(["请选择执法人员"]);
});

test.each(["../etc", "", " zhao", "a b", "<b>", "-a", "a".repeat(65)])("编号不接受 %j", (id) => {
  expect(says(field.person("审核人"), id)).toEqual(["审核人的编号格式不对"]);
  expect(says(field.entry("权力事项", "powers"), id)).toEqual(["权力事项的编号格式不对"]);
});

test("是否必须选择", () => {
  expect(says(field.flag("重大"), undefined)).toEqual(["请选择重大"]);
  expect(says(field.flag("重大"), "true")).toEqual(["请选择重大"]);
});

test("可不填的字段可以没有，填了就要合格", () => {
  const remark = field.optional(field.text("备注", { max: 2 }));
  expect(says(remark, undefined)).toEqual([]);
  expect(says(remark, "一二三")).toEqual(["备注不能超过2个字"]);
});

test("字段说明按定义的次序，带标签、单位、选项和登记簿", () => {
  const schema = z.object({
    power: field.entry("权力事项", "powers"),
    fine: field.money("罚款", { hint: "以分计" }),
    remark: field.optional(field.text("备注")),
    outcome: field.choice("结论", { passed: "同意" }),
  });
  expect(describeFields(schema)).toEqual([
    { name: "power", title: "权力事项", widget: "entry", register: "powers", optional: false },
    { name: "fine", title: "罚款", widget: "money", unit: "分", hint: "以分计", optional: false },
    { name: "remark", title: "备注", widget: "text", optional: true },
    { name: "outcome", title: "结论", widget: "choice", options: { passed: "同意" }, optional: false },
  ]);
});

test("没有标签的字段是定义错误", () => {
  expect(() => describeFields(z.object({ bare: z.string() }))).toThrow("field bare has no label or widget");
});

test("字段的值按读者能懂的样子显示", () => {
  const [fine, grounds, major] = describeFields(
    z.object({
      fine: field.money("罚款"),
      grounds: field.choices("情形", { minor: "轻微", first: "初次" }),
      major: field.flag("重大"),
    }),
  );
  expect(displayValue(fine!, 123_456)).toBe("1,234.56 元");
  expect(displayValue(grounds!, ["first", "minor"])).toBe("初次、轻微");
  expect(displayValue(major!, false)).toBe("否");
  expect(displayValue(major!, undefined)).toBe("");
  expect(formatMoney(100_000_000)).toBe("1,000,000 元");
  expect(formatMoney(5)).toBe("0.05 元");
});

test("多行的字段说明每一列，每一行显示成一句", () => {
  const [items] = describeFields(
    z.object({ items: field.rows("物品", { name: field.text("名称"), value: field.money("价值") }, 1, 2) }),
  );
  expect(items?.columns?.map(({ title }) => title)).toEqual(["名称", "价值"]);
  const shown = displayValue(items!, [
    { name: "铝粉", value: 500 },
    { name: "镁粉", value: 100 },
  ]);
  expect(shown).toBe("名称：铝粉；价值：5 元\n名称：镁粉；价值：1 元");
});

test("多行的字段：行数有上下限，行里不能多出字段", () => {
  const items = field.rows("物品", { name: field.text("名称") }, 1, 1);
  expect(says(items, [])).toEqual(["物品不得少于1条"]);
  expect(says(items, [{ name: "甲" }, { name: "乙" }])).toEqual(["物品不得多于1条"]);
  expect(says(items, [{ name: "甲", more: 1 }])).toHaveLength(1);
});

const found = field.checklist(
  "检查情况",
  { register: "checklists", keyFrom: "trade", itemsIn: "rows" },
  {
    results: { met: "符合", unmet: "不符合" },
    levels: { general: "一般", major: "重大" },
    fault: "unmet",
    min: 1,
  },
);

test("检查清单：逐项有结果，不得为空，不得重复", () => {
  expect(says(found, [])).toEqual(["检查情况不得少于1项"]);
  expect(says(found, [{ id: "1", content: "甲" }])).toEqual(["请选择结果"]);
  expect(says(found, [{ id: "1", content: "甲", result: "met" }])).toEqual([]);
  const twice = { id: "1", content: "甲", result: "met" };
  expect(says(found, [twice, twice])).toEqual(["检查情况有重复的项目"]);
});

test("检查清单的说明带登记簿和清单所在的字段，显示成一项一行", () => {
  const [described] = describeFields(z.object({ found }));
  expect(described).toMatchObject({
    widget: "checklist",
    register: "checklists",
    settings: { keyFrom: "trade", itemsIn: "rows", fault: "unmet" },
  });
  const rows = [
    { id: "1", content: "设置安全警示标志", result: "met" },
    { id: "2", content: "安装报警装置", result: "unmet", level: "major", note: "未安装报警装置" },
  ];
  expect(displayValue(described!, rows)).toBe(
    "1　设置安全警示标志：符合\n2　安装报警装置：不符合（重大，未安装报警装置）",
  );
  expect(displayValue(described!, [1])).toBe("1");
});

test("每种字段在表中只有一行，每行一个文件", () => {
  const files = readdirSync(new URL("./fields/", import.meta.url)).map((name) => name.replace(".ts", ""));
  const shared = ["kind", "parts", "optional"];
  expect(field.kinds.map(({ widget }) => widget).toSorted()).toEqual(
    files.filter((name) => !shared.includes(name)).toSorted(),
  );
});

test("登记簿的条目逐行显示：有标签的照标签，套在里面的照里面的标签，没有的不显示", () => {
  const entry = z.strictObject({
    name: field.text("姓名"),
    unit: field.optional(field.text("机构")),
    qualified: z.optional(field.flag("法律职业资格")),
    certificate: z.optional(z.strictObject({ number: field.text("证件号码") }).refine(() => true)),
    steps: z.array(z.strictObject({ title: field.text("阶次"), fine: field.money("罚款") })),
    bare: z.string(),
  });
  const body = {
    name: "赵铁",
    qualified: true,
    certificate: { number: "A-1" },
    steps: [{ title: "从轻", fine: 100 }],
    bare: "没有标签",
  };
  expect(entryLines(entry, body).map(({ title, display }) => `${title}=${display}`)).toEqual([
    "姓名=赵铁",
    "法律职业资格=是",
    "证件号码=A-1",
    "内容（1 项）=阶次：从轻；罚款：1 元",
  ]);
  expect(entryLines(entry, "残缺")).toEqual([]);
});

test("说明为保密的，不论哪一种都记为保密", () => {
  const secret = { confidential: true };
  const form = z.object({
    words: field.longText("情况", secret),
    one: field.choice("类别", { a: "甲" }, secret),
    several: field.choices("类别", { a: "甲" }, secret),
    sum: field.money("金额", secret),
    number: field.count("人数", "人", 0, 9, secret),
    on: field.day("日期", secret),
    at: field.instant("时间", secret),
    whose: field.entry("条目", "parties", secret),
    so: field.flag("是否", secret),
    who: field.person("人员", secret),
    which: field.act("行为", secret),
  });
  expect(describeFields(form).filter(({ confidential }) => confidential !== true)).toEqual([]);
});
