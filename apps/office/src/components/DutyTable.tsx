import type { Duty } from "../api/types.ts";
import { DutyRow } from "./DutyRow.tsx";

export interface DutyGroup {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly late: boolean;
  /** Overdue and today are what cannot wait: only they get filled buttons. */
  readonly urgent: boolean;
  readonly duties: readonly Duty[];
}

interface Props {
  readonly groups: readonly DutyGroup[];
  readonly today: string;
}

/** What is owed, by due day: overdue first, each row ending in the act that discharges it. */
export function DutyTable({ groups, today }: Props) {
  return (
    <table className="duties">
      <colgroup>
        {["due", "left", "title", "matter", "number", "cite", "act"].map((name) => (
          <col key={name} className={`col-${name}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">到期</th>
          <th scope="col">剩余</th>
          <th scope="col">应办</th>
          <th scope="col">所属事项</th>
          <th scope="col" className="duties-number">
            编号
          </th>
          <th scope="col">依据</th>
          <th scope="col">
            <span className="hidden">办理</span>
          </th>
        </tr>
      </thead>
      {groups
        .filter(({ duties }) => duties.length > 0)
        .map((group) => (
          <tbody key={group.id}>
            <tr className={group.late ? "duties-group duties-late" : "duties-group"}>
              <th colSpan={7} scope="rowgroup">
                <b>{group.title}</b> {group.note}
              </th>
            </tr>
            {group.duties.map((duty) => (
              <DutyRow key={`${duty.matter}/${duty.id}`} duty={duty} today={today} urgent={group.urgent} />
            ))}
          </tbody>
        ))}
    </table>
  );
}
