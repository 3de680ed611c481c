import { type ActRule, field } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import type { Facts } from "./fields.ts";

/** What a penalty case opened because the transfer came back tells it. */
export const linkedCaseFields = {
  caseOpened: z.strictObject({
    clueOn: field.day("案源登记之日"),
    content: field.longText("线索内容"),
  }),
};

export const linkedCaseSamples = {
  caseOpened: [{ clueOn: "2025-07-22", content: "关闭可燃气体报警装置，擅自生产危险化学品。" }],
} as const;

/**
 * 退回以后立案查处: where no case waits for it, because the crime was found in an inspection, or the case it came from
 * was decided as transferred (移送规定第10条、第13条).
 */
export const linkedCase: { readonly caseOpened: ActRule<Facts, "caseOpened"> } = {
  caseOpened: {
    title: "退回后立案查处",
    stage: "closing",
    nature: "fact",
    basis: cite("transfer", 13),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["returned"],
    fields: linkedCaseFields.caseOpened,
    examples: linkedCaseSamples.caseOpened,
    fromLink: "penalty-ordinary",
    documents: ["案源（线索）登记表"],
    recording: textOnly,
  },
};
