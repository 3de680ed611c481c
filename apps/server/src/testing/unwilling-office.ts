import type { Answer, Client } from "./client.ts";
import { type Cast, castOf } from "./ordinary-course.ts";
import { accountsOf, type Signers, signaturesOf, signersOf } from "./signers.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A refusal or a mark as an answer has it. */
interface Found {
  readonly gate: string;
  readonly says: string;
  readonly basis: readonly { readonly law: string; readonly article: number }[];
}

/** An act somebody wants recorded: who, when, and the example of its procedure with some of it changed. */
interface Wish {
  readonly by: readonly string[];
  readonly at: string;
  readonly input?: Facts;
  /** People who have signed on this device; all of `by` when it is not said. */
  readonly signedBy?: readonly string[];
}

/** A matter already begun, as an answer named it. */
export interface Begun {
  readonly matter: string;
  readonly procedure: string;
}

/** Asked of everyone in a session of their own (decision 0009). */
const ownSession: readonly string[] = ["confirm", "correct", "overrun", "erase"];

let requestsSent = 0;

/**
 * One agency's office as its registrar can work it over HTTP: the examples of every procedure, played by the agency's
 * own people. Parts such as `officer-1` stand for people wherever they occur in an entry.
 */
export class UnwillingOffice {
  readonly client: Client;
  readonly agency: string;
  readonly cast: Cast;
  readonly #signers: Signers;
  readonly #logins: ReadonlyMap<string, string>;
  readonly #examples = new Map<string, ReadonlyMap<string, readonly Facts[]>>();

  private constructor(
    client: Client,
    agency: string,
    cast: Cast,
    signers: Signers,
    logins: Map<string, string>,
  ) {
    this.client = client;
    this.agency = agency;
    this.cast = cast;
    this.#signers = signers;
    this.#logins = logins;
  }

  /** `client` is signed in as the agency's registrar. */
  static async open(client: Client, cast?: Cast): Promise<UnwillingOffice> {
    const session = await client.get("/api/v1/session");
    const { agency, person } = session.body.account;
    const parts = { ...(cast ?? (await castOf(client))), "registrar-1": person };
    const accounts = await accountsOf(client, agency);
    const people = Object.values(parts).filter((id) => accounts.has(id));
    const signers = await signersOf(client, agency, people);
    const logins = new Map([...accounts].map(([id, { login }]) => [id, login]));
    return new UnwillingOffice(client, agency, parts, signers, logins);
  }

  person = (part: string): string => this.cast[part] ?? part;
  login = (part: string): string => this.#logins.get(this.person(part)) ?? "";

  /** The `place`th example of an act, some of it changed; an undefined change leaves the field out. */
  async example(procedure: string, kind: string, changed: Facts = {}, place = 0): Promise<Facts> {
    let known = this.#examples.get(procedure);
    if (known === undefined) {
      const { body } = await this.client.get(`/api/v1/procedures/${procedure}`);
      const acts: readonly { kind: string; examples: readonly Facts[] }[] = body.acts;
      known = new Map(acts.map((act) => [act.kind, act.examples]));
      this.#examples.set(procedure, known);
    }
    const example = known.get(kind)?.[place];
    if (!example && Object.keys(changed).length === 0)
      throw new Error(`no example ${procedure} ${kind} ${place}`);
    const whole = Object.entries({ ...example, ...changed }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(whole.map(([name, value]) => [name, this.#recast(value)]));
  }

  /** Begins a matter, from a parent where one is named. */
  async begin(procedure: string, kind: string, wish: Wish, parent?: string, place = 0): Promise<Answer> {
    const act = { kind, ...(await this.#body(procedure, kind, wish, place)) };
    return this.client.post("/api/v1/matters", {
      procedure,
      agency: this.agency,
      requestId: this.#requestId(),
      act,
      ...(parent === undefined ? {} : { parent }),
    });
  }

  /** One more act of a matter. */
  async act({ matter, procedure }: Begun, kind: string, wish: Wish, place = 0): Promise<Answer> {
    const body = await this.#body(procedure, kind, wish, place);
    return this.client.post(`/api/v1/matters/${matter}/acts/${kind}`, {
      requestId: this.#requestId(),
      ...body,
    });
  }

  /** A matter begun and carried on by steps, each of which must be recorded. @throws Error with a refusal. */
  async course(procedure: string, steps: readonly Step[], parent?: string): Promise<Begun> {
    const [first, ...rest] = steps;
    if (!first) throw new Error(`a course of ${procedure} without a step`);
    const [kind, by, at, input, place] = first;
    const begun = await this.begin(procedure, kind, { by, at, ...(input ? { input } : {}) }, parent, place);
    mustBeRecorded(kind, begun);
    return this.goOn({ matter: begun.body.matter.id, procedure }, rest);
  }

  /** The steps in a matter begun, each of which must be recorded. @throws Error with a refusal. */
  async goOn(begun: Begun, steps: readonly Step[]): Promise<Begun> {
    for (const [kind, by, at, input, place] of steps) {
      const wish = { by, at, ...(input ? { input } : {}) };
      mustBeRecorded(kind, await this.act(begun, kind, wish, place));
    }
    return begun;
  }

  /** An act that everybody named performs in a session of their own: the first enters it, the others confirm. */
  async together(begun: Begun, kind: string, wish: Wish, sessionOf: (login: string) => Promise<Client>) {
    const [first = "", ...others] = wish.by;
    const own = await sessionOf(this.login(first));
    const body = await this.#body(begun.procedure, kind, { ...wish, signedBy: [] }, 0);
    const path = `/api/v1/matters/${begun.matter}/acts`;
    const answer = await own.post(`${path}/${kind}`, { requestId: this.#requestId(), ...body });
    for (const other of answer.status === 201 ? others : []) {
      const confirming = await sessionOf(this.login(other));
      const input = { act: answer.body.act.seq, answer: "confirmed" };
      const asked = { ...body, by: [this.person(other)], input };
      mustBeRecorded(
        "confirm",
        await confirming.post(`${path}/confirm`, { requestId: this.#requestId(), ...asked }),
      );
    }
    return answer;
  }

  /** Register entries, drafted and entered by two people, in force since 2024. */
  async enters(
    register: string,
    entries: Readonly<Record<string, object>>,
    more: object = {},
  ): Promise<Answer> {
    const rows = Object.entries(entries).map(([key, body]) => ({
      key,
      validFrom: "2024-01-01",
      body,
      ...more,
    }));
    return this.begin("register-maintenance", "enter", {
      by: ["registrar-1", "leader-1"],
      at: "2025-01-02T10:00:00+08:00",
      input: { register, note: "试验用的条目", entries: rows },
    });
  }

  /**
   * Tries what must be refused, and tells by which gates and articles. @throws Error when it is not refused, or leaves
   * a trace: an act more on the record.
   */
  async refusal(attempt: () => Promise<Answer>): Promise<readonly string[]> {
    const before = await this.acts();
    const answer = await attempt();
    if (answer.status !== 409 || answer.body.code !== "act.refused") {
      throw new Error(`not refused: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`);
    }
    const after = await this.acts();
    if (after !== before) throw new Error(`a refusal left ${after - before} acts`);
    return inShort(answer.body.refusals);
  }

  /** Acts on the record, those that wait for their place in the log among them. */
  acts = async (): Promise<number> => (await this.client.get("/healthz")).body.acts;

  page = async (matter: string) => (await this.client.get(`/api/v1/matters/${matter}`)).body;

  async #body(procedure: string, kind: string, { by, at, input, signedBy }: Wish, place: number) {
    const people = by.map(this.person);
    const signing = (signedBy ?? by).map(this.person);
    return {
      occurredAt: at.includes("T") ? at : `${at}T10:00:00+08:00`,
      by: people,
      input: await this.example(procedure, kind, input, place),
      lateReason: "试验用的事项，事后一并录入",
      ...(ownSession.includes(kind) ? {} : { signatures: signaturesOf(this.#signers, signing) }),
    };
  }

  #requestId(): string {
    requestsSent += 1;
    return `unwilling-${requestsSent}-${Math.random().toString(36).slice(2)}`;
  }

  #recast(value: unknown): unknown {
    if (typeof value === "string") return this.person(value);
    if (Array.isArray(value)) return value.map((one) => this.#recast(one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.#recast(part)]));
  }
}

/** The marks left on an act that was recorded. @throws Error when it was not. */
export function marksOf(answer: Answer): readonly string[] {
  mustBeRecorded("act", answer);
  return inShort(answer.body.act.defects ?? []);
}

const inShort = (found: readonly Found[]): readonly string[] =>
  found.map(({ gate, basis }) => {
    const articles = basis.map(({ law, article }) => `${law}${article || ""}`);
    return `${gate} ${[...new Set(articles)].join("、")}`;
  });

/** Kind, who, when, changes to the example, which example. */
export type Step = readonly [
  kind: string,
  by: readonly string[],
  at: string,
  input?: Facts | undefined,
  place?: number,
];

function mustBeRecorded(kind: string, answer: Answer): void {
  if (answer.status !== 201) throw new Error(`${kind} ${answer.status} ${JSON.stringify(answer.body)}`);
}
