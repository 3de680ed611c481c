import {
  type AnyFile,
  type AnyProcedure,
  type Exploration,
  type ExploreOptions,
  explore,
  type LinkedFile,
  type Names,
  type Role,
  type Suited,
} from "@zhunsheng/engine";
import { addDays } from "@zhunsheng/law";
import { calendar } from "../index.ts";
import {
  surchargeOn,
  surchargeUnpaidFen,
  unpaidFen,
} from "../procedures/enforcement/penalty-ordinary/owed.ts";
import type { File } from "../procedures/enforcement/penalty-ordinary/standing.ts";
import { requested } from "./hearing.ts";
import { parents as linked } from "./linked.ts";
import { course } from "./ordinary.ts";
import { referenceOn, registers } from "./reference.ts";
import { summaryCourse } from "./summary.ts";
import { trialOf } from "./trials.ts";

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
  "penalty-ordinary": [0, 16, 40],
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

/** What the usual case consists of. */
const mains: Readonly<Record<string, readonly string[]>> = {
  "penalty-ordinary": course.map(([kind]) => kind),
  "penalty-summary": summaryCourse.map(([kind]) => kind),
};

const isOrdinary = (file: AnyFile): file is AnyFile & File => Object.hasOwn(file.all, "surcharge");

/** Sums and days that depend on the case; the rules that check them have tests with figures of their own. */
const suited: Suited = {
  surcharge: (file, day) =>
    isOrdinary(file) ? { until: day, amountFen: surchargeOn(file, day, calendar) } : {},
  surchargeReduction: (_file, day) => ({ agreedOn: day, reducedFen: 100_000 }),
  demand: (file, day) =>
    isOrdinary(file)
      ? { fineFen: unpaidFen(file), surchargeFen: surchargeUnpaidFen(file), performBy: addDays(day, 20) }
      : {},
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
function optionsFor(procedure: AnyProcedure): ExploreOptions {
  const { id } = procedure;
  const walk = trialOf(id)?.walk ?? {};
  const entries = { ...registers, ...walk.entries };
  return {
    reference: (day) => ({ ...referenceOn(day, entries), parent: walk.parent ?? parents[id] }),
    from: walk.begins ?? begins[id] ?? "2025-06-03",
    performers: (roles) => roles.flatMap((role) => performersOf[role]).slice(0, 2),
    strangers,
    waits: walk.waits ?? waits[id] ?? [0, 8, 16, 40],
    names: walk.names ?? names,
    suited: walk.suited ?? suited,
    main: walk.main ?? mains[id] ?? [],
    statesMax: 4000,
    movesMax: walk.movesMax ?? 6_000,
    repeatsMax: 2,
    probesMax: 4,
  };
}

export const explored = (procedure: AnyProcedure): Exploration => explore(procedure, optionsFor(procedure));
