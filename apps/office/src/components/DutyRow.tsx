import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import type { Duty } from "../api/types.ts";
import { useSession } from "../session.ts";
import { isCommonKind } from "../words/common-acts.ts";
import { shortDay, timeLeft } from "../words/days.ts";
import { ownerOf } from "../words/duty-groups.ts";
import { Cite } from "./Cite.tsx";

interface Props {
  readonly duty: Duty;
  readonly today: string;
  readonly urgent: boolean;
}

export function DutyRow({ duty, today, urgent }: Props) {
  const { account } = useSession();
  const left = timeLeft(duty.due, today);
  return (
    <tr className={left.late ? "duty duty-late" : "duty"}>
      <td className="duty-due">{shortDay(duty.due, today)}</td>
      <td className="duty-left">
        {left.text}
        {duty.provisional && <span className="mark mark-warn">待核</span>}
      </td>
      <td className="duty-title">
        {duty.title}
        <span className="duty-owed">{ownerOf(duty)}</span>
      </td>
      <td className="duty-matter">
        <Link to="/matters/$matterId" params={{ matterId: duty.matter }} title={duty.matterTitle ?? ""}>
          {duty.matterTitle ?? duty.matter}
        </Link>
      </td>
      <td className="duty-number duties-number">{duty.number ?? "—"}</td>
      <td className="duty-cite">
        <Cite basis={duty.basis} mark={duty.mark} />
      </td>
      <td className="duty-act">
        {duty.agency === account.agency ? (
          <Discharge duty={duty} urgent={urgent} />
        ) : (
          <Link to="/matters/$matterId" params={{ matterId: duty.matter }} data-row="">
            查看
          </Link>
        )}
      </td>
    </tr>
  );
}

/** One act: its form. Several that would do: a choice among them. */
function Discharge({ duty, urgent }: { readonly duty: Duty; readonly urgent: boolean }) {
  const navigate = useNavigate();
  const open = (kind: string): void =>
    void navigate({ to: "/matters/$matterId/acts/$kind", params: { matterId: duty.matter, kind } });
  const [first, ...others] = duty.by;
  if (!first) return null;
  // A confirmation is given on the act itself, where one sees what one confirms.
  if (isCommonKind(first.kind)) {
    return (
      <Link to="/matters/$matterId" params={{ matterId: duty.matter }} data-row="">
        {first.title}
      </Link>
    );
  }
  const matter = duty.matterTitle === undefined ? "" : `（${duty.matterTitle}）`;
  const button = (
    <Button
      type={urgent ? "primary" : "default"}
      className={urgent ? "" : "quiet"}
      data-row=""
      aria-label={`办理：${duty.by.map(({ title }) => title).join("或者")}${matter}`}
      onClick={() => (others.length === 0 ? open(first.kind) : undefined)}
    >
      {others.length === 0 ? "办理" : "办理…"}
    </Button>
  );
  if (others.length === 0) return button;
  const items = duty.by.map(({ kind, title }) => ({ key: kind, label: title }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => open(key) }}>
      {button}
    </Dropdown>
  );
}
