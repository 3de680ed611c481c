import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { publishFields } from "../../shared/publication.ts";

const { place, masked, checkedBy } = publishFields;

const rows = field.rows(
  "计划事项",
  {
    id: field.text("编号", { max: 20 }),
    item: field.entry("检查事项", "inspection-items"),
    objects: field.text("检查对象（行业、类别）", { max: 200 }),
    riskClass: field.optional(field.text("风险等级", { max: 20 })),
    count: field.count("检查对象数量", "户", 1, 100_000),
    way: field.choice("检查安排", { all: "重点单位全覆盖", random: "随机抽查" }),
    share: field.optional(field.count("抽查比例", "%", 1, 100, { hint: "随机抽查的必填" })),
    perYear: field.count("每户检查次数", "次", 1, 366),
  },
  1,
  20,
);

interface Planned {
  readonly rows: readonly {
    readonly id: string;
    readonly way: string;
    readonly share?: number | undefined;
  }[];
}

const soundRows = ({ rows: planned }: Planned): boolean =>
  new Set(planned.map(({ id }) => id)).size === planned.length &&
  planned.every(({ way, share }) => (way === "random") === (share !== undefined));

const rowsIssue = { path: ["rows"], message: "计划事项编号不得重复；随机抽查的应当写明比例，全覆盖的不填" };

export const fields = {
  draft: z
    .strictObject({
      kind: field.choice("计划类型", { yearly: "年度检查计划", special: "专项检查计划" }),
      title: field.text("计划名称", { max: 100 }),
      from: field.day("起始之日"),
      until: field.day("截止之日"),
      officers: field.count("执法人员", "人", 2, 10_000),
      workingDays: field.count("法定工作日", "日", 1, 366),
      otherDays: field.count("培训、休假等其他工作", "人日", 0, 1_000_000),
      daysPerVisit: field.count("每次检查平均用时", "人日", 1, 100),
      rows,
      joint: field.optional(field.longText("联合检查安排", { max: 1000 })),
      need: field.optional(
        field.longText("必要性评估", { max: 3000, hint: "专项检查必填：突出问题、评估结论" }),
      ),
    })
    .refine(soundRows, rowsIssue)
    .refine(({ from, until }) => from < until, { path: ["until"], message: "截止之日应当晚于起始之日" })
    .refine(({ kind, need }) => kind !== "special" || need !== undefined, {
      path: ["need"],
      message: "专项检查计划应当写明必要性评估",
    }),
  adopt: z
    .strictObject({
      outcome: field.choice("审定结论", { adopted: "同意报批", returned: "退回修改" }),
      opinion: field.optional(field.longText("意见", { max: 1000, hint: "退回的必填" })),
    })
    .refine(({ outcome, opinion }) => outcome === "adopted" || opinion !== undefined, {
      path: ["opinion"],
      message: "退回的应当写明意见",
    }),
  approved: z.strictObject({
    by: field.text("批准机关", { max: 100 }),
    document: field.text("批准文件名称和文号", { max: 200 }),
    approvedOn: field.day("批准之日"),
  }),
  filed: z.strictObject({
    with: field.choice("备案机关", {
      justice: "司法行政部门",
      government: "本级人民政府",
      superior: "上一级主管部门",
    }),
    number: field.text("备案编号", { max: 100 }),
    filedOn: field.day("备案之日"),
  }),
  publish: z.strictObject({ place, masked, checkedBy }),
  revise: z
    .strictObject({
      reason: field.longText("调整的理由", { max: 2000 }),
      approval: field.text("批准调整的文件", { max: 200 }),
      rows,
    })
    .refine(soundRows, rowsIssue),
  unplanned: z.strictObject({
    quarter: field.choice("季度", {
      q1: "第一季度",
      q2: "第二季度",
      q3: "第三季度",
      q4: "第四季度",
    }),
    count: field.count("计划外检查", "次", 0, 100_000),
    reasons: field.optional(field.longText("计划外检查的事由", { max: 3000, hint: "有计划外检查的必填" })),
    reportedTo: field.text("报告的机关", { max: 100 }),
  }),
  inspected: z.strictObject({
    inspectedOn: field.day("检查之日"),
    conclusion: field.text("检查结论", { max: 100 }),
    row: field.optional(field.text("计划事项编号", { max: 20 })),
  }),
  complete: z.strictObject({
    results: field.rows("完成情况", {
      row: field.text("计划事项编号", { max: 20 }),
      visits: field.count("完成检查", "次", 0, 1_000_000),
      done: field.flag("已完成"),
      reason: field.optional(field.text("没有完成的原因", { max: 500 })),
    }),
    summary: field.longText("计划执行情况", { max: 3000 }),
  }),
  abandon: z.strictObject({ reason: field.longText("终止计划的理由", { max: 1000 }) }),
  ...commonFields,
};

/** What each act of a plan says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const row = {
  id: "1",
  item: "insp-training",
  objects: "危险化学品生产经营单位",
  count: 20,
  way: "all",
  perYear: 2,
} as const;

const drawn = {
  ...row,
  id: "2",
  item: "insp-signs",
  way: "random",
  share: 10,
  count: 200,
  perYear: 1,
} as const;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  draft: [
    {
      kind: "yearly",
      title: "2025年度安全生产监督检查计划",
      from: "2025-01-01",
      until: "2025-12-31",
      officers: 12,
      workingDays: 248,
      otherDays: 1500,
      daysPerVisit: 4,
      rows: [row, drawn],
    },
    {
      kind: "special",
      title: "危险化学品专项整治",
      from: "2025-03-01",
      until: "2025-06-30",
      officers: 4,
      workingDays: 80,
      otherDays: 100,
      daysPerVisit: 4,
      rows: [row],
      need: "去年以来连续发生三起泄漏，问题集中在监测报警系统停用，有必要集中检查。",
    },
  ],
  adopt: [{ outcome: "adopted" }, { outcome: "returned", opinion: "检查次数超过工作日，应当压缩。" }],
  approved: [{ by: "安和县人民政府", document: "安政函〔2025〕3号", approvedOn: "2025-01-06" }],
  filed: [
    { with: "justice", number: "安司检备〔2025〕1号", filedOn: "2025-01-06" },
    { with: "superior", number: "市应急检备〔2025〕7号", filedOn: "2025-01-06" },
  ],
  publish: [{ place: "安和县行政执法公示平台", masked: true, checkedBy: "clerk-1" }],
  revise: [
    {
      reason: "新增两家企业纳入监管。",
      approval: "安政函〔2025〕21号",
      rows: [{ ...row, count: 22 }, drawn],
    },
  ],
  unplanned: [
    { quarter: "q1", count: 2, reasons: "举报核查一次，监测预警一次。", reportedTo: "安和县人民政府" },
    { quarter: "q2", count: 0, reportedTo: "安和县人民政府" },
    { quarter: "q3", count: 0, reportedTo: "安和县人民政府" },
    { quarter: "q4", count: 0, reportedTo: "安和县人民政府" },
  ],
  inspected: [{ inspectedOn: "2025-01-06", conclusion: "未发现问题", row: "1" }],
  complete: [
    {
      results: [
        { row: "1", visits: 40, done: true },
        { row: "2", visits: 18, done: false, reason: "两户企业已经停产。" },
      ],
      summary: "年度计划基本完成。",
    },
    { results: [{ row: "1", visits: 20, done: true }], summary: "专项检查已经完成。" },
  ],
  abandon: [{ reason: "上级已经部署同一专项检查，不再重复开展。" }],
};
