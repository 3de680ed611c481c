import type { Gists } from "../articles.ts";

/** Gists of the documents on inspection, and of rules of other places and sectors that serve as patterns (待核). */
export const patternGists: readonly Gists[] = [
  {
    law: "randomInspection",
    status: "V",
    gists: {
      0: "no inspection without basis; item list; two random lists, traceable draw; ratio and frequency",
    },
  },
  {
    law: "inspectionPattern",
    status: "V2",
    gists: {
      3: "four kinds of enterprise inspection",
      26: "special inspections: number, need, plan, filing, publication",
      29: "clue and immediate checks do not count toward the ceiling",
    },
  },
  {
    law: "planPattern",
    status: "V",
    gists: {
      18: "yearly enterprise inspection plan filed by year-end; unplanned checks told quarterly",
    },
  },
  {
    law: "inspectionNotice",
    status: "V2",
    gists: {
      0: "enterprise inspection limits, five prohibitions, eight must-nots, ceilings",
    },
  },
  {
    law: "innerMongolia",
    status: "V",
    gists: {
      8: "six groups of advance information",
      10: "publish result; mask accounts, home address, id",
      11: "six groups not published",
      12: "seven and twenty working days",
      13: "update, correct, take down at once",
      14: "yearly statistics before 31 January",
      17: "full-course recording scope",
      18: "what to film, both sides",
      19: "start, unbroken, explain breaks",
      20: "upload within 24 hours",
      23: "no altering or deleting originals",
      24: "access rights",
      26: "six kinds for legality review",
      27: "review separated from handling",
      29: "submission materials",
      30: "nine review points",
      31: "five working days plus five",
      32: "disagreement: leader decides",
    },
  },
  {
    law: "marketProcedure",
    status: "V",
    gists: {
      18: "verify clue in 15 working days plus 15 (pattern)",
      46: "suspension of investigation (pattern)",
      47: "termination of investigation (pattern)",
      50: "hearing cases reviewed after the hearing (pattern)",
      53: "seven review points (pattern)",
      54: "opinion types: agree, correct, supplement (pattern)",
      55: "review within ten working days (pattern)",
      64: "90 days plus 30; excluded times (pattern)",
      70: "summary material filed in seven working days (pattern)",
      77: "closing in 15 working days (pattern)",
      78: "one case one file, main and auxiliary volumes (pattern)",
      82: "service ways incl. SMS and notice 30 days (pattern)",
    },
  },
  {
    law: "marketPublicity",
    status: "V",
    gists: {
      2: "warning-only not shown",
      7: "published text same as served",
      8: "tell the party of publication",
      9: "20 working days",
      11: "withdraw in three working days",
      13: "three months; three years",
      14: "early stop conditions",
    },
  },
  {
    law: "supervisionPattern",
    status: "V",
    gists: {
      16: "major penalty: individual 10000, unit 100000; filed in 15 days; examined in 60 days",
      19: "complaints handled in 60 days and answered",
      36: "certificate suspended at most 6 months; told within 3 days",
    },
  },
  {
    law: "certificatePattern",
    status: "V",
    gists: {
      30: "yearly review; not reviewed lapses (pattern)",
      31: "suspension (pattern)",
      33: "revocation (pattern)",
      34: "no re-application after revocation (pattern)",
    },
  },
];
