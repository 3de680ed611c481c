import type { Act, ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, dueDay, previousDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { type File, rowOf } from "./standing.ts";

type Kinds = "distribute" | "received" | "opinion" | "itemDecided" | "firstExamine" | "visit";

interface OfItem {
  readonly facts: { readonly item: string };
}

/** The act is about one of the items applied for, and one that is decided there. */
const isOf =
  (...by: readonly Facts["apply"]["items"][number]["by"][]) =>
  (file: File, { facts }: OfItem): boolean => {
    const row = rowOf(file, facts.item);
    return row !== undefined && by.includes(row.by);
  };

const isSent = (file: File, { facts }: OfItem): boolean =>
  file.all.distribute.some((sent) => sent.facts.item === facts.item);

/** A day that something happened elsewhere: not before it was sent there, not after it is recorded here. */
function isBetween(
  file: File,
  item: string,
  day: string,
  act: Pick<Act<string, object>, "occurredAt">,
): boolean {
  const sent = file.all.distribute.find(({ facts }) => facts.item === item);
  return (sent === undefined || dayOf(sent.occurredAt) <= day) && day <= dayOf(act.occurredAt);
}

/** The day on which the other agency had it: as it acknowledged, or as it was sent. */
function arrivedOn({ all }: File, item: string): string | undefined {
  const received = all.received.find(({ facts }) => facts.item === item);
  const sent = all.distribute.find(({ facts }) => facts.item === item);
  return received?.facts.receivedOn ?? (sent && dayOf(sent.occurredAt));
}

/** 分送、意见、结果、初审、联合核查. */
export const handlingStage: { [P in Kinds]: ActRule<Facts, P> } = {
  distribute: {
    title: "分送",
    stage: "handling",
    nature: "decision",
    basis: cite("licensing", 26, 2),
    performers: ["officer", "unitHead", "registrar"],
    repeats: true,
    after: ["accept"],
    before: ["conclude"],
    fields: fields.distribute,
    examples: samples.distribute,
    gates: [
      {
        code: "distribute.item",
        basis: cite("licensing", 26, 2),
        says: "分送的应当是申请的许可事项之一，由上级机关决定的以初步审查意见报送",
        holds: isOf("own", "other"),
      },
      {
        code: "distribute.sent",
        basis: cite("licensing", 26, 2),
        says: "该事项已经分送",
        holds: (file, act) => !isSent(file, act),
      },
      {
        code: "distribute.materials",
        basis: [cite("licensing", 31, 1), cite("licensing", 33)],
        says: "材料应当由受理机关转送、共享，不得要求申请人重复提供",
        holds: (_file, { facts }) => facts.materials,
      },
    ],
    opens: [
      {
        duty: "answer",
        title: "被分送机关按要求之日答复",
        owedBy: "unitHead",
        basis: cite("licensing", 26, 2),
        mark: "M",
        when: (_file, act) => act.facts.answerBy > dayOf(act.occurredAt),
        within: calendarDays(1, "none"),
        from: (_file, act) => previousDay(act.facts.answerBy),
        dischargedBy: ["opinion", "itemDecided"],
        dischargedWhen: (_file, answer, sent) =>
          (answer.kind === "opinion" || answer.kind === "itemDecided") &&
          answer.facts.item === sent.facts.item,
        dischargedOn: (_file, answer) =>
          answer.kind === "opinion" || answer.kind === "itemDecided"
            ? answer.facts.decidedOn
            : dayOf(answer.occurredAt),
        waivedBy: ["discontinue"],
      },
    ],
    documents: ["并联办理分送单"],
    recording: textOnly,
  },
  received: {
    title: "有关部门接收",
    stage: "handling",
    nature: "fact",
    basis: cite("licensing", 26, 2),
    performers: ["officer", "unitHead", "registrar"],
    repeats: true,
    conditional: true,
    after: ["distribute"],
    fields: fields.received,
    examples: samples.received,
    gates: [
      {
        code: "received.sent",
        basis: cite("licensing", 26, 2),
        says: "该事项没有分送，或者收到之日不在分送与登记之间",
        holds: (file, act) => isSent(file, act) && isBetween(file, act.facts.item, act.facts.receivedOn, act),
      },
    ],
    documents: ["并联办理接收回执"],
    recording: textOnly,
  },
  opinion: {
    title: "有关部门的决定或者意见",
    stage: "handling",
    nature: "fact",
    basis: cite("licensing", 26, 2),
    performers: ["officer", "unitHead", "registrar"],
    repeats: true,
    conditional: true,
    after: ["distribute"],
    fields: fields.opinion,
    examples: samples.opinion,
    gates: [
      {
        code: "opinion.item",
        basis: cite("licensing", 26, 2),
        says: "该事项不是由本级其他部门决定，或者没有分送",
        holds: (file, act) => isOf("other")(file, act) && isSent(file, act),
      },
      {
        code: "opinion.day",
        basis: cite("licensing", 26, 2),
        says: "决定或者提出意见之日应当在分送以后、登记以前",
        holds: (file, act) => isBetween(file, act.facts.item, act.facts.decidedOn, act),
      },
      {
        code: "opinion.promised",
        basis: cite("local"),
        mark: "M",
        noteOnly: true,
        says: "办理用时超过承诺期限",
        holds: (file, { facts }, { calendar }) => {
          const since = arrivedOn(file, facts.item);
          const promised = rowOf(file, facts.item)?.promisedDays;
          if (since === undefined || promised === undefined) return true;
          const due = dueDay(since, workingDays(promised), calendar);
          return due.provisional || facts.decidedOn <= due.day;
        },
      },
    ],
    documents: ["许可决定或者意见书"],
    recording: textOnly,
  },
  itemDecided: {
    title: "本机关许可事项的决定",
    stage: "handling",
    nature: "fact",
    basis: cite("licensing", 26, 2),
    // Whoever may decide, refuse or withdraw an application there is heard of here.
    performers: ["officer", "unitHead", "leader", "head", "party"],
    repeats: true,
    conditional: true,
    // What a licence of ours comes to is told even where the bundle has ended: it must not be kept from being decided.
    afterEnd: true,
    after: ["accept"],
    fields: fields.itemDecided,
    examples: samples.itemDecided,
    fromLink: "licence",
    gates: [
      {
        code: "itemDecided.item",
        basis: cite("licensing", 26, 2),
        says: "该事项不是本次申请中由本机关决定的许可事项",
        holds: isOf("own"),
      },
    ],
    documents: ["行政许可决定书"],
    recording: textOnly,
  },
  firstExamine: {
    title: "初步审查并报送",
    stage: "handling",
    nature: "decision",
    basis: cite("licensing", 43),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["conclude"],
    fields: fields.firstExamine,
    examples: samples.firstExamine,
    gates: [
      {
        code: "firstExamine.item",
        basis: [cite("licensing", 35), cite("licensing", 43)],
        says: "只有依法先经本机关审查后报上级机关决定的事项，才作初步审查",
        holds: isOf("higher"),
      },
      {
        code: "firstExamine.materials",
        basis: cite("licensing", 35),
        says: "初步审查意见和全部申请材料应当直接报送上级机关",
        holds: (_file, { facts }) => facts.allMaterials,
      },
    ],
    documents: ["初步审查意见"],
    recording: textOnly,
  },
  visit: {
    title: "联合现场核查",
    stage: "handling",
    nature: "fact",
    basis: cite("licensing", 34, 3),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["conclude"],
    fields: fields.visit,
    examples: samples.visit,
    gates: [
      {
        code: "visit.two",
        basis: cite("licensing", 34, 3),
        says: "现场核查应当指派两名以上工作人员",
        holds: (_file, { by }) => new Set(by.map(({ id }) => id)).size >= 2,
      },
      {
        code: "visit.joint",
        basis: cite("licensing", 26, 2),
        says: "多项许可需要现场核查的，应当联合核查一次完成",
        holds: ({ done }) => !done.visit,
      },
    ],
    figures: [{ indicator: "XK.BUNDLE.SITE", basis: cite("licensing", 34, 3) }],
    documents: ["联合现场核查记录"],
    recording: keyMoments,
  },
};
