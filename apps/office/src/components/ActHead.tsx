import { Link } from "@tanstack/react-router";
import type { Basis, MatterPage } from "../api/types.ts";
import { goneOf, runningOf } from "../words/clocks.ts";
import { timeLeft } from "../words/days.ts";
import { Bar } from "./Bar.tsx";
import { Cite } from "./Cite.tsx";
import { Icon } from "./Icon.tsx";
import { StageBar } from "./StageBar.tsx";

interface Props {
  readonly page: MatterPage;
  readonly title: string;
  readonly basis: Basis;
  readonly today: string;
}

/** What is being done, in which matter, and the limit that presses most. */
export function ActHead({ page, title, basis, today }: Props) {
  const { matter, stages, duties } = page;
  const [duty] = runningOf(duties);
  const left = duty && timeLeft(duty.due, today);
  return (
    <header className="card act-head">
      <div className="act-head-top">
        <Link to="/matters/$matterId" params={{ matterId: matter.id }} className="back">
          <Icon name="back" size={15} />
          返回事项
        </Link>
        <h1>{title}</h1>
        <Cite basis={basis} />
        <span className="act-head-matter">
          {matter.title}
          {matter.number !== undefined && `　${matter.number}`}
        </span>
        {duty && left && (
          <span className="act-head-clock">
            {duty.title}
            <b className={left.late ? "late" : ""}>{left.text}</b>
            <Bar percent={goneOf(duty, today)} />
            {duty.due} 到期
          </span>
        )}
      </div>
      <StageBar stages={stages} />
    </header>
  );
}
