import { Link } from "@tanstack/react-router";
import type { MatterPage } from "../api/types.ts";
import { longDay } from "../words/days.ts";
import { Card } from "./Card.tsx";

/** How long the matter is kept, what of it is gone, and the way to have the rest erased once it has ended. */
export function RetentionCard({ page, mayErase }: { readonly page: MatterPage; readonly mayErase: boolean }) {
  const { matter, acts, retention } = page;
  const gone = acts.reduce((count, { erased = [] }) => count + erased.length, 0);
  if (!matter.ended && gone === 0 && !retention) return null;
  return (
    <Card title="保管" className="side-card">
      <dl className="facts">
        <div>
          <dt>保管期限</dt>
          <dd>{retention ? wordsOf(retention) : "本机关没有登记（待核）"}</dd>
        </div>
        {gone > 0 && (
          <div>
            <dt>清除</dt>
            <dd>{gone} 项内容已依法清除，行为、次序和证明都在</dd>
          </div>
        )}
      </dl>
      {mayErase && matter.ended && acts.some(hasContent) && (
        <p className="side-foot">
          <Link
            to="/matters/$matterId/common/$kind"
            params={{ matterId: matter.id, kind: "erase" }}
            search={{}}
          >
            申请清除本事项的全部内容
          </Link>
        </p>
      )}
    </Card>
  );
}

/** Of what was confirmed and erased everything stays. */
const hasContent = ({ kind, by, input }: MatterPage["acts"][number]): boolean =>
  kind !== "erase" && kind !== "confirm" && (by.length > 0 || Object.keys(input).length > 0);

function wordsOf({ permanent, until, mark }: NonNullable<MatterPage["retention"]>): string {
  const words = permanent ? "永久" : until === undefined ? "自办结次年起算" : `至 ${longDay(until)}`;
  return mark === "V" ? words : `${words}（待核）`;
}
