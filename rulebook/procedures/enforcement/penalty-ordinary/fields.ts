import type { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import { courtFields, executionFields } from "../../shared/court.ts";
import { linkedOrderFields } from "../../shared/linked-orders.ts";
import { closingFields } from "./fields-closing.ts";
import { correctionFields } from "./fields-correction.ts";
import { decisionFields } from "./fields-decision.ts";
import { evidenceFields } from "./fields-evidence.ts";
import { hearingFields } from "./fields-hearing.ts";
import { inspectedFields } from "./fields-inspected.ts";
import { investigationFields } from "./fields-investigation.ts";
import { linkedMeasureFields } from "./fields-linked-measure.ts";
import { linkedTransferFields } from "./fields-linked-transfer.ts";
import { openingFields } from "./fields-opening.ts";
import { reviewFields } from "./fields-review.ts";

/** One table: act → form. Every key of a form is committed, proved and disclosed by itself. */
export const fields = {
  ...openingFields,
  ...evidenceFields,
  ...correctionFields,
  ...investigationFields,
  ...hearingFields,
  ...reviewFields,
  ...decisionFields,
  ...closingFields,
  ...inspectedFields,
  ...courtFields,
  ...executionFields,
  ...linkedMeasureFields,
  ...linkedOrderFields,
  ...linkedTransferFields,
  ...commonFields,
};

/** What each act of the ordinary procedure says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
