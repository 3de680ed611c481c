import type { Relied } from "@zhunsheng/engine";
import { addDays, type Day, dayOf, type Interval } from "@zhunsheng/law";
import { standards } from "../../../registers/standards.ts";
import type { File } from "./standing.ts";

/** The acts that say a transfer will not be, or is over: the case is the agency's again. */
const ends = (file: File) => [...file.all.transferRefused, ...file.all.transferReturned];

/** The last report, or the last legal review, found a suspected crime, and neither head, police nor court answered. */
export function crimeUnanswered(file: File): boolean {
  const { report, legalReview } = file.latest;
  const reviewed = legalReview?.facts.points.some(
    ({ point, result }) => point === "crime" && result === "problem",
  );
  const found = [
    ...(report?.facts.crimeSuspected === true ? [report.seq] : []),
    ...(legalReview && reviewed ? [legalReview.seq] : []),
  ];
  const answers = [...ends(file), ...file.all.criminallyJudged];
  return found.some((seq) => answers.every((answer) => answer.seq < seq));
}

/** With the police or the courts, and neither sent back nor judged. */
export function isTransferPending(file: File): boolean {
  const last = Math.max(file.latest.transferred?.seq ?? 0, file.latest.criminallyOpened?.seq ?? 0);
  return last > 0 && [...ends(file), ...file.all.criminallyJudged].every(({ seq }) => seq < last);
}

/** A court has imposed a criminal fine (罚金) for the same act. */
export const hasCriminalFine = (file: File): boolean =>
  file.all.criminallyJudged.some(({ facts }) => facts.convicted && (facts.criminalFineFen ?? 0) > 0);

/** The agency's standards leave the time with the police out of the 90 days; 第60条 is silent (E-39, 待核). */
export const transferExcluded = (relied: Relied | undefined): boolean => {
  const entry = relied?.entries[standards.id]?.penalty;
  return entry !== undefined && standards.entry.parse(entry).transferExcluded === true;
};

/** The days with the police, up to `today`, both ends included; the day of return counts again. */
export const transfersOf = (file: File, today: Day): readonly Interval[] =>
  file.all.transferred.flatMap((one) => {
    const back = file.all.transferReturned.find(({ seq }) => seq > one.seq);
    const from = dayOf(one.occurredAt);
    const to = back ? addDays(back.facts.returnedOn, -1) : today;
    return to < from ? [] : [{ from, to }];
  });
