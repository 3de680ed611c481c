import type { ActRule } from "@zhunsheng/engine";
import { dayOf, dueDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { itemNeed, statutoryLimit } from "../../../registers/licence-items.ts";
import { notBy } from "../../shared/gates.ts";
import { tolls } from "../../shared/licence-tolls.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { itemAccepted, itemKeyOf, itemOf } from "./standing.ts";

/** 法制审核、延长期限. */
export const review: { [P in "legalReview" | "extend"]: ActRule<Facts, P> } = {
  legalReview: {
    title: "法制审核",
    stage: "decision",
    nature: "decision",
    basis: cite("threeSystems", 12),
    performers: ["reviewer"],
    repeats: true,
    conditional: true,
    after: ["examine"],
    before: ["decide"],
    follows: ["examine", "statement", "heard"],
    fields: fields.legalReview,
    examples: samples.legalReview,
    gates: [
      {
        ...notBy(
          "review.separate",
          ["onSiteCheck", "examine"],
          cite("innerMongolia", 27),
          "法制审核人员不应当是本许可事项的审查人员",
        ),
        mark: "M",
      },
    ],
    figures: [{ indicator: "LR.N", basis: cite("threeSystems", 6) }],
    documents: ["法制审核意见书"],
    recording: textOnly,
  },
  extend: {
    title: "延长期限",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 42),
    performers: ["leader", "head"],
    conditional: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept"],
    fields: fields.extend,
    examples: samples.extend,
    needs: [itemNeed(itemKeyOf)],
    gates: [
      {
        code: "extend.allowed",
        basis: cite("licensing", 42),
        says: "本事项的期限由法律、法规另行规定，没有规定可以延长",
        holds: (file, _act, reference) => itemOf(file, reference)?.extensionDays !== 0,
      },
      {
        code: "extend.told",
        basis: cite("licensing", 42),
        says: "经负责人批准延长期限的，应当将延长期限的理由告知申请人",
        holds: (_file, { facts }) => facts.told,
      },
      {
        code: "extend.inTime",
        basis: cite("licensing", 42),
        mark: "M",
        says: "期限已经届满，届满以后批准的延长不产生效力，应当记录超期的原因",
        holds: (file, act, { calendar }) => {
          const { accept } = file.latest;
          if (!accept) return true;
          const item = itemAccepted(file);
          const limit = item ? statutoryLimit(item) : workingDays(20);
          const due = dueDay(accept.facts.startsOn, limit, calendar, tolls(file));
          return due.provisional || dayOf(act.occurredAt) <= due.day;
        },
        wayOut: () => ({ act: "overrun" }),
      },
    ],
    opens: [
      {
        duty: "decideExtended",
        title: "延长后的期限内作出许可决定",
        owedBy: "leader",
        basis: cite("licensing", 42),
        when: (_file, { defects }) => !defects?.some(({ gate }) => gate === "extend.inTime"),
        within: workingDays(30),
        agencyLimit: (file) => {
          const item = itemAccepted(file);
          return item && statutoryLimit(item, true);
        },
        from: (file, act) => file.latest.accept?.facts.startsOn ?? dayOf(act.occurredAt),
        paused: tolls,
        overrun: true,
        dischargedBy: ["decide"],
        waivedBy: ["withdrawApplication", "terminate"],
      },
    ],
    figures: [{ indicator: "XK.EXTEND.N", basis: cite("licensing", 42) }],
    documents: ["延长行政许可期限审批表", "延期告知书"],
    recording: textOnly,
  },
};
