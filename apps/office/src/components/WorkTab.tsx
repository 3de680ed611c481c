import { Drawer, Segmented } from "antd";
import { useState } from "react";
import { today as serverToday } from "../api/server-clock.ts";
import type { Act, MatterPage } from "../api/types.ts";
import { ActDetail } from "./ActDetail.tsx";
import { ActTimeline } from "./ActTimeline.tsx";
import { Card } from "./Card.tsx";
import { MatterSide } from "./MatterSide.tsx";
import { NextActs } from "./NextActs.tsx";

const orders = [
  { value: "newest", label: "新在前" },
  { value: "file", label: "按卷内顺序" },
];

/** The heart: what was done, what can and cannot be done now, what is owed. */
export function WorkTab({ page }: { readonly page: MatterPage }) {
  const today = serverToday();
  const [order, setOrder] = useState("newest");
  const [shown, setShown] = useState<Act>();
  const toggle = (
    <Segmented aria-label="顺序" size="small" options={orders} value={order} onChange={setOrder} />
  );
  return (
    <div className="work">
      <Card title="办理经过" note={`${page.acts.length} 项`} extra={toggle} className="work-timeline">
        <ActTimeline acts={page.acts} today={today} newestFirst={order === "newest"} onOpen={setShown} />
      </Card>
      <NextActs page={page} today={today} />
      <MatterSide page={page} today={today} onOpen={setShown} />
      <Drawer
        title={shown ? `第 ${shown.seq} 号行为　${shown.title}` : ""}
        open={shown !== undefined}
        size={560}
        destroyOnHidden
        onClose={() => setShown(undefined)}
      >
        {shown && <ActDetail act={shown} page={page} />}
      </Drawer>
    </div>
  );
}
