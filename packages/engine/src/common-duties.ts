import { type Day, dayOf, dueDay, type HolidayCalendar, type Limit, workingDays } from "@zhunsheng/law";
import { curable, lastMarked } from "./defects.ts";
import { type Duty, dutyStateOn } from "./duties.ts";
import { counts, getRule, hasCommon, isCommon } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure } from "./types.ts";

/** No text sets these; they are our defaults, so their lateness is shown and refuses nothing. */
const confirmWithin: Limit = workingDays(1);
const rectifyWithin: Limit = workingDays(5);

/** Duties that acts of every procedure open: to confirm what one is named in, to put a marked defect right. */
export function commonDuties(
  procedure: AnyProcedure,
  file: AnyFile,
  today: Day,
  calendar: HolidayCalendar,
): readonly Duty[] {
  const now = { procedure, file, today, calendar };
  return file.acts.flatMap((act) => [...confirmation(now, act), ...rectification(now, act)]);
}

interface Now {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly today: Day;
  readonly calendar: HolidayCalendar;
}

function confirmation({ procedure, file, today, calendar }: Now, act: AnyAct): readonly Duty[] {
  const named = act.by.filter(({ id }) => act.confirmedBy !== undefined && !act.confirmedBy.includes(id));
  if (named.length === 0 || act.kind === "confirm" || !hasCommon(procedure, "confirm")) return [];
  const rule = getRule(procedure, act.kind);
  const answers = (file.all.confirm ?? []).filter(({ facts }) => facts.act === act.seq);
  const waits = act.awaits ?? [];
  // A refusal ends the waiting for a decision: nobody need confirm what is void.
  const last = act.standing === "void" || waits.length === 0 ? answers.at(-1) : undefined;
  const due = dueDay(dayOf(act.recordedAt), confirmWithin, calendar);
  return [
    {
      id: `confirm#${act.seq}`,
      duty: "confirm",
      title: `确认「${rule.title}」`,
      owedBy: rule.performers[0] ?? "officer",
      persons: last ? named.map(({ id }) => id) : waits,
      openedBy: act.seq,
      from: dayOf(act.recordedAt),
      due: due.day,
      provisional: due.provisional,
      mark: "M",
      state:
        act.standing === "void" && !last
          ? "waived"
          : dutyStateOn(due.day, last && dayOf(last.occurredAt), today),
      ...(last ? { dischargedBy: last.seq, dischargedOn: dayOf(last.occurredAt) } : {}),
      by: ["confirm"],
      basis: getRule(procedure, "confirm").basis,
    },
  ];
}

function rectification({ procedure, file, today, calendar }: Now, act: AnyAct): readonly Duty[] {
  if (!hasCommon(procedure, "rectify") || !counts(act) || isCommon(act.kind)) return [];
  const present = curable(procedure, act);
  const defects =
    present.length > 0 ? present : curable(procedure, { ...act, defects: act.original?.defects });
  if (defects.length === 0) return [];
  const rule = getRule(procedure, act.kind);
  const marked = lastMarked(file, act);
  const rectified = file.all.rectify?.find(({ facts, seq }) => facts.act === act.seq && seq > marked);
  // A correction ends it when what the act says now bears no mark any more.
  const end = present.length > 0 ? rectified : file.acts[(act.correctedBy?.at(-1) ?? 0) - 1];
  const due = dueDay(dayOf(act.recordedAt), rectifyWithin, calendar);
  return [
    {
      id: `rectify#${act.seq}`,
      duty: "rectify",
      title: `补正「${rule.title}」：${defects.map(({ says }) => says).join("；")}`,
      owedBy: "officer",
      persons: act.by.map(({ id }) => id),
      openedBy: act.seq,
      from: dayOf(act.recordedAt),
      due: due.day,
      provisional: due.provisional,
      mark: "M",
      state: dutyStateOn(due.day, end && dayOf(end.occurredAt), today),
      ...(end ? { dischargedBy: end.seq, dischargedOn: dayOf(end.occurredAt) } : {}),
      by: ["rectify", "correct"],
      basis: getRule(procedure, "rectify").basis,
    },
  ];
}
