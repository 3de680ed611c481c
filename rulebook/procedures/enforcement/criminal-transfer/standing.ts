import type { Act, MatterFile } from "@zhunsheng/engine";
import { calendarDays, type Day, dueDay, type HolidayCalendar } from "@zhunsheng/law";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

/** 移送规定 knows calendar days only: it has no working-day clause in its twenty articles. */
export const threeDays = calendarDays(3);

/** The members of the team as it was last named. */
export const teamOf = (file: File): readonly string[] => file.latest.team?.facts.members ?? [];

/** The head approved the last report. */
export const isApproved = (file: File): boolean =>
  file.latest.decide?.facts.outcome === "approved" && file.latest.decide.seq > (file.latest.report?.seq ?? 0);

export const hasOpened = (file: File): boolean => file.latest.policeDecide?.facts.result === "opened";

export const hasNotOpened = (file: File): boolean => file.latest.policeDecide?.facts.result === "notOpened";

/** Sent back for another reason than that no case was opened; that one the agency may still contest (第9条). */
export const isSentBack = ({ latest: { returned } }: File): boolean =>
  returned !== undefined && returned.facts.ground !== "notOpened";

/** The police opened the case, and have not sent it back since. */
export const isWithPolice = (file: File): boolean =>
  hasOpened(file) && (file.latest.policeDecide?.seq ?? 0) > (file.latest.returned?.seq ?? 0);

/** The last day to ask for reconsideration or supervision: three days from the notice (移送规定第9条). */
export function objectionDay(file: File, calendar: HolidayCalendar): Day | undefined {
  const notice = file.latest.policeDecide;
  return notice && dueDay(notice.facts.noticeOn, threeDays, calendar).day;
}

/** The police have the file: they signed for it, or it was forwarded to those who are competent. */
export const acceptance = (
  file: File,
): Act<"receive", Facts["receive"]> | Act<"forward", Facts["forward"]> | undefined => {
  const { forward } = file.latest;
  return forward ?? file.all.receive.findLast(({ facts }) => facts.result === "signed");
};

/** An inspection is told only that it went to the police; what comes after concerns the penalty case. */
export const tellsCase = (file: File): boolean => file.acts[0]?.parent?.procedure !== "inspection";
