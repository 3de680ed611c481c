import {
  type AnyProcedure,
  type Exploration,
  type ExploreOptions,
  explore,
  type LinkedFile,
  type Names,
  type Role,
} from "@zhunsheng/engine";
import { requested } from "./hearing.ts";
import { parents as linked } from "./linked.ts";
import { referenceOn, registers } from "./reference.ts";

/** Who does what in the invented agency; the first set is the usual one. */
const performersOf: Readonly<Record<Role, readonly (readonly string[])[]>> = {
  officer: [["officer-1", "officer-2"]],
  unitHead: [["chief-1"]],
  reviewer: [["reviewer-1"]],
  leader: [["leader-1"], ["leader-1", "leader-2", "head-1"]],
  head: [["head-1"]],
  hearingHost: [["host-1", "clerk-1"], ["officer-3"]],
  clerk: [],
  publisher: [["publisher-1"]],
  archivist: [["archivist-1"]],
  registrar: [["registrar-1"]],
  party: [],
};

/** Too few, too many, without a certificate, not assigned, or on the other side of the separation of duties. */
const strangers: readonly (readonly string[])[] = [
  ["officer-1"],
  ["leader-1"],
  ["officer-1", "officer-expired"],
  ["officer-1", "township-1"],
  ["host-officer"],
  ["officer-3"],
  ["chief-reviewer"],
  ["clerk-1"],
  ["archivist-1"],
];

/** The day on which the examples of a procedure begin; June 2025 where none is named. */
const begins: Readonly<Record<string, string>> = {
  "penalty-summary": "2025-03-12",
  "penalty-hearing": "2025-06-24",
  "major-penalty-filing": "2025-07-22",
  "return-visit": "2025-08-04",
  "case-archive": "2025-08-04",
  "daily-penalty": "2025-08-05",
};

/** Days to let pass; a hearing is held on the day that its notice names. */
const waits: Readonly<Record<string, readonly number[]>> = {
  "penalty-hearing": [0, 14, 40],
  // Thirty years and a few days: when the volume may be appraised.
  "case-archive": [0, 8, 10_965],
};

/** The case of the examples from which a matter is opened, as it stands then. */
const parents: Readonly<Record<string, LinkedFile>> = {
  "penalty-hearing": { procedure: "penalty-ordinary", file: requested.file },
  "major-penalty-filing": linked.served,
  "return-visit": linked.closed,
  "case-archive": linked.closed,
  "daily-penalty": linked.served,
};

/** Entries that name another act of the file, and the kind they name. */
const names: Names = {
  preserve: { approval: "approvePreservation" },
  preserveDisposal: { preservation: "preserve" },
  opinion: { commission: "commission" },
  tellOpinion: { opinion: "opinion" },
  evidenceReceived: { request: "requestEvidence" },
  excludeEvidence: { evidence: "evidence" },
  recusalDecision: { request: "recusalRequest" },
  orderDelivered: { order: "orderCorrection" },
  extendCorrection: { order: "orderCorrection" },
  recheckCorrection: { order: "orderCorrection" },
  serviceReceipt: { service: "serve" },
  reviewEnded: { begun: "reviewBegun" },
};

/** What every procedure is walked through with. */
const optionsFor = (procedure: AnyProcedure): ExploreOptions => ({
  reference: (day) => ({ ...referenceOn(day, registers), parent: parents[procedure.id] }),
  from: begins[procedure.id] ?? "2025-06-03",
  performers: (roles) => roles.flatMap((role) => performersOf[role]).slice(0, 2),
  strangers,
  waits: waits[procedure.id] ?? [0, 8, 40],
  names,
  statesMax: 4000,
  movesMax: 30_000,
  repeatsMax: 2,
  probesMax: 4,
});

export const explored = (procedure: AnyProcedure): Exploration => explore(procedure, optionsFor(procedure));
