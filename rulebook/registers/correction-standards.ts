import { field, type Json, type Reference, type Relied } from "@zhunsheng/engine";
import { type Limit, workingDays } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const days = (label: string) => field.count(label, "个工作日", 1, 60);

const entry = z.strictObject({
  source: field.text("依据的文件", { max: 500 }),
  deliveryWorkingDays: days("责令整改文书送达期限"),
  replyWorkingDays: days("陈述申辩答复期限"),
  extensionWorkingDays: days("延期申请决定期限"),
  reinspectionWorkingDays: days("复查期限"),
  resumptionWorkingDays: days("恢复生产经营审查期限"),
  pursuitWorkingDays: days("逾期未整改转查处期限"),
  publishes: field.optional(field.flag("公示责令整改信息", { hint: "本机关公示清单列入的才选择" })),
  mark: field.choice("办理期限的核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
});

/** The limits of one kind of step, by the name that the entry has for it. */
export type CorrectionLimit = Exclude<keyof z.infer<typeof entry>, "source" | "mark" | "publishes">;

/**
 * 责令整改标准: the agency's own limits for orders to correct, under the key `self`. No statute sets them (待核), so
 * they move the due days of duties and refuse nothing.
 */
export const correctionStandards = defineRegister({
  id: "correction-standards",
  title: "责令整改标准",
  entry,
});

/** Whether the agency puts its orders before the public. */
export const publishesOrders = (reference: Reference): boolean =>
  correctionStandards.find(reference, "self")?.publishes === true;

/** Where the agency has entered nothing: all from memory (待核). */
const unset: Readonly<Record<CorrectionLimit, number>> = {
  deliveryWorkingDays: 7,
  replyWorkingDays: 5,
  extensionWorkingDays: 3,
  reinspectionWorkingDays: 10,
  resumptionWorkingDays: 3,
  pursuitWorkingDays: 7,
};

/** For `needs` of an act whose duties read the standards. */
export const standardsNeed = { register: correctionStandards.id, key: () => "self" };

/** For a duty: the limit where the agency has entered none, and the one it has entered, as the act kept it. */
export const correctionLimit = (name: CorrectionLimit) => ({
  mark: "M" as const,
  within: workingDays(unset[name]),
  agencyLimit: (_file: unknown, act: { readonly relied?: Relied | undefined }): Limit | undefined => {
    const body: Json | undefined = act.relied?.entries[correctionStandards.id]?.self;
    return body === undefined ? undefined : workingDays(readEntry(entry, body)[name]);
  },
});
