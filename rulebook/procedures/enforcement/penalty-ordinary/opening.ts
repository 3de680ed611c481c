import type { ActRule, Relied } from "@zhunsheng/engine";
import { calendarDays, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { standards } from "../../../registers/standards.ts";
import { handlersCertified, handlersTwo } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { openHistoryNeed } from "./history.ts";
import { openGates } from "./opening-gates.ts";
import { samples } from "./samples-opening.ts";
import { heldHearing } from "./standing.ts";
import { recusedIn, suspensionsOf } from "./standing-investigation.ts";
import { transferExcluded, transfersOf } from "./standing-transfer.ts";

type Kinds = "open" | "disputeJurisdiction" | "settleJurisdiction" | "assign";

/** The agency's standards exclude the time of a suspension; 行政处罚法第60条 itself lists nothing. */
const suspensionExcluded = (relied: Relied | undefined): boolean => {
  const entry = relied?.entries[standards.id]?.penalty;
  return entry !== undefined && standards.entry.parse(entry).suspensionExcluded === true;
};

/** 立案、管辖、指派. */
export const opening: { [P in Kinds]: ActRule<Facts, P> } = {
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
    needs: [
      powerItems.need((_file, act) => act.facts.powerItem),
      standards.need(() => "penalty"),
      agencies.need(() => "self"),
      openHistoryNeed,
    ],
    gates: openGates,
    opens: [
      {
        duty: "decideInTime",
        title: "自立案之日起九十日内作出行政处罚决定",
        owedBy: "leader",
        basis: cite("penalty", 60),
        within: calendarDays(90),
        paused: (file, act, today) => [
          ...(suspensionExcluded(act.relied) ? suspensionsOf(file, today) : []),
          ...(transferExcluded(act.relied) ? transfersOf(file, today) : []),
        ],
        overrun: true,
        dischargedBy: ["decide"],
        waivedBy: ["refer", "terminate"],
      },
    ],
    figures: [{ indicator: "CASE.FILED", basis: cite("threeSystems", 6) }],
    documents: ["立案审批表"],
    numbered: { series: "filing", pattern: "（{region}）{short}立〔{year}〕{n}号" },
    recording: textOnly,
  },
  disputeJurisdiction: {
    title: "管辖争议",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 25, 2),
    performers: ["unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["clue"],
    before: ["decide"],
    fields: fields.disputeJurisdiction,
    examples: samples.disputeJurisdiction,
    gates: [
      {
        code: "disputeJurisdiction.superior",
        basis: cite("penalty", 25, 2),
        says: "协商不成的，报请共同的上一级行政机关指定管辖",
        holds: (_file, { facts }) =>
          !["failed", "reported"].includes(facts.negotiated) || facts.superior !== undefined,
      },
    ],
    opens: [
      {
        duty: "settleJurisdiction",
        title: "管辖争议报请指定后，登记指定管辖的结果",
        owedBy: "unitHead",
        basis: cite("penalty", 25, 2),
        mark: "M",
        when: (_file, { facts }) => ["failed", "reported"].includes(facts.negotiated),
        within: workingDays(10),
        dischargedBy: ["settleJurisdiction"],
        waivedBy: ["refer", "decline", "terminate"],
      },
    ],
    documents: ["报请指定管辖的请示"],
    recording: textOnly,
  },
  settleJurisdiction: {
    title: "指定管辖",
    stage: "opening",
    nature: "fact",
    basis: cite("penalty", 25, 2),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["clue"],
    fields: fields.settleJurisdiction,
    examples: samples.settleJurisdiction,
    opens: [
      {
        duty: "referDesignated",
        title: "指定其他机关管辖的，移送案件",
        owedBy: "leader",
        basis: cite("penalty", 25, 2),
        mark: "M",
        when: (_file, { facts }) => facts.competent === "theirs",
        within: workingDays(7),
        dischargedBy: ["refer"],
      },
    ],
    documents: ["指定管辖通知书"],
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
        code: "assign.relations",
        basis: cite("penalty", 43, 1),
        says: "申报的关系可能影响公正执法的人员，应当回避，不得指派为承办人员",
        holds: (_file, { facts }) =>
          (facts.relations ?? []).every(
            ({ officer, affects }) => !affects || !facts.handlers.includes(officer),
          ),
      },
      {
        code: "assign.recused",
        basis: [cite("penalty", 43, 1), cite("penalty", 43, 3)],
        says: "已经决定回避的人员，不得指派为承办人员",
        holds: (file, { facts }) => {
          const withdrawn = recusedIn(file);
          return facts.handlers.every((id) => !withdrawn.has(id));
        },
      },
      {
        code: "assign.changeReason",
        basis: cite("local"),
        mark: "M",
        says: "更换承办人员的，应当写明原因",
        holds: (file, { facts }) => !file.done.assign || facts.changeReason !== undefined,
      },
      {
        code: "assign.separate",
        basis: [cite("penalty", 58, 1), cite("penalty", 64, undefined, 4)],
        says: "主持过本案听证或者做过本案法制审核的人员，不得指派为承办人员",
        holds: (file, act) => {
          const apart = [...heldHearing(file), ...file.all.legalReview.flatMap(({ by }) => by)];
          return apart.every(({ id }) => !act.facts.handlers.includes(id));
        },
      },
    ],
    documents: ["办案人员指派单"],
    recording: textOnly,
  },
};
