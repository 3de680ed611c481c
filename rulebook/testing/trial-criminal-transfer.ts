import { criminalTransferGates } from "./gates-criminal-transfer.ts";
import { parents } from "./linked.ts";
import { row } from "./order-rows.ts";
import { transferCourse } from "./transferring.ts";
import type { Trial } from "./trial.ts";

const duty = (act: string, name: string, signs: string) => ({ act, duty: name, alone: signs, among: signs });

const handlers = "执法人员、承办机构负责人";
const leaders = "机关负责人、主要负责人";

export const criminalTransferTrial: Trial = {
  procedure: "criminal-transfer",
  walk: {
    begins: "2025-07-15",
    waits: [0, 5],
    parent: parents.investigated,
    main: transferCourse.map(([kind]) => kind),
    movesMax: 800,
  },
  order: [
    row("suspect", "执法人员、承办机构负责人、法制审核人员", "", "end", "", "", false),
    row("team", `承办机构负责人、${leaders}`, "", "transfer end", "suspect", "", true),
    row("report", "执法人员", "team", "transfer end", "suspect team", "suspect team", true),
    row("decide", "主要负责人", "report", "transfer end", "report", "report", true),
    row("transfer", handlers, "decide", "end", "decide", "decide", false),
    row("copy", handlers, "transfer", "", "transfer", "", false),
    row("handOver", handlers, "transfer", "", "transfer", "transfer", true),
    row("receive", handlers, "transfer", "end", "transfer", "", true),
    row("forward", handlers, "receive", "end", "receive", "", true),
    row("policeDecide", handlers, "transfer", "", "transfer", "", true),
    row("reconsider", leaders, "policeDecide", "end", "policeDecide", "policeDecide", false),
    row(
      "supervise",
      leaders,
      "transfer",
      "end",
      "transfer receive policeDecide",
      "receive policeDecide",
      false,
    ),
    row("supervised", handlers, "supervise", "end", "supervise", "", false),
    row("returned", handlers, "transfer", "", "transfer", "transfer", false),
    row("judged", handlers, "transfer", "", "transfer", "", true),
    row("officialCrime", leaders, "", "", "suspect", "", true),
    row(
      "finish",
      leaders,
      "decide",
      "",
      "decide transfer policeDecide handOver returned",
      "decide transfer policeDecide handOver returned",
      false,
    ),
    row("caseOpened", handlers, "returned", "", "returned", "", true),
  ],
  duties: [
    duty("suspect", "passOfficialClue", "-+"),
    duty("decide", "transferInTime", "+-"),
    duty("receive", "policeDecision", "+--"),
    duty("receive", "forwarded", "-+-"),
    duty("receive", "answerRefusal", "--+"),
    duty("policeDecide", "handOver", "+-++"),
    duty("policeDecide", "answerNotOpened", "-+--"),
    duty("returned", "punishReturned", "-"),
  ],
  gates: criminalTransferGates,
};
