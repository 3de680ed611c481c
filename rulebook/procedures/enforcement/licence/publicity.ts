import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { maskingDone, secondPersonChecked } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { isPublished, isUndone } from "./standing.ts";

/** 公示、撤回公示 (行政许可法第40条, 国办发〔2018〕118号（六）). */
export const publicity: { [P in "publish" | "withdraw"]: ActRule<Facts, P> } = {
  publish: {
    title: "公示",
    stage: "delivery",
    nature: "decision",
    basis: cite("licensing", 40),
    performers: ["publisher"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["decide", "withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.granted",
        basis: cite("licensing", 40),
        says: "应当公开的是准予行政许可的决定",
        holds: (file) => file.latest.decide?.facts.outcome === "grant",
      },
      {
        code: "publish.standing",
        basis: cite("threeSystems", 6),
        says: "决定信息已经公示，没有撤回的不必再次公示",
        holds: (file) => !isPublished(file),
      },
      {
        code: "publish.undone",
        basis: cite("threeSystems", 6),
        says: "许可已经撤销、注销，不得再次公示原决定",
        holds: (file) => !isUndone(file),
      },
      maskingDone,
      secondPersonChecked,
    ],
    figures: [
      {
        indicator: "XK.PUB.N",
        basis: cite("threeSystems", 6),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
    documents: ["行政许可决定公示审核表"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回公示",
    stage: "delivery",
    nature: "fact",
    basis: cite("threeSystems", 6),
    performers: ["publisher"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["publish"],
    follows: ["publish"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [
      {
        code: "withdraw.undone",
        basis: cite("threeSystems", 6),
        mark: "M",
        says: "以许可被撤销、变更、注销撤回公示的，本许可没有这样的结果",
        holds: (file, { facts }) => facts.ground !== "undone" || isUndone(file) || file.done.changed,
      },
    ],
    opens: [
      {
        duty: "publishAgain",
        title: "更正后再次公示",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        mark: "M",
        when: (_file, { facts }) => facts.ground === "corrected",
        within: workingDays(3),
        dischargedBy: ["publish"],
        waivedBy: ["revoked", "cancelled"],
      },
    ],
    documents: ["撤回公示说明"],
    recording: textOnly,
  },
};
