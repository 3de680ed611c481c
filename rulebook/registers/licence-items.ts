import {
  type Act,
  field,
  type MatterFile,
  type Reference,
  type RegisterNeed,
  type Relied,
} from "@zhunsheng/engine";
import { calendarDays, type Limit, workingDays } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const material = {
  id: field.text("材料编号", { max: 40 }),
  name: field.text("材料名称"),
  form: field.choice("原件或者复印件", { original: "原件", copy: "复印件", electronic: "电子件" }),
  copies: field.count("份数", "份", 1, 50),
  need: field.choice("必要性", { required: "必要", gap: "必要，可以容缺", optional: "非必要" }),
  source: field.text("来源渠道", { hint: "如 申请人自备、政府部门核发、第三方出具" }),
};

const units = { workingDay: "工作日", calendarDay: "日（自然日）" } as const;

/** The fifteen contents of a 服务指南, all of them to be filled in. 材料 and 时限 stand in fields of their own. */
const guide = {
  title: field.text("事项名称"),
  basis: field.longText("设定依据", { max: 2000 }),
  receivingBody: field.text("受理机构"),
  decidingBody: field.text("审批机构"),
  conditions: field.longText("许可条件", { max: 5000 }),
  policy: field.longText("优惠政策", { max: 2000, hint: "没有的填“无”" }),
  materials: field.rows("申请材料", material, 1, 100),
  flow: field.longText("办理流程", { max: 2000 }),
  statutoryDays: field.count("法定办理时限", "", 1, 365),
  supervision: field.text("监督方式", { max: 500 }),
  accountability: field.text("责任追究", { max: 1000 }),
  remedies: field.text("救济渠道", { max: 500 }),
  officeHours: field.text("办公时间"),
  address: field.text("办公地址"),
  phone: field.text("联系电话", { max: 60 }),
};

const entry = z
  .strictObject({
    ...guide,
    resultDocument: field.text("结果文书名称"),
    unit: field.choice("法定时限的计算单位", units, {
      hint: "行政许可法的期限以工作日计，特别法另有规定的从其规定",
    }),
    countsFrom: field.choice("法定时限的起算", {
      acceptance: "自受理之日起",
      receipt: "自收到申请材料之日起",
    }),
    limitBasis: field.text("时限的依据", { max: 500 }),
    extensionDays: field.count("可以延长的期限", "", 0, 60, { hint: "不得延长的填0" }),
    promisedDays: field.count("承诺办理时限", "", 1, 365),
    deliveryDays: field.count("颁发送达时限", "个工作日", 1, 10),
    commitmentAllowed: field.flag("可以告知承诺"),
    commitmentCheckDays: field.optional(field.count("告知承诺的核查期限", "日", 1, 365)),
    gapsAllowed: field.flag("可以容缺受理"),
    onSiteCheck: field.flag("应当现场核查"),
    facilityTest: field.flag("需要对设备、设施、产品、物品检验检测"),
    hearingRequired: field.flag("法律、法规、规章规定应当听证"),
    thirdPartyInterest: field.flag("直接关系他人重大利益"),
    publicSafety: field.flag("直接关系公共安全、人身健康、生命财产安全"),
    reviewCatalogue: field.flag("列入重大执法决定法制审核目录"),
    quantity: field.optional(field.count("数量限制", "个", 1, 1_000_000, { hint: "没有数量限制的不填" })),
    validityMonths: field.optional(field.count("许可证件有效期", "个月", 1, 600, { hint: "长期有效的不填" })),
    changeApplyWorkingDays: field.optional(
      field.count("变更事实发生后提出变更申请的期限", "个工作日", 1, 250, { hint: "部门规章另有规定的填写" }),
    ),
    changeDecideWorkingDays: field.optional(
      field.count("变更的办理期限", "个工作日", 1, 60, { hint: "部门规章另有规定的填写" }),
    ),
    renewalMonths: field.optional(
      field.count("有效期届满前提出延续申请的期限", "个月", 1, 12, { hint: "不是三十日的填写" }),
    ),
    sampleForm: field.optional(field.text("申请书示范文本", { max: 500 })),
    mark: field.choice("时限和材料的核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
  })
  .refine(({ materials }) => new Set(materials.map(({ id }) => id)).size === materials.length, {
    path: ["materials"],
    message: "材料编号重复",
  })
  .refine(({ promisedDays, statutoryDays }) => promisedDays <= statutoryDays, {
    path: ["promisedDays"],
    message: "承诺办理时限不得长于法定办理时限",
  })
  .refine(({ gapsAllowed, materials }) => gapsAllowed || materials.every(({ need }) => need !== "gap"), {
    path: ["materials"],
    message: "不得容缺受理的事项，没有可以容缺的材料",
  });

export type LicenceItem = z.infer<typeof entry>;

export type Material = LicenceItem["materials"][number];

/**
 * 许可事项和服务指南: what is licensed here, by what basis, on which materials, in which time. Outside this list
 * there is no licensing and nothing may be asked for (行政许可法第30、31条, 优化营商环境条例第40条).
 */
export const licenceItems = defineRegister({ id: "licence-items", title: "许可事项和服务指南", entry });

/** For `needs`: the item that the act or its file names. */
export const itemNeed = <F, K extends keyof F>(
  item: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
): RegisterNeed<F, K> => licenceItems.need(item);

/** The item as the act itself kept it; undefined where it kept none. */
export function itemKept(relied: Relied | undefined, key: string | undefined): LicenceItem | undefined {
  const body = key === undefined ? undefined : relied?.entries[licenceItems.id]?.[key];
  return body === undefined ? undefined : readEntry(entry, body);
}

/** The item in force on the act's day. */
export const itemIn = (reference: Reference, key: string | undefined): LicenceItem | undefined =>
  licenceItems.find(reference, key);

const limitOf = ({ unit }: LicenceItem, days: number): Limit =>
  unit === "workingDay" ? workingDays(days) : calendarDays(days);

/** 法定办理时限, with the extension where it was granted. */
export const statutoryLimit = (item: LicenceItem, extended = false): Limit =>
  limitOf(item, item.statutoryDays + (extended ? item.extensionDays : 0));

/** 承诺办理时限: what the agency has promised of its own accord; never longer than the statutory one. */
export const promisedLimit = (item: LicenceItem): Limit => limitOf(item, item.promisedDays);
