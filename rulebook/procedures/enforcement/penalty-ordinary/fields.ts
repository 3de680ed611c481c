import type { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import { closingFields } from "./fields-closing.ts";
import { decisionFields } from "./fields-decision.ts";
import { hearingFields } from "./fields-hearing.ts";
import { investigationFields } from "./fields-investigation.ts";

/** One table: act → form. Every key of a form is committed, proved and disclosed by itself. */
export const fields = {
  ...investigationFields,
  ...hearingFields,
  ...decisionFields,
  ...closingFields,
  ...commonFields,
};

/** What each act of the ordinary procedure says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
