import { addDays } from "@zhunsheng/law";
import { certificateCourse, withNewcomer } from "./certifying.ts";
import { certificateLostGates } from "./gates-certificate-lost.ts";
import { officerCertificateGates } from "./gates-officer-certificate.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const unit = "登记人员、承办机构负责人";
const leaders = "机关负责人、主要负责人";

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
    movesMax: 600,
  },
  order: [
    row("apply", unit, "", "end", "", "", false),
    row("train", unit, "", "end", "apply", "", true),
    row("exam", unit, "", "end", "apply", "", true),
    row(
      "reject",
      `承办机构负责人、${leaders}`,
      "",
      "issue end",
      "apply train exam",
      "apply train exam",
      false,
    ),
    row("issue", "登记人员", "exam", "end", "apply exam train", "exam train", false),
    row("announce", "公示人员", "issue", "end", "issue announceEnd", "issue announceEnd", true),
    row("review", unit, "issue", "end", "issue train", "issue train", true),
    row("lapse", unit, "issue", "end", "issue review", "issue review", true),
    row("renew", "登记人员", "issue", "end", "issue review", "issue review", true),
    row("lose", `${unit}、执法人员`, "issue", "end", "issue", "", true),
    row("announceLoss", "登记人员、公示人员", "lose", "end", "lose", "lose", true),
    row("reissue", "登记人员", "lose", "end", "lose announceLoss", "lose announceLoss", true),
    row("suspend", leaders, "issue", "end", "issue review reinstate", "issue review reinstate", true),
    row("revoke", leaders, "issue", "end", "issue suspend reinstate", "issue suspend reinstate", true),
    row("tell", unit, "issue", "", "issue suspend revoke", "suspend revoke", true),
    row(
      "reinstate",
      leaders,
      "issue",
      "end",
      "issue suspend review lapse train exam",
      "suspend review lapse train exam",
      true,
    ),
    row(
      "cancel",
      `${unit}、${leaders}`,
      "issue",
      "end",
      "issue suspend revoke reinstate",
      "issue suspend revoke reinstate",
      false,
    ),
    row("announceEnd", "公示人员", "announce", "", "announce", "announce", true),
    row("object", `${unit}、执法人员`, "issue", "end", "issue suspend revoke", "suspend revoke", true),
    row("answerObjection", leaders, "object", "end", "object", "object", true),
  ],
  duties: [
    { act: "review", duty: "yearlyReview", alone: "+-", among: "+-" },
    { act: "review", duty: "retrain", alone: "-+", among: "-+" },
    { act: "cancel", duty: "announceEnd", alone: "--", among: "--" },
  ],
  gates: [...officerCertificateGates, ...certificateLostGates],
};
