import { defineProcedure, since } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { notBy } from "../../shared/gates.ts";
import { parentAct } from "../../shared/parent.ts";
import { textOnly } from "../../shared/recordings.ts";
import { custody } from "./custody.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { invariants } from "./invariants.ts";

type Rows = Facts["arrange"]["catalogue"];

/** Each part is numbered from page one, without a gap. */
const isNumbered = (rows: Rows): boolean =>
  (["main", "auxiliary"] as const).every((part) => {
    let next = 1;
    return rows
      .filter((row) => row.part === part)
      .every(({ from, to }) => {
        const follows = from === next && from <= to;
        next = to + 1;
        return follows;
      });
  });

/** What no file of a penalty may lack, by a word of its name. */
const required = ["决定书", "回执"];

/**
 * 案卷归档, opened from a closed penalty. The act 归档 of the penalty stays its end; here is what becomes of the
 * volume:
 * catalogue, check, hand-over to the archivist, lending, appraisal. It is a matter of its own because it lasts for
 * decades after the penalty ended.
 */
export const caseArchive = defineProcedure<Facts>({
  id: "case-archive",
  title: "案卷档案管理",
  group: "internal",
  effectiveFrom: "2021-07-15",
  opensFrom: ["penalty-ordinary", "penalty-summary"],
  // What is handed over is on paper by then; lending, appraisal and destruction go by the volume alone.
  readsParentUntil: "receive",
  basis: [cite("archives", 13), cite("archives", 14), cite("penalty", 47)],
  stages: [
    ["arranging", "立卷"],
    ["custody", "保管"],
    ["appraisal", "鉴定"],
  ],
  name: (file) => `案卷${file.latest.arrange?.facts.volume ?? ""}`,
  endedBy: ["destroy"],
  invariants,
  acts: {
    arrange: {
      title: "整理立卷",
      stage: "arranging",
      nature: "decision",
      basis: cite("archives", 13),
      performers: ["officer"],
      starts: true,
      repeats: true,
      after: [],
      before: ["receive"],
      fields: fields.arrange,
      examples: samples.arrange,
      gates: [
        {
          code: "arrange.decided",
          basis: cite("penalty", 47),
          says: "案件还没有作出决定并送达，不能立卷归档",
          holds: (_file, _act, reference) =>
            parentAct(reference, "decide") !== undefined &&
            (parentAct(reference, "close") ?? parentAct(reference, "deliver")) !== undefined,
        },
        {
          code: "arrange.pages",
          basis: cite("marketProcedure", 78),
          mark: "M",
          says: "正卷、副卷应当分别自第一页起连续编号",
          holds: (_file, act) => isNumbered(act.facts.catalogue),
        },
        {
          code: "arrange.complete",
          basis: [cite("archives", 13), cite("marketProcedure", 78)],
          mark: "M",
          says: "卷内应当有决定书和送达回执",
          holds: (_file, act) =>
            required.every((word) => act.facts.catalogue.some(({ document }) => document.includes(word))),
        },
      ],
      documents: ["案卷封面", "卷内目录"],
      recording: textOnly,
    },
    check: {
      title: "核对",
      stage: "arranging",
      nature: "decision",
      basis: cite("penalty", 47),
      performers: ["officer", "unitHead", "archivist"],
      repeats: true,
      after: ["arrange"],
      before: ["receive"],
      follows: ["arrange"],
      fields: fields.check,
      examples: samples.check,
      gates: [
        {
          ...notBy("check.other", ["arrange"], cite("local"), "核对人不应当是立卷人"),
          mark: "M" as const,
        },
      ],
      documents: ["备考表"],
      recording: textOnly,
    },
    receive: {
      title: "移交接收入库",
      stage: "custody",
      nature: "decision",
      basis: cite("archives", 14),
      performers: ["archivist"],
      after: ["check"],
      follows: ["check", "arrange"],
      fields: fields.receive,
      examples: samples.receive,
      gates: [
        {
          code: "receive.checked",
          basis: cite("penalty", 47),
          says: "案卷没有核对齐全，或者核对以后又重新立卷，不能移交",
          holds: (file) =>
            since(file.latest.check, file.latest.arrange) && file.latest.check?.facts.complete === true,
          wayOut: () => ({ act: "check" }),
        },
        {
          code: "receive.pages",
          basis: cite("archives", 14),
          says: "移交的页数与卷内目录不符",
          holds: (file, act) => {
            const rows = file.latest.arrange?.facts.catalogue ?? [];
            return act.facts.pageCount === rows.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          },
        },
        {
          code: "receive.from",
          basis: cite("archives", 14),
          says: "案卷应当由办案机构的人员移交给档案人员",
          holds: (_file, act, reference) =>
            reference.people[act.facts.from] !== undefined && act.by.every(({ id }) => id !== act.facts.from),
        },
      ],
      returns: {
        kind: "archived",
        // A penalty on the spot is archived by an act of its own.
        facts: (file, act) =>
          file.acts[0]?.parent?.procedure === "penalty-summary"
            ? undefined
            : {
                receivedOn: dayOf(act.occurredAt),
                volume: file.latest.arrange?.facts.volume ?? "",
                pageCount: act.facts.pageCount,
                location: act.facts.location,
              },
      },
      documents: ["案卷移交清单"],
      recording: textOnly,
    },
    ...custody,
    ...common,
  },
});
