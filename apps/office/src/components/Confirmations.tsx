import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { post, problemOf } from "../api/client.ts";
import { serverNow } from "../api/server-clock.ts";
import type { Act, Recorded } from "../api/types.ts";
import { newRequestId } from "../form/request-id.ts";
import { useSession } from "../session.ts";
import { shortTime } from "../words/days.ts";

interface Props {
  readonly matter: string;
  /** Acts that wait for who is signed in. */
  readonly acts: readonly Act[];
  readonly today: string;
  readonly onOpen?: (act: Act) => void;
}

/** Acts entered in one's name by somebody else: each is confirmed or refused, with its reason. */
export function Confirmations({ matter, acts, today, onOpen }: Props) {
  if (acts.length === 0) return null;
  return (
    <section className="card confirmations" aria-label="待您确认">
      <ul>
        {acts.map((act) => (
          <li key={act.seq}>
            <div>
              <p>
                <span className="mark mark-warn">待您确认</span>{" "}
                {onOpen ? (
                  <button type="button" className="link" onClick={() => onOpen(act)}>
                    第 {act.seq} 号　{act.title}
                  </button>
                ) : (
                  <b>
                    第 {act.seq} 号　{act.title}
                  </b>
                )}
              </p>
              <p className="faint">
                {act.by.map(({ name }) => name).join("、")}　{shortTime(act.occurredAt, today)}
                {act.enteredBy && `　${act.enteredBy.name}代为登记`}
              </p>
            </div>
            <Answer matter={matter} act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function useAnswer(matter: string, act: Act) {
  const { account } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  // Kept until an answer comes: the same answer sent again after silence is recorded once.
  const [ids] = useState({ confirmed: newRequestId(), refused: newRequestId() });
  const answer = async (given: "confirmed" | "refused", reason?: string): Promise<boolean> => {
    setBusy(true);
    try {
      await post<Recorded>(`/matters/${encodeURIComponent(matter)}/acts/confirm`, {
        requestId: ids[given],
        occurredAt: serverNow(),
        by: [account.person],
        input: { act: act.seq, answer: given, ...(reason === undefined ? {} : { reason }) },
      });
      void message.success(given === "confirmed" ? `已确认：${act.title}` : `已记载不予确认：${act.title}`);
      await client.invalidateQueries();
      return true;
    } catch (error) {
      const problem = problemOf(error);
      const says = problem?.refusals?.[0]?.says ?? problem?.fields?.[0]?.message ?? problem?.title;
      void message.error(says ?? "没有收到服务器的回应，请检查网络后重试");
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, answer };
}

function Answer({ matter, act }: { readonly matter: string; readonly act: Act }) {
  const { busy, answer } = useAnswer(matter, act);
  const [reason, setReason] = useState<string>();
  const refuse = async (): Promise<void> => {
    if (await answer("refused", reason?.trim())) setReason(undefined);
  };
  return (
    <div className="confirm-buttons">
      <Button aria-label={`不予确认：${act.title}`} disabled={busy} onClick={() => setReason("")}>
        不予确认
      </Button>
      <Button
        type="primary"
        data-row=""
        aria-label={`确认：${act.title}`}
        loading={busy}
        onClick={() => void answer("confirmed")}
      >
        确认
      </Button>
      <Modal
        title={`不予确认：第 ${act.seq} 号　${act.title}`}
        open={reason !== undefined}
        okText="不予确认"
        cancelText="取消"
        confirmLoading={busy}
        okButtonProps={{ disabled: !reason?.trim() }}
        onOk={() => void refuse()}
        onCancel={() => setReason(undefined)}
      >
        <label htmlFor={`reason-${act.seq}`}>理由（必填）</label>
        <Input.TextArea
          id={`reason-${act.seq}`}
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={500}
          value={reason ?? ""}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </div>
  );
}
