import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { archivingLimit, standards } from "../../../registers/standards.ts";
import { isPublished, publicationOwed } from "../../shared/publication.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { isAnnulled, receivedOn, unpaidFen } from "./owed.ts";
import { performanceGates } from "./performance-gates.ts";
import { mustPublish } from "./publicity.ts";
import { samples } from "./samples-closing.ts";
import { samples as performed } from "./samples-performance.ts";
import type { File } from "./standing.ts";

type Result = Facts["close"]["result"];

const closedAs = (file: File): Result | undefined => file.latest.close?.facts.result;

/** How a case so decided may end. */
function resultsOf(file: File): readonly Result[] {
  const outcome = file.latest.decide?.facts.outcome;
  if (outcome === "transfer") return ["transferred"];
  if (isAnnulled(file)) return ["annulled"];
  return outcome === "punish" ? ["performed", "courtEnded"] : ["noPenalty"];
}

/** 履行情况、结案、归档. */
export const closing: { [P in "performance" | "close" | "archive"]: ActRule<Facts, P> } = {
  performance: {
    title: "履行情况",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 66, 1),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["serve"],
    fields: fields.performance,
    examples: performed.performance,
    gates: [
      {
        code: "performance.decided",
        basis: cite("penalty", 66, 1),
        says: "登记的应当是处罚决定所给予的处罚的履行情况，查实之日不得晚于登记之日",
        holds: (file, act) =>
          act.facts.items.every(
            ({ kind, on }) =>
              on <= dayOf(act.occurredAt) && file.latest.decide?.facts.kinds.includes(kind) === true,
          ),
      },
    ],
    documents: ["履行情况记录"],
    recording: keyMoments,
  },
  close: {
    title: "结案",
    stage: "closing",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    after: ["decide"],
    follows: [
      "serve",
      "payment",
      "withdraw",
      "revoke",
      "surcharge",
      "demand",
      "goodsDisposal",
      "performance",
    ],
    fields: fields.close,
    examples: samples.close,
    needs: [standards.need(() => "penalty")],
    gates: [
      {
        code: "close.served",
        basis: cite("penalty", 61, 1),
        says: "决定书没有依法送达，或者公告送达期限没有届满，不能结案",
        holds: (file, act) => {
          const received = receivedOn(file);
          if (file.latest.decide?.facts.outcome === "transfer") return true;
          return received !== undefined && received <= dayOf(act.occurredAt);
        },
        wayOut: (file) => {
          const received = receivedOn(file);
          return received ? { earliest: received } : { act: "serve" };
        },
      },
      {
        code: "close.result",
        basis: cite("penalty", 57, 1),
        says: "结案情形与决定不符；以决定被撤销、确认无效结案的，案卷中应当有复议、诉讼结果或者撤销决定",
        holds: (file, act) => resultsOf(file).includes(act.facts.result),
        wayOut: (_file, act) =>
          act.facts.result === "annulled"
            ? { text: "先登记复议、诉讼结果，或者办理「自行撤销、变更」" }
            : undefined,
      },
      {
        code: "close.annulled",
        basis: cite("penalty", 48, 2),
        says: "以决定被撤销或者确认无效结案的，应当写明法律文书；决定信息已经公示的，应当先撤回并公开说明理由",
        holds: (file, act) =>
          act.facts.result !== "annulled" || (act.facts.ruling !== undefined && !isPublished(file)),
        wayOut: (file) => (isPublished(file) ? { act: "withdraw" } : { text: "写明法律文书名称和文号" }),
      },
      {
        code: "close.performed",
        basis: cite("penalty", 66, 1),
        says: "罚款没有缴清，不能以执行完毕结案",
        holds: (file, act) => unpaidFen(file) <= 0 || act.facts.result !== "performed",
        wayOut: () => ({ act: "payment" }),
      },
      ...performanceGates,
      {
        code: "close.transferred",
        basis: [cite("transfer", 5, 2), cite("transfer", 7)],
        mark: "M",
        says: "以移送司法机关结案，案卷中没有移送公安机关的记录",
        holds: (file, act) => act.facts.result !== "transferred" || file.done.transferred,
        wayOut: () => ({ text: "由本案立「涉嫌犯罪案件移送」，办理移送" }),
      },
    ],
    opens: [
      {
        duty: "archive",
        title: "结案后归档",
        owedBy: "archivist",
        basis: cite("local"),
        mark: "M",
        within: calendarDays(30),
        agencyLimit: archivingLimit,
        dischargedBy: ["archive"],
      },
      {
        duty: "returnVisit",
        title: "执行完毕后回访被处罚单位",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        when: (_file, act) => act.facts.result === "performed",
        within: calendarDays(30),
        dischargedBy: ["visited"],
      },
    ],
    figures: [{ indicator: "CASE.CLOSED", basis: cite("threeSystems", 6) }],
    documents: ["结案审批表"],
    recording: textOnly,
  },
  archive: {
    title: "归档",
    stage: "closing",
    nature: "decision",
    basis: cite("penalty", 47),
    performers: ["archivist"],
    after: ["close"],
    follows: ["serve", "publish", "payment"],
    fields: fields.archive,
    examples: samples.archive,
    gates: [
      {
        code: "archive.complete",
        basis: cite("penalty", 47),
        says: "应当对行政处罚进行全过程记录，归档保存；文书和回证没有核对齐全的不能归档",
        holds: (_file, act) => act.facts.completeChecked,
      },
      {
        code: "archive.published",
        basis: [cite("penalty", 48, 1), cite("threeSystems", 6)],
        says: "应当公示的行政处罚决定信息还没有公示，不能归档",
        holds: (file) => !mustPublish(file) || !publicationOwed(file) || closedAs(file) === "annulled",
        wayOut: () => ({ act: "publish" }),
      },
    ],
    figures: [{ indicator: "ARC.N", basis: cite("penalty", 47) }],
    documents: ["案卷封面", "卷内目录", "备考表"],
    recording: textOnly,
  },
};
