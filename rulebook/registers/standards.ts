import { field, type Json, type Mark, type Reference, type Relied } from "@zhunsheng/engine";
import { calendarDays, type Limit, workingDays } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

/** How far the document behind a number was checked by the agency: only V makes a gate refuse. */
const mark = (label: string) => field.choice(label, { V: "已核对原文", V2: "部分核对", M: "待核" });

/** What no duty reads yet. */
const notRead = "仅作登记，应办事项的期限尚未据此计算";

const entry = z.strictObject({
  source: field.text("依据的文件", { max: 500 }),
  hearingCitizenFen: field.money("对公民较大数额罚款（听证）"),
  hearingOrganisationFen: field.money("对单位较大数额罚款（听证）"),
  hearingMark: mark("听证标准的核对情况"),
  reviewAll: field.flag("普通程序案件全部进行法制审核"),
  reviewCitizenFen: field.money("对公民应当法制审核的数额"),
  reviewOrganisationFen: field.money("对单位应当法制审核的数额"),
  reviewMark: mark("法制审核范围的核对情况"),
  discussionCitizenFen: field.money("对公民应当集体讨论的数额"),
  discussionOrganisationFen: field.money("对单位应当集体讨论的数额"),
  discussionMark: mark("集体讨论范围的核对情况"),
  soleTraderAsCitizen: field.flag("个体工商户适用公民的限额", {
    hint: "当场处罚、听证、法制审核、集体讨论",
  }),
  soleTraderMark: mark("个体工商户限额的核对情况"),
  statementWorkingDays: field.count("陈述申辩期限", "个工作日", 1, 60),
  summaryFilingWorkingDays: field.count("当场处罚备案期限", "个工作日", 1, 60),
  reviewWorkingDays: field.count("法制审核期限", "个工作日", 1, 60, { hint: notRead }),
  closingWorkingDays: field.count("结案期限", "个工作日", 1, 250),
  archivingDays: field.count("归档期限", "日", 1, 365),
  suspensionExcluded: z.optional(
    field.flag("中止调查的时间不计入办案期限", { hint: "有法律、法规、规章依据的才选择" }),
  ),
  transferExcluded: z.optional(
    field.flag("移送公安机关的时间不计入办案期限", { hint: "有法律、法规、规章依据的才选择" }),
  ),
  limitsMark: mark("办理期限的核对情况"),
  recordingLagHours: field.optional(
    field.count("补录界限", "小时", 1, 2_000, { hint: "发生以后超过这一时间才登记的为补录，应当写明原因" }),
  ),
  nightBeginsHour: field.optional(
    field.count("夜间开始", "时", 18, 23, { hint: "行政强制执行不得在夜间实施；不填的为22时" }),
  ),
  nightEndsHour: field.optional(field.count("夜间结束", "时", 4, 9, { hint: "不填的为6时" })),
});

export type Standards = z.infer<typeof entry>;

/** 本机关标准: what statutes leave to the place, each entry with its own days; penalties have the key `penalty`. */
export const standards = defineRegister({ id: "standards", title: "本机关标准", entry });

/** Where the agency has entered nothing yet. All from memory (待核), so nothing here refuses an act. */
const unset: Standards = {
  source: "未登记，按一般做法待核",
  hearingCitizenFen: 2_000_000,
  hearingOrganisationFen: 5_000_000,
  hearingMark: "M",
  reviewAll: false,
  reviewCitizenFen: 1_000_000,
  reviewOrganisationFen: 10_000_000,
  reviewMark: "M",
  discussionCitizenFen: 1_000_000,
  discussionOrganisationFen: 10_000_000,
  discussionMark: "M",
  soleTraderAsCitizen: true,
  soleTraderMark: "M",
  statementWorkingDays: 3,
  summaryFilingWorkingDays: 3,
  reviewWorkingDays: 5,
  closingWorkingDays: 15,
  archivingDays: 30,
  limitsMark: "M",
};

/** The agency's standards for penalties on the act's day. */
export const penaltyStandards = (reference: Reference): Standards =>
  standards.find(reference, "penalty") ?? unset;

interface Judged {
  readonly relied?: Relied | undefined;
}

/** The standards as the act itself kept them; undefined where the agency had entered none. */
const standardsOf = ({ relied }: Judged): Standards | undefined => {
  const body = relied?.entries.standards?.penalty;
  return body === undefined ? undefined : readEntry(entry, body);
};

/** The agency's own limits, for the duties of acts that need the standards `penalty`. */
export const closingLimit = (_file: unknown, act: Judged): Limit | undefined => {
  const set = standardsOf(act);
  return set && workingDays(set.closingWorkingDays);
};

export const archivingLimit = (_file: unknown, act: Judged): Limit | undefined => {
  const set = standardsOf(act);
  return set && calendarDays(set.archivingDays);
};

export const summaryFilingLimit = (_file: unknown, act: Judged): Limit | undefined => {
  const set = standardsOf(act);
  return set && workingDays(set.summaryFilingWorkingDays);
};

/** No text sets it (待核): three days, so that paper of a Friday can be entered on Monday. */
const defaultLagHours = 72;

/** How long after it happened an act may be recorded without a reason, as the agency has entered it. */
export function recordingLagHours(find: (register: string, key: string) => Json | undefined): number {
  const body = find(standards.id, "penalty");
  const set = body === undefined ? undefined : readEntry(entry, body);
  return set?.recordingLagHours ?? defaultLagHours;
}

/** Whether a number of this mark may refuse an act. */
export const verified = (mark: Mark): boolean => mark === "V";

/**
 * Whether the citizen's sums apply. A sole trader's standing is the agency's own reading (E-21), so it refuses only
 * where that was checked: `sure` leaves out what was not.
 */
export const countsAsCitizen = (
  partyKind: "citizen" | "organisation" | "soleTrader",
  { soleTraderAsCitizen, soleTraderMark }: Standards,
  sure: boolean,
): boolean =>
  partyKind === "citizen" ||
  (partyKind === "soleTrader" && soleTraderAsCitizen && (!sure || verified(soleTraderMark)));
