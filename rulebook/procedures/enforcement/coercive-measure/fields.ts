import type { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import { endingFields } from "./fields-ending.ts";
import { keepingFields } from "./fields-keeping.ts";
import { takingFields } from "./fields-taking.ts";

/** One table: act → form. */
export const fields = { ...takingFields, ...keepingFields, ...endingFields, ...commonFields };

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
