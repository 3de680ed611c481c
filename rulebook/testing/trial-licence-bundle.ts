import { licenceBundleGates } from "./gates-licence-bundle.ts";
import { world } from "./licence-world.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const window = "执法人员、承办机构负责人、登记人员";
const anyone = "执法人员、承办机构负责人、机关负责人、主要负责人";
const leaders = "机关负责人、主要负责人";

/** 一件事一次办. */
export const licenceBundleTrial: Trial = {
  procedure: "licence-bundle",
  walk: {
    begins: "2025-06-03",
    waits: [0, 8, 16],
    entries: world,
    main: [
      "apply",
      "accept",
      "distribute",
      "received",
      "opinion",
      "itemDecided",
      "visit",
      "conclude",
      "deliver",
      "finish",
    ],
    names: {},
    suited: {
      distribute: (_file, day) => ({ answerBy: day }),
      received: (_file, day) => ({ receivedOn: day }),
      opinion: (_file, day) => ({ decidedOn: day }),
    },
    movesMax: 900,
  },
  order: [
    row("apply", `${window}、当事人`, "", "end", "", "", false),
    row("tellMissing", window, "", "accept end", "apply", "", false),
    row("supplied", window, "tellMissing", "accept end", "tellMissing", "", true),
    row("accept", window, "", "end", "apply supplied", "supplied", false),
    row("decline", window, "", "accept end", "apply supplied", "supplied", false),
    row("distribute", window, "accept", "conclude end", "accept", "", true),
    row("received", window, "distribute", "end", "distribute", "", true),
    row("opinion", window, "distribute", "end", "distribute", "", true),
    row(
      "itemDecided",
      "执法人员、承办机构负责人、机关负责人、主要负责人、当事人",
      "accept",
      "",
      "accept",
      "",
      true,
    ),
    row("firstExamine", leaders, "accept", "conclude end", "accept", "", true),
    row("visit", "执法人员、承办机构负责人", "accept", "conclude end", "accept", "", true),
    row("extend", leaders, "accept", "conclude end", "accept", "", false),
    row(
      "conclude",
      "承办机构负责人、机关负责人、主要负责人",
      "accept",
      "end",
      "accept opinion itemDecided firstExamine visit",
      "opinion itemDecided firstExamine visit",
      false,
    ),
    row("deliver", window, "conclude", "", "conclude", "", true),
    row("discontinue", anyone, "", "conclude end", "apply", "", false),
    row("finish", anyone, "conclude", "end", "conclude deliver", "deliver", false),
  ],
  duties: [
    { act: "accept", duty: "distribute", alone: "++", among: "++" },
    { act: "accept", duty: "firstExamine", alone: "--", among: "--" },
    { act: "distribute", duty: "answer", alone: "--", among: "--" },
  ],
  gates: licenceBundleGates,
};
