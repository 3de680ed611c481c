import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { hasOpened, isWithPolice, tellsCase } from "./standing.ts";

type Kinds = "returned" | "judged" | "officialCrime" | "finish";

/** 退回行政处理、司法处理结果、职务犯罪线索、办结. */
export const outcome: { [P in Kinds]: ActRule<Facts, P> } = {
  returned: {
    title: "退回行政处理",
    stage: "closing",
    nature: "fact",
    basis: cite("transfer", 13),
    performers: ["officer", "unitHead"],
    conditional: true,
    afterEnd: true,
    after: ["transfer"],
    follows: ["transfer"],
    fields: fields.returned,
    examples: samples.returned,
    gates: [
      {
        code: "returned.day",
        basis: cite("transfer", 13),
        says: "退回之日不得晚于登记之日",
        holds: (_file, { facts, occurredAt }) => facts.returnedOn <= dayOf(occurredAt),
      },
      {
        code: "returned.notOpened",
        basis: cite("transfer", 10),
        says: "以不予立案退回的，应当有公安机关不予立案的决定",
        holds: (file, { facts }) =>
          facts.ground !== "notOpened" || file.latest.policeDecide?.facts.result === "notOpened",
      },
    ],
    opens: [
      {
        duty: "punishReturned",
        title: "退回的案件依法应当追究行政责任的，立案查处",
        owedBy: "unitHead",
        basis: cite("transfer", 13),
        mark: "M",
        // A penalty case that it came from goes on by itself, under its own ninety days.
        when: (file, { facts }) => facts.liable && !tellsCase(file),
        within: workingDays(7),
        dischargedBy: ["caseOpened"],
      },
    ],
    figures: [{ indicator: "XZ.RETURNED", basis: cite("transfer", 13) }],
    returns: {
      kind: "transferReturned",
      facts: (file, { facts }) =>
        tellsCase(file) ? { returnedOn: facts.returnedOn, reason: facts.reason } : undefined,
    },
    documents: ["移送案件接收登记"],
    recording: textOnly,
  },
  judged: {
    title: "司法处理结果",
    stage: "closing",
    nature: "fact",
    basis: cite("penalty", 27, 1),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["transfer"],
    fields: fields.judged,
    examples: samples.judged,
    gates: [
      {
        code: "judged.opened",
        basis: cite("transfer", 8),
        says: "登记司法处理结果以前，没有登记公安机关的立案决定",
        holds: (file) => hasOpened(file),
      },
    ],
    returns: {
      kind: "criminallyJudged",
      facts: (file, { facts }) => {
        const { judgedOn, court, result, criminalFineFen } = facts;
        const fine = criminalFineFen === undefined ? {} : { criminalFineFen };
        return tellsCase(file) ? { judgedOn, court, convicted: result === "convicted", ...fine } : undefined;
      },
    },
    documents: ["裁判文书登记"],
    recording: textOnly,
  },
  officialCrime: {
    title: "移送职务犯罪线索",
    stage: "closing",
    nature: "decision",
    basis: cite("transfer", 18),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["suspect"],
    fields: fields.officialCrime,
    examples: samples.officialCrime,
    documents: ["职务违法犯罪线索移送函"],
    recording: textOnly,
  },
  finish: {
    title: "办结",
    stage: "closing",
    nature: "decision",
    basis: cite("transfer", 5),
    performers: ["leader", "head"],
    after: ["decide"],
    follows: ["decide", "transfer", "policeDecide", "handOver", "returned"],
    fields: fields.finish,
    examples: samples.finish,
    gates: [
      {
        code: "finish.result",
        basis: [cite("transfer", 5, 2), cite("transfer", 8), cite("transfer", 10)],
        says: "办结情形与案卷不符：不移送的应当有负责人的决定，移送的应当有公安机关的立案决定或者退回",
        holds: (file, { facts }) => {
          const { decide } = file.latest;
          if (facts.result === "returned") return file.done.returned && !isWithPolice(file);
          if (facts.result === "opened") return isWithPolice(file);
          return decide?.facts.outcome === "refused" && !file.done.transfer;
        },
      },
      {
        code: "finish.handedOver",
        basis: cite("transfer", 12),
        says: "公安机关决定立案，涉案物品和有关材料还没有移交，不能办结",
        holds: (file, { facts }) => facts.result !== "opened" || file.done.handOver,
        wayOut: () => ({ act: "handOver" }),
      },
      {
        code: "finish.report",
        basis: cite("transfer", 5, 2),
        says: "新的书面报告还没有决定，不能办结",
        holds: ({ latest: { report, decide } }) => (decide?.seq ?? 0) > (report?.seq ?? 0),
        wayOut: () => ({ act: "decide" }),
      },
    ],
    documents: ["移送案件办结表"],
    recording: textOnly,
  },
};
