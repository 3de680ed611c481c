import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { liftingDuty } from "./linked-measure.ts";
import { notRecusedAbove } from "./people-gates.ts";
import { samples } from "./samples-correction.ts";
import { isSuspended } from "./standing-investigation.ts";

type Kinds = "suspend" | "resume" | "terminate" | "terminationNotice";

/** 中止、恢复、终止调查. Another sector's pattern: all of it is marked, nothing refuses. */
export const suspension: { [P in Kinds]: ActRule<Facts, P> } = {
  suspend: {
    title: "中止调查",
    stage: "investigation",
    nature: "decision",
    basis: cite("marketProcedure", 46),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.suspend,
    examples: samples.suspend,
    gates: [
      notRecusedAbove,
      {
        code: "suspend.cause",
        basis: cite("marketProcedure", 46),
        mark: "M",
        says: "中止调查应当有明确的原因；中止的时间是否扣除，处罚法没有规定",
        holds: (_file, { facts }) => facts.cause !== "other",
      },
      {
        code: "suspend.once",
        basis: cite("marketProcedure", 46),
        mark: "M",
        says: "已经中止调查，恢复以前不能再次中止",
        holds: (file) => !isSuspended(file),
      },
    ],
    documents: ["中止调查审批表"],
    recording: textOnly,
  },
  resume: {
    title: "恢复调查",
    stage: "investigation",
    nature: "decision",
    basis: cite("marketProcedure", 46),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["suspend"],
    before: ["decide"],
    fields: fields.resume,
    examples: samples.resume,
    gates: [
      notRecusedAbove,
      {
        code: "resume.suspended",
        basis: cite("marketProcedure", 46),
        mark: "M",
        says: "没有中止的调查，不需要恢复",
        holds: (file) => isSuspended(file),
      },
      {
        code: "resume.promptly",
        basis: cite("marketProcedure", 46),
        mark: "M",
        says: "中止调查的原因消除后，应当立即恢复调查",
        holds: (_file, act) => dayOf(act.occurredAt) === act.facts.endedOn,
      },
    ],
    documents: ["恢复调查审批表"],
    recording: textOnly,
  },
  terminate: {
    title: "终止调查",
    stage: "investigation",
    nature: "decision",
    basis: cite("marketProcedure", 47),
    performers: ["leader", "head"],
    conditional: true,
    after: ["open"],
    before: ["decide"],
    fields: fields.terminate,
    examples: samples.terminate,
    gates: [
      notRecusedAbove,
      {
        code: "terminate.cause",
        basis: cite("marketProcedure", 47),
        mark: "M",
        says: "公民死亡，或者单位终止且没有权利义务承受人的，才终止调查",
        holds: (file, { facts }) =>
          facts.cause === (file.latest.open?.facts.partyKind === "organisation" ? "dissolved" : "died"),
      },
      {
        code: "terminate.goods",
        basis: cite("marketProcedure", 47),
        mark: "M",
        says: "终止调查以前，涉案财物应当处理完毕",
        holds: (_file, { facts }) => facts.goods !== "pending",
      },
    ],
    opens: [
      {
        duty: "tellTermination",
        title: "将终止调查告知当事人或者其近亲属、清算义务人",
        owedBy: "officer",
        basis: cite("marketProcedure", 47),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["terminationNotice"],
      },
      liftingDuty,
    ],
    documents: ["终止调查审批表"],
    recording: textOnly,
  },
  terminationNotice: {
    title: "告知终止调查",
    stage: "investigation",
    nature: "fact",
    basis: cite("marketProcedure", 47),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["terminate"],
    fields: fields.terminationNotice,
    examples: samples.terminationNotice,
    documents: ["终止调查告知书"],
    recording: textOnly,
  },
};
