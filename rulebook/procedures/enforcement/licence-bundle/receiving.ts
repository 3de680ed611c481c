import type { ActRule } from "@zhunsheng/engine";
import { dayOf, dueDay, hasPassed, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  acceptBody,
  acceptedOn,
  acceptVoucher,
  declineIncomplete,
  declineVoucher,
  discontinuing,
  receiveDuty,
  receiving,
  selfNeed,
} from "../../shared/licence-handling.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { extensionDays, jointDays } from "./limits.ts";
import { samples } from "./samples.ts";
import { has, isAllExamined, isAllSent } from "./standing.ts";

type Kinds = "apply" | "tellMissing" | "supplied" | "accept" | "decline" | "extend" | "discontinue";

/** 四十五日, and what the government's leader added, both from the acceptance (行政许可法第42条第2款, E-43). */
const concludeDuty = {
  duty: "conclude",
  owedBy: "unitHead",
  basis: cite("licensing", 42, 2),
  overrun: true,
  dischargedBy: ["conclude"],
} as const;

/** 申请、补正、受理、延长、终止. */
export const receivingStage: { [P in Kinds]: ActRule<Facts, P> } = {
  apply: {
    title: "一次申请",
    stage: "receiving",
    nature: "fact",
    basis: cite("licensing", 26, 2),
    performers: ["officer", "unitHead", "registrar", "party"],
    starts: true,
    after: [],
    fields: fields.apply,
    examples: samples.apply,
    opens: [receiveDuty],
    figures: [{ indicator: "XK.BUNDLE.RECV", basis: cite("licensing", 26, 2) }],
    documents: ["一件事一次办申请表", "共享材料清单"],
    recording: textOnly,
  },
  tellMissing: receiving.tellMissing,
  supplied: receiving.supplied,
  accept: {
    ...receiving.accept,
    title: "统一受理",
    basis: cite("licensing", 26, 2),
    fields: fields.accept,
    examples: samples.accept,
    needs: [selfNeed],
    gates: [
      acceptBody,
      {
        code: "accept.government",
        basis: cite("licensing", 26, 2),
        says: "统一办理、联合办理、集中办理由本级人民政府确定，本机关不得自行确定",
        holds: (_file, { facts }) => facts.decidedBy === "government",
      },
      acceptVoucher,
    ],
    opens: [
      {
        ...concludeDuty,
        title: "四十五日内全部办结",
        within: workingDays(jointDays),
        from: acceptedOn,
        waivedBy: ["discontinue", "extend"],
      },
      {
        duty: "distribute",
        title: "当日分送各有关部门",
        owedBy: "officer",
        basis: cite("licensing", 26, 2),
        mark: "M",
        when: (file) => has(file, "other"),
        within: workingDays(1),
        dischargedBy: ["distribute"],
        dischargedWhen: isAllSent,
        waivedBy: ["discontinue"],
      },
      {
        duty: "firstExamine",
        title: "二十日内完成初步审查并直接报送上级机关",
        owedBy: "unitHead",
        basis: cite("licensing", 43),
        when: (file) => has(file, "higher"),
        within: workingDays(20),
        overrun: true,
        dischargedBy: ["firstExamine"],
        dischargedWhen: isAllExamined,
        waivedBy: ["discontinue"],
      },
    ],
  },
  decline: { ...receiving.decline, gates: [declineVoucher, declineIncomplete] },
  extend: {
    title: "延长办理期限",
    stage: "handling",
    nature: "decision",
    basis: cite("licensing", 42, 2),
    performers: ["leader", "head"],
    conditional: true,
    after: ["accept"],
    before: ["conclude"],
    fields: fields.extend,
    examples: samples.extend,
    gates: [
      {
        code: "extend.government",
        basis: cite("licensing", 42, 2),
        says: "联合办理四十五日内不能办结的，经本级人民政府负责人批准，才可以延长十五日",
        holds: (_file, { facts }) => facts.approver === "government",
      },
      {
        code: "extend.told",
        basis: cite("licensing", 42, 2),
        says: "应当将延长期限的理由告知申请人",
        holds: (_file, { facts }) => facts.reasonTold,
      },
      {
        code: "extend.inTime",
        basis: [cite("licensing", 42, 2), cite("licensing", 82)],
        says: "四十五日已经届满，不能再延长；超期的先办超期说明",
        holds: ({ latest }, { occurredAt }, reference) => {
          if (!latest.accept) return true;
          const from = acceptedOn({ latest }, latest.accept);
          const due = dueDay(from, workingDays(jointDays), reference.calendar);
          return due.provisional || !hasPassed(due, occurredAt);
        },
      },
    ],
    opens: [
      {
        ...concludeDuty,
        title: "延长的期限内全部办结",
        within: workingDays(jointDays + extensionDays),
        agencyLimit: (_file, act) => workingDays(jointDays + act.facts.extraWorkingDays),
        from: ({ latest }, act) =>
          latest.accept ? acceptedOn({ latest }, latest.accept) : dayOf(act.occurredAt),
        waivedBy: ["discontinue"],
      },
    ],
    figures: [{ indicator: "XK.BUNDLE.EXTENDED", basis: cite("licensing", 42, 2) }],
    documents: ["延期告知书"],
    recording: textOnly,
  },
  discontinue: { ...discontinuing, before: ["conclude"] },
};
