import { field, type Reference, type Relied } from "@zhunsheng/engine";
import { hours, type Limit, workingDays } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const entry = z.strictObject({
  source: field.text("依据的文件", { max: 500 }),
  scanRequired: field.flag("进入企业检查应当扫码"),
  duplicateDays: field.count("同一事项两次检查的最短间隔", "日", 0, 366),
  approvalHours: field.count("紧急检查补办审批", "小时", 1, 240),
  reviewWorkingDays: field.count("恢复生产经营和使用的审查期限", "个工作日", 1, 60),
  withPenaltyCounts: field.flag("引起行政处罚的检查也计入检查次数"),
  mark: field.choice("核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
});

type InspectionStandards = z.infer<typeof entry>;

/** 行政检查规则: what the national text, read in excerpts, leaves to the place. Its one entry has the key below. */
export const inspectionStandards = defineRegister({
  id: "inspection-standards",
  title: "行政检查规则",
  entry,
});

export const inspectionStandardsKey = "inspection";

/** Where the agency has entered nothing yet. All from memory (待核), so nothing here refuses an act. */
const unset: InspectionStandards = {
  source: "未登记，按一般做法待核",
  scanRequired: false,
  duplicateDays: 0,
  approvalHours: 24,
  reviewWorkingDays: 10,
  withPenaltyCounts: false,
  mark: "M",
};

/** The agency's rules for inspections on the act's day. */
export const standardsOfInspection = (reference: Reference): InspectionStandards =>
  inspectionStandards.find(reference, inspectionStandardsKey) ?? unset;

/** Whether the agency has checked the texts behind its rules: only then do they refuse. */
export const inspectionRulesVerified = (reference: Reference): boolean =>
  standardsOfInspection(reference).mark === "V";

interface Judged {
  readonly relied?: Relied | undefined;
}

/** The rules as the act itself kept them. */
const keptBy = ({ relied }: Judged): InspectionStandards => {
  const body = relied?.entries[inspectionStandards.id]?.[inspectionStandardsKey];
  return body === undefined ? unset : readEntry(entry, body);
};

export const approvalLimit = (_file: unknown, act: Judged): Limit => hours(keptBy(act).approvalHours);

export const reviewLimit = (_file: unknown, act: Judged): Limit => workingDays(keptBy(act).reviewWorkingDays);

/** E-50: whether an inspection that led to a penalty is counted as an inspection too, by the region's standard. */
export const countedWithPenalty = (act: Judged): boolean => keptBy(act).withPenaltyCounts;
