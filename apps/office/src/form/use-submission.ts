import { useState } from "react";
import { isUncertain, problemOf } from "../api/client.ts";
import { serverNow } from "../api/server-clock.ts";
import type { ActRequest, Field, Problem, Recorded } from "../api/types.ts";
import { forgetSignatures, tokensOf } from "./signatures.ts";
import type { useDraft } from "./use-draft.ts";
import { type FormValues, inputOf } from "./values.ts";

interface Options {
  /** Whether colleagues may sign on this device; else each confirms in a session of their own. */
  readonly onDevice: boolean;
  readonly fields: readonly Field[];
  readonly draft: ReturnType<typeof useDraft>;
  readonly send: (request: ActRequest) => Promise<Recorded>;
  readonly onRecorded: (recorded: Recorded) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** What is sent only where it is there: signatures given on this device, why it is entered late. */
function extrasOf({ by, lateReason }: FormValues, onDevice: boolean): Partial<ActRequest> {
  const signatures = onDevice ? tokensOf(by, serverNow()) : [];
  return {
    ...(signatures.length > 0 ? { signatures: [...signatures] } : {}),
    ...(lateReason?.trim() ? { lateReason: lateReason.trim() } : {}),
  };
}

/** Sends the form once; after silence the same request again, so that it is recorded at most once. */
export function useSubmission({ onDevice, fields, draft, send, onRecorded, onProblem }: Options) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [silence, setSilence] = useState<string>();

  const failed = (error: unknown, values: FormValues): void => {
    const answer = problemOf(error);
    if (isUncertain(error)) {
      setSilence(error instanceof Error ? error.message : "没有收到服务器的回应");
    } else if (answer) {
      draft.sent = undefined;
      // Signatures end with the session they were given in: they are asked for anew.
      if (answer.fields?.some(({ path }) => path.includes("signatures"))) forgetSignatures();
      setProblem(answer);
      onProblem(answer);
    }
    draft.save(values);
  };

  const submit = async (values: FormValues): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    setSilence(undefined);
    const request: ActRequest = {
      requestId: draft.requestId,
      occurredAt: values.occurredAt ?? draft.sent?.occurredAt ?? serverNow(),
      by: values.by,
      input: inputOf(fields, values.input),
      ...extrasOf(values, onDevice),
    };
    draft.sent = request;
    draft.save(values);
    try {
      const recorded = await send(request);
      draft.drop();
      onRecorded(recorded);
    } catch (error) {
      failed(error, values);
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, problem, silence };
}
