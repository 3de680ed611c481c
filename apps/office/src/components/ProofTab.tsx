import { Drawer } from "antd";
import { useState } from "react";
import { today } from "../api/server-clock.ts";
import type { Act, MatterPage } from "../api/types.ts";
import { shortTime } from "../words/days.ts";
import { Card } from "./Card.tsx";
import { ProofMark } from "./ProofMark.tsx";
import { ProofPanel } from "./ProofPanel.tsx";

/** Each act's place in the public log and its digest. */
export function ProofTab({ page }: { readonly page: MatterPage }) {
  const { acts, proof, matter } = page;
  const [shown, setShown] = useState<Act>();
  const note = `${proof.proven} / ${acts.length} 项在最近一次签发之内`;
  return (
    <Card title="核验" note={note} extra={`日志 ${proof.log}，共 ${proof.size} 条`} className="proof-tab">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">行为</th>
            <th scope="col">记入时间</th>
            <th scope="col">日志位置</th>
            <th scope="col">行为摘要（SHA-256）</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.seq}>
              <td>{act.seq}</td>
              <td>{act.title}</td>
              <td>{shortTime(act.recordedAt, today())}</td>
              <td>
                <ProofMark leaf={act.leaf} onOpen={() => setShown(act)} />
              </td>
              <td>
                <code>{act.actSha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Drawer
        title={shown ? `第 ${shown.seq} 号行为的证明` : ""}
        open={shown !== undefined}
        size={560}
        destroyOnHidden
        onClose={() => setShown(undefined)}
      >
        {shown && <ProofPanel matter={matter.id} act={shown} />}
      </Drawer>
    </Card>
  );
}
