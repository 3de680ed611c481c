import { calendarDays, type Day, dayOf, daysBetween, type Limit, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { type File, reviewEnded, reviewedUntil } from "./standing.ts";

/** As many days as are left until the last day of the year, from that day; one where none is. */
export const untilEndOf = (year: number, from: Day): Limit =>
  calendarDays(Math.max(1, daysBetween(from, `${year}-12-31`)), "none");

/** Who has no certificate that counts is not shown to the public as an officer. */
export const takenDown = {
  duty: "announceEnd",
  title: "二十个工作日内更新公布的执法人员信息",
  owedBy: "publisher",
  basis: cite("disclosureRegulation", 26),
  within: workingDays(20),
  dischargedBy: ["announceEnd"],
  waivedBy: ["reinstate"],
} as const;

/** The yearly review of the year after is due on its last day; patterns of other places (待核). */
export const yearlyReview = {
  duty: "yearlyReview",
  title: "年底以前办理执法证件年审，没有年审的证件自行失效（待核）",
  owedBy: "registrar",
  basis: cite("certificatePattern", 30),
  mark: "M",
  within: calendarDays(365, "none"),
  agencyLimit: (_file: unknown, { occurredAt }: { readonly occurredAt: string }) => {
    const day = dayOf(occurredAt);
    return untilEndOf(Number(day.slice(0, 4)) + 1, day);
  },
  dischargedBy: ["review"],
  waivedBy: ["lapse", "revoke", "cancel"],
} as const;

/** A failed review and a lapse have ended the duty to review: who gets the certificate back is reviewed again. */
export const reviewAgain = {
  ...yearlyReview,
  when: (file: File, { seq }: { readonly seq: number }): boolean => reviewEnded(file, seq),
  agencyLimit: (file: File, { occurredAt }: { readonly occurredAt: string }) => {
    const day = dayOf(occurredAt);
    return untilEndOf(Math.max(reviewedUntil(file) + 1, Number(day.slice(0, 4))), day);
  },
} as const;
