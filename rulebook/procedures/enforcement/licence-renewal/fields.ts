import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { handlingFields, handlingSamples } from "../../shared/licence-fields.ts";
import { holderFields, soundTerm, termMessage } from "../../shared/licence-holder.ts";
import { tollFields, tollSamples } from "../../shared/licence-tolls.ts";

const term = {
  newFrom: field.optional(field.day("延续后的有效期自", { hint: "准予延续的必填" })),
  newUntil: field.optional(field.day("延续后的有效期至", { hint: "准予延续的必填" })),
};

export const fields = {
  apply: z
    .strictObject({
      ...holderFields,
      validUntil: field.day("有效期至"),
      materials: field.longText("申请材料", { max: 2000 }),
      agent: field.optional(field.text("代理人和授权文书", { max: 200 })),
    })
    .refine(soundTerm, termMessage),
  ...handlingFields,
  ...tollFields,
  decide: z
    .strictObject({
      outcome: field.choice("决定", { granted: "准予延续", refused: "不予延续" }),
      ...term,
      newNumber: field.optional(field.text("延续后的许可证编号", { max: 60, hint: "编号改变的填写" })),
      basis: field.text("决定的依据", { max: 1000 }),
      reason: field.optional(field.longText("不予延续的理由", { max: 2000 })),
      remedies: field.optional(field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 })),
      sealed: field.flag("决定书、证件已加盖本机关印章"),
    })
    .refine(
      ({ outcome, newFrom, newUntil }) =>
        (outcome === "granted") === (newFrom !== undefined && newUntil !== undefined),
      { path: ["newUntil"], message: "准予延续的应当写明延续后的有效期，不予延续的不填" },
    )
    .refine(({ newFrom, newUntil }) => !newFrom || !newUntil || newFrom <= newUntil, {
      path: ["newUntil"],
      message: "延续后有效期的止日早于起日",
    }),
  deemedRenewed: z
    .strictObject({
      newFrom: field.day("延续后的有效期自"),
      newUntil: field.day("延续后的有效期至"),
      cause: field.longText("逾期未作决定的原因", { max: 1000 }),
      sealed: field.flag("证件已加盖本机关印章"),
    })
    .refine(({ newFrom, newUntil }) => newFrom <= newUntil, {
      path: ["newUntil"],
      message: "延续后有效期的止日早于起日",
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
  validFrom: "2023-08-01",
  validUntil: "2025-07-31",
} as const;

const next = { newFrom: "2025-08-01", newUntil: "2027-07-31" } as const;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  apply: [{ ...licence, materials: "延续申请书、安全评估情况、负责人培训合格证明" }],
  ...handlingSamples,
  ...tollSamples,
  decide: [
    { outcome: "granted", ...next, basis: "《中华人民共和国行政许可法》第五十条第二款。", sealed: true },
    {
      outcome: "refused",
      basis: "《中华人民共和国行政许可法》第三十八条第二款。",
      reason: "经营场所与居民住宅同楼，不再符合规定条件。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内提起行政诉讼。",
      sealed: true,
    },
  ],
  deemedRenewed: [{ ...next, cause: "审查人员调离，没有及时移交。", sealed: true }],
};
