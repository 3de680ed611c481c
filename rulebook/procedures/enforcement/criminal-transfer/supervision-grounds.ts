import { dayOf, dueDay, type HolidayCalendar, hasPassed, type Instant } from "@zhunsheng/law";
import { acceptance, type File, hasNotOpened, isSentBack, threeDays } from "./standing.ts";

/**
 * Not opened, not received, or three days without an answer — a decision, a forwarding, a receipt —: then the
 * procuratorate may be asked (移送规定第9条). Police who never answer must not keep the matter where it is.
 */
export function mayBeSupervised(file: File, at: Instant, calendar: HolidayCalendar): boolean {
  if (isSentBack(file)) return false;
  if (file.done.policeDecide) return hasNotOpened(file);
  const accepted = acceptance(file);
  const { receive, transfer } = file.latest;
  if (!accepted && receive?.facts.result === "refused") return true;
  const from = accepted ?? receive ?? transfer;
  return from !== undefined && hasPassed(dueDay(dayOf(from.occurredAt), threeDays, calendar), at);
}
