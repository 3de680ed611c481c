import { counts, field, isCommon, type Json } from "@zhunsheng/engine";
import { type Day, dayOf, type Instant, yearOf } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const entry = z
  .strictObject({
    source: field.text("依据的文件", { max: 500, hint: "本机关文件材料归档范围和保管期限表及其审核文号" }),
    permanent: field.flag("永久保管"),
    years: field.optional(field.count("保管年限", "年", 1, 100)),
    mark: field.choice("保管期限的核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
  })
  .refine(({ permanent, years }) => permanent === (years === undefined), {
    path: ["years"],
    message: "永久保管的不填年限，不是永久保管的应当填写年限",
  });

export type Retention = z.infer<typeof entry>;

/**
 * 保管期限: how long the matters of a procedure are kept, by the agency's own list as the archive authority has
 * approved it (档案法实施条例第19条). The key is the procedure's id. Without an entry nothing is known of it (待核).
 */
export const retention = defineRegister({ id: "retention", title: "保管期限", entry });

export const readRetention = (body: Json): Retention => readEntry(entry, body);

/** What of a matter tells when its keeping ends. */
export interface Course {
  readonly acts: readonly {
    readonly kind: PropertyKey;
    readonly occurredAt: Instant;
    readonly standing?: string | undefined;
  }[];
}

/**
 * The last day a matter is kept: its years run from the year after its last act (待核: from memory, no text read).
 * Undefined where it is kept for ever, or has no act yet.
 */
export function retainedUntil({ acts }: Course, { years }: Retention): Day | undefined {
  const days = acts
    .filter((act) => counts(act) && !isCommon(String(act.kind)))
    .map(({ occurredAt }) => dayOf(occurredAt))
    .toSorted();
  const last = days.at(-1);
  return years === undefined || last === undefined ? undefined : `${yearOf(last) + years}-12-31`;
}
