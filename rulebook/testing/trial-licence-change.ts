import { licenceChangeGates } from "./gates-licence-change.ts";
import { changeWorld } from "./licence-after-world.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const window = "执法人员、承办机构负责人、登记人员";

/** 变更. */
export const licenceChangeTrial: Trial = {
  procedure: "licence-change",
  walk: {
    begins: "2025-06-03",
    waits: [0, 8],
    entries: changeWorld,
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
    row("toll", "执法人员、承办机构负责人", "accept", "decide end", "accept", "accept", true),
    row("tollEnd", "执法人员、承办机构负责人", "toll", "decide end", "toll", "toll", true),
    row("examine", window, "accept", "decide end", "accept", "", true),
    row("decide", "机关负责人、主要负责人", "accept examine", "end", "accept examine", "examine", false),
    row("deliver", window, "decide", "", "decide", "", true),
    row("publish", "公示人员", "decide", "", "decide withdraw", "withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row(
      "finish",
      "执法人员、承办机构负责人、机关负责人、主要负责人",
      "decide",
      "end",
      "decide deliver",
      "deliver",
      false,
    ),
    row(
      "discontinue",
      "执法人员、承办机构负责人、机关负责人、主要负责人",
      "",
      "decide end",
      "apply",
      "",
      false,
    ),
  ],
  duties: [
    { act: "decide", duty: "publish", alone: "+-", among: "+-" },
    { act: "withdraw", duty: "publishAgain", alone: "+-", among: "+-" },
  ],
  gates: licenceChangeGates,
};
