import { useRef, useState } from "react";
import { serverNow } from "../api/server-clock.ts";
import type { ActRequest } from "../api/types.ts";
import { type DraftPlace, dropDraft, findDraft, keepDraft } from "./drafts.ts";
import { newRequestId } from "./request-id.ts";
import type { FormValues } from "./values.ts";

/**
 * The form's draft on this machine. Its request id lasts until the server has answered: whatever is sent again under
 * it is recorded at most once.
 */
export function useDraft(place: DraftPlace, title: string) {
  const [kept] = useState(() => findDraft(place));
  const request = useRef({ id: kept?.requestId ?? newRequestId(), sent: kept?.sent });
  const [savedAt, setSavedAt] = useState(kept?.savedAt);
  const save = (values: FormValues): void => {
    const now = serverNow();
    const { id, sent } = request.current;
    const draft = { requestId: id, sent, title, savedAt: now, values: values.input, by: values.by };
    const { occurredAt, lateReason } = values;
    const saved = keepDraft(place, { ...draft, occurredAt, lateReason });
    if (saved) setSavedAt(now);
  };
  return {
    kept,
    savedAt,
    save,
    get requestId(): string {
      return request.current.id;
    },
    /** What was last sent and never answered. */
    get sent(): ActRequest | undefined {
      return request.current.sent;
    },
    set sent(sent: ActRequest | undefined) {
      request.current.sent = sent;
    },
    drop: (): void => {
      dropDraft(place);
      request.current = { id: newRequestId(), sent: undefined };
      setSavedAt(undefined);
    },
  };
}
