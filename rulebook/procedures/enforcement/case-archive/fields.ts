import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

export const fields = {
  arrange: z.strictObject({
    volume: field.text("案卷号", { max: 60 }),
    catalogue: field.rows(
      "卷内目录",
      {
        part: field.choice("卷别", { main: "正卷", auxiliary: "副卷" }),
        document: field.text("文书名称", { max: 100 }),
        number: field.optional(field.text("文号", { max: 60 })),
        day: field.day("日期"),
        from: field.count("起页", "页", 1, 10_000),
        to: field.count("止页", "页", 1, 10_000),
      },
      1,
      500,
    ),
    recordings: field.optional(field.text("随卷音像记录编号", { max: 500 })),
  }),
  check: z.strictObject({
    complete: field.flag("目录、文书、回证、页码核对齐全"),
    note: field.longText("备考表：缺损、修改、补充情况", { max: 2000 }),
  }),
  receive: z.strictObject({
    from: field.person("移交人"),
    pageCount: field.count("页数", "页", 1, 100_000),
    location: field.text("存放位置"),
    retention: field.choice("保管期限", { permanent: "永久", thirtyYears: "30年", tenYears: "10年" }),
  }),
  lend: z.strictObject({
    borrower: field.text("借阅人", { max: 50 }),
    unit: field.text("借阅单位", { max: 100 }),
    purpose: field.text("借阅用途"),
    approvedBy: field.person("批准人"),
    way: field.choice("借阅方式", { reading: "查阅", loan: "借出", copy: "复制" }),
    until: field.day("归还期限"),
  }),
  giveBack: z.strictObject({
    complete: field.flag("页数、音像记录齐全完好"),
    note: field.optional(field.text("缺损情况", { max: 500 })),
  }),
  appraise: z.strictObject({
    members: field.people("鉴定人员", 2, 10),
    result: field.choice("鉴定意见", { keep: "继续保存", destroy: "予以销毁" }),
    opinion: field.longText("鉴定报告", { max: 2000 }),
  }),
  destroy: z.strictObject({
    supervisors: field.people("监销人员", 2, 5),
    approval: field.text("销毁审批文号", { max: 60 }),
    note: field.longText("销毁情况", { max: 1000 }),
  }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const row = (part: "main" | "auxiliary", document: string, day: string, from: number, to: number) => ({
  part,
  document,
  day,
  from,
  to,
});

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  arrange: [
    {
      volume: "2025-罚-001",
      catalogue: [
        row("main", "立案审批表", "2025-06-05", 1, 2),
        row("main", "行政处罚决定书", "2025-07-16", 3, 10),
        row("main", "文书送达回执", "2025-07-17", 11, 11),
        row("main", "现场检查记录和询问笔录", "2025-06-09", 12, 80),
        row("auxiliary", "法制审核意见书", "2025-07-11", 1, 6),
        row("auxiliary", "结案审批表", "2025-07-28", 7, 8),
      ],
      recordings: "AV-2025-0606-01",
    },
  ],
  check: [{ complete: true, note: "无缺损、修改、补充。" }],
  receive: [{ from: "officer-1", pageCount: 88, location: "档案室3排2列", retention: "thirtyYears" }],
  lend: [
    {
      borrower: "李文",
      unit: "安和县应急管理局政策法规股",
      purpose: "案卷评查",
      approvedBy: "leader-1",
      way: "loan",
      until: "2025-09-30",
    },
  ],
  giveBack: [{ complete: true }],
  appraise: [
    { members: ["archivist-1", "leader-1"], result: "keep", opinion: "案情典型，仍有查考价值，延长保存。" },
    { members: ["archivist-1", "leader-1"], result: "destroy", opinion: "保管期限届满，没有继续保存价值。" },
  ],
  destroy: [
    { supervisors: ["officer-1", "leader-2"], approval: "安档销〔2055〕1号", note: "二人监销，逐卷清点。" },
  ],
};
