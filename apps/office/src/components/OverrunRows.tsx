import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { Duty } from "../api/types.ts";
import { timeLeft } from "../words/days.ts";
import { Cite } from "./Cite.tsx";

interface Props {
  readonly duties: readonly Duty[];
  readonly today: string;
}

/** Limits that were exceeded without a reason on record: nothing that depends on them goes on before. */
export function OverrunRows({ duties, today }: Props) {
  const navigate = useNavigate();
  return duties
    .filter(({ needsOverrun }) => needsOverrun)
    .map((duty) => (
      <li key={duty.id} className="act-row">
        <div className="act-row-text">
          <p className="act-row-head">
            <b>超期说明</b>
            <span className="tag tag-late">{timeLeft(duty.due, today).text.replace("逾", "逾期")}</span>
            <Cite basis={duty.basis} mark={duty.mark} />
          </p>
          <p className="act-row-note">
            「{duty.title}」已于 {duty.due} 届满，应当记录超期的原因和批准
          </p>
        </div>
        <Button
          type="primary"
          data-row=""
          aria-label={`超期说明：${duty.title}`}
          onClick={() =>
            void navigate({
              to: "/matters/$matterId/common/$kind",
              params: { matterId: duty.matter, kind: "overrun" },
              search: { duty: duty.id },
            })
          }
        >
          说明
        </Button>
      </li>
    ));
}
