import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useState } from "react";
import { proofQuery } from "../api/queries.ts";
import { today } from "../api/server-clock.ts";
import type { Act, MatterPage } from "../api/types.ts";
import { witnessedWords } from "../words/checkpoint.ts";
import { shortTime } from "../words/days.ts";
import { BundleCard } from "./BundleCard.tsx";
import { Card } from "./Card.tsx";
import { ProofMark } from "./ProofMark.tsx";
import { ProofPanel } from "./ProofPanel.tsx";

/** Each act's place in the public log and its digest; the whole matter as a bundle. */
export function ProofTab({ page }: { readonly page: MatterPage }) {
  const { acts, proof, matter } = page;
  const [shown, setShown] = useState<Act>();
  const note = `${proof.proven} / ${acts.length} 项在最近一次签发之内`;
  return (
    <div className="proof-page">
      <BundleCard matter={matter.id} />
      <Card
        title="核验"
        note={note}
        extra={
          <>
            日志 {proof.log}，共 {proof.size} 条 · <Witnessed page={page} />
          </>
        }
        className="proof-tab"
      >
        <ProofTable page={page} onOpen={setShown} />
      </Card>
      <Drawer
        title={shown ? `第 ${shown.seq} 号行为的证明` : ""}
        open={shown !== undefined}
        size={560}
        destroyOnHidden
        onClose={() => setShown(undefined)}
      >
        {shown && <ProofPanel key={shown.seq} matter={matter.id} act={shown} />}
      </Drawer>
    </div>
  );
}

/** Who has cosigned the checkpoint that the matter's last logged act stands under. */
function Witnessed({ page: { acts, matter } }: { readonly page: MatterPage }) {
  const last = acts.findLast(({ leaf }) => leaf !== undefined);
  const { data } = useQuery({ ...proofQuery(matter.id, last?.seq ?? 0), enabled: last !== undefined });
  return <>{witnessedWords(data?.witnessedBy ?? null)}</>;
}

interface TableProps {
  readonly page: MatterPage;
  readonly onOpen: (act: Act) => void;
}

const ProofTable = ({ page: { acts, proof }, onOpen }: TableProps) => (
  <table className="plain-table">
    <thead>
      <tr>
        <th scope="col">序号</th>
        <th scope="col">行为</th>
        <th scope="col">记入时间</th>
        <th scope="col">日志位置</th>
        <th scope="col">检查点</th>
        <th scope="col">行为摘要（SHA-256）</th>
        <th scope="col">证明</th>
      </tr>
    </thead>
    <tbody>
      {acts.map((act) => (
        <tr key={act.seq}>
          <td>{act.seq}</td>
          <td>{act.title}</td>
          <td>{shortTime(act.recordedAt, today())}</td>
          <td>
            <ProofMark leaf={act.leaf} onOpen={() => onOpen(act)} />
          </td>
          <td>{act.leaf !== undefined && act.leaf < proof.size ? `前 ${proof.size} 条` : "等待签发"}</td>
          <td>
            <code title={act.actSha256}>
              {act.actSha256.slice(0, 16)}…{act.actSha256.slice(-8)}
            </code>
          </td>
          <td>
            <button
              type="button"
              className="link"
              aria-label={`回执和证明文件：第 ${act.seq} 号${act.title}`}
              onClick={() => onOpen(act)}
            >
              回执和证明文件
            </button>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
