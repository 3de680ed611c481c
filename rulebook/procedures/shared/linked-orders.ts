import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { textOnly } from "./recordings.ts";

/** What an order that was annulled tells as its result: nothing rests on it any more. */
export const annulledOrder = "责令整改已经撤销";

/** What an order to correct, opened from a penalty case, comes to in that case. */
export const linkedOrderFields = {
  ordered: z.strictObject({
    orderNumber: field.text("责令整改文书文号", { max: 60 }),
    orderedOn: field.day("责令之日"),
  }),
  orderClosed: z.strictObject({
    result: field.text("整改结果", { max: 200 }),
    closedOn: field.day("办结之日"),
  }),
};

type Said = { [K in keyof typeof linkedOrderFields]: z.infer<(typeof linkedOrderFields)[K]> };

const samples: { readonly [K in keyof Said]: readonly [Said[K], ...Said[K][]] } = {
  ordered: [{ orderNumber: "（安）应急责改〔2025〕1号", orderedOn: "2025-06-06" }],
  orderClosed: [{ result: "整改完毕", closedOn: "2025-06-20" }],
};

const returned = {
  nature: "fact",
  basis: cite("penalty", 28, 1),
  performers: ["officer", "unitHead", "leader", "head"],
  conditional: true,
  repeats: true,
  afterEnd: true,
  fromLink: "correction-order",
  recording: textOnly,
} as const;

/** For the parent's acts, beside `stage` and `after`: 责令整改, as given and as ended. */
export const linkedOrderRules = {
  ordered: {
    ...returned,
    title: "责令限期整改（关联事项）",
    fields: linkedOrderFields.ordered,
    examples: samples.ordered,
    documents: ["责令限期整改指令书"],
  },
  orderClosed: {
    ...returned,
    title: "责令整改办结（关联事项）",
    fields: linkedOrderFields.orderClosed,
    examples: samples.orderClosed,
    documents: ["整改复查意见书"],
  },
} as const;
