import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { daysSaved, keptPromise, openItems, resultsOf, visitsSaved } from "./standing.ts";

/** 汇总办结、一次送达、办结. */
export const resultsStage: { [P in "conclude" | "deliver" | "finish"]: ActRule<Facts, P> } = {
  conclude: {
    title: "汇总办结",
    stage: "results",
    nature: "decision",
    basis: cite("licensing", 42, 2),
    performers: ["unitHead", "leader", "head"],
    after: ["accept"],
    follows: ["opinion", "itemDecided", "firstExamine", "visit"],
    fields: fields.conclude,
    examples: samples.conclude,
    gates: [
      {
        code: "conclude.all",
        basis: cite("licensing", 26, 2),
        says: "还有许可事项没有决定、意见或者初步审查结果，不能汇总办结",
        holds: (file) => openItems(file).length === 0,
        wayOut: (file) => ({
          text: openItems(file)
            .map(({ title }) => title)
            .join("、"),
        }),
      },
    ],
    opens: [
      {
        duty: "deliver",
        title: "十日内一次送达全部结果",
        owedBy: "officer",
        basis: cite("licensing", 44),
        within: workingDays(10),
        dischargedBy: ["deliver"],
        dischargedWhen: (file, act) => act.kind === "deliver" && act.facts.documents >= resultsOf(file),
      },
    ],
    figures: [
      { indicator: "XK.BUNDLE.N", basis: cite("licensing", 26, 2) },
      {
        indicator: "XK.BUNDLE.ITEMS",
        basis: cite("licensing", 26, 2),
        amount: (file) => file.latest.apply?.facts.items.length ?? 0,
      },
      {
        indicator: "XK.BUNDLE.VISITS",
        basis: cite("licensing", 26, 2),
        amount: (file) => visitsSaved(file),
      },
      {
        indicator: "XK.BUNDLE.DAYS",
        basis: cite("licensing", 42, 2),
        amount: daysSaved,
      },
      {
        indicator: "XK.BUNDLE.PROMISED",
        basis: cite("local"),
        when: keptPromise,
      },
    ],
    documents: ["一件事一次办结果汇总表"],
    recording: textOnly,
  },
  deliver: {
    title: "一次送达全部结果",
    stage: "results",
    nature: "fact",
    basis: cite("licensing", 44),
    performers: ["officer", "unitHead", "registrar"],
    repeats: true,
    afterEnd: true,
    after: ["conclude"],
    fields: fields.deliver,
    examples: samples.deliver,
    gates: [
      {
        code: "deliver.all",
        basis: [cite("licensing", 26, 1), cite("licensing", 44)],
        says: "应当一次统一送达全部许可事项的结果",
        holds: (file, { facts }) => facts.documents >= resultsOf(file),
      },
    ],
    documents: ["结果文书清单", "送达回证"],
    recording: textOnly,
  },
  finish: {
    title: "办结",
    stage: "results",
    nature: "decision",
    basis: cite("local"),
    performers: ["officer", "unitHead", "leader", "head"],
    after: ["conclude"],
    follows: ["deliver"],
    fields: fields.finish,
    examples: samples.finish,
    gates: [
      {
        code: "finish.delivered",
        basis: cite("licensing", 44),
        says: "全部结果没有一次送达，不能办结",
        holds: (file) => file.all.deliver.some(({ facts }) => facts.documents >= resultsOf(file)),
        wayOut: () => ({ act: "deliver" }),
      },
    ],
    recording: textOnly,
  },
};
