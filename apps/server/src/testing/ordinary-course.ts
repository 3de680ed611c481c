import type { Answer, Client } from "./client.ts";
import { accountsOf, type Signers, signaturesOf, signersOf } from "./signers.ts";

/** The people of one agency that an ordinary case needs, by the part they play. */
export type Cast = Readonly<Record<string, string>>;

/** An act of the examples' case: who (parts of the cast), and when. */
export interface Step {
  readonly kind: string;
  readonly by: readonly string[];
  readonly at: string;
}

const step = (kind: string, by: readonly string[], day: string, time = "10:00"): Step => ({
  kind,
  by,
  at: `${day}T${time}:00+08:00`,
});

const handlers = ["officer-1", "officer-2"];

/** The invented case that the examples of 普通程序 tell, from clue to archive. */
export const ordinaryCourse: readonly Step[] = [
  step("clue", ["officer-1"], "2025-06-03"),
  step("open", ["leader-1"], "2025-06-05"),
  step("assign", ["chief-1"], "2025-06-05", "11:00"),
  step("inspect", handlers, "2025-06-06"),
  step("interview", handlers, "2025-06-09"),
  step("evidence", handlers, "2025-06-10"),
  step("report", handlers, "2025-06-16"),
  step("notice", handlers, "2025-06-18"),
  step("statement", ["officer-1"], "2025-06-20"),
  step("recheck", handlers, "2025-06-23"),
  step("hearingRequest", ["officer-1"], "2025-06-24"),
  step("hearing", ["host-1", "clerk-1"], "2025-07-08"),
  step("reviewSubmission", ["chief-1"], "2025-07-09"),
  step("legalReview", ["reviewer-1"], "2025-07-11"),
  step("discussion", ["leader-1", "leader-2", "head-1"], "2025-07-14"),
  step("decide", ["leader-1"], "2025-07-16"),
  step("serve", handlers, "2025-07-17"),
  step("publish", ["publisher-1"], "2025-07-18"),
  step("payment", ["officer-1"], "2025-07-25"),
  step("close", ["leader-1"], "2025-07-28"),
  step("archive", ["archivist-1"], "2025-08-05"),
];

interface Listed {
  readonly key: string;
  readonly body: {
    readonly roles: readonly string[];
    readonly certificate?: { readonly validFrom: string; readonly validUntil: string };
    readonly legallyQualified?: boolean;
  };
}

/**
 * Casts the case from the agency's officers' register as of the case's first day, among those who have an account,
 * since everyone signs for themselves. Nobody plays two parts.
 */
export async function castOf(client: Client): Promise<Cast> {
  const session = await client.get("/api/v1/session");
  const withAccount = await accountsOf(client, session.body.account.agency);
  const answer = await client.get("/api/v1/registers/officers?on=2025-06-03&pageSize=200");
  const listed: readonly Listed[] = answer.body.items;
  const free = new Set<Listed>(listed.filter(({ key }) => withAccount.has(key)));
  const take = (fits: (one: Listed) => boolean): string => {
    for (const one of free) {
      if (!fits(one)) continue;
      free.delete(one);
      return one.key;
    }
    throw new Error("名录里没有合适的人");
  };
  const has = (role: string) => (one: Listed) => one.body.roles.includes(role);
  const certified = (one: Listed) =>
    (one.body.certificate?.validFrom ?? "9") <= "2025-06-03" &&
    (one.body.certificate?.validUntil ?? "") >= "2025-12-31";
  return {
    "head-1": take(has("head")),
    "leader-1": take(has("leader")),
    "leader-2": take(has("leader")),
    "chief-1": take(has("unitHead")),
    "reviewer-1": take((one) => has("reviewer")(one) && one.body.legallyQualified === true),
    "host-1": take(has("hearingHost")),
    "publisher-1": take(has("publisher")),
    "archivist-1": take(has("archivist")),
    "clerk-1": take(has("clerk")),
    "officer-1": take((one) => has("officer")(one) && certified(one) && one.body.roles.length === 1),
    "officer-2": take((one) => has("officer")(one) && certified(one) && one.body.roles.length === 1),
  };
}

/** Plays the case through the API, act by act, as one registrar may enter it. */
export class OrdinaryCase {
  readonly #client: Client;
  readonly #cast: Cast;
  readonly #agency: string;
  readonly #examples: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly #powerItem: string;
  readonly #name: string;
  /** A firm of its own: one firm is not fined twice for one act. */
  readonly #partyCode = `91999999MB${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  readonly #signers: Signers;
  matter = "";

  constructor(client: Client, given: Script, name: string) {
    this.#client = client;
    this.#cast = given.cast;
    this.#agency = given.agency;
    this.#examples = given.examples;
    this.#powerItem = given.powerItem;
    this.#signers = given.signers;
    this.#name = name;
  }

  /** Everything before the act named, leaving out the acts of `without`. @throws Error with a refusal. */
  async upTo(kind: string, without: readonly string[] = []): Promise<void> {
    for (const one of ordinaryCourse) {
      if (one.kind === kind) return;
      if (without.includes(one.kind)) continue;
      const answer = await this.act(one.kind);
      if (answer.status !== 201) throw new Error(`${one.kind} ${JSON.stringify(answer.body)}`);
    }
  }

  /** The act of the course with some of it changed. */
  async act(
    kind: string,
    changed: { by?: readonly string[]; at?: string; input?: object } = {},
  ): Promise<Answer> {
    const planned = ordinaryCourse.find((one) => one.kind === kind);
    if (!planned) throw new Error(`the course has no ${kind}`);
    const people = (changed.by ?? planned.by).map((part) => this.#cast[part] ?? part);
    const body = {
      occurredAt: changed.at ?? planned.at,
      by: people,
      input: this.#input(kind, changed.input),
      signatures: signaturesOf(this.#signers, people),
      lateReason: "试验用的案件，事后一并录入",
    };
    const requestId = `${this.#name}-${kind}-${Math.random().toString(36).slice(2)}`;
    if (this.matter !== "")
      return this.#client.post(`/api/v1/matters/${this.matter}/acts/${kind}`, { requestId, ...body });
    const begun = { procedure: "penalty-ordinary", agency: this.#agency, requestId, act: { kind, ...body } };
    const answer = await this.#client.post("/api/v1/matters", begun);
    if (answer.status === 201) this.matter = answer.body.matter.id;
    return answer;
  }

  #input(kind: string, changed: object = {}): Record<string, unknown> {
    const input: Record<string, unknown> = { ...this.#examples.get(kind), ...changed };
    if ("powerItem" in input) input.powerItem = this.#powerItem;
    if ("partyCode" in input) input.partyCode = this.#partyCode;
    const cast = (value: unknown): unknown => {
      if (typeof value === "string") return this.#cast[value] ?? value;
      if (Array.isArray(value)) return value.map(cast);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cast(part)]));
    };
    for (const [name, value] of Object.entries(input)) input[name] = cast(value);
    return input;
  }
}

export interface Script {
  readonly cast: Cast;
  readonly agency: string;
  readonly examples: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly powerItem: string;
  readonly signers: Signers;
}

/** What a case needs to be played in this account's agency, asked through the API. */
export async function scriptOf(client: Client): Promise<Script> {
  const session = await client.get("/api/v1/session");
  const procedure = await client.get("/api/v1/procedures/penalty-ordinary");
  const examples = new Map<string, Readonly<Record<string, unknown>>>();
  for (const act of procedure.body.acts) examples.set(act.kind, act.examples[0]);
  const powerItem = String(examples.get("open")?.powerItem);
  const { agency } = session.body.account;
  const cast = await castOf(client);
  const signers = await signersOf(client, agency, Object.values(cast));
  return { cast, agency, examples, powerItem, signers };
}
