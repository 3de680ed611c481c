import { field } from "@zhunsheng/engine";
import { z } from "zod";

/** What a sealing or seizure opened from the case tells it: never typed in by hand. */
export const linkedMeasureFields = {
  measured: z.strictObject({
    number: field.text("查封、扣押决定书文号", { max: 60 }),
    takenOn: field.day("实施之日"),
    ends: field.day("期限届满之日"),
  }),
  measureEnded: z.strictObject({
    number: field.text("查封、扣押决定书文号", { max: 60 }),
    endedOn: field.day("全部处理或者解除之日"),
    result: field.text("结果", { max: 50 }),
  }),
};
