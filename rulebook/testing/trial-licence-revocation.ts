import { licenceRevocationGates } from "./gates-licence-revocation.ts";
import { changeWorld } from "./licence-after-world.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";
const handlers = "执法人员、承办机构负责人";
const seen = "investigate notice statement hearingRequest heard recheck";

/** 撤销、撤回. */
export const licenceRevocationTrial: Trial = {
  procedure: "licence-revocation",
  walk: {
    begins: "2025-06-10",
    waits: [0, 8],
    entries: changeWorld,
    main: [
      "open",
      "investigate",
      "notice",
      "statement",
      "recheck",
      "legalReview",
      "decide",
      "deliver",
      "close",
    ],
    names: {},
    suited: {
      notice: (_file, day) => ({ receivedOn: day }),
      heard: (_file, day) => ({ heardOn: day }),
    },
    movesMax: 900,
  },
  order: [
    row("open", leaders, "", "end", "", "", false),
    row("inform", "承办机构负责人、机关负责人、主要负责人", "", "decide end", "open", "open", false),
    row("investigate", handlers, "", "decide end", "open", "", true),
    row("notice", handlers, "investigate", "decide end", "investigate", "investigate", true),
    row("statement", `${handlers}、当事人`, "notice", "decide end", "notice", "", true),
    row("hearingRequest", `${handlers}、当事人`, "notice", "decide end", "notice", "", true),
    row("heard", `听证主持人、书记员、${handlers}`, "notice", "", "notice", "", true),
    row("recheck", handlers, "statement", "decide end", "statement", "statement", true),
    row("legalReview", "法制审核人员", "investigate", "decide end", seen, seen, true),
    row("decide", leaders, "investigate", "inform end", `${seen} legalReview`, `${seen} legalReview`, false),
    row("deliver", "执法人员、承办机构负责人、登记人员", "decide", "", "decide", "", true),
    row("compensate", "执法人员、承办机构负责人、机关负责人", "decide", "", "decide", "", true),
    row("publish", "公示人员", "decide", "", "decide withdraw", "withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row("cancelled", `${handlers}、${leaders}`, "decide", "", "decide", "", false),
    row(
      "close",
      leaders,
      "",
      "",
      "open inform decide deliver compensate",
      "inform decide deliver compensate",
      false,
    ),
  ],
  duties: [
    { act: "open", duty: "inform", alone: "---+", among: "---+" },
    { act: "hearingRequest", duty: "organiseHearing", alone: "+", among: "+" },
    { act: "decide", duty: "publish", alone: "++-+", among: "++-+" },
    { act: "decide", duty: "compensate", alone: "-+-+", among: "-+-+" },
    { act: "decide", duty: "cancel", alone: "++-+", among: "++-+" },
    { act: "withdraw", duty: "publishAgain", alone: "+-", among: "+-" },
  ],
  gates: licenceRevocationGates,
};
