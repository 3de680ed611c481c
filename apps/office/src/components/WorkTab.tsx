import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Drawer, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { procedureQuery } from "../api/queries.ts";
import { today as serverToday } from "../api/server-clock.ts";
import type { Act, MatterPage } from "../api/types.ts";
import { useSession } from "../session.ts";
import { useMedia } from "../use-media.ts";
import { runningOf } from "../words/clocks.ts";
import { type ActChoice, awaiting, type CommonKind, commonActs } from "../words/common-acts.ts";
import { ActDetail } from "./ActDetail.tsx";
import { ActTimeline } from "./ActTimeline.tsx";
import { Awaited } from "./Awaited.tsx";
import { Card } from "./Card.tsx";
import { Confirmations } from "./Confirmations.tsx";
import { MatterSide } from "./MatterSide.tsx";
import { NextActs } from "./NextActs.tsx";

const orders = [
  { value: "newest", label: "新在前" },
  { value: "file", label: "按卷内顺序" },
];

const nothing: ReadonlySet<CommonKind> = new Set();

/** Which of the acts common to all procedures who is signed in may do here. */
function useCommon({ matter }: MatterPage): ReadonlySet<CommonKind> {
  const { account } = useSession();
  const { data } = useQuery(procedureQuery(matter.procedure));
  if (!data || matter.agency !== account.agency) return nothing;
  return commonActs(data.acts, account.roles);
}

/** Leads to the form of what was chosen in the menu of an act. */
function useActChoice(matterId: string) {
  const navigate = useNavigate();
  return ({ seq }: Act, choice: ActChoice["choice"]): void => {
    const kind = choice === "rectify" || choice === "erase" ? choice : "correct";
    const mode = choice === "content" || choice === "void" ? choice : undefined;
    void navigate({
      to: "/matters/$matterId/common/$kind",
      params: { matterId, kind },
      search: { act: seq, mode },
    });
  };
}

/** The heart: what was done, what can and cannot be done now, what is owed. */
export function WorkTab({ page }: { readonly page: MatterPage }) {
  const today = serverToday();
  const { account } = useSession();
  const common = useCommon(page);
  const [order, setOrder] = useState("newest");
  const [shown, setShown] = useState<Act>();
  const matterId = page.matter.id;
  const onChoose = useActChoice(matterId);
  const toggle = (
    <Segmented aria-label="顺序" size="small" options={orders} value={order} onChange={setOrder} />
  );
  return (
    <div className="work">
      <Card title="办理经过" note={`${page.acts.length} 项`} extra={toggle} className="work-timeline">
        <ActTimeline
          acts={page.acts}
          today={today}
          newestFirst={order === "newest"}
          common={common}
          onOpen={setShown}
          onChoose={onChoose}
        />
      </Card>
      <div className="work-next">
        <Confirmations
          matter={matterId}
          acts={awaiting(page, account.person)}
          today={today}
          onOpen={setShown}
        />
        <Awaited acts={page.acts} person={account.person} onOpen={setShown} />
        <NextActs page={page} today={today} explain={common.has("overrun")} />
      </div>
      <SidePlace page={page}>
        <MatterSide page={page} today={today} common={common} onOpen={setShown} />
      </SidePlace>
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

interface SideProps {
  readonly page: MatterPage;
  readonly children: ReactNode;
}

/** The right column; where there is no room for three columns it is a drawer, and on a phone it stands beneath. */
function SidePlace({ page, children }: SideProps) {
  const drawer = useMedia("(900px <= width < 1280px)");
  const [open, setOpen] = useState(false);
  if (!drawer) return children;
  const running = runningOf(page.duties).length;
  const links = page.chain.length - 1;
  return (
    <>
      <Button className="side-button" aria-expanded={open} onClick={() => setOpen(true)}>
        应办 {running}
        {links > 0 && `　关联事项 ${links}`}　当事人、证据
      </Button>
      <Drawer title="应办、关联事项、当事人、证据" open={open} size={360} onClose={() => setOpen(false)}>
        {children}
      </Drawer>
    </>
  );
}
