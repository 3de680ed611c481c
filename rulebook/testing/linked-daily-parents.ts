import { daily } from "./linked.ts";
import { before, example } from "./ordinary.ts";

export const asked = { statement: { ...daily.example("statement"), answer: "hearing" as const } };
export const stated = { statement: { ...daily.example("statement"), answer: "stated" as const } };

const served = before("publish");
const annulment = { ...example("revoke"), mode: "annulled" as const, fineFen: undefined };

/** The served penalty after the agency itself annulled it. */
export const annulledParent = {
  procedure: "penalty-ordinary",
  file: served.does("revoke", ["leader-1"], annulment, "2025-07-21").file,
};

/** The served penalty after days up to the first of August were fined. */
export const finedParent = {
  procedure: "penalty-ordinary",
  file: served.returned(
    "dailyFined",
    ["leader-1"],
    example("dailyFined", { until: "2025-08-01" }),
    "2025-08-04",
  ).file,
};
