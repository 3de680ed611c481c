import { dayOf, dueDay, type HolidayCalendar, hasPassed, type Instant } from "@zhunsheng/law";
import { acceptance, type File, hasNotOpened, threeDays } from "./standing.ts";

/** Not opened, not received, or three days without a decision: then the procuratorate may be asked (移送规定第9条). */
export function mayBeSupervised(file: File, at: Instant, calendar: HolidayCalendar): boolean {
  if (file.done.policeDecide) return hasNotOpened(file);
  const accepted = acceptance(file);
  if (!accepted) return file.latest.receive?.facts.result === "refused";
  return hasPassed(dueDay(dayOf(accepted.occurredAt), threeDays, calendar), at);
}
