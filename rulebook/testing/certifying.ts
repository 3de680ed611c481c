import type { Facts } from "../procedures/enforcement/officer-certificate/fields.ts";
import { officerCertificate } from "../procedures/enforcement/officer-certificate/index.ts";
import { play, type Step } from "./play.ts";
import { type Entries, registers } from "./reference.ts";
import type { Attempt, Situation, When } from "./situation.ts";

/** The officer of the examples as the register has her before she holds a certificate. */
export const newcomer = { name: "卫宁", unit: "执法大队", roles: ["officer"] };

export const withNewcomer = (changed: object = {}): Entries => ({
  ...registers,
  officers: {
    "officer-new": { ...newcomer, ...changed },
    "registrar-1": { name: "邓平", roles: ["registrar"] },
    "head-1": { name: "孙岚", roles: ["head", "leader"] },
  },
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

type Kind = keyof Facts & string;

/** Who does the acts that are not in the course. */
const people: { readonly [K in Kind]?: readonly string[] } = {
  suspend: ["leader-1"],
  revoke: ["leader-1"],
  reinstate: ["leader-1"],
  answerObjection: ["head-1"],
  announce: ["publisher-1"],
  announceEnd: ["publisher-1"],
  reject: ["leader-1"],
};

export const byOf = (kind: Kind): readonly string[] => people[kind] ?? ["registrar-1"];

/** One more act of the certificate, by those who usually do it. */
export const next = <K extends Kind>(
  given: Situation<Facts>,
  kind: K,
  when: When,
  changed: Partial<Facts[K]> = {},
): Situation<Facts> => given.does(kind, byOf(kind), certifying.example(kind, changed), when);

/** The same, whatever comes of it. */
export const attempt = <K extends Kind>(
  given: Situation<Facts>,
  kind: K,
  when: When,
  changed: Partial<Facts[K]> = {},
): Attempt => given.tries(kind, byOf(kind), certifying.example(kind, changed), when);

/** Issued on 20 March 2026 and announced. */
export const issued = (): Situation<Facts> => certifying.upTo("review");
