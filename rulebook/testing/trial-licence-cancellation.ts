import { licenceCancellationGates } from "./gates-licence-cancellation.ts";
import { cancellationWorld } from "./licence-after-world.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const window = "执法人员、承办机构负责人、登记人员";

/** 注销. */
export const licenceCancellationTrial: Trial = {
  procedure: "licence-cancellation",
  walk: {
    begins: "2025-06-03",
    waits: [0, 8],
    entries: cancellationWorld,
    main: ["open", "tell", "decide", "deliver", "recover", "publish", "finish"],
    names: {},
    suited: {},
    movesMax: 1_500,
  },
  order: [
    row("open", "承办机构负责人、机关负责人、主要负责人", "", "end", "", "", false),
    row("tell", "执法人员、承办机构负责人", "", "decide end", "open", "", false),
    row("objection", "执法人员、承办机构负责人、当事人", "", "decide end", "open", "", true),
    row("answer", "执法人员、承办机构负责人", "objection", "decide end", "objection", "objection", true),
    row(
      "decide",
      "机关负责人、主要负责人",
      "",
      "end",
      "open tell objection answer",
      "tell objection answer",
      false,
    ),
    row("deliver", window, "decide", "", "decide", "", true),
    row("recover", window, "decide", "", "decide", "", true),
    row("publish", "公示人员", "decide", "", "decide withdraw", "withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row(
      "finish",
      "承办机构负责人、机关负责人、主要负责人",
      "decide",
      "",
      "decide deliver recover publish",
      "deliver recover publish",
      false,
    ),
  ],
  duties: [
    { act: "decide", duty: "publish", alone: "+-", among: "+-" },
    { act: "decide", duty: "recover", alone: "+-", among: "+-" },
    { act: "withdraw", duty: "publishAgain", alone: "+-", among: "+-" },
  ],
  gates: licenceCancellationGates,
};
