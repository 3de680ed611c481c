import { field, type Reference, type Relied } from "@zhunsheng/engine";
import { calendarDays, type Limit, months } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const entry = z.strictObject({
  source: field.text("依据的文件", { max: 500 }),
  trainingHours: field.count("领证培训", "学时", 1, 500),
  yearlyHours: field.count("每年培训", "学时", 1, 500),
  suspensionMonths: field.count("暂扣证件最长", "个月", 1, 36),
  tellDays: field.count("暂扣、吊销后告知", "日", 1, 60),
  lossDays: field.count("遗失后公告声明作废", "日", 1, 60),
  objectionDays: field.count("申请复核", "日", 1, 180),
});

export type CertificateStandards = z.infer<typeof entry>;

/** 执法证件标准: numbers that other places' rules give and our province's text was not read for (待核); key `self`. */
export const certificateStandards = defineRegister({
  id: "certificate-standards",
  title: "执法证件标准",
  entry,
});

/** Where the agency has entered nothing: 辽宁、交通运输 patterns and the national training plan. None refuses. */
const unset: CertificateStandards = {
  source: "未登记，按一般做法待核",
  trainingHours: 60,
  yearlyHours: 60,
  suspensionMonths: 6,
  tellDays: 3,
  lossDays: 3,
  objectionDays: 30,
};

/** The agency's standards for certificates on the act's day. */
export const certificateRules = (reference: Reference): CertificateStandards =>
  certificateStandards.find(reference, "self") ?? unset;

const keptBy = ({ relied }: { readonly relied?: Relied | undefined }): CertificateStandards => {
  const body = relied?.entries[certificateStandards.id]?.self;
  return body === undefined ? unset : readEntry(entry, body);
};

type Judged = Parameters<typeof keptBy>[0];

/** The limits of duties, as the act kept the standards. */
export const tellLimit = (_file: unknown, act: Judged): Limit => calendarDays(keptBy(act).tellDays);
export const lossLimit = (_file: unknown, act: Judged): Limit => calendarDays(keptBy(act).lossDays);
export const suspensionLimit = (_file: unknown, act: Judged): Limit =>
  months(keptBy(act).suspensionMonths, "none");
