import type { Facts } from "../procedures/enforcement/officer-certificate/fields.ts";
import { officerCertificate } from "../procedures/enforcement/officer-certificate/index.ts";
import { play, type Step } from "./play.ts";
import { type Entries, registers } from "./reference.ts";

/** The officer of the examples as the register has her before she holds a certificate. */
export const newcomer = { name: "卫宁", unit: "执法大队", roles: ["officer"] };

export const withNewcomer = (changed: object = {}): Entries => ({
  ...registers,
  officers: { "officer-new": { ...newcomer, ...changed } },
});

/** Applied for in January 2026, issued in March, reviewed in December, cancelled after. */
export const certificateCourse: readonly Step<Facts>[] = [
  ["apply", ["registrar-1"], "2026-01-20"],
  ["train", ["registrar-1"], "2026-02-11"],
  ["exam", ["registrar-1"], "2026-02-14"],
  ["issue", ["registrar-1"], "2026-03-20"],
  ["announce", ["publisher-1"], "2026-03-25"],
  ["review", ["registrar-1"], "2026-12-15"],
  ["cancel", ["registrar-1"], "2027-02-01"],
  ["announceEnd", ["publisher-1"], "2027-02-03"],
];

export const certifying = play(officerCertificate, undefined, certificateCourse, withNewcomer());
