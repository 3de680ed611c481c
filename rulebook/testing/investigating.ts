import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";
import type { Attempt, When } from "./situation.ts";

type Kind = keyof Facts & string;

const byLeader: readonly Kind[] = [
  "open",
  "decline",
  "refer",
  "recusalDecision",
  "approvePreservation",
  "preserveDisposal",
  "extendCorrection",
  "suspend",
  "resume",
  "terminate",
  "overrun",
];
const byUnitHead: readonly Kind[] = ["extendVerification", "disputeJurisdiction", "assign"];

/** Who performs an act as a rule. */
const usually = (kind: Kind): readonly string[] => {
  if (byLeader.includes(kind)) return ["leader-1"];
  return byUnitHead.includes(kind) ? ["chief-1"] : handlers;
};

/** What an act of the examples answers to. */
const forerunners: { readonly [K in Kind]?: readonly Kind[] } = {
  preserve: ["approvePreservation"],
  preserveDisposal: ["approvePreservation", "preserve"],
  opinion: ["commission"],
  tellOpinion: ["commission", "opinion"],
  evidenceReceived: ["requestEvidence"],
  orderDelivered: ["orderCorrection"],
  extendCorrection: ["orderCorrection"],
  recheckCorrection: ["orderCorrection"],
  resume: ["suspend"],
  terminationNotice: ["terminate"],
};

interface How<K extends Kind> {
  readonly input?: Partial<Facts[K]>;
  readonly by?: readonly string[];
  readonly when?: When;
}

const usualDay = "2025-06-06";

/** The act of the examples, done. */
export const after = <K extends Kind>(given: Ordinary, kind: K, how: How<K> = {}): Ordinary =>
  given.does(kind, how.by ?? usually(kind), example(kind, how.input), how.when ?? usualDay);

/** The act of the examples, tried. */
export const tried = <K extends Kind>(given: Ordinary, kind: K, how: How<K> = {}): Attempt =>
  given.tries(kind, how.by ?? usually(kind), example(kind, how.input), how.when ?? usualDay);

/** Clue, opening, assignment: acts 1, 2, 3; then what the act answers to, from 4. */
export const ready = (kind: Kind): Ordinary =>
  (forerunners[kind] ?? []).reduce((given, one) => after(given, one), before("inspect"));

/** The act of the examples in a case under investigation, changed in one respect. */
export const varied = <K extends Kind>(kind: K, how: How<K> = {}): Attempt => tried(ready(kind), kind, how);

/** A decision on the recusal of the second handler. */
export const recused = (given: Ordinary, outcome: "withdraw" | "rejected", when: When = usualDay): Ordinary =>
  after(given, "recusalDecision", { input: { outcome, earlierActs: "kept" }, when });
