import type { Duty } from "../api/types.ts";
import type { DutyGroup } from "../components/DutyTable.tsx";
import { addDays, longDay, mondayOf } from "./days.ts";

/** Overdue, today, the rest of this week, later; each in order of due days. */
export function groupsOf(duties: readonly Duty[], today: string): readonly DutyGroup[] {
  const sunday = addDays(mondayOf(today), 6);
  const sorted = duties.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const [late, now, week, later] = [
    sorted.filter(({ due }) => due < today),
    sorted.filter(({ due }) => due === today),
    sorted.filter(({ due }) => due > today && due <= sunday),
    sorted.filter(({ due }) => due > sunday),
  ];
  const last = later.at(-1)?.due;
  const until = last === undefined ? "" : `　至${longDay(last)}`;
  const group = (id: string, title: string, note: string, list: readonly Duty[]) => ({
    id,
    title,
    note: `${list.length} 项${note}`,
    late: id === "late",
    urgent: id === "late" || id === "today",
    duties: list,
  });
  return [
    group("late", "已逾期", "　仍应办理，办理后记为“逾期办结”", late),
    group("today", "今天", "", now),
    group("week", "本周", "", week),
    group("later", "以后", until, later),
  ];
}

interface Owed {
  readonly owner: string;
  readonly duties: readonly Duty[];
}

/** By name where the file says so, else by office. */
export const ownerOf = ({ persons = [], owedByTitle }: Duty): string =>
  persons.map(({ name }) => name).join("、") || owedByTitle;

/** Who owes what: by name where the file says so, else by office; in the order of the first due day. */
export function dutiesByOwner(duties: readonly Duty[]): readonly Owed[] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    const owner = ownerOf(duty);
    groups.set(owner, [...(groups.get(owner) ?? []), duty]);
  }
  return [...groups].map(([owner, owed]) => ({ owner, duties: owed }));
}
