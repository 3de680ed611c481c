import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";
import { handlingStage } from "./handling.ts";
import { invariants } from "./invariants.ts";
import { receivingStage } from "./receiving.ts";
import { resultsStage } from "./results.ts";

/**
 * 一件事一次办、并联办理 (行政许可法第26条第2款): several licences, one form, materials asked for once, one visit, one
 * delivery, in forty-five working days. Licences of our own agency are matters of their own, opened from this one.
 */
export const licenceBundle = defineProcedure<Facts>({
  id: "licence-bundle",
  title: "一件事一次办、并联办理",
  group: "licence",
  effectiveFrom: "2019-04-23",
  basis: [cite("licensing", 26, 2), cite("licensing", 42, 2)],
  stages: [
    ["receiving", "申请受理"],
    ["handling", "并联办理"],
    ["results", "汇总送达"],
  ],
  name: (file) =>
    `${file.latest.apply?.facts.applicantName ?? ""}${file.latest.apply?.facts.matter ?? "一件事一次办"}`,
  party: (file) => file.latest.apply?.facts.applicantName,
  endedBy: ["decline", "discontinue", "finish"],
  invariants,
  acts: {
    apply: receivingStage.apply,
    tellMissing: receivingStage.tellMissing,
    supplied: receivingStage.supplied,
    accept: receivingStage.accept,
    decline: receivingStage.decline,
    distribute: handlingStage.distribute,
    received: handlingStage.received,
    opinion: handlingStage.opinion,
    itemDecided: handlingStage.itemDecided,
    firstExamine: handlingStage.firstExamine,
    visit: handlingStage.visit,
    extend: receivingStage.extend,
    conclude: resultsStage.conclude,
    deliver: resultsStage.deliver,
    discontinue: receivingStage.discontinue,
    finish: resultsStage.finish,
    ...common,
  },
});
