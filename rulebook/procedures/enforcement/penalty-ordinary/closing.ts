import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { archivingLimit, standards } from "../../../registers/standards.ts";
import { isAnnulled, isPublished, publicationOwed } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { receivedOn, undoneByReview, unpaidFen } from "./owed.ts";
import { performanceGates } from "./performance-gates.ts";
import { mustPublish } from "./publicity.ts";
import { samples } from "./samples-closing.ts";
import type { File } from "./standing.ts";

type Result = Facts["close"]["result"];

const closedAs = (file: File): Result | undefined => file.latest.close?.facts.result;

/** How a case so decided may end. */
function resultsOf(file: File): readonly Result[] {
  const outcome = file.latest.decide?.facts.outcome;
  if (outcome === "transfer") return ["transferred"];
  if (outcome !== "punish") return ["noPenalty", "annulled"];
  return isAnnulled(file) || undoneByReview(file) ? ["annulled"] : ["performed", "courtEnded", "annulled"];
}

/** 结案、归档. */
export const closing: { [P in "close" | "archive"]: ActRule<Facts, P> } = {
  close: {
    title: "结案",
    stage: "closing",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    after: ["decide"],
    follows: ["serve", "payment", "withdraw", "surcharge", "demand", "goodsDisposal"],
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
        says: "结案情形与作出的决定不符",
        holds: (file, act) => resultsOf(file).includes(act.facts.result),
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
