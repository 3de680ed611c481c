import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-keeping.ts";
import { held, isAmong, openClaims, unpaidDamage } from "./standing.ts";

type Kinds = "entrust" | "checkCustody" | "claim" | "answerClaim";

/** 保管、第三人的异议. */
export const keeping: { [P in Kinds]: ActRule<Facts, P> } = {
  entrust: {
    title: "委托第三人保管",
    stage: "custody",
    nature: "decision",
    basis: cite("compulsion", 26),
    performers: ["unitHead", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["take"],
    fields: fields.entrust,
    examples: samples.entrust,
    gates: [
      {
        code: "entrust.sealed",
        basis: cite("compulsion", 26),
        says: "只有对查封的场所、设施或者财物，行政机关可以委托第三人保管；扣押的应当自行妥善保管",
        holds: (file) => file.latest.take?.facts.kind === "seal",
      },
      {
        code: "entrust.cost",
        basis: cite("compulsion", 26),
        says: "因查封、扣押发生的保管费用由行政机关承担",
        holds: (_file, { facts }) => facts.costOnAgency,
      },
      {
        code: "entrust.held",
        basis: cite("compulsion", 26),
        says: "委托保管的应当是清单所列、仍在查封的物品",
        holds: (file, act) => isAmong(act, held(file)),
      },
    ],
    documents: ["委托保管书", "保管交接单"],
    recording: keyMoments,
  },
  checkCustody: {
    title: "检查保管情况",
    stage: "custody",
    nature: "fact",
    basis: cite("compulsion", 26),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["take"],
    fields: fields.checkCustody,
    examples: samples.checkCustody,
    gates: [
      {
        code: "checkCustody.kept",
        basis: cite("compulsion", 26),
        says: "对查封、扣押的场所、设施或者财物应当妥善保管，不得使用或者损毁",
        holds: (_file, { facts }) => facts.state === "intact",
      },
    ],
    opens: [
      {
        duty: "compensate",
        title: "赔偿保管造成的损失",
        owedBy: "leader",
        basis: cite("compulsion", 26),
        mark: "M",
        when: (_file, { facts }) => facts.state !== "intact",
        within: calendarDays(30),
        dischargedBy: ["compensate"],
        dischargedWhen: (file) => unpaidDamage(file).length === 0,
      },
    ],
    documents: ["保管检查记录"],
    recording: textOnly,
  },
  claim: {
    title: "第三人提出异议",
    stage: "custody",
    nature: "fact",
    basis: cite("compulsion", 8),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["take"],
    fields: fields.claim,
    examples: samples.claim,
    opens: [
      {
        duty: "answerClaim",
        title: "答复第三人的异议",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["answerClaim"],
        dischargedWhen: (file, _act, opened) => !openClaims(file).includes(opened.seq),
      },
    ],
    documents: ["异议登记表"],
    recording: textOnly,
  },
  answerClaim: {
    title: "答复异议",
    stage: "custody",
    nature: "decision",
    basis: cite("compulsion", 8),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["claim"],
    follows: ["claim"],
    fields: fields.answerClaim,
    examples: samples.answerClaim,
    gates: [
      {
        code: "answerClaim.open",
        basis: cite("compulsion", 8),
        says: "所答复的应当是本案尚未答复的异议",
        holds: (file, { facts }) => openClaims(file).includes(facts.claim),
      },
    ],
    documents: ["异议答复书"],
    recording: textOnly,
  },
};
