import type { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import { acceptanceFields, applicationFields } from "./fields-application.ts";
import { closingFields, decisionFields } from "./fields-decision.ts";
import { examinationFields } from "./fields-examination.ts";

/** One table: act → form, in the order the law is applied. */
export const fields = {
  ...applicationFields,
  ...acceptanceFields,
  ...examinationFields,
  ...decisionFields,
  ...closingFields,
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
