import { licenceRenewalGates } from "./gates-licence-renewal.ts";
import { renewalWorld } from "./licence-after-world.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const window = "执法人员、承办机构负责人、登记人员";
const anyone = "执法人员、承办机构负责人、机关负责人、主要负责人";

/** 延续. */
export const licenceRenewalTrial: Trial = {
  procedure: "licence-renewal",
  walk: {
    begins: "2025-06-20",
    waits: [0, 8, 42],
    entries: renewalWorld,
    main: ["apply", "accept", "examine", "decide", "deliver", "publish", "finish"],
    names: { tollEnd: { toll: "toll" } },
    suited: { toll: (_file, day) => ({ from: day, until: day }) },
    movesMax: 1_500,
  },
  order: [
    row("apply", `${window}、当事人`, "", "end", "", "", false),
    row("tellMissing", window, "", "accept end", "apply", "", false),
    row("supplied", window, "tellMissing", "accept end", "tellMissing", "", true),
    row("accept", window, "", "end", "apply supplied", "supplied", false),
    row("decline", window, "", "accept end", "apply supplied", "supplied", false),
    row("toll", "执法人员、承办机构负责人", "accept", "decide deemedRenewed end", "accept", "accept", true),
    row("tollEnd", "执法人员、承办机构负责人", "toll", "decide deemedRenewed end", "toll", "toll", true),
    row("examine", window, "accept", "decide deemedRenewed end", "accept", "", true),
    row(
      "decide",
      "机关负责人、主要负责人",
      "accept examine",
      "deemedRenewed end",
      "accept examine",
      "examine",
      false,
    ),
    row("deemedRenewed", "机关负责人、主要负责人", "", "decide end", "apply supplied", "supplied", false),
    row("deliver", window, "", "", "apply decide deemedRenewed", "decide deemedRenewed", true),
    row(
      "publish",
      "公示人员",
      "",
      "",
      "apply decide deemedRenewed withdraw",
      "decide deemedRenewed withdraw",
      true,
    ),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row(
      "finish",
      anyone,
      "",
      "end",
      "apply decide deemedRenewed deliver",
      "decide deemedRenewed deliver",
      false,
    ),
    row("discontinue", anyone, "", "decide deemedRenewed end", "apply", "", false),
  ],
  duties: [
    { act: "apply", duty: "decideBeforeExpiry", alone: "+", among: "+" },
    { act: "decide", duty: "publish", alone: "+-", among: "+-" },
    { act: "withdraw", duty: "publishAgain", alone: "+-", among: "+-" },
  ],
  gates: licenceRenewalGates,
};
