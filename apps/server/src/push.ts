import type { OutboxDelivery } from "@zhunsheng/store";

const timeoutMs = 10_000;

/**
 * Tells the superior platform, or whoever listens at `url`, that a public page has appeared or changed. The receiver
 * answers 2xx when it has it; anything else, and the message is sent again. `Idempotency-Key` stays the same.
 */
export const pushTo =
  (url: string) =>
  async ({ id, topic, payload }: OutboxDelivery): Promise<undefined> => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": String(id) },
      body: JSON.stringify({ topic, ...Object(payload) }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`推送 ${url} 得到答复 ${answer.status}，稍后重试`);
    return undefined;
  };
