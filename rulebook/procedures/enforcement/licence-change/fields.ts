import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { handlingFields, handlingSamples } from "../../shared/licence-fields.ts";
import { holderFields, soundTerm, termMessage } from "../../shared/licence-holder.ts";
import { tollFields, tollSamples } from "../../shared/licence-tolls.ts";

const matters = {
  name: "名称或者姓名",
  representative: "法定代表人或者负责人",
  address: "地址",
  scope: "许可范围",
  transfer: "被许可人（转由他人持有）",
  other: "其他事项",
} as const;

export const fields = {
  apply: z
    .strictObject({
      ...holderFields,
      changes: field.rows(
        "变更的内容",
        {
          matter: field.choice("变更事项", matters),
          before: field.text("变更前", { max: 500 }),
          after: field.text("变更后", { max: 500 }),
        },
        1,
        20,
      ),
      changedOn: field.optional(field.day("变更事实发生之日", { hint: "已经发生变更的填写" })),
      materials: field.longText("申请材料", { max: 2000 }),
      agent: field.optional(field.text("代理人和授权文书", { max: 200 })),
    })
    .refine(soundTerm, termMessage)
    .refine(({ changes }) => changes.every(({ before, after }) => before !== after), {
      path: ["changes"],
      message: "变更前后的内容相同",
    })
    .refine(({ changes }) => new Set(changes.map(({ matter }) => matter)).size === changes.length, {
      path: ["changes"],
      message: "同一变更事项只填一次",
    }),
  ...handlingFields,
  ...tollFields,
  decide: z.strictObject({
    outcome: field.choice("决定", { granted: "准予变更", refused: "不予变更" }),
    newHolder: field.optional(field.text("变更后的名称或者姓名", { hint: "变更名称、转由他人持有的必填" })),
    newHolderCode: field.optional(
      field.text("受让人的统一社会信用代码或者证件号码", { max: 40, hint: "转由他人持有的必填，不公开" }),
    ),
    newNumber: field.optional(field.text("变更后的许可证编号", { max: 60, hint: "编号改变的填写" })),
    transferBasis: field.optional(field.text("准予转让的法律、法规依据", { hint: "转由他人持有的必填" })),
    basis: field.text("决定的依据", { max: 1000 }),
    reason: field.optional(field.longText("不予变更的理由", { max: 2000 })),
    remedies: field.optional(field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 })),
    sealed: field.flag("决定书、证件已加盖本机关印章"),
  }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const licence = {
  item: "yhbz-retail",
  number: "皖安YHLS〔2024〕0012",
  holder: "安和县柳河镇周记烟花爆竹零售店",
  holderKind: "soleTrader",
  holderCode: "92999999MA00000077",
  validFrom: "2024-07-01",
  validUntil: "2026-06-30",
} as const;

const moved = { matter: "representative", before: "周萍", after: "周立" } as const;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  apply: [
    { ...licence, changes: [moved], changedOn: "2025-06-02", materials: "变更申请书、新负责人培训合格证明" },
    {
      ...licence,
      changes: [moved, { matter: "name", before: licence.holder, after: "安和县柳河镇喜庆烟花爆竹零售店" }],
      materials: "变更申请书、营业执照",
    },
    {
      ...licence,
      changes: [{ matter: "transfer", before: licence.holder, after: "安和县东湖镇王记百货店" }],
      materials: "转让协议",
    },
  ],
  ...handlingSamples,
  ...tollSamples,
  decide: [
    { outcome: "granted", basis: "《中华人民共和国行政许可法》第四十九条。", sealed: true },
    {
      outcome: "refused",
      basis: "《中华人民共和国行政许可法》第三十八条第二款。",
      reason: "变更后的经营场所与居民住宅同楼，不符合规定条件。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
  ],
};
