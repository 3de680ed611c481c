import type { Answer, Client } from "./client.ts";
import type { Script } from "./ordinary-course.ts";
import { signaturesOf } from "./signers.ts";

const course: readonly (readonly [string, readonly string[], string])[] = [
  ["notify", ["clerk-1"], "2025-06-25T10:00:00+08:00"],
  ["announce", ["clerk-1"], "2025-06-26T10:00:00+08:00"],
  ["session", ["host-1", "clerk-1"], "2025-07-08T09:00:00+08:00"],
  ["report", ["host-1"], "2025-07-09T09:00:00+08:00"],
];

interface Described {
  readonly kind: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Plays the hearing of an ordinary case as a matter of its own, from acceptance to report; its outcome returns into the
 * case by itself. Answers each request's answer, to be looked at by the caller.
 */
export async function playHearing(
  client: Client,
  script: Script,
  parent: string,
  name: string,
): Promise<Answer[]> {
  const { body } = await client.get("/api/v1/procedures/penalty-hearing");
  const examples = new Map(body.acts.map((act: Described) => [act.kind, act.examples[0] ?? {}]));
  const actOf = (kind: string, parts: readonly string[], occurredAt: string) => {
    const by = parts.map((part) => script.cast[part] ?? part);
    return {
      occurredAt,
      by,
      input: cast(script, examples.get(kind)),
      signatures: signaturesOf(script.signers, by),
      lateReason: "试验用的案件，事后一并录入",
    };
  };
  const begun = await client.post("/api/v1/matters", {
    procedure: "penalty-hearing",
    agency: script.agency,
    requestId: `${name}-accept`,
    parent,
    act: { kind: "accept", ...actOf("accept", ["leader-1"], "2025-06-24T15:00:00+08:00") },
  });
  const answers = [begun];
  for (const [kind, by, at] of begun.status === 201 ? course : []) {
    const request = { requestId: `${name}-${kind}`, ...actOf(kind, by, at) };
    answers.push(await client.post(`/api/v1/matters/${begun.body.matter.id}/acts/${kind}`, request));
  }
  return answers;
}

/** The example with its people played by the agency's own. */
function cast(script: Script, value: unknown): unknown {
  if (typeof value === "string") return script.cast[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => cast(script, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cast(script, part)]));
}
