import { Client } from "./client.ts";
import { OrdinaryCase, ordinaryCourse, type Script } from "./ordinary-course.ts";
import { accountsOf } from "./signers.ts";

/** A ground that needs no register: a court has ordered it. */
export const order = { ground: "ordered", document: "（2026）豫01行终1号", reason: "按照生效裁判办理" };

/** Archived cases of the demo county, and those who may have their content erased: an archivist and a leader. */
export class Erasing {
  readonly #address: string;
  readonly #registrar: Client;
  readonly #script: Script;
  #requests = 0;

  constructor(address: string, registrar: Client, script: Script) {
    this.#address = address;
    this.#registrar = registrar;
    this.#script = script;
  }

  /** The whole case to its archive, its party of this name. */
  async played(name: string, party: string): Promise<OrdinaryCase> {
    const given = new OrdinaryCase(this.#registrar, this.#script, name);
    for (const { kind } of ordinaryCourse) {
      const example = this.#script.examples.get(kind) ?? {};
      const input = "partyName" in example ? { partyName: party } : {};
      const answer = await given.act(kind, { input });
      if (answer.status !== 201) throw new Error(`${kind} ${JSON.stringify(answer.body)}`);
    }
    return given;
  }

  async pageOf({ matter }: OrdinaryCase) {
    return (await this.#registrar.get(`/api/v1/matters/${matter}`)).body;
  }

  async sessionOf(part: string): Promise<Client> {
    const accounts = await accountsOf(this.#registrar, this.#script.agency);
    const client = new Client(this.#address);
    await client.signIn(accounts.get(this.#script.cast[part] ?? part)?.login ?? "");
    return client;
  }

  async sent(part: string, matter: string, kind: string, by: readonly string[], input: object) {
    this.#requests += 1;
    const client = await this.sessionOf(part);
    const { body: health } = await client.get("/healthz");
    const answer = await client.post(`/api/v1/matters/${matter}/acts/${kind}`, {
      requestId: `erasure-${this.#requests}`,
      occurredAt: health.now,
      by: by.map((one) => this.#script.cast[one] ?? one),
      input,
    });
    client.close();
    return answer;
  }

  /** Begins a matter that is opened from another. */
  async begun(part: string, parent: string, procedure: string, kind: string, input: object) {
    this.#requests += 1;
    const client = await this.sessionOf(part);
    const { body: health } = await client.get("/healthz");
    const by = [this.#script.cast[part] ?? part];
    const answer = await client.post("/api/v1/matters", {
      requestId: `erasure-${this.#requests}`,
      agency: this.#script.agency,
      procedure,
      parent,
      act: { kind, occurredAt: health.now, by, input },
    });
    client.close();
    return answer;
  }

  /** Who plays a part of the examples' case. */
  person(part: string): string {
    return this.#script.cast[part] ?? part;
  }

  propose(matter: string, input: object) {
    return this.sent("archivist-1", matter, "erase", ["archivist-1", "leader-2"], { ...order, ...input });
  }

  approve(matter: string, seq: number) {
    return this.sent("leader-2", matter, "confirm", ["leader-2"], { act: seq, answer: "confirmed" });
  }

  /** What the archivist is told before proposing it. */
  async check(matter: string, asked: object) {
    const client = await this.sessionOf("archivist-1");
    const answer = await client.post(`/api/v1/matters/${matter}/erasure-check`, asked);
    client.close();
    return answer;
  }
}
