import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

const ways = { onSite: "上门", phone: "电话", letter: "书面", online: "网络问卷" } as const;

const score = (label: string) => field.count(label, "分", 1, 5);

export const fields = {
  plan: z.strictObject({
    partyName: field.text("被处罚单位或者个人"),
    visitors: field.people("回访人员", 1, 5),
    way: field.choice("回访方式", ways),
  }),
  unreached: z.strictObject({
    way: field.choice("联系方式", ways),
    note: field.longText("经过", { max: 500 }),
  }),
  visit: z.strictObject({
    person: field.text("受访人", { max: 50 }),
    position: field.optional(field.text("受访人职务", { max: 50 })),
    way: field.choice("回访方式", ways),
    conduct: score("执法行为是否规范"),
    attitude: score("执法态度是否文明"),
    integrity: score("是否廉洁（有无吃拿卡要）"),
    comments: field.longText("意见和建议", { max: 2000 }),
    problem: field.flag("反映有问题线索"),
    problemContent: field.optional(
      field.longText("问题线索", { max: 2000, hint: "反映有问题线索的必填，依法保密" }),
    ),
    remarks: field.optional(field.text("整改和生产情况", { max: 500 })),
  }),
  refer: z.strictObject({
    to: field.choice("移送", {
      supervision: "行政执法监督机构",
      discipline: "纪检监察机构",
    }),
    content: field.longText("线索内容和处理建议", { max: 2000 }),
  }),
  finish: z.strictObject({ summary: field.longText("回访结论", { max: 1000 }) }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

export const wayTitles: Readonly<Record<string, string>> = ways;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  plan: [{ partyName: "安和县清源化工有限公司", visitors: ["chief-1"], way: "onSite" }],
  unreached: [{ way: "phone", note: "两次拨打均无人接听。" }],
  visit: [
    {
      person: "陈立",
      way: "onSite",
      conduct: 5,
      attitude: 5,
      integrity: 5,
      comments: "程序清楚，说理充分，已组织全员培训。",
      problem: false,
    },
    {
      person: "陈立",
      way: "phone",
      conduct: 4,
      attitude: 2,
      integrity: 5,
      comments: "检查时态度生硬。",
      problem: true,
      problemContent: "反映一名执法人员检查时言语不文明。",
    },
  ],
  refer: [{ to: "supervision", content: "反映执法态度问题，建议核实。" }],
  finish: [{ summary: "受访人对执法行为表示满意。" }],
};
