import { addDays } from "@zhunsheng/law";
import { certificateCourse, withNewcomer } from "./certifying.ts";
import { certificateLostGates } from "./gates-certificate-lost.ts";
import { officerCertificateGates } from "./gates-officer-certificate.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const unit = "登记人员、承办机构负责人";
const leaders = "机关负责人、主要负责人";

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Whatever changes the register. */
const entering = ["issue", "review", "lapse", "renew", "reissue", "suspend", "revoke", "reinstate"];

/** All of them but that one, whose own acts are counted apart. */
const others = (kind: string): string =>
  [...entering, "answerObjection"].filter((one) => one !== kind).join(" ");

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
    row("review", unit, "issue", "end", `${others("review")} train`, `${others("review")} train`, true),
    row("lapse", unit, "issue", "end", others("lapse"), others("lapse"), true),
    row("renew", "登记人员", "issue", "end", others("renew"), others("renew"), true),
    row("lose", `${unit}、执法人员`, "issue", "end", "issue", "", true),
    row("announceLoss", "登记人员、公示人员", "lose", "end", "lose", "lose", true),
    row(
      "reissue",
      "登记人员",
      "lose",
      "end",
      `lose announceLoss ${others("reissue")}`,
      `lose announceLoss ${others("reissue")}`,
      true,
    ),
    row("suspend", leaders, "issue", "end", others("suspend"), others("suspend"), true),
    row("revoke", leaders, "issue", "end", others("revoke"), others("revoke"), true),
    row("tell", unit, "issue", "", "issue suspend revoke", "suspend revoke", true),
    row(
      "reinstate",
      leaders,
      "issue",
      "end",
      `${others("reinstate")} train exam`,
      `${others("reinstate")} train exam`,
      true,
    ),
    row("cancel", `${unit}、${leaders}`, "issue", "end", others("cancel"), others("cancel"), false),
    row("announceEnd", "公示人员", "announce", "", "announce", "announce", true),
    row(
      "object",
      `${unit}、执法人员`,
      "issue",
      "",
      "issue review suspend revoke",
      "review suspend revoke",
      true,
    ),
    row(
      "answerObjection",
      leaders,
      "object",
      "",
      `object ${others("answerObjection")} cancel`,
      `object ${others("answerObjection")} cancel`,
      true,
    ),
  ],
  duties: [
    { act: "review", duty: "yearlyReview", alone: "+-", among: "+-" },
    { act: "review", duty: "retrain", alone: "-+", among: "-+" },
    { act: "lapse", duty: "announceEnd", alone: "-", among: "-" },
    { act: "suspend", duty: "announceEnd", alone: "-", among: "-" },
    { act: "revoke", duty: "announceEnd", alone: "-", among: "-" },
    { act: "reinstate", duty: "yearlyReview", alone: "-", among: "+" },
    { act: "reinstate", duty: "announceBack", alone: "-", among: "+" },
    { act: "cancel", duty: "announceEnd", alone: "--", among: "--" },
    { act: "answerObjection", duty: "yearlyReview", alone: "--", among: "--" },
  ],
  gates: [...officerCertificateGates, ...certificateLostGates],
};
