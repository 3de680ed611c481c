import {
  type AnyProcedure,
  type Exploration,
  type ExploreOptions,
  explore,
  type Role,
} from "@zhunsheng/engine";
import { referenceOn, registers } from "./reference.ts";

/** Who does what in the invented agency; the first set is the usual one. */
const performersOf: Readonly<Record<Role, readonly (readonly string[])[]>> = {
  officer: [["officer-1", "officer-2"]],
  unitHead: [["chief-1"]],
  reviewer: [["reviewer-1"]],
  leader: [["leader-1"], ["leader-1", "leader-2", "head-1"]],
  head: [["head-1"]],
  hearingHost: [["host-1", "clerk-1"]],
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
const begins: Readonly<Record<string, string>> = { "penalty-summary": "2025-03-12" };

/** What every procedure is walked through with. */
const optionsFor = (procedure: AnyProcedure): ExploreOptions => ({
  reference: (day) => referenceOn(day, registers),
  from: begins[procedure.id] ?? "2025-06-03",
  performers: (roles) => roles.flatMap((role) => performersOf[role]).slice(0, 2),
  strangers,
  waits: [0, 8, 40],
  statesMax: 4000,
  movesMax: 30_000,
  repeatsMax: 2,
  probesMax: 4,
});

export const explored = (procedure: AnyProcedure): Exploration => explore(procedure, optionsFor(procedure));
