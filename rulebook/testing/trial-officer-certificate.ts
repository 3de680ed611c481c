import { addDays } from "@zhunsheng/law";
import { certificateCourse, withNewcomer } from "./certifying.ts";
import type { Trial } from "./trial.ts";

const yearOf = (day: string): number => Number(day.slice(0, 4));

export const officerCertificateTrial: Trial = {
  procedure: "officer-certificate",
  walk: {
    begins: "2026-02-14",
    waits: [0, 700],
    entries: withNewcomer(),
    main: certificateCourse.map(([kind]) => kind),
    suited: {
      issue: (_file, day) => ({ validFrom: day, validUntil: addDays(day, 1_825) }),
      review: (_file, day) => ({ year: yearOf(day) }),
      lapse: (_file, day) => ({ year: yearOf(day) - 1 }),
    },
    movesMax: 700,
  },
  order: [],
  duties: [],
  gates: [],
};
