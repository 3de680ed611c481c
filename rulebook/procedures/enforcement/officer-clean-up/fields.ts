import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { employments } from "../../../registers/officers.ts";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

const results = { keep: "保留", cancel: "注销", train: "离岗培训", move: "调离执法岗位" } as const;

export const fields = {
  start: z
    .strictObject({
      scope: field.text("清理范围"),
      asOf: field.day("清理基准日"),
      dueOn: field.day("提出名单的期限"),
      document: field.text("部署清理的文件", { max: 100 }),
    })
    .refine(({ asOf, dueOn }) => asOf <= dueOn, { path: ["dueOn"], message: "期限早于清理基准日" }),
  list: z.strictObject({
    people: field.people("清理人员", 1, 200),
    results: field.rows(
      "清理结果",
      {
        person: field.person("人员"),
        employment: field.choice("编制性质", employments),
        result: field.choice("结果", results),
        reason: field.text("理由", { max: 300 }),
      },
      1,
      200,
    ),
  }),
  submit: z.strictObject({
    to: field.text("司法行政机关"),
    materials: field.longText("报送材料", { max: 1000 }),
  }),
  reviewed: z
    .strictObject({
      by: field.text("司法行政机关"),
      result: field.choice("审核意见", { agreed: "同意", problems: "存在问题" }),
      document: field.text("文书名称和文号", { max: 100 }),
      problems: field.optional(field.longText("存在的问题", { max: 2000, hint: "存在问题的必填" })),
    })
    .refine(({ result, problems }) => result === "agreed" || problems !== undefined, {
      path: ["problems"],
      message: "存在问题的应当写明问题",
    }),
  decide: z.strictObject({
    reviewers: field.count("法制审核人员", "人", 0, 10_000),
    note: field.longText("清理情况", { max: 2000 }),
  }),
  publish: z.strictObject({
    place: field.text("公布平台"),
    officers: field.rows(
      "保留的执法人员",
      {
        person: field.person("人员"),
        name: field.text("姓名", { max: 50 }),
        unit: field.text("所在机构"),
        number: field.text("执法证件号码", { max: 40 }),
      },
      0,
      200,
    ),
    personalRemoved: field.flag("已隐去身份证件号码、联系方式等个人信息"),
  }),
  carryOut: z.strictObject({
    person: field.person("人员"),
    done: field.choice("落实的结果", { cancel: "已注销证件", train: "已离岗培训", move: "已调离" }),
    on: field.day("落实之日"),
    matter: field.optional(field.text("执法证件事项编号", { max: 60, hint: "注销、暂扣的填写" })),
  }),
  finish: z.strictObject({ summary: field.longText("办结情况", { max: 2000 }) }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const kept = { result: "keep", reason: "在编在岗，证件有效" } as const;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  start: [
    {
      scope: "安和县应急管理局全体执法人员",
      asOf: "2026-03-02",
      dueOn: "2026-03-20",
      document: "安司〔2026〕5号",
    },
  ],
  list: [
    {
      people: ["officer-1", "officer-2", "township-1"],
      results: [
        { person: "officer-1", employment: "civilServant", ...kept },
        { person: "officer-2", employment: "institution", ...kept },
        { person: "township-1", employment: "contract", result: "cancel", reason: "属于合同制人员" },
      ],
    },
    {
      people: ["officer-1", "officer-2"],
      results: [
        { person: "officer-1", employment: "civilServant", ...kept },
        { person: "officer-2", employment: "civilServant", ...kept },
      ],
    },
  ],
  submit: [{ to: "安和县司法局", materials: "清理名单、编制和岗位证明、执法证件复印件。" }],
  reviewed: [
    { by: "安和县司法局", result: "agreed", document: "安司审〔2026〕8号" },
    {
      by: "安和县司法局",
      result: "problems",
      document: "安司审〔2026〕9号",
      problems: "一名人员的编制性质与编制部门的登记不符。",
    },
  ],
  decide: [{ reviewers: 1, note: "清理三人，保留两人，注销一人。" }],
  publish: [
    {
      place: "安和县行政执法公示平台",
      officers: [
        { person: "officer-1", name: "赵明", unit: "执法大队", number: "00001" },
        { person: "officer-2", name: "钱亮", unit: "执法大队", number: "00002" },
      ],
      personalRemoved: true,
    },
  ],
  carryOut: [{ person: "township-1", done: "cancel", on: "2026-04-10", matter: "officer-certificate-12" }],
  finish: [{ summary: "清理结果已经公布并全部落实。" }],
};
