import type { Answer, Client } from "./client.ts";
import type { Script } from "./ordinary-course.ts";
import { signaturesOf } from "./signers.ts";

interface Described {
  readonly kind: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

interface Deed {
  readonly kind: string;
  readonly by: readonly string[];
  readonly at: string;
  readonly input?: Readonly<Record<string, unknown>>;
}

const both = ["officer-1", "officer-2"];

/** The visit of the examples as far as its record. */
export const visitCourse: readonly Deed[] = [
  { kind: "approve", by: ["leader-1"], at: "2025-06-03T09:30:00+08:00" },
  { kind: "enter", by: both, at: "2025-06-03T10:00:00+08:00" },
  { kind: "check", by: both, at: "2025-06-03T11:00:00+08:00" },
];

/** Inspections through the API, of one invented firm. */
export class InspectionCourse {
  readonly #client: Client;
  readonly #script: Script;
  readonly #examples: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  #requests = 0;

  private constructor(client: Client, script: Script, acts: readonly Described[]) {
    this.#client = client;
    this.#script = script;
    this.#examples = new Map(acts.map(({ kind, examples }) => [kind, examples[0] ?? {}]));
  }

  static async of(client: Client, script: Script): Promise<InspectionCourse> {
    const { body } = await client.get("/api/v1/procedures/inspection");
    return new InspectionCourse(client, script, body.acts);
  }

  #requestOf({ kind, by, at, input }: Deed) {
    const people = by.map((part) => this.#script.cast[part] ?? part);
    return {
      occurredAt: at,
      by: people,
      input: cast(this.#script, { ...this.#examples.get(kind), ...input }),
      signatures: signaturesOf(this.#script.signers, people),
      lateReason: "试验用的检查，事后一并录入",
    };
  }

  #requestId(): string {
    this.#requests += 1;
    return `inspection-course-${this.#requests}`;
  }

  /** A task at that firm, planned and entered on that day. */
  begin(input: Readonly<Record<string, unknown>>, at: string): Promise<Answer> {
    const planned = { plannedOn: at.slice(0, 10), ...input };
    return this.#client.post("/api/v1/matters", {
      procedure: "inspection",
      agency: this.#script.agency,
      requestId: this.#requestId(),
      act: { kind: "task", ...this.#requestOf({ kind: "task", by: ["officer-1"], at, input: planned }) },
    });
  }

  act(matter: string, deed: Deed): Promise<Answer> {
    const request = { requestId: this.#requestId(), ...this.#requestOf(deed) };
    return this.#client.post(`/api/v1/matters/${matter}/acts/${deed.kind}`, request);
  }
}

/** The example with its people played by the agency's own. */
function cast(script: Script, value: unknown): unknown {
  if (typeof value === "string") return script.cast[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => cast(script, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cast(script, part)]));
}
