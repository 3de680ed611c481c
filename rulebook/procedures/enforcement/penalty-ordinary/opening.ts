import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, workingDays, years } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { handlersCertified, handlersTwo, lastDayOf } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { openHistory, openHistoryNeed } from "./history.ts";
import { samples } from "./samples-opening.ts";
import { discoveredOn } from "./standing.ts";

/** 案源、立案、指派. */
export const opening: { [P in "clue" | "decline" | "open" | "assign"]: ActRule<Facts, P> } = {
  clue: {
    title: "案源登记",
    stage: "clue",
    nature: "fact",
    basis: cite("penalty", 54),
    performers: ["officer", "unitHead"],
    starts: true,
    after: [],
    fields: fields.clue,
    examples: samples.clue,
    gates: [
      {
        code: "clue.discoveredOn",
        basis: cite("penalty", 36),
        says: "发现之日不得晚于案源登记之日",
        holds: (_file, act) => act.facts.discoveredOn <= dayOf(act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "verifyClue",
        title: "核实线索，决定是否立案",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["open", "decline"],
      },
    ],
    documents: ["案源（线索）登记表"],
    recording: textOnly,
  },
  decline: {
    title: "不予立案",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 54),
    performers: ["leader", "head"],
    conditional: true,
    after: ["clue"],
    before: ["open"],
    fields: fields.decline,
    examples: samples.decline,
    documents: ["不予立案审批表"],
    recording: textOnly,
  },
  open: {
    title: "立案",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 54, 2),
    performers: ["leader", "head"],
    after: ["clue"],
    before: ["decline"],
    fields: fields.open,
    examples: samples.open,
    needs: [powerItems.need((_file, act) => act.facts.powerItem), openHistoryNeed],
    gates: [
      {
        code: "open.powerItem",
        basis: [cite("penalty", 17), cite("penalty", 38)],
        says: "该事项不在本机关当日有效的权力事项清单内，本机关无权处罚",
        holds: (_file, act, reference) => powerItems.find(reference, act.facts.powerItem) !== undefined,
      },
      {
        code: "open.district",
        basis: [cite("penalty", 22), cite("penalty", 25)],
        says: "行政处罚由违法行为发生地的行政机关管辖；不在本地发生的，应当有指定管辖文书",
        holds: (_file, act) => act.facts.inDistrict || act.facts.designation !== undefined,
      },
      {
        code: "open.limitation",
        basis: cite("penalty", 36, 1),
        says: "违法行为在二年内（涉及公民生命健康安全、金融安全且有危害后果的在五年内）未被发现的，不再给予行政处罚",
        holds: (file, act, reference) => {
          const discovered = discoveredOn(file) ?? reference.day;
          const item = powerItems.find(reference, act.facts.powerItem);
          const limit = years(item?.lifeSafety === true && act.facts.harmful ? 5 : 2);
          return discovered <= lastDayOf(act.facts.violationEndedOn, limit, reference);
        },
        wayOut: () => ({ act: "decline" }),
      },
      {
        code: "open.violationEndedOn",
        basis: cite("penalty", 36, 2),
        says: "违法行为发生或者终了之日不得晚于立案之日",
        holds: (_file, act) => act.facts.violationEndedOn <= dayOf(act.occurredAt),
      },
      {
        code: "open.oneFine",
        basis: cite("penalty", 29),
        says: "对当事人的同一个违法行为，不得给予两次以上罚款的行政处罚，立案前应当核对",
        holds: (_file, act) => act.facts.notFinedBefore,
      },
      openHistory,
    ],
    opens: [
      {
        duty: "decideInTime",
        title: "自立案之日起九十日内作出行政处罚决定",
        owedBy: "leader",
        basis: cite("penalty", 60),
        within: calendarDays(90),
        dischargedBy: ["decide"],
      },
    ],
    figures: [{ indicator: "CASE.FILED", basis: cite("threeSystems", 6) }],
    documents: ["立案审批表"],
    numbered: { series: "filing", pattern: "（{region}）{short}立〔{year}〕{n}号" },
    recording: textOnly,
  },
  assign: {
    title: "指派承办人",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 42, 1),
    performers: ["unitHead", "leader", "head"],
    repeats: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.assign,
    examples: samples.assign,
    gates: [
      handlersTwo,
      handlersCertified,
      {
        code: "assign.recusal",
        basis: cite("penalty", 43, 1),
        says: "执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，应当回避，指派前应当核对",
        holds: (_file, act) => act.facts.conflictsChecked,
      },
      {
        code: "assign.separate",
        basis: [cite("penalty", 58, 1), cite("penalty", 64, undefined, 4)],
        says: "主持过本案听证或者做过本案法制审核的人员，不得指派为承办人员",
        holds: (file, act) => {
          const apart = [...file.all.hearing, ...file.all.legalReview].flatMap(({ by }) => by);
          return apart.every(({ id }) => !act.facts.handlers.includes(id));
        },
      },
    ],
    documents: ["办案人员指派单"],
    recording: textOnly,
  },
};
