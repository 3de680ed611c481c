import { type ActRule, type MatterFile, since } from "@zhunsheng/engine";
import { addMonths, calendarDays, type Day, dayOf, previousDay } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";

type File = MatterFile<Facts>;

const isLent = (file: File): boolean => file.done.lend && !since(file.latest.giveBack, file.latest.lend);

/** The first day on which it may be appraised: retention is counted from the hand-over; 永久 has none. */
function retainedUntil(file: File): Day | undefined {
  const received = file.latest.receive;
  if (!received || received.facts.retention === "permanent") return undefined;
  const years = received.facts.retention === "thirtyYears" ? 30 : 10;
  return addMonths(dayOf(received.occurredAt), years * 12);
}

type Kinds = "lend" | "giveBack" | "appraise" | "destroy";

/** 借阅、归还、鉴定、销毁. */
export const custody: { [P in Kinds]: ActRule<Facts, P> } = {
  lend: {
    title: "借阅",
    stage: "custody",
    nature: "decision",
    basis: cite("local"),
    performers: ["archivist"],
    repeats: true,
    conditional: true,
    after: ["receive"],
    follows: ["giveBack"],
    fields: fields.lend,
    examples: samples.lend,
    gates: [
      {
        code: "lend.inCustody",
        basis: cite("archives", 14),
        says: "案卷已经借出，尚未归还",
        holds: (file) => !isLent(file),
        wayOut: () => ({ act: "giveBack" }),
      },
      {
        code: "lend.approved",
        basis: cite("local"),
        mark: "M",
        says: "借阅案卷应当经机关负责人批准",
        holds: (_file, act, reference) =>
          reference.people[act.facts.approvedBy]?.roles.some(
            (role) => role === "leader" || role === "head",
          ) === true,
      },
      {
        code: "lend.until",
        basis: cite("local"),
        mark: "M",
        says: "归还期限不得早于借阅之日",
        holds: (_file, act) => dayOf(act.occurredAt) <= act.facts.until,
      },
    ],
    opens: [
      {
        duty: "giveBack",
        title: "按期收回借出的案卷",
        owedBy: "archivist",
        basis: cite("local"),
        mark: "M",
        within: calendarDays(1),
        from: (_file, act) => previousDay(act.facts.until),
        dischargedBy: ["giveBack"],
      },
    ],
    figures: [{ indicator: "ARC.LOAN.N", basis: cite("archives", 14) }],
    documents: ["案卷借阅登记表"],
    recording: textOnly,
  },
  giveBack: {
    title: "归还",
    stage: "custody",
    nature: "fact",
    basis: cite("local"),
    performers: ["archivist"],
    repeats: true,
    conditional: true,
    after: ["lend"],
    follows: ["lend"],
    fields: fields.giveBack,
    examples: samples.giveBack,
    gates: [
      {
        code: "giveBack.complete",
        basis: cite("archives", 14),
        says: "归还的案卷有缺损，应当记明并追查",
        holds: (_file, act) => act.facts.complete,
      },
    ],
    recording: textOnly,
  },
  appraise: {
    title: "到期鉴定",
    stage: "appraisal",
    nature: "decision",
    basis: cite("archivesRegulation", 24),
    performers: ["archivist"],
    repeats: true,
    conditional: true,
    after: ["receive"],
    fields: fields.appraise,
    examples: samples.appraise,
    gates: [
      {
        code: "appraise.expired",
        basis: cite("archivesRegulation", 24),
        says: "保管期限没有届满，或者永久保管的，不作到期鉴定",
        holds: (file, act) => {
          const until = retainedUntil(file);
          return until !== undefined && until < dayOf(act.occurredAt);
        },
      },
    ],
    documents: ["档案鉴定报告"],
    recording: textOnly,
  },
  destroy: {
    title: "销毁",
    stage: "appraisal",
    nature: "decision",
    basis: cite("archivesRegulation", 24),
    performers: ["archivist"],
    conditional: true,
    after: ["appraise"],
    follows: ["appraise", "giveBack"],
    fields: fields.destroy,
    examples: samples.destroy,
    gates: [
      {
        code: "destroy.appraised",
        basis: cite("archivesRegulation", 24),
        says: "经鉴定予以销毁的档案才可以销毁",
        holds: (file) => file.latest.appraise?.facts.result === "destroy",
      },
      {
        code: "destroy.inCustody",
        basis: cite("archivesRegulation", 24),
        says: "案卷借出没有归还，不能销毁",
        holds: (file) => !isLent(file),
        wayOut: () => ({ act: "giveBack" }),
      },
    ],
    documents: ["档案销毁清册"],
    recording: textOnly,
  },
};
