import { field } from "@zhunsheng/engine";
import { z } from "zod";

/** What an inspection opened from the case came to. */
export const inspectedFields = {
  inspected: z.strictObject({
    inspectedOn: field.day("检查之日"),
    conclusion: field.text("检查结论", { max: 100 }),
  }),
};
