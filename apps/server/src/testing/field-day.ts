import type { Answer, Client } from "./client.ts";
import { accountsOf, signaturesOf, signersOf } from "./signers.ts";

/** What a load of lawful summary penalties needs to know of an agency, asked through the API like anyone would. */
export interface FieldDay {
  readonly agency: string;
  readonly officers: readonly [string, string];
  readonly powerItem: string;
  /** act kind → its first example. */
  readonly examples: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The day before the server's today, so that every act has already happened. */
  readonly day: string;
  /** Both officers' signatures on this device. */
  readonly signatures: readonly string[];
}

/** The acts of one summary penalty that a load performs, in order, with their minute of the day. */
const course = ["onSite", "hear", "decide", "deliver"] as const;

export async function learnFieldDay(client: Client): Promise<FieldDay> {
  const session = await client.get("/api/v1/session");
  const { agency } = session.body.account;
  const day = new Date(Date.parse(session.body.now) + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
  const accounts = await accountsOf(client, agency);
  const officers = await client.get(`/api/v1/registers/officers?on=${day}&pageSize=200`);
  const certified = officers.body.items.filter(
    (one: {
      key: string;
      body: { roles: string[]; certificate?: { validFrom: string; validUntil: string } };
    }) =>
      accounts.has(one.key) &&
      one.body.roles.includes("officer") &&
      (one.body.certificate?.validFrom ?? "9") <= day &&
      (one.body.certificate?.validUntil ?? "") >= day,
  );
  const powers = await client.get(`/api/v1/registers/power-items?on=${day}&pageSize=200`);
  const procedure = await client.get("/api/v1/procedures/penalty-summary");
  const examples = new Map<string, Readonly<Record<string, unknown>>>();
  for (const act of procedure.body.acts) examples.set(act.kind, act.examples[0]);
  const wanted = examples.get("onSite")?.powerItem;
  const item = powers.body.items.find((one: { key: string }) => one.key === wanted) ?? powers.body.items[0];
  const pair = [certified[0].key, certified[1].key] as const;
  const signatures = signaturesOf(await signersOf(client, agency, pair), pair);
  return { agency, officers: pair, powerItem: item.key, examples, day, signatures };
}

/** Each matter is of a firm of its own: nobody is punished a thousand times a day. */
const firms = new Map<string, string>();
let firmsMet = 0;

/** Begins a matter with its first act. */
export async function beginSummary(client: Client, field: FieldDay, requestId: string): Promise<Answer> {
  firmsMet += 1;
  const firm = `91999999MC${String(process.pid % 1000).padStart(3, "0")}${String(firmsMet).padStart(5, "0")}`;
  const answer = await client.post("/api/v1/matters", {
    procedure: "penalty-summary",
    agency: field.agency,
    requestId,
    act: { kind: "onSite", ...actBody(field, 0, firm) },
  });
  if (answer.status === 201) firms.set(answer.body.matter.id, firm);
  return answer;
}

/** The act at `place` of the course (1: hear, 2: decide, 3: deliver). */
export function continueSummary(
  client: Client,
  field: FieldDay,
  matter: string,
  place: number,
  requestId: string,
): Promise<Answer> {
  return client.post(`/api/v1/matters/${matter}/acts/${course[place]}`, {
    requestId,
    ...actBody(field, place, firms.get(matter)),
  });
}

export const courseLength = course.length;

function actBody(field: FieldDay, place: number, firm: string | undefined) {
  const example = field.examples.get(course[place] ?? "onSite") ?? {};
  const input = {
    ...example,
    ...("powerItem" in example ? { powerItem: field.powerItem } : {}),
    ...("partyCode" in example ? { partyCode: firm } : {}),
  };
  const { officers: by, signatures } = field;
  return { occurredAt: `${field.day}T10:0${place}:00+08:00`, by, input, signatures };
}
